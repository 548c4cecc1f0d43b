/* Areas and sales points: none ends before it begins. */
#include <string.h>

#include "store/guard/guard.h"

/* ISO dates are in order as text. */
int
guard_order(struct guard *guard, const char *first, const char *last,
    bool same_day, struct ocop_fault *fault)
{
	const char *from = guard_value(guard, first);
	const char *until = guard_value(guard, last);
	int order = from && until ? strcmp(from, until) : -1;

	if (order < 0 || (order == 0 && same_day))
		return OCOP_ROW;
	ocop_fault_set(fault, OCOP_E_RANGE, last, until,
	    "%s %s is not after %s %s; correct one of them", last, until, first,
	    from);
	return OCOP_ROW_BAD;
}

static int
check_areas(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	(void)err;
	return guard_order(guard, "valid_from", "valid_until", true, fault);
}

static int
check_points(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	(void)err;
	return guard_order(guard, "opened", "closed", false, fault);
}

const struct guard_rules guard_areas = {
	.kind = "areas",
	.check = check_areas,
};
const struct guard_rules guard_points = {
	.kind = "sales-points",
	.check = check_points,
};
