/*
 * The life of a certificate: where it is on a day, and what is to be done
 * about it next.
 *
 *	ocop_life(&life, &rules, &held, as_of);
 *
 * Days are those of ocop_date_days(); OCOP_NO_DAY where there is none.
 *
 * Law: QĐ 26/2026 Art. 4.3 (its term), 7.6 (the window of a renewal and its
 * 45 days), 8 (revocation), 12 (older decisions and dossiers, extension);
 * RULINGS R14, R15, R37, R38, R40, R57, R59.
 */
#ifndef OCOP_RULES_TIME_CERTIFICATE_H
#define OCOP_RULES_TIME_CERTIFICATE_H

#include "rules/time/deadline.h"

/* What the rules of a day say of renewals, in days. */
struct ocop_renewal_rules {
	bool known; /* false: they know no window, notice or term */
	int from_days, until_days; /* before the expiry */
	int notice_days;           /* likewise */
	int decision_days;         /* from a dossier to its result */
	const struct ocop_procedure
	    *procedure;                       /* how terms end, and those of */
	const struct ocop_calendar *calendar; /* dossiers of before */
};

/* What is known of a certificate on a day. */
struct ocop_held {
	int expires;   /* last day of its term */
	int ends;      /* the same with the extension, if there is one */
	int filed;     /* a dossier for its renewal, not settled yet */
	int forwarded; /* the day it came, whole, to who decides: R30 */
	int revoked;
	int concluded; /* that it has to go: Art. 8.4 */
	int revoke_by; /* last day for that, where the law gives one */
	bool lacking;  /* the dossier is not whole, or was given back */
};

enum ocop_life_state {
	OCOP_LIFE_RUNNING,   /* the window is not open yet, or there is none */
	OCOP_LIFE_IN_WINDOW, /* a renewal may be filed */
	OCOP_LIFE_FILED,     /* a dossier is in, and the term still runs */
	OCOP_LIFE_LATE,      /* the window has passed */
	OCOP_LIFE_EXTENDED,  /* the term is over, the dossier not settled */
	OCOP_LIFE_EXPIRED,   /* from the day after its last */
	OCOP_LIFE_REVOKED,   /* from the day of the revocation */
	OCOP_LIFE_STATES,
};

/* The word of a state, and back; false when there is no such word. */
const char *ocop_life_name(enum ocop_life_state state);
bool ocop_life_find(enum ocop_life_state *out, const char *word);

/* Whether it is valid on the day: in its term, or longer with an extension. */
bool ocop_life_valid(enum ocop_life_state state);

/* Whether the holder is told: to file, or that the window has passed. */
bool ocop_life_notice(enum ocop_life_state state);

/* What is to be done next. */
enum ocop_action {
	OCOP_ACTION_NONE,
	OCOP_ACTION_FILE,     /* the holder files a renewal */
	OCOP_ACTION_NOTIFY,   /* the province tells the holder */
	OCOP_ACTION_COMPLETE, /* the dossier is made whole */
	OCOP_ACTION_DECIDE,   /* the renewal is decided */
	OCOP_ACTION_REVOKE,   /* the certificate is taken back */
};

const char *ocop_action_name(enum ocop_action action);

struct ocop_life {
	enum ocop_life_state state;
	int valid_until; /* last day it is valid, as is known on the day */
	int window_from, window_until, notice_by;
	enum ocop_action action;
	int action_by; /* last day for it; it may have passed */
	bool due;      /* somebody has to act: the window is open or past, or
			  a result is overdue */
};

void ocop_life(struct ocop_life *out, const struct ocop_renewal_rules *rules,
    const struct ocop_held *held, int as_of);

#endif
