#include <signal.h>

#include "base/foreign.h"

/* An allocator has nothing else to know it by. */
static volatile sig_atomic_t works;

bool
ocop_foreign_works(void)
{
	return works > 0;
}

void
foreign_begin(void)
{
	works++;
}

void
foreign_end(void)
{
	works--;
}
