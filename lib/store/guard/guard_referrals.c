/* Referrals: what an answer must have, and the steps of its dossier. */
#include <string.h>

#include "sql.h"
#include "store/guard/guard.h"
#include "store/round/dossier_steps.h"

/* What an answer must have, and what only a recognition has. */
static int
check_answer(struct guard *guard, struct ocop_fault *fault)
{
	static const char *const answer[] = { "answered", "result", "stars" };
	static const char *const recognised[] = { "decision", "issued" };
	const char *result = guard_value(guard, "result");
	bool answered = false;

	for (size_t i = 0; i < 3; i++)
		answered = answered || guard_value(guard, answer[i]);
	for (size_t i = 0; answered && i < 3; i++)
		if (!guard_value(guard, answer[i])) {
			ocop_fault_set(fault, OCOP_E_REQUIRED, answer[i], "",
			    "blank; an answer of the centre has its day "
			    "(answered), its result and its stars");
			return OCOP_ROW_BAD;
		}
	for (size_t i = 0; !guard_is(result, "recognised") && i < 2; i++)
		if (guard_value(guard, recognised[i])) {
			ocop_fault_set(fault, OCOP_E_RANGE, recognised[i],
			    guard_value(guard, recognised[i]),
			    "the centre's decision goes with the result "
			    "recognised only");
			return OCOP_ROW_BAD;
		}
	return OCOP_ROW;
}

/* The centre recognises the stars that it decides on, and returns others. */
static int
check_stars(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	const char *stars = guard_value(guard, "stars");
	const char *result = guard_value(guard, "result");
	bool centre;
	int got;

	if (!stars)
		return OCOP_ROW;
	got = guard_ask(guard, sql_who_decides, err, ":stars", stars, ":day",
	    guard_value(guard, "answered"), NULL);
	if (got < 0)
		return -1;
	centre = got > 0 && strcmp(guard_answer(guard, 0), "centre") == 0;
	if (centre == guard_is(result, "recognised"))
		return OCOP_ROW;
	ocop_fault_set(fault, OCOP_E_RANGE, "stars", stars,
	    centre ? "the centre itself decides on %s stars, so it does not "
		     "return them; correct the result or the stars" :
		     N_("the centre does not decide on %s stars; correct the "
			"result or the stars"),
	    stars);
	return OCOP_ROW_BAD;
}

/*
 * The steps that a referral is for a dossier of its round, in their order:
 * the result approved, sent up, and what the centre made of it.
 */
static const struct {
	enum ocop_step state;
	const char *since;  /* column of the day */
	const char *result; /* that the row must have; NULL: any */
	const char *level;  /* whose act it is */
	const char *note;   /* column */
} steps_of[] = {
	{ OCOP_STEP_APPROVED, "sent", NULL, "province", "letter" },
	{ OCOP_STEP_SENT_UP, "sent", NULL, "province", "letter" },
	{ OCOP_STEP_BACK, "answered", "returned", "centre", "note" },
	{ OCOP_STEP_DECIDED, "issued", "recognised", "centre", "decision" },
};

/* 1 and the step of that number, 0 when the row does not refer to it, -1.
 * Its author lives until the next question. */
static int
step_of(
    struct guard *guard, size_t i, struct step *step, struct ocop_error *err)
{
	const char *result = steps_of[i].result;
	int got;

	*step = (struct step){
		.round = guard_value(guard, "round"),
		.product = guard_value(guard, "product"),
		.state = ocop_step_name(steps_of[i].state),
		.since = guard_value(guard, steps_of[i].since),
		.by = guard->store->actor.actor,
		.note = guard_value(guard, steps_of[i].note),
	};
	if (!step->since ||
	    (result && !guard_is(guard_value(guard, "result"), result)))
		return 0;
	got = guard_ask(guard, sql_authority_of, err, ":decided_by",
	    steps_of[i].level, ":day", step->since, NULL);
	if (got > 0)
		step->by = guard_answer(guard, 0);
	return got < 0 ? -1 : 1;
}

/* Calls what is to be done with each step in turn, until one is bad. */
static int
each_step(struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	struct steps *steps = guard_steps_of(guard, err);
	int got = steps ? OCOP_ROW : -1;

	for (size_t i = 0;
	     got == OCOP_ROW && i < sizeof(steps_of) / sizeof(*steps_of); i++) {
		struct step step;

		if ((got = step_of(guard, i, &step, err)) < 0)
			break;
		if (got == 0)
			got = OCOP_ROW;
		else if (!fault)
			got = steps_take(steps, &step, err) < 0 ? -1 : OCOP_ROW;
		else if ((got = steps_check_decision(
			      steps, &step, fault, err)) == OCOP_ROW_BAD &&
		    fault->code == OCOP_E_STEP_DATE)
			fault->column = steps_of[i].since;
	}
	return got;
}

static int
take_referral_steps(struct guard *guard, struct ocop_error *err)
{
	return each_step(guard, NULL, err) < 0 ? -1 : 0;
}

static int
check_referral(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	int got;

	if (check_answer(guard, fault) != OCOP_ROW)
		return OCOP_ROW_BAD;
	if (guard_overwrites(guard) && !guard->store->actor.reason)
		return guard_settled(guard, "product", N_("a referral"), fault);
	got = check_stars(guard, fault, err);
	return got == OCOP_ROW ? each_step(guard, fault, err) : got;
}

const struct guard_rules guard_referrals = {
	.kind = "referrals",
	.check = check_referral,
	.follow = take_referral_steps,
};
