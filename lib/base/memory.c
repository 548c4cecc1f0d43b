/* What ends a program whose memory ran out where nobody could say so. */
#include <stdlib.h>

#include <ocop/error.h>

static void (*no_memory)(void) = abort;

void
ocop_when_no_memory(void (*end)(void))
{
	no_memory = end;
}

void
ocop_no_memory(void)
{
	no_memory();
	abort();
}
