/* Products: their entity, their set, and a code of their own. */
#include "sql.h"
#include "store/guard/guard.h"

/* Some entities may enter some sets only. */
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

/* A code once given is the product's for life: a blank cell is no news. */
static int
keep_code(struct guard *guard, const char **values, struct ocop_error *err)
{
	size_t code = guard_column(guard, "code");

	(void)err;
	if (values[code] && !*values[code] && guard_stored(guard, "code"))
		values[code] = NULL;
	return 0;
}

/* Nobody else has the code, as a code or as a key. */
static int
check_free(struct guard *guard, const char *column, struct ocop_fault *fault,
    struct ocop_error *err)
{
	const char *code = guard_value(guard, column);
	int got = guard_ask(guard, sql_product_code_taken, err, ":product",
	    guard_value(guard, "product"), ":code", code, NULL);

	if (got <= 0)
		return got < 0 ? -1 : OCOP_ROW;
	ocop_fault_set(fault, OCOP_E_CODE_TAKEN, column, code,
	    "another product, %s, has this code or is registered under it; "
	    "a code is one product's for life",
	    guard_answer(guard, 0));
	return OCOP_ROW_BAD;
}

/* The code of the law is the product's own, and stays: RULINGS R50. */
static int
check_code(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	const char *code = guard_value(guard, "code");
	const char *before = guard_stored(guard, "code");
	int got = OCOP_ROW;

	if (!guard->stored)
		got = check_free(guard, "product", fault, err);
	if (got == OCOP_ROW && code && !guard_is(before, code))
		got = check_free(guard, "code", fault, err);
	if (got != OCOP_ROW || !before || guard_is(before, code) ||
	    guard->store->actor.reason)
		return got;
	ocop_fault_set(fault, OCOP_E_CHANGED, "code", code,
	    "%s has the product code %s, which certificates quote; it is "
	    "corrected only with --reason",
	    guard_value(guard, "product"), before);
	return OCOP_ROW_BAD;
}

static int
check_product(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	int got = check_set(guard, fault, err);

	if (got == OCOP_ROW)
		got = check_code(guard, fault, err);
	return got == OCOP_ROW ? check_entity(guard, fault, err) : got;
}

const struct guard_rules guard_products = {
	.kind = "products",
	.fill = keep_code,
	.check = check_product,
};
