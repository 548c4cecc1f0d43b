/*
 * Private to lib/store: how long certificates are valid, by what they were
 * decided under or what was in force on their day (rules/time/
 * certificate_term.h).
 */
#ifndef OCOP_STORE_EDITION_VALIDITY_H
#define OCOP_STORE_EDITION_VALIDITY_H

#include <ocop/store.h>

struct validity {
	int months; /* 0: it cannot be said */
	const char *instrument;
	const char *from, *until; /* days it was in force (ISO), or "" */
};

struct validities;

OCOP_CHECKED int validities_open(
    struct validities **out, struct ocop_store *store, struct ocop_error *err);
void validities_close(struct validities *validities); /* NULL is allowed */

/* The answer for an edition (NULL: none is named) and a day, which is asked for
 * once and lasts as long as they are open; NULL on failure. */
const struct validity *validity_of(struct validities *validities,
    const char *edition, const char *issued, struct ocop_error *err);

#endif
