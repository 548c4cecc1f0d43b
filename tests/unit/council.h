/*
 * A council's sheets of one product, made to order: so many points in all,
 * with every star minima up to a number of stars, and no further rule.
 */
#ifndef OCOP_TEST_COUNCIL_H
#define OCOP_TEST_COUNCIL_H

#include <ocop/rank.h>

#include "rules.h"

enum { COUNCIL_MAX = 9, TOTAL_MAX = 100 };

/* The least and the most points of each leaf. */
struct bounds {
	int least[OCOP_LEAVES_MAX], most[OCOP_LEAVES_MAX];
};

struct council {
	const struct ocop_edition *edition;
	const struct ocop_set *set;
	struct ocop_sheet sheets[COUNCIL_MAX];
	signed char points[COUNCIL_MAX][OCOP_LEAVES_MAX];
	size_t count;
	const struct ocop_sheet *agreed; /* NULL: none */
	/* what council_evaluate() made of them */
	struct ocop_evaluator *evaluator;
	struct ocop_standing standing;
	struct ocop_totals *totals; /* of the standing */
};

/* All minima of marks up to so many stars (0 or 2: none), and no 0 where it
 * would stop the evaluation. */
static inline struct bounds
bounds_of(const struct ocop_set *set, int stars)
{
	struct bounds bounds;

	for (size_t l = 0; l < set->leaf_count; l++) {
		bounds.least[l] = 0;
		bounds.most[l] = set->leaves[l].max;
	}
	for (size_t c = 0; c < set->condition_count; c++)
		for (size_t l = 0; l < set->leaf_count; l++)
			if (set->conditions[c].effect == OCOP_STOP_IF_ZERO)
				bounds.least[l] =
				    (set->conditions[c].leaves >> l & 1) != 0;
	for (size_t m = 0; m < set->mark_count; m++) {
		const struct ocop_mark *mark = &set->marks[m];

		if (mark->stars <= stars &&
		    bounds.least[mark->leaf] < mark->points)
			bounds.least[mark->leaf] = mark->points;
	}
	return bounds;
}

/* Keeps a leaf below its minimum for so many stars. */
static inline void
bounds_miss(struct bounds *bounds, const struct ocop_set *set, const char *code,
    int stars)
{
	size_t leaf = leaf_of(set, code);

	for (size_t m = 0; m < set->mark_count; m++)
		if (set->marks[m].leaf == leaf &&
		    set->marks[m].stars == stars) {
			bounds->most[leaf] = set->marks[m].points - 1;
			if (bounds->least[leaf] > bounds->most[leaf])
				bounds->least[leaf] = 0;
			return;
		}
	fail_msg("%s of set %d has no mark of %d", code, set->set, stars);
}

/* Whether the bounds and an option of the leaf allow so many points. */
static inline bool
allowed(const struct ocop_set *set, const struct bounds *bounds, size_t leaf,
    int points)
{
	return points >= bounds->least[leaf] && points <= bounds->most[leaf] &&
	    (set->leaves[leaf].points >> points & 1) != 0;
}

/* Chooses an option for each leaf so that they add up to the total. */
static inline void
fill(signed char *points, const struct ocop_set *set,
    const struct bounds *bounds, int total)
{
	/* can[l][t]: the leaves before l can add up to t */
	static bool can[OCOP_LEAVES_MAX + 1][TOTAL_MAX + 1];

	memset(can, 0, sizeof(can));
	can[0][0] = true;
	for (size_t l = 0; l < set->leaf_count; l++)
		for (int t = 0; t <= TOTAL_MAX; t++)
			for (int p = 0; p <= set->leaves[l].max; p++)
				if (t >= p && can[l][t - p] &&
				    allowed(set, bounds, l, p))
					can[l + 1][t] = true;
	if (!can[set->leaf_count][total])
		fail_msg("set %d cannot add up to %d", set->set, total);
	for (size_t l = set->leaf_count; l-- > 0;)
		for (int p = 0; p <= set->leaves[l].max; p++)
			if (total >= p && can[l][total - p] &&
			    allowed(set, bounds, l, p)) {
				points[l] = (signed char)p;
				total -= p;
				break;
			}
}

static inline struct council
council_of(const struct ocop_edition *edition, int set)
{
	struct ocop_error err;
	struct council council = { .edition = edition,
		.set = ocop_edition_set(edition, set) };

	assert_non_null(council.set);
	assert_int_equal(
	    ocop_evaluator_new(&council.evaluator, edition, &err), 0);
	return council;
}

/* One more sheet, of the members m1, m2 ... */
static inline signed char *
council_add(struct council *council, const struct bounds *bounds, int total)
{
	static const char *const names[COUNCIL_MAX] = { "m1", "m2", "m3", "m4",
		"m5", "m6", "m7", "m8", "m9" };
	size_t at = council->count++;

	assert_true(at < COUNCIL_MAX);
	fill(council->points[at], council->set, bounds, total);
	council->sheets[at].member = names[at];
	return council->points[at];
}

/* Raises a condition on a sheet, by its number. */
static inline void
council_raise(struct council *council, size_t sheet, const char *condition)
{
	int at = ocop_set_condition(council->set, condition);

	assert_true(at >= 0);
	council->sheets[sheet].raised |= UINT32_C(1) << at;
}

static inline void
council_evaluate(
    struct council *council, const struct ocop_attendance *attendance)
{
	const struct ocop_scored scored = { .product = "SP01",
		.set = council->set,
		.sheets = council->sheets,
		.count = council->count,
		.agreed = council->agreed };
	struct ocop_error err;

	for (size_t i = 0; i < council->count; i++)
		council->sheets[i].points = council->points[i];
	council->totals = &council->standing.totals;
	assert_int_equal(ocop_evaluate(council->evaluator, &scored, attendance,
			     council->totals, &err),
	    0);
	ocop_standing_fill(&council->standing, council->edition, false);
}

/* points_short as it is written. */
static inline const char *
council_short(const struct council *council)
{
	static struct ocop_rank_cells cells;
	size_t i = 0;

	ocop_standing_write(&cells, &council->standing, council->edition);
	while (strcmp(ocop_rank_columns[i], "points_short") != 0)
		i++;
	return cells.cells[i] ? cells.cells[i] : "";
}

/* Takes the sheets away, to start again. */
static inline void
council_clear(struct council *council)
{
	memset(council->sheets, 0, sizeof(council->sheets));
	council->count = 0;
}

static inline void
council_free(struct council *council)
{
	ocop_evaluator_free(council->evaluator);
}

#endif
