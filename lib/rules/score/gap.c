/* The fewest criteria that must rise for a product's next star. */
#include <string.h>

#include "rules/score/evaluator.h"
#include "rules/score/gap.h"

/* How many of the sheets that count give so many points to each leaf. */
struct heights {
	const struct ocop_set *set;
	int minima;                      /* enum ocop_minima */
	const struct ocop_sheet *agreed; /* judges the minima; or NULL */
	uint64_t zeroed; /* leaves that a raised condition zeroes */
	size_t count;    /* of sheets that count */
	uint32_t sheets[OCOP_LEAVES_MAX][OCOP_POINTS_MAX + 1];
};

/* Whether a sheet counts: one that lacks a criterion does not. */
static bool
counts(const struct heights *heights, const struct ocop_sheet *sheet)
{
	for (size_t l = 0; l < heights->set->leaf_count; l++)
		if (scored_points(heights->zeroed, heights->set, sheet, l) ==
		    OCOP_MISSING)
			return false;
	return true;
}

static void
measure(struct heights *heights, const struct ocop_scored *scored)
{
	memset(heights, 0, sizeof(*heights));
	heights->set = scored->set;
	heights->zeroed = scored_zeroed(scored);
	for (size_t i = 0; i < scored->count; i++) {
		const struct ocop_sheet *sheet = &scored->sheets[i];

		if (!counts(heights, sheet))
			continue;
		heights->count++;
		for (size_t l = 0; l < scored->set->leaf_count; l++)
			heights->sheets[l][scored_points(
			    heights->zeroed, scored->set, sheet, l)]++;
	}
}

static int
lowest(const struct heights *heights, size_t leaf)
{
	int points = 0;

	while (points < OCOP_POINTS_MAX && heights->sheets[leaf][points] == 0)
		points++;
	return points;
}

/* What the sum gains when every sheet gives at least so many points. */
static int64_t
gain_of(const struct heights *heights, size_t leaf, int to)
{
	int64_t gain = 0;

	for (int points = 0; points < to; points++)
		gain += (int64_t)heights->sheets[leaf][points] * (to - points);
	return gain;
}

static struct ocop_gap_step *
find_step(struct ocop_gap *gap, size_t leaf)
{
	for (size_t i = 0; i < gap->count; i++)
		if (gap->steps[i].leaf == leaf)
			return &gap->steps[i];
	return NULL;
}

static struct ocop_gap_step *
add_step(struct ocop_gap *gap, const struct heights *heights, size_t leaf,
    bool minimum)
{
	struct ocop_gap_step *step = &gap->steps[gap->count++];

	*step = (struct ocop_gap_step){
		.leaf = leaf, .low = lowest(heights, leaf), .minimum = minimum
	};
	return step;
}

/* What the agreed sheet gives; nothing where it lacks the criterion. */
static int
agreed_points(const struct heights *heights, size_t leaf)
{
	int points = OCOP_MISSING;

	if (heights->agreed)
		points = scored_points(
		    heights->zeroed, heights->set, heights->agreed, leaf);
	return points == OCOP_MISSING ? 0 : points;
}

/* The lowest points of the sheets that have to rise for a minimum. */
static int
judged(const struct heights *heights, size_t leaf)
{
	int low = lowest(heights, leaf);
	int agreed = agreed_points(heights, leaf);

	return heights->agreed && agreed < low ? agreed : low;
}

/*
 * Whether a minimum has to be reached yet.  Where the lowest total decides,
 * points may make another sheet the lowest, so that all of them have to.
 */
static bool
is_unmet(const struct heights *heights, const struct ocop_mark *mark)
{
	size_t reach = 0;

	if (heights->minima == OCOP_AGREED)
		return agreed_points(heights, mark->leaf) < mark->points;
	for (int points = mark->points; points <= OCOP_POINTS_MAX; points++)
		reach += heights->sheets[mark->leaf][points];
	return heights->minima == OCOP_MAJORITY ?
	    !minima_majority(reach, heights->count) :
	    reach < heights->count;
}

/* The criteria that minima of marks up to the stars ask to rise. */
static void
add_minima(struct ocop_gap *gap, const struct heights *heights)
{
	const struct ocop_set *set = heights->set;

	for (size_t l = 0; l < set->leaf_count; l++) {
		struct ocop_gap_step *step;
		int to = 0;

		for (size_t m = 0; m < set->mark_count; m++)
			if (set->marks[m].leaf == l &&
			    set->marks[m].stars <= gap->stars &&
			    set->marks[m].points > to &&
			    is_unmet(heights, &set->marks[m]))
				to = set->marks[m].points;
		if (to == 0)
			continue;
		step = add_step(gap, heights, l, true);
		step->low = judged(heights, l);
		step->to = to;
		step->gain = gain_of(heights, l, to);
		if (heights->zeroed >> l & 1)
			gap->reached = false;
	}
}

/* Whether the criterion may rise: nothing zeroes it, and what it depends on
 * is above 0 or rises, too. */
static bool
may_rise(struct ocop_gap *gap, const struct heights *heights, size_t leaf)
{
	int on = heights->set->leaves[leaf].depends_on;

	if (heights->zeroed >> leaf & 1)
		return false;
	return on < 0 || find_step(gap, (size_t)on) ||
	    lowest(heights, (size_t)on) > 0;
}

/*
 * The criterion with the most to gain, -1 when none can: one of those that
 * rise anyway and could rise further, or one of the others.
 */
static int
most_to_gain(struct ocop_gap *gap, const struct heights *heights, bool anyway)
{
	const struct ocop_set *set = heights->set;
	int64_t most = 0;
	int best = -1;

	for (size_t l = 0; l < set->leaf_count; l++) {
		const struct ocop_gap_step *step = find_step(gap, l);
		int64_t more;

		if ((step != NULL) != anyway || !may_rise(gap, heights, l))
			continue;
		more = gain_of(heights, l, set->leaves[l].max) -
		    (step ? step->gain : 0);
		if (more > most) {
			most = more;
			best = (int)l;
		}
	}
	return best;
}

/* The least option above the step's that gains so much, or the highest. */
static int
least_enough(const struct heights *heights, const struct ocop_gap_step *step,
    int64_t wanted)
{
	const struct ocop_leaf *leaf = &heights->set->leaves[step->leaf];

	for (int to = step->to + 1; to < leaf->max; to++)
		if ((leaf->points >> to & 1) &&
		    gain_of(heights, step->leaf, to) >= wanted)
			return to;
	return leaf->max;
}

/*
 * Raises criteria until the mean has what it lacks: those that rise anyway as
 * far as they go, then further ones, those with the most to gain first.  So
 * no choice of fewer criteria would do.
 */
static void
add_points(struct ocop_gap *gap, const struct heights *heights, int64_t lack)
{
	while (lack > 0) {
		int leaf = most_to_gain(gap, heights, true);
		struct ocop_gap_step *step;

		if (leaf < 0)
			leaf = most_to_gain(gap, heights, false);
		if (leaf < 0) {
			gap->reached = false;
			return;
		}
		step = find_step(gap, (size_t)leaf);
		if (!step)
			step = add_step(gap, heights, (size_t)leaf, false);
		lack += step->gain;
		step->to = least_enough(heights, step, lack);
		step->gain = gain_of(heights, step->leaf, step->to);
		lack -= step->gain;
	}
}

bool
ocop_gap_find(struct ocop_gap *out, const struct ocop_edition *edition,
    const struct ocop_scored *scored, const struct ocop_standing *standing)
{
	int64_t n = (int64_t)standing->totals.sheets, lack;
	struct heights heights;

	memset(out, 0, sizeof(*out));
	if (standing->stars == 0 || standing->next_star == 0)
		return false;
	measure(&heights, scored);
	heights.minima = edition->minima;
	heights.agreed = edition->minima == OCOP_AGREED ? scored->agreed : NULL;
	out->stars = standing->next_star;
	out->reached = true;
	lack = edition->bands[out->stars].from * n - standing->totals.sum;
	out->short_sum = lack > 0 ? lack : 0;
	add_minima(out, &heights);
	for (size_t i = 0; i < out->count; i++)
		lack -= out->steps[i].gain;
	add_points(out, &heights, lack);
	return true;
}
