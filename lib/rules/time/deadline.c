/* The deadlines of a dossier, and what is late. */

#include "rules/time/renewal.h"

#include "rules/time/deadline.h"

const char *
ocop_late_name(enum ocop_late late)
{
	static const char *const names[OCOP_LATES] = {
		[OCOP_LATE_FORM03] = "form03",
		[OCOP_LATE_DOSSIER] = "dossier",
		[OCOP_LATE_RENEWAL_WINDOW] = "renewal_window",
		[OCOP_LATE_EVALUATION] = "evaluation",
		[OCOP_LATE_RESULT] = "result",
		[OCOP_LATE_FORMER] = "former",
	};

	return names[late];
}

void
ocop_dossier_begin(struct ocop_dossier *dossier, int received, int as_of)
{
	bool came = received != OCOP_NO_DAY && received <= as_of;

	*dossier = (struct ocop_dossier){
		.state = came ? OCOP_STEP_SUBMITTED : OCOP_STEP_DRAFT,
		.received = came ? received : OCOP_NO_DAY,
		.expires = OCOP_NO_DAY,
		.former_by = OCOP_NO_DAY,
		.filed = OCOP_NO_DAY,
		.submitted = OCOP_NO_DAY,
		.answered = OCOP_NO_DAY,
		.proposed = OCOP_NO_DAY,
		.forwarded = OCOP_NO_DAY,
		.judged = OCOP_NO_DAY,
		.sent_up = OCOP_NO_DAY,
		.concluded = OCOP_NO_DAY,
	};
}

static void
set_first(int *day, int since)
{
	if (*day == OCOP_NO_DAY)
		*day = since;
}

void
ocop_dossier_step(struct ocop_dossier *dossier, const char *state, int since)
{
	dossier->state = ocop_step_find(state);
	switch (dossier->state) {
	case OCOP_STEP_SUBMITTED:
		set_first(&dossier->filed, since);
		dossier->submitted = since;
		dossier->answered = dossier->forwarded = OCOP_NO_DAY;
		break;
	case OCOP_STEP_FORWARDED:
		set_first(&dossier->proposed, since);
		dossier->forwarded = since;
		set_first(&dossier->answered, since);
		break;
	case OCOP_STEP_RETURNED:
	case OCOP_STEP_WITHDRAWN:
		set_first(&dossier->answered, since);
		break;
	case OCOP_STEP_APPROVED:
		set_first(&dossier->judged, since);
		dossier->centre = true;
		break;
	case OCOP_STEP_SENT_UP:
		dossier->centre = true;
		dossier->sent_up = since;
		break;
	case OCOP_STEP_DECIDED:
		set_first(
		    dossier->centre ? &dossier->concluded : &dossier->judged,
		    since);
		break;
	case OCOP_STEP_BACK:
		set_first(&dossier->concluded, since);
		dossier->back = true;
		break;
	case OCOP_STEP_OTHER:
	case OCOP_STEP_DRAFT:
	case OCOP_STEP_COUNCIL:
	case OCOP_STEPS:
	default:
		break;
	}
}

/*
 * Days past the last day in time: of what was done, or, while it is still to
 * be done, of today.
 */
static int
days_past(int by, int done, bool pending, int as_of)
{
	int day = done != OCOP_NO_DAY ? done : as_of;

	if (by == OCOP_NO_DAY || (done == OCOP_NO_DAY && !pending))
		return 0;
	return day > by ? day - by : 0;
}

/* The entity or the commune has it, and nothing shows that the commune has
 * done its part on a day that was not recorded. */
static bool
is_below_province(const struct ocop_dossier *d)
{
	return (d->state == OCOP_STEP_DRAFT ||
		   d->state == OCOP_STEP_SUBMITTED ||
		   d->state == OCOP_STEP_RETURNED) &&
	    !d->reported;
}

static bool
is_closed(const struct ocop_dossier *d)
{
	return d->state == OCOP_STEP_DECIDED || d->state == OCOP_STEP_WITHDRAWN;
}

/* By whoever has it: the centre, once the province approved it. */
static int
judged_on(const struct ocop_dossier *d)
{
	return d->centre ? d->concluded : d->judged;
}

/* Art. 7.2: working days from the day the dossier was received last. */
static void
judge_commune(struct ocop_deadlines *out, const struct ocop_dossier *d,
    const struct ocop_terms *terms, int as_of)
{
	int from = d->received > d->submitted ? d->received : d->submitted;

	out->form03_at = d->forwarded;
	if (from == OCOP_NO_DAY || terms->of_centre)
		return;
	out->form03_from = from;
	out->form03_by = ocop_calendar_term(
	    terms->calendar, from, terms->procedure->commune_working_days);
	out->late[OCOP_LATE_FORM03] = days_past(out->form03_by, d->answered,
	    d->state == OCOP_STEP_SUBMITTED && !d->reported, as_of);
}

/* Art. 7.6: a renewal has a window to be filed in, and a term of its own. */
static void
judge_renewal(struct ocop_deadlines *out, const struct ocop_dossier *d,
    const struct ocop_terms *terms, int as_of)
{
	const struct ocop_procedure *procedure = terms->procedure;
	int filed = d->received != OCOP_NO_DAY ? d->received : d->filed;
	int from = d->centre ? d->sent_up :
	    terms->of_centre ? d->received :
			       d->forwarded;

	if (d->expires != OCOP_NO_DAY && !terms->of_centre) {
		int opens =
		    renewal_opens(d->expires, procedure->renewal_from_days);
		int until =
		    renewal_closes(d->expires, procedure->renewal_until_days);

		if (!d->centre)
			out->dossier_by = until;
		out->late[OCOP_LATE_RENEWAL_WINDOW] =
		    filed != OCOP_NO_DAY && filed < opens ?
		    opens - filed :
		    days_past(until, filed, !is_closed(d), as_of);
	}
	if (from == OCOP_NO_DAY || !d->complete ||
	    d->state == OCOP_STEP_RETURNED)
		return;
	out->evaluate_by = ocop_term_end(procedure, terms->calendar,
	    from + procedure->renewal_decision_days);
	out->late[OCOP_LATE_RESULT] =
	    days_past(out->evaluate_by, judged_on(d), !is_closed(d), as_of);
}

/* Art. 5: who proposes in time is evaluated in time. */
static void
judge_round(struct ocop_deadlines *out, const struct ocop_dossier *d,
    const struct ocop_terms *terms, int as_of)
{
	const struct ocop_round_days *days =
	    d->centre || terms->of_centre ? &terms->centre : &terms->province;
	int proposed = d->centre ? d->sent_up :
	    terms->of_centre     ? d->received :
				   d->proposed;
	int done = judged_on(d);
	bool proposing =
	    d->centre ? d->state == OCOP_STEP_APPROVED : is_below_province(d);
	bool unknown = proposed == OCOP_NO_DAY &&
	    (done != OCOP_NO_DAY || (!d->centre && d->reported));

	out->dossier_by = days->dossier;
	out->evaluate_by = days->evaluate;
	out->late[OCOP_LATE_DOSSIER] =
	    days_past(days->dossier, proposed, proposing, as_of);
	if (unknown ||
	    (proposed != OCOP_NO_DAY &&
		(days->dossier == OCOP_NO_DAY || proposed <= days->dossier)))
		out->late[OCOP_LATE_EVALUATION] =
		    days_past(days->evaluate, done, !is_closed(d), as_of);
}

/* Art. 12.2: filed before the rules began, and not judged by then. */
static bool
is_former(const struct ocop_dossier *d, const struct ocop_procedure *procedure,
    int as_of)
{
	int filed = d->received != OCOP_NO_DAY ? d->received : d->filed;
	int judged = judged_on(d);

	return d->former_by != OCOP_NO_DAY &&
	    ocop_former_known(procedure, as_of) &&
	    ocop_former_filed(procedure, filed) &&
	    !ocop_former_filed(procedure, judged);
}

/* The days of a round and of its edition; none once it came back. */
static void
judge_by_edition(struct ocop_deadlines *out, const struct ocop_dossier *d,
    const struct ocop_terms *terms, int as_of)
{
	judge_commune(out, d, terms, as_of);
	if (d->back)
		return;
	if (d->renewal)
		judge_renewal(out, d, terms, as_of);
	else
		judge_round(out, d, terms, as_of);
}

/* What rules of later say of other dossiers does not hold for one of before,
 * but what the council of its round has set does; the last day holds for all
 * of them. */
static void
judge_former(struct ocop_deadlines *out, const struct ocop_dossier *d,
    const struct ocop_terms *terms, int as_of)
{
	struct ocop_terms own = *terms;

	own.province = own.centre = terms->council;
	out->former = true;
	if (terms->former)
		judge_by_edition(out, d, terms, as_of);
	else if (!d->renewal && !d->back && d->centre == terms->of_centre)
		judge_round(out, d, &own, as_of);
	if (out->evaluate_by == OCOP_NO_DAY || out->evaluate_by > d->former_by)
		out->evaluate_by = d->former_by;
	out->late[OCOP_LATE_FORMER] =
	    days_past(d->former_by, judged_on(d), !is_closed(d), as_of);
}

void
ocop_deadlines(struct ocop_deadlines *out, const struct ocop_dossier *dossier,
    const struct ocop_terms *terms, int as_of)
{
	*out = (struct ocop_deadlines){ .form03_from = OCOP_NO_DAY,
		.form03_by = OCOP_NO_DAY,
		.form03_at = OCOP_NO_DAY,
		.dossier_by = OCOP_NO_DAY,
		.evaluate_by = OCOP_NO_DAY };
	if (is_former(dossier, terms->procedure, as_of))
		judge_former(out, dossier, terms, as_of);
	else
		judge_by_edition(out, dossier, terms, as_of);
}
