/* The evaluation of a product: totals, quorum, what keeps it incomplete. */
#include <stdlib.h>
#include <string.h>

#include "rules/score/evaluator.h"

int
ocop_evaluator_new(struct ocop_evaluator **out,
    const struct ocop_edition *edition, struct ocop_error *err)
{
	if (!(*out = calloc(1, sizeof(**out))))
		return ocop_fail_memory(err);
	(*out)->edition = edition;
	return 0;
}

void
ocop_evaluator_free(struct ocop_evaluator *evaluator)
{
	if (!evaluator)
		return;
	text_free(&evaluator->unmet);
	text_free(&evaluator->reason);
	text_free(&evaluator->split);
	free(evaluator->totals);
	free(evaluator);
}

/* The sheet's total, or -1 with what it lacks added to the reason.  After a
 * stop nobody goes on scoring, so nothing is said to be lacking then. */
static int
total_of(struct ocop_evaluator *e, const struct ocop_set *set,
    const struct ocop_sheet *sheet, bool stopped)
{
	bool lacks = false;
	int total = 0;

	for (size_t l = 0; l < set->leaf_count; l++) {
		int points = scored_points(e->zeroed, set, sheet, l);

		if (points != OCOP_MISSING) {
			total += points;
			continue;
		}
		if (stopped)
			return -1;
		if (!lacks)
			text_printf(
			    evaluator_because(e), "%s lacks", sheet->member);
		lacks = true;
		text_printf(&e->reason, " %s", set->leaves[l].name);
	}
	return lacks ? -1 : total;
}

static int
add_up(struct ocop_evaluator *e, const struct ocop_scored *scored, bool stopped,
    struct ocop_totals *out, struct ocop_error *err)
{
	if (scored->count > e->room) {
		int *totals =
		    realloc(e->totals, scored->count * sizeof(*e->totals));

		if (!totals)
			return ocop_fail_memory(err);
		e->totals = totals;
		e->room = scored->count;
	}
	for (size_t i = 0; i < scored->count; i++) {
		int total =
		    total_of(e, scored->set, &scored->sheets[i], stopped);

		e->totals[i] = total;
		if (total < 0)
			continue;
		if (out->sheets == 0 || total < out->low)
			out->low = total;
		if (out->sheets == 0 || total > out->high)
			out->high = total;
		out->sheets++;
		out->sum += total;
	}
	out->figures = out->sheets > 0 && !stopped;
	return 0;
}

size_t
ocop_quorum(const struct ocop_edition *edition, size_t entitled)
{
	return ((size_t)edition->quorum_percent * entitled + 99) / 100;
}

/* Whether enough of the council scored, and nobody who should is missing. */
static bool
attended(struct ocop_evaluator *e, size_t sheets,
    const struct ocop_attendance *attendance)
{
	bool yes =
	    attendance->missing_count == 0 && attendance->interested_count == 0;

	/* who is not among the entitled is not among those who came */
	sheets -= attendance->interested_count;
	for (size_t i = 0; i < attendance->missing_count; i++)
		text_printf(evaluator_because(e), "%s gave no sheet",
		    attendance->missing[i]);
	for (size_t i = 0; i < attendance->interested_count; i++)
		text_printf(evaluator_because(e),
		    "%s has declared an interest since",
		    attendance->interested[i]);
	if (sheets < ocop_quorum(e->edition, attendance->entitled)) {
		text_printf(evaluator_because(e),
		    "quorum: %zu of %zu members, %d %% are needed", sheets,
		    attendance->entitled, e->edition->quorum_percent);
		yes = false;
	}
	if (e->edition->quorum_chair && attendance->chair != OCOP_CHAIR_THERE) {
		text_printf(evaluator_because(e), "quorum: %s",
		    attendance->chair == OCOP_CHAIR_NONE ?
			"no member is the chair" :
			"the chair gave no sheet");
		yes = false;
	}
	return yes;
}

/* Where the star minima are judged on the agreed sheet, it must be whole. */
static bool
has_agreed(struct ocop_evaluator *e, const struct ocop_scored *scored)
{
	if (scored->agreed)
		return total_of(e, scored->set, scored->agreed, false) >= 0;
	text_add(evaluator_because(e), "no agreed sheet", 15);
	return false;
}

/* What keeps the sheets from being a result, though nothing is eliminated. */
static bool
incomplete(struct ocop_evaluator *e, const struct ocop_scored *scored,
    const struct ocop_attendance *attendance, const struct ocop_totals *out)
{
	bool yes = out->sheets < scored->count || out->sheets == 0;
	int spread = out->high - out->low;

	if (scored->count == 0)
		text_add(evaluator_because(e), "no sheet", 8);
	if (attendance && !attended(e, scored->count, attendance))
		yes = true;
	if (scored->set->cases && evaluator_cases_differ(e, scored))
		yes = true;
	if (e->edition->minima == OCOP_AGREED && !has_agreed(e, scored))
		yes = true;
	if (spread > e->edition->deviation_limit) {
		text_printf(evaluator_because(e),
		    "spread %d is over the limit of %d", spread,
		    e->edition->deviation_limit);
		yes = true;
	}
	return yes;
}

int
ocop_evaluate(struct ocop_evaluator *e, const struct ocop_scored *scored,
    const struct ocop_attendance *attendance, struct ocop_totals *out,
    struct ocop_error *err)
{
	bool stopped = false, eliminated;

	memset(out, 0, sizeof(*out));
	text_reset(&e->unmet);
	text_reset(&e->reason);
	text_reset(&e->split);
	out->product = scored->product;
	out->set = scored->set->set;
	eliminated = evaluator_conditions(e, scored, &stopped);
	if (add_up(e, scored, stopped, out, err) < 0)
		return -1;
	if (eliminated)
		out->state = OCOP_ELIMINATED;
	else if (incomplete(e, scored, attendance, out))
		out->state = OCOP_INCOMPLETE;
	if (out->figures)
		evaluator_minima(e, scored, out);
	out->unmet = text_get(&e->unmet);
	out->reason = text_get(&e->reason);
	return out->unmet && out->reason && text_get(&e->split) ?
	    0 :
	    ocop_fail_memory(err);
}

int
ocop_evaluated_total(const struct ocop_evaluator *e, size_t sheet)
{
	return e->totals[sheet];
}

int
ocop_evaluated_points(const struct ocop_evaluator *e,
    const struct ocop_scored *scored, size_t sheet, size_t leaf)
{
	return scored_points(
	    e->zeroed, scored->set, &scored->sheets[sheet], leaf);
}

size_t
ocop_evaluated_reach(const struct ocop_evaluator *e, size_t mark)
{
	return e->reach[mark];
}
