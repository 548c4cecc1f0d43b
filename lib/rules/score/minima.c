/* Which star minima the sheets of a product reach. */
#include "rules/score/evaluator.h"

/* What the sheets say of one minimum. */
struct tally {
	size_t reach; /* of the counted sheets, so many reach it */
	size_t lowest, lowest_reach; /* likewise of those with the low total */
	bool agreed;                 /* the agreed sheet reaches it */
	bool silent;                 /* the agreed sheet lacks the criterion */
};

static bool
sheet_reaches(const struct ocop_evaluator *e, const struct ocop_set *set,
    const struct ocop_sheet *sheet, const struct ocop_mark *mark)
{
	return scored_points(e->zeroed, set, sheet, mark->leaf) >= mark->points;
}

static struct tally
count_sheets(const struct ocop_evaluator *e, const struct ocop_scored *scored,
    const struct ocop_mark *mark, int low)
{
	struct tally tally = { 0, 0, 0, false, false };

	for (size_t i = 0; i < scored->count; i++) {
		bool yes;

		if (e->totals[i] < 0)
			continue;
		yes = sheet_reaches(e, scored->set, &scored->sheets[i], mark);
		tally.reach += yes;
		if (e->totals[i] == low) {
			tally.lowest++;
			tally.lowest_reach += yes;
		}
	}
	tally.agreed = scored->agreed &&
	    sheet_reaches(e, scored->set, scored->agreed, mark);
	tally.silent = !scored->agreed ||
	    scored_points(e->zeroed, scored->set, scored->agreed, mark->leaf) ==
		OCOP_MISSING;
	return tally;
}

bool
minima_majority(size_t reach, size_t sheets)
{
	return 2 * reach > sheets;
}

/* Whether the council reaches a minimum (RULINGS R2). */
static bool
council_reaches(int minima, const struct tally *tally, size_t sheets)
{
	switch (minima) {
	case OCOP_EVERY:
		return tally->reach == sheets;
	case OCOP_LOWEST:
		return tally->lowest_reach == tally->lowest;
	case OCOP_AGREED:
		return tally->agreed;
	case OCOP_MAJORITY:
	default:
		return minima_majority(tally->reach, sheets);
	}
}

/* Whether all sheets say the same; the agreed one where it decides. */
static bool
all_agree(int minima, const struct tally *tally, size_t sheets)
{
	if (minima == OCOP_AGREED)
		return tally->silent ||
		    tally->reach == (tally->agreed ? sheets : 0);
	return tally->reach == 0 || tally->reach == sheets;
}

static void
add_item(struct text *text, const struct ocop_mark *mark, const char *name)
{
	if (text->size > 0)
		text_add(text, " ", 1);
	text_printf(text, "%d:%s>=%d", mark->stars, name, mark->points);
}

void
evaluator_minima(struct ocop_evaluator *e, const struct ocop_scored *scored,
    struct ocop_totals *out)
{
	const struct ocop_set *set = scored->set;
	int minima = e->edition->minima;

	out->met = OCOP_STARS_MAX;
	for (size_t m = 0; m < set->mark_count; m++) {
		const struct ocop_mark *mark = &set->marks[m];
		const char *name = set->leaves[mark->leaf].name;
		struct tally tally = count_sheets(e, scored, mark, out->low);

		e->reach[m] = tally.reach;
		if (!all_agree(minima, &tally, out->sheets)) {
			add_item(&e->split, mark, name);
			text_printf(
			    &e->split, " %zu/%zu", tally.reach, out->sheets);
		}
		if (council_reaches(minima, &tally, out->sheets))
			continue;
		add_item(&e->unmet, mark, name);
		if (mark->stars <= out->met)
			out->met = mark->stars - 1;
	}
	out->split = e->split.size > 0;
	if (out->split)
		text_printf(evaluator_because(e), "split %s%s",
		    minima == OCOP_AGREED ? "from the agreed sheet " : "",
		    e->split.bytes);
}
