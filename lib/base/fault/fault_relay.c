/* Faults are placed and counted on their way. */
#include "base/fault/fault_relay.h"

void
fault_place(struct ocop_fault *fault, const char *file, size_t line)
{
	fault->file = file;
	if (fault->line == 0)
		fault->line = line;
}

void
fault_pass(void *ctx, const struct ocop_fault *fault)
{
	struct fault_relay *relay = ctx;
	struct ocop_fault placed = *fault;

	fault_place(&placed, relay->file, relay->line);
	relay->faults += !placed.warning;
	relay->report(relay->ctx, &placed);
}
