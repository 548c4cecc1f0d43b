/*
 * Deadlines of a dossier, and what was or is late on a day.
 *
 *	struct ocop_dossier dossier;
 *
 *	ocop_dossier_begin(&dossier, received, as_of);
 *	ocop_dossier_step(&dossier, "submitted", day);   ... in their order
 *	ocop_deadlines(&out, &dossier, &terms, as_of);
 *
 * Days are those of ocop_date_days().
 *
 * Law: QĐ 26/2026 Art. 5 (rounds), 7.2 (commune), 7.6 (renewals), 12.2
 * (dossiers of before); Civil Code Art. 148.5; RULINGS R26, R27, R30, R57, R59.
 */
#ifndef OCOP_RULES_TIME_DEADLINE_H
#define OCOP_RULES_TIME_DEADLINE_H

#include <stdint.h>

#include <ocop/error.h>

#include "rules/time/calendar.h"
#include "rules/time/transitions.h"

enum { OCOP_NO_DAY = INT32_MIN };

/* The numbers of the procedure that deadlines need. */
struct ocop_procedure {
	int commune_working_days;
	int renewal_from_days, renewal_until_days, renewal_decision_days;
	int deadline_day_counts; /* 1: the day that a round names is in time */
	unsigned weekend;        /* as in struct ocop_calendar */
	int roll_over;     /* 1: a term that ends on a day off ends after it */
	int former_before; /* dossiers filed before it: see below */
	int former_first, former_upgrade, former_renewal; /* their days */
	unsigned have; /* bit p: parameter p was set */
};

/* Takes a parameter; one that is not needed is let go. */
OCOP_CHECKED int ocop_procedure_set(struct ocop_procedure *procedure,
    const char *parameter, const char *value, struct ocop_error *err);

/* Fails when a parameter was not set that every deadline needs. */
OCOP_CHECKED int ocop_procedure_check(
    const struct ocop_procedure *procedure, struct ocop_error *err);

/* The last day of a term of days that ends on the day: Civil Code 148.5. */
int ocop_term_end(const struct ocop_procedure *procedure,
    const struct ocop_calendar *calendar, int day);

/* Whether the rules that began on former_before know, on a day, dossiers of
 * before; and whether one filed on a day is such. */
bool ocop_former_known(const struct ocop_procedure *procedure, int as_of);
bool ocop_former_filed(const struct ocop_procedure *procedure, int filed);

/* The last day to judge such a dossier of a kind: first, upgrade, renewal;
 * OCOP_NO_DAY where the rules give none. */
int ocop_former_by(const struct ocop_procedure *procedure,
    const struct ocop_calendar *calendar, const char *kind);

/* The last days that are in time, or OCOP_NO_DAY. */
struct ocop_round_days {
	int dossier, evaluate;
};

/* The days of a round in a year, from month-days such as 04-30: Art. 5. */
OCOP_CHECKED int ocop_round_days(struct ocop_round_days *out,
    const struct ocop_procedure *procedure, int year, const char *dossiers_by,
    const char *evaluate_by, struct ocop_error *err);

/* What is known of a dossier; OCOP_NO_DAY where there was no such day yet. */
struct ocop_dossier {
	bool renewal;  /* filed as one, and not an appeal */
	bool complete; /* no document is missing */
	bool reported; /* none of the commune's documents is missing */
	int expires;   /* of the certificate that is to be renewed */
	int former_by; /* ocop_former_by() of its kind */

	/* From here on filled by begin and step. */
	enum ocop_step state;
	int received;  /* by the commune */
	int filed;     /* submitted for the first time */
	int submitted; /* for the last time */
	int answered;  /* by the commune, since then */
	int proposed;  /* forwarded for the first time */
	int forwarded; /* since it was submitted last */
	int judged;    /* decided or approved by the province */
	int sent_up;
	int concluded; /* by the centre */
	bool centre;   /* approved: the centre's deadlines hold */
	bool back;     /* came back from it: no deadline holds */
};

/* Without any step a dossier is submitted once it was received, else draft;
 * received is OCOP_NO_DAY where it is not known. */
void ocop_dossier_begin(struct ocop_dossier *dossier, int received, int as_of);
void ocop_dossier_step(
    struct ocop_dossier *dossier, const char *state, int since);

enum ocop_late {
	OCOP_LATE_FORM03,         /* the commune's report: Art. 7.2 */
	OCOP_LATE_DOSSIER,        /* not proposed in time: Art. 5 */
	OCOP_LATE_RENEWAL_WINDOW, /* filed outside it: Art. 7.6a */
	OCOP_LATE_EVALUATION,     /* not evaluated in time: Art. 5 */
	OCOP_LATE_RESULT,         /* of a renewal: Art. 7.6g */
	OCOP_LATE_FORMER,         /* not evaluated in time: Art. 12.2 */
	OCOP_LATES,
};

const char *ocop_late_name(enum ocop_late late);

struct ocop_deadlines {
	int form03_from; /* the day its working days are counted from */
	int form03_by, form03_at;
	int dossier_by, evaluate_by;
	bool former; /* the dossier is judged under the rules of before */
	int late[OCOP_LATES]; /* by how many days; 0: in time */
};

/* What deadlines are counted with. */
struct ocop_terms {
	const struct ocop_procedure *procedure;
	const struct ocop_calendar *calendar;
	struct ocop_round_days province, centre;
	bool of_centre; /* a round of the centre: it received the dossiers */
	bool former;    /* its score sheets began before former_before */
	struct ocop_round_days council; /* those of them that it has set */
};

void ocop_deadlines(struct ocop_deadlines *out,
    const struct ocop_dossier *dossier, const struct ocop_terms *terms,
    int as_of);

#endif
