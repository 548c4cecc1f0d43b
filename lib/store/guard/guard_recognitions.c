/* Recognitions: their instrument, their day and expiry, their stars. */
#include <stdlib.h>
#include <string.h>

#include "rules/score/recognition.h"
#include "rules/time/certificate_term.h"
#include "sql.h"
#include "store/guard/guard.h"
#include "store/round/dossier_steps.h"

/*
 * The last day of a certificate issued on a day, into guard->date: by the
 * instrument it was decided under.  1 with its validity, 0 when it cannot be
 * said, -1.
 */
static int
expiry(struct guard *guard, const char *issued, const char *edition,
    const struct validity **validity, struct ocop_error *err)
{
	struct ocop_date date;

	if (!issued || !ocop_date_parse(&date, issued))
		return 0;
	*validity = guard_validity(guard, edition, issued, err);
	if (!*validity)
		return -1;
	if ((*validity)->months == 0)
		return 0;
	ocop_date_format(
	    guard->date, certificate_expiry(date, (*validity)->months));
	return 1;
}

/*
 * A number comes again in other years.  Of another year than what is stored,
 * an upgrade or a renewal is another recognition; with a reason, a row of no
 * other kind corrects the date.
 */
static int
is_meant(struct guard *guard, const char *const *values,
    struct ocop_fault *fault, struct ocop_error *err)
{
	const char *product = values[guard_column(guard, "product")];
	const char *decision = values[guard_column(guard, "decision")];
	const char *issued = values[guard_column(guard, "issued")];
	const char *kind = values[guard_column(guard, "kind")];
	const char *before = guard_stored(guard, "issued");
	bool again = guard_is(kind, "upgrade") || guard_is(kind, "renewal");
	bool same_kind =
	    !kind || !*kind || guard_is(kind, guard_stored(guard, "kind"));
	int got;

	if (issued && *issued) {
		if (strncmp(issued, before, 4) == 0 ||
		    (guard->store->actor.reason && same_kind))
			return OCOP_ROW;
		if (again)
			return 0;
		ocop_fault_set(fault, OCOP_E_CHANGED, "issued", issued,
		    "%s/%s is stored with the date %s; correct that with "
		    "--reason, or write the kind of another recognition under "
		    "this number: upgrade or renewal",
		    product, decision, before);
		return OCOP_ROW_BAD;
	}
	got = guard_ask(guard, sql_recognition_other, err, ":product", product,
	    ":decision", decision, ":issued", before, NULL);
	if (got <= 0)
		return got < 0 ? -1 : OCOP_ROW;
	ocop_fault_set(fault, OCOP_E_REQUIRED, "issued", "",
	    "blank, and %s/%s is stored with the dates %s and %s; write the "
	    "one that is meant",
	    product, decision, guard_answer(guard, 0), before);
	return OCOP_ROW_BAD;
}

/* A new certificate, or one of another day, expires when the law says unless
 * the file does. */
static int
fill_expiry(struct guard *guard, const char **values, struct ocop_error *err)
{
	size_t issued = guard_column(guard, "issued");
	size_t expires = guard_column(guard, "expires");
	const char *edition = values[guard_column(guard, "edition")];
	const char *before = guard_stored(guard, "issued");
	const struct validity *validity;
	int got;

	if (!edition)
		edition = guard_stored(guard, "edition");
	else if (!*edition)
		edition = NULL;

	if (values[expires] && *values[expires])
		return 0;
	if (before && !values[expires] &&
	    (!values[issued] || strcmp(values[issued], before) == 0))
		return 0;
	got = expiry(guard, values[issued], edition, &validity, err);
	if (got > 0)
		values[expires] = guard->date;
	return got < 0 ? -1 : 0;
}

/* Warns of a decision under an instrument that was not in force. */
static bool
out_of_force(const struct validity *validity, const char *issued,
    const char *edition, struct ocop_fault *fault)
{
	const char *from = validity->from, *until = validity->until;

	if (!edition || strcmp(edition, validity->instrument) != 0 ||
	    force_on(issued, from, until) == FORCE_WITHIN)
		return false;
	if (*until)
		ocop_fault_set(fault, OCOP_E_OUT_OF_FORCE, "edition", edition,
		    "%s was in force from %s to %s, and the decision is of %s; "
		    "compare both with the certificate",
		    edition, from, until, issued);
	else
		ocop_fault_set(fault, OCOP_E_OUT_OF_FORCE, "edition", edition,
		    "%s was in force from %s, and the decision is of %s; "
		    "compare both with the certificate",
		    edition, from, issued);
	fault->warning = true;
	return true;
}

/* The expiry a certificate prints stands: RULINGS R20. */
static int
check_expires(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	const char *issued = guard_value(guard, "issued");
	const char *expires = guard_value(guard, "expires");
	const char *edition = guard_value(guard, "edition");
	const struct validity *validity;
	int got = expiry(guard, issued, edition, &validity, err);

	if (got <= 0 || !expires)
		return got < 0 ? -1 : OCOP_ROW;
	if (strcmp(expires, issued) <= 0) {
		ocop_fault_set(fault, OCOP_E_RANGE, "expires", expires,
		    "a certificate of %s cannot expire on %s; correct one of "
		    "them",
		    issued, expires);
		return OCOP_ROW_BAD;
	}
	if (out_of_force(validity, issued, edition, fault) ||
	    strcmp(guard->date, expires) == 0)
		return OCOP_ROW;
	ocop_fault_set(fault, OCOP_E_EXPIRES, "expires", expires,
	    "%d months from %s are %s; the date given stays, as the "
	    "certificate shows it",
	    validity->months, issued, guard->date);
	fault->warning = true;
	return OCOP_ROW;
}

/* The step that the decision is for a dossier of its round. */
static struct step
step_of(const struct guard *guard)
{
	const char *authority = guard_value(guard, "authority");

	return (struct step){
		.round = guard_value(guard, "round"),
		.product = guard_value(guard, "product"),
		.state = ocop_step_name(OCOP_STEP_DECIDED),
		.since = guard_value(guard, "issued"),
		.by = authority ? authority : guard->store->actor.actor,
		.note = guard_value(guard, "decision"),
	};
}

static int
check_step(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	struct step step = step_of(guard);
	struct steps *steps;
	int got;

	if (!step.round)
		return OCOP_ROW;
	if (!(steps = guard_steps_of(guard, err)))
		return -1;
	got = steps_check_decision(steps, &step, fault, err);
	if (got == OCOP_ROW_BAD && fault->code == OCOP_E_STEP_DATE)
		fault->column = "issued"; /* here it is called so */
	return got;
}

static int
take_decision_step(struct guard *guard, struct ocop_error *err)
{
	struct step step = step_of(guard);
	struct steps *steps;

	if (!step.round)
		return 0;
	if (!(steps = guard_steps_of(guard, err)))
		return -1;
	return steps_take(steps, &step, err);
}

/* Of two certificates of one day nobody could say which one holds: R39. */
static int
check_day(struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	const char *product = guard_value(guard, "product");
	const char *issued = guard_value(guard, "issued");
	int got;

	if (guard->store->actor.reason ||
	    (guard->stored && !guard_changes(guard, "issued")))
		return OCOP_ROW;
	got = guard_ask(guard, sql_recognition_same_day, err, ":product",
	    product, ":decision", guard_value(guard, "decision"), ":issued",
	    issued, NULL);
	if (got <= 0)
		return got < 0 ? -1 : OCOP_ROW;
	ocop_fault_set(fault, OCOP_E_CHANGED, "issued", issued,
	    "%s was recognised on that day by %s, with %s stars; correct the "
	    "number or the date; that there are two is stored only with "
	    "--reason",
	    product, guard_answer(guard, 0), guard_answer(guard, 1));
	return OCOP_ROW_BAD;
}

/* The columns of recognition_around.sql. */
enum { BEFORE, BEFORE_STARS, AFTER, AFTER_STARS, AFTER_KIND };

static void
refuse_upgrade(struct guard *guard, const char *stars, bool followed,
    struct ocop_fault *fault)
{
	const char *product = guard_value(guard, "product");

	if (followed)
		ocop_fault_set(fault, OCOP_E_NOT_ABOVE, "stars", stars,
		    "%s is upgraded by %s to %s stars, which has to be more; "
		    "correct one of them",
		    product, guard_answer(guard, AFTER),
		    guard_answer(guard, AFTER_STARS));
	else
		ocop_fault_set(fault, OCOP_E_NOT_ABOVE, "stars", stars,
		    "%s has %s stars by %s, and an upgrade gives more (QĐ "
		    "26/2026 Art. 7.5); correct the stars, or write renewal if "
		    "it was evaluated anew",
		    product, guard_answer(guard, BEFORE_STARS),
		    guard_answer(guard, BEFORE));
}

/* Asks one of two statements about the recognitions around this one. */
static int
ask_about(struct guard *guard, const char *sql, struct ocop_error *err)
{
	return guard_ask(guard, sql, err, ":product",
	    guard_value(guard, "product"), ":decision",
	    guard_value(guard, "decision"), ":issued",
	    guard_value(guard, "issued"), ":stored",
	    guard_stored(guard, "issued"), NULL);
}

static int
ask_around(struct guard *guard, struct ocop_error *err)
{
	return ask_about(guard, sql_recognition_around, err);
}

/* Whether the certificate before this one is valid on its day: 1, 0, -1. */
static int
is_held(struct guard *guard, struct ocop_error *err)
{
	int got = guard_lasting(guard, guard_value(guard, "product"), err);

	if (got == 0)
		got = ask_about(guard, sql_held_before, err);
	return got <= 0 ? got : atoi(guard_answer(guard, 0)) > 0;
}

/* An upgrade gives more stars than there were, and another kind that gives
 * fewer than the product holds is told: RULINGS R51. */
static int
check_stars(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	const char *stars = guard_value(guard, "stars");
	int given = atoi(stars), before, after, got;

	if (guard->stored && !guard_changes(guard, "stars") &&
	    !guard_changes(guard, "issued") && !guard_changes(guard, "kind"))
		return OCOP_ROW;
	if (ask_around(guard, err) < 0)
		return -1;
	before = atoi(guard_answer(guard, BEFORE_STARS));
	after = atoi(guard_answer(guard, AFTER_STARS));
	if (guard_is(guard_value(guard, "kind"), "upgrade") &&
	    !ocop_recognition_rises(before, given)) {
		refuse_upgrade(guard, stars, false, fault);
		return OCOP_ROW_BAD;
	}
	if (guard_is(guard_answer(guard, AFTER_KIND), "upgrade") &&
	    !ocop_recognition_rises(given, after)) {
		refuse_upgrade(guard, stars, true, fault);
		return OCOP_ROW_BAD;
	}
	if (given >= before || (got = is_held(guard, err)) == 0)
		return OCOP_ROW;
	if (got < 0 || ask_around(guard, err) < 0)
		return -1;
	ocop_fault_set(fault, OCOP_E_LOWER, "stars", stars,
	    "%s holds %s stars by %s, and this takes their place with "
	    "%s; compare both with the decisions",
	    guard_value(guard, "product"), guard_answer(guard, BEFORE_STARS),
	    guard_answer(guard, BEFORE), stars);
	fault->warning = true;
	return OCOP_ROW;
}

static int
check_recognition(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	int got = check_step(guard, fault, err);

	if (got == OCOP_ROW)
		got = check_expires(guard, fault, err);
	if (got == OCOP_ROW)
		got = check_day(guard, fault, err);
	if (got == OCOP_ROW)
		got = check_stars(guard, fault, err);

	if (got != OCOP_ROW || !guard->stored || guard->store->actor.reason)
		return got;
	fault->warning = false;
	return guard_settled(guard, "decision", N_("a recognition"), fault);
}

const struct guard_rules guard_recognitions = {
	.kind = "recognitions",
	.meant = is_meant,
	.fill = fill_expiry,
	.check = check_recognition,
	.follow = take_decision_step,
};
