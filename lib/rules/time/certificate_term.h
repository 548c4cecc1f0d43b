/*
 * Private to the library: how long a certificate is valid.
 *
 * Days are those of ocop_date_days(); OCOP_NO_DAY where there is none.
 *
 * Law: QĐ 26/2026 Art. 4.3 (the term), 8 (revocation, and the days for it),
 * 12.1 (certificates of older decisions); RULINGS R14, R20, R37, R59.
 */
#ifndef OCOP_RULES_TIME_CERTIFICATE_TERM_H
#define OCOP_RULES_TIME_CERTIFICATE_TERM_H

#include <ocop/date.h>

#include "rules/time/deadline.h"

/* What may say how many months a certificate is valid, the best first. */
enum term_source {
	TERM_OF_INSTRUMENT, /* the instrument that the decision names */
	TERM_OF_SHEETS,     /* the score sheets of the name */
	TERM_OF_DAY,        /* what was in force on the day of the decision */
	TERM_OF_LATEST,     /* the score sheets enacted last */
	TERM_SOURCES,
};

/* The word of a statement; TERM_SOURCES when there is no such word. */
enum term_source term_source_find(const char *word);

struct term_offer {
	enum term_source source;
	const char
	    *began;       /* of what was in force on the day: later is better */
	const char *name; /* decides between two that began together */
};

/* Whether an offer goes before another: Art. 12.1, R20. */
bool term_offer_before(
    const struct term_offer *offer, const struct term_offer *other);

/* The last day of a certificate of so many months: Art. 4.3, R14. */
struct ocop_date certificate_expiry(struct ocop_date issued, int months);

/* The last day it is valid, when its term ends, extended or not, on a day; one
 * that is revoked is void from the day of the revocation: Art. 8, R37. */
int certificate_last(int ends, int revoked);

/* The last day to revoke it, so many days after the conclusion that it has to
 * go: Art. 8.4, R59. */
int certificate_revoke_by(const struct ocop_procedure *procedure,
    const struct ocop_calendar *calendar, int concluded, int days);

/* Where a day (ISO) lies to the days that an instrument is in force, "" where
 * they are not known. */
enum force { FORCE_BEFORE, FORCE_WITHIN, FORCE_AFTER };
enum force force_on(const char *day, const char *from, const char *until);

#endif
