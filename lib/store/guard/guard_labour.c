/* Labour: no more people trained than there are workers. */
#include <stdlib.h>

#include "store/guard/guard.h"

static int
check_labour(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	const char *workers = guard_value(guard, "workers");
	const char *trained = guard_value(guard, "trained");

	(void)err;
	if (!trained || atoll(trained) <= atoll(workers))
		return OCOP_ROW;
	ocop_fault_set(fault, OCOP_E_RANGE, "trained", trained,
	    "%s trained of %s workers; correct one of them", trained, workers);
	return OCOP_ROW_BAD;
}

const struct guard_rules guard_labour = {
	.kind = "labour",
	.check = check_labour,
};
