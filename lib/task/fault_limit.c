#include <ocop/register.h>

#include "task/fault_limit.h"

void
enough_count(void *ctx, const struct ocop_fault *fault)
{
	struct ocop_register_job *job = ctx;

	job->faults += !fault->warning;
	job->report(job->ctx, fault);
}

int
enough_faults(size_t faults, size_t most, struct ocop_error *err)
{
	if (most == 0 || faults < most)
		return 0;
	return ocop_fail(err, OCOP_EINPUT,
	    ocop_ngettext("stopped at the limit of %zu fault; the rest was "
			  "not read, and nothing was stored; --max-errors "
			  "sets the limit",
		"stopped at the limit of %zu faults; the rest was not read, "
		"and nothing was stored; --max-errors sets the limit",
		faults),
	    faults);
}
