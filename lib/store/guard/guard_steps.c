/* Steps of a dossier: which may be cancelled, and the documents they need. */
#include <string.h>

#include "sql.h"
#include "store/guard/guard.h"
#include "store/round/dossier_steps.h"

/* Only the last step of a dossier can be taken back. */
static int
check_cancelled(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	const char *round = guard_value(guard, "round");
	const char *product = guard_value(guard, "product");
	const char *step = guard_stored(guard, "step");
	int got;

	got = guard_ask(guard, sql_last_step, err, ":round", round, ":product",
	    product, NULL);
	if (got < 0)
		return -1;
	if (step && got > 0 && strcmp(step, guard_answer(guard, 3)) == 0)
		return OCOP_ROW;
	ocop_fault_set(fault, OCOP_E_STEP, "cancelled", "1",
	    step ? "only the last step can be cancelled, and %s/%s is %s "
		   "since %s; cancel that one first" :
		   N_("%s/%s has no such step to cancel; it is %s since %s"),
	    round, product,
	    got > 0 ? guard_answer(guard, 1) : ocop_gettext("nowhere"),
	    got > 0 ? guard_answer(guard, 2) : "");
	return OCOP_ROW_BAD;
}

/* The commune's own documents; a note that says why they are not there is
 * enough, with a warning. */
static int
check_documents(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	const char *state = guard_value(guard, "state");
	const char *note = guard_value(guard, "note");
	int got;

	if (!ocop_step_brings_documents(ocop_step_find(state)))
		return OCOP_ROW;
	got = guard_ask(guard, sql_commune_lacks, err, ":round",
	    guard_value(guard, "round"), ":product",
	    guard_value(guard, "product"), NULL);
	if (got <= 0)
		return got < 0 ? -1 : OCOP_ROW;
	ocop_fault_set(fault, OCOP_E_LACKS, "state", state,
	    note ?
		"the dossier is missing %s of the commune (QĐ 26/2026 Art. "
		"6.2); taken as its note says" :
		N_("the dossier is missing %s of the commune (QĐ 26/2026 "
		   "Art. 6.2); add what came to the documents of its "
		   "application, or say in note why it was forwarded without"),
	    guard_answer(guard, 0));
	fault->warning = note != NULL;
	return note ? OCOP_ROW : OCOP_ROW_BAD;
}

static bool
is_cancelled(const char *value)
{
	return value && strcmp(value, "1") == 0;
}

static int
check_step(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	struct step step = { guard_value(guard, "round"),
		guard_value(guard, "product"), guard_value(guard, "state"),
		guard_value(guard, "since"), guard_value(guard, "by"),
		guard_value(guard, "note") };
	bool was = is_cancelled(guard_stored(guard, "cancelled"));
	struct steps *steps;
	int got;

	if (guard->stored && !guard->store->actor.reason) {
		ocop_fault_set(fault, OCOP_E_CHANGED, "state", step.state,
		    "the step %s of %s is stored otherwise; it is changed only "
		    "with --reason",
		    step.state, step.since);
		return OCOP_ROW_BAD;
	}
	if (is_cancelled(guard_value(guard, "cancelled")))
		return was ? OCOP_ROW : check_cancelled(guard, fault, err);
	/* Who took a step, or why, changes nothing of its place. */
	if (guard->stored && !was)
		return OCOP_ROW;
	if (!(steps = guard_steps_of(guard, err)))
		return -1;
	got = steps_check(steps, &step, fault, err);
	return got == OCOP_ROW ? check_documents(guard, fault, err) : got;
}

const struct guard_rules guard_steps = {
	.kind = "steps",
	.check = check_step,
};
