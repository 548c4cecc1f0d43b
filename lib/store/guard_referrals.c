#include <string.h>

#include "sql.h"
#include "store/guard.h"

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
			    "the centre's decision stands with the result "
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
		     "the centre does not decide on %s stars; correct the "
		     "result or the stars",
	    stars);
	return OCOP_ROW_BAD;
}

static int
check(struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	if (guard_order(guard, "sent", "answered", true, fault) != OCOP_ROW ||
	    guard_order(guard, "sent", "issued", true, fault) != OCOP_ROW ||
	    check_answer(guard, fault) != OCOP_ROW)
		return OCOP_ROW_BAD;
	if (guard_overwrites(guard) && !guard->store->actor.reason)
		return guard_settled(guard, "product", "a referral", fault);
	return check_stars(guard, fault, err);
}

const struct guard_rules guard_referrals = {
	.kind = "referrals",
	.check = check,
};
