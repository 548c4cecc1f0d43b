#include <stdlib.h>
#include <string.h>

#include "rules/evaluator.h"

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
	free(evaluator->totals);
	free(evaluator);
}

/* What a leaf counts on a sheet; OCOP_MISSING when it ought to be there. */
static int
points_of(const struct ocop_evaluator *e, const struct ocop_set *set,
    const struct ocop_sheet *sheet, size_t leaf)
{
	int on = set->leaves[leaf].depends_on;

	if (e->zeroed >> leaf & 1)
		return 0;
	if (sheet->points[leaf] == OCOP_MISSING && on >= 0 &&
	    sheet->points[on] == 0)
		return 0;
	return sheet->points[leaf];
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
		int points = points_of(e, set, sheet, l);

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

/* Whether the council reaches a minimum (RULINGS R2). */
static bool
reached(const struct ocop_edition *edition, size_t reach, size_t sheets,
    size_t lowest_reach, size_t lowest)
{
	switch (edition->minima) {
	case OCOP_EVERY:
		return reach == sheets;
	case OCOP_LOWEST:
		return lowest_reach == lowest;
	case OCOP_MAJORITY:
	default:
		return 2 * reach > sheets;
	}
}

static void
add_item(struct text *text, const struct ocop_mark *mark, const char *name)
{
	if (text->size > 0)
		text_add(text, " ", 1);
	text_printf(text, "%d:%s>=%d", mark->stars, name, mark->points);
}

/* The minima of every mark, and where the sheets are not of one mind. */
static void
weigh_minima(struct ocop_evaluator *e, const struct ocop_scored *scored,
    struct ocop_totals *out)
{
	const struct ocop_set *set = scored->set;

	out->met = OCOP_STARS_MAX;
	for (size_t m = 0; m < set->mark_count; m++) {
		const struct ocop_mark *mark = &set->marks[m];
		size_t reach = 0, lowest = 0, lowest_reach = 0;

		for (size_t i = 0; i < scored->count; i++) {
			bool yes;

			if (e->totals[i] < 0)
				continue;
			yes = points_of(e, set, &scored->sheets[i],
				  mark->leaf) >= mark->points;
			reach += yes;
			if (e->totals[i] == out->low) {
				lowest++;
				lowest_reach += yes;
			}
		}
		e->reach[m] = reach;
		if (reached(
			e->edition, reach, out->sheets, lowest_reach, lowest))
			continue;
		add_item(&e->unmet, mark, set->leaves[mark->leaf].name);
		if (mark->stars <= out->met)
			out->met = mark->stars - 1;
	}
}

static void
name_splits(struct ocop_evaluator *e, const struct ocop_set *set, size_t sheets)
{
	bool any = false;

	for (size_t m = 0; m < set->mark_count; m++) {
		const struct ocop_mark *mark = &set->marks[m];

		if (e->reach[m] == 0 || e->reach[m] == sheets)
			continue;
		if (!any)
			text_add(evaluator_because(e), "split", 5);
		any = true;
		text_printf(&e->reason, " %d:%s>=%d %zu/%zu", mark->stars,
		    set->leaves[mark->leaf].name, mark->points, e->reach[m],
		    sheets);
	}
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
	if (attendance) {
		for (size_t i = 0; i < attendance->missing_count; i++)
			text_printf(evaluator_because(e), "%s gave no sheet",
			    attendance->missing[i]);
		for (size_t i = 0; i < attendance->interested_count; i++)
			text_printf(evaluator_because(e),
			    "%s has declared an interest since",
			    attendance->interested[i]);
		yes = yes || attendance->missing_count > 0 ||
		    attendance->interested_count > 0;
		if (100 * scored->count <
		    (size_t)e->edition->quorum_percent * attendance->entitled) {
			text_printf(evaluator_because(e),
			    "quorum: %zu of %zu members, %d %% are needed",
			    scored->count, attendance->entitled,
			    e->edition->quorum_percent);
			yes = true;
		}
	}
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
	out->product = scored->product;
	out->set = scored->set->set;
	eliminated = evaluator_conditions(e, scored, &stopped);
	if (add_up(e, scored, stopped, out, err) < 0)
		return -1;
	if (eliminated)
		out->state = OCOP_ELIMINATED;
	else if (incomplete(e, scored, attendance, out))
		out->state = OCOP_INCOMPLETE;
	if (out->figures) {
		weigh_minima(e, scored, out);
		name_splits(e, scored->set, out->sheets);
	}
	out->unmet = text_get(&e->unmet);
	out->reason = text_get(&e->reason);
	return out->unmet && out->reason ? 0 : ocop_fail_memory(err);
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
	return points_of(e, scored->set, &scored->sheets[sheet], leaf);
}

size_t
ocop_evaluated_reach(const struct ocop_evaluator *e, size_t mark)
{
	return e->reach[mark];
}
