/*
 * Private to lib/store: waiting for who holds the catalog.
 */
#ifndef OCOP_STORE_CATALOG_WAIT_H
#define OCOP_STORE_CATALOG_WAIT_H

#include <stdbool.h>

/* A wait that has begun, or may. */
struct wait {
	int seconds;     /* how long at most */
	long long until; /* of it, in milliseconds; 0: not begun */
	unsigned long long dice;
};

/*
 * Pauses for some milliseconds; false once the time is up.  Everyone who waits
 * pauses equally long on the average however long he has waited, so that
 * each is as likely as the others to be next.
 */
bool wait_more(struct wait *wait);

/* The same as SQLite asks it; ctx is the struct wait. */
int wait_busy(void *ctx, int tries);

#endif
