#include "report/enough.h"

int
enough_faults(size_t faults, size_t most, struct ocop_error *err)
{
	if (most == 0 || faults < most)
		return 0;
	return ocop_fail(err, OCOP_EINPUT,
	    ocop_ngettext("stopped at %zu fault, as --max-errors has it; the "
			  "rest was not read, and nothing was stored",
		"stopped at %zu faults, as --max-errors has it; the rest was "
		"not read, and nothing was stored",
		faults),
	    faults);
}
