#include "sql.h"
#include "store/guard.h"

/* QĐ 26/2026 Art. 2.3: some entities may enter some sets only. */
static int
check_entity(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	const char *entity = guard_value(guard, "entity");
	const char *set = guard_value(guard, "set");
	int got;

	if (!entity || !set)
		return OCOP_ROW;
	got = guard_ask(guard, sql_entity_refused, err, ":entity", entity,
	    ":set", set, NULL);
	if (got <= 0)
		return got < 0 ? -1 : OCOP_ROW;
	ocop_fault_set(fault, OCOP_E_ENTITY, "set", set,
	    "the entity %s is of type %s, which may only enter set %s "
	    "(QĐ 26/2026 Art. 2.3); correct the set or the entity",
	    entity, guard_answer(guard, 0), guard_answer(guard, 1));
	return OCOP_ROW_BAD;
}

/* Sheets hold points in the order of their set, so a scored product keeps
 * it. */
static int
check_set(struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	const char *product = guard_value(guard, "product");
	const char *set = guard_value(guard, "set");
	int got;

	if (!guard_changes(guard, "set"))
		return OCOP_ROW;
	got = guard_ask(guard, sql_set_settled, err, ":product", product,
	    ":set", set ? set : "0", NULL);
	if (got <= 0)
		return got < 0 ? -1 : OCOP_ROW;
	ocop_fault_set(fault, OCOP_E_CHANGED, "set", set,
	    "%s was scored in set %s in round %s; register it under another "
	    "code to score it in another set",
	    product, guard_answer(guard, 0), guard_answer(guard, 1));
	return OCOP_ROW_BAD;
}

static int
check(struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	int got = check_set(guard, fault, err);

	return got == OCOP_ROW ? check_entity(guard, fault, err) : got;
}

const struct guard_rules guard_products = {
	.kind = "products",
	.check = check,
};
