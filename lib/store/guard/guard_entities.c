/* Entities: their type must admit their products. */
#include "sql.h"
#include "store/guard/guard.h"

static int
check_type(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	const char *entity = guard_value(guard, "entity");
	const char *type = guard_value(guard, "type");
	int got;

	if (!guard_changes(guard, "type"))
		return OCOP_ROW;
	got = guard_ask(guard, sql_type_refused, err, ":entity", entity,
	    ":type", type, NULL);
	if (got <= 0)
		return got < 0 ? -1 : OCOP_ROW;
	ocop_fault_set(fault, OCOP_E_ENTITY, "type", type,
	    "%s owns %s of set %s, and the type %s may only enter set %s "
	    "(QĐ 26/2026 Art. 2.3); correct one of them",
	    entity, guard_answer(guard, 0), guard_answer(guard, 1), type,
	    guard_answer(guard, 2));
	return OCOP_ROW_BAD;
}

const struct guard_rules guard_entities = {
	.kind = "entities",
	.check = check_type,
};
