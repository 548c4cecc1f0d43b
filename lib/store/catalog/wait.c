#include <time.h>
#include <unistd.h>

#include "store/catalog/wait.h"

enum { LEAST_US = 2000, SPREAD_US = 14000 };

/* Counted from some moment: no clock of the day, which people set. */
static long long
milliseconds(void)
{
	struct timespec now = { 0 };

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Knuth's generator: waiters need to differ, no more. */
static long
throw_dice(struct wait *wait)
{
	if (!wait->dice)
		wait->dice = (unsigned long long)getpid() ^
		    (unsigned long long)milliseconds() << 20;
	wait->dice = wait->dice * 6364136223846793005U + 1442695040888963407U;
	return (long)(wait->dice >> 33) % SPREAD_US;
}

bool
wait_more(struct wait *wait)
{
	struct timespec pause = { .tv_nsec =
				      (LEAST_US + throw_dice(wait)) * 1000 };
	long long now = milliseconds();

	if (!wait->until)
		wait->until = now + (long long)wait->seconds * 1000;
	if (now >= wait->until)
		return false;
	nanosleep(&pause, NULL);
	return true;
}

int
wait_busy(void *ctx, int tries)
{
	struct wait *wait = ctx;

	if (tries == 0)
		wait->until = 0;
	return wait_more(wait);
}
