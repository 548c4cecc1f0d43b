/*
 * Private to the library: when a dossier for a renewal may be filed, and how
 * long it keeps the certificate valid.
 *
 * Law: QĐ 26/2026 Art. 7.6a (the window), 12.2 (dossiers of before), 12.3 (the
 * extension); RULINGS R15, R38, R57, R58.
 */
#ifndef OCOP_RULES_TIME_RENEWAL_H
#define OCOP_RULES_TIME_RENEWAL_H

#include "rules/time/deadline.h"

enum { RENEWAL_UNKNOWN = -1 }; /* a number of days that no pack says */

/* What one edition says of renewals. */
struct renewal_terms {
	int begins, ends;  /* the days it is in force */
	int from_days;     /* before the expiry the window opens */
	int late_days;     /* after it a dossier keeps it valid; or unknown */
	int late_until;    /* the last expiry that these hold for */
	int former_before; /* what was filed before was under former rules */
};

/* Of several editions, in the order they go before each other, the last one
 * that is in force on a day; count when there is none. */
size_t renewal_terms_on(
    const struct renewal_terms *terms, size_t count, int day);

/* The first and the last day of the window of a certificate. */
int renewal_opens(int expires, int from_days);
int renewal_closes(int expires, int until_days);

enum renewal_filing {
	RENEWAL_COUNTS, /* it is filed for the certificate */
	RENEWAL_EARLY,  /* before the window, or when there is none */
	RENEWAL_LATE,   /* after the certificate had expired */
	RENEWAL_OTHER,  /* before it was issued: of another one */
};

/* What a dossier is that was filed on a day, by the rules in force on the day
 * that the certificate expires. */
enum renewal_filing renewal_judge(
    const struct renewal_terms *terms, int issued, int expires, int filed);

/* The last day that a dossier which counts keeps the certificate valid: while
 * it is not settled, and once it was settled on a day. */
int renewal_latest(const struct renewal_terms *terms, int expires);
int renewal_extended(int latest, int expires, int settled);

#endif
