/* Ranking: stars, order, and who decides. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/rank.h>

#include "base/number.h"
#include "rules/edition/parameter.h"

const char *const ocop_rank_columns[OCOP_RANK_COLUMNS] = {
	[OCOP_RANK_RANK] = "rank",
	[OCOP_RANK_PRODUCT] = "product",
	[OCOP_RANK_SET] = "set",
	[OCOP_RANK_MEAN] = "mean",
	[OCOP_RANK_POINTS_STARS] = "points_stars",
	[OCOP_RANK_STARS] = "stars",
	[OCOP_RANK_DECIDED_BY] = "decided_by",
	[OCOP_RANK_NEXT_STAR] = "next_star",
	[OCOP_RANK_POINTS_SHORT] = "points_short",
	[OCOP_RANK_UNMET] = "unmet",
	[OCOP_RANK_STATE] = "state",
	[OCOP_RANK_REASON] = "reason",
};

/*
 * Who decides.  A province may send up all that have the points for the
 * centre's stars, though a minimum of these lacks: Art. 7.3e, RULINGS R17.
 */
static const char *
decided_by(
    const struct ocop_edition *edition, const struct ocop_standing *standing)
{
	const struct ocop_totals *totals = &standing->totals;
	int64_t from = edition->send_up_from;
	bool by_points = edition->level == OCOP_PROVINCE &&
	    edition->send_up == OCOP_SEND_POINTS &&
	    edition->bands[standing->stars].certificate;

	if (by_points && from > 0)
		return totals->sum >= from * (int64_t)totals->sheets ?
		    ocop_level_name(OCOP_CENTRE) :
		    edition->bands[standing->stars].decided_by;
	return edition
	    ->bands[by_points ? standing->points_stars : standing->stars]
	    .decided_by;
}

void
ocop_standing_fill(struct ocop_standing *standing,
    const struct ocop_edition *edition, bool accepted)
{
	const struct ocop_totals *totals = &standing->totals;
	bool ranked = totals->figures &&
	    (totals->state == OCOP_COMPLETE ||
		(totals->state == OCOP_INCOMPLETE && accepted));

	standing->rank = 0;
	standing->points_stars = standing->stars = standing->next_star = 0;
	standing->decided_by = totals->state == OCOP_ELIMINATED ?
	    edition->bands[1].decided_by :
	    "";
	if (!ranked)
		return;
	standing->points_stars =
	    ocop_edition_stars(edition, totals->sum, (int64_t)totals->sheets);
	standing->stars = standing->points_stars;
	/* Only stars with a certificate have minima, and are lost to them. */
	if (standing->stars > edition->free_stars &&
	    totals->met < standing->stars)
		standing->stars = totals->met;
	if (standing->stars < OCOP_STARS_MAX)
		standing->next_star = standing->stars + 1;
	standing->decided_by = decided_by(edition, standing);
}

/* Compares the means exactly: a/m against b/n is a*n against b*m. */
static int
by_mean(const struct ocop_standing *x, const struct ocop_standing *y)
{
	int64_t a = x->totals.sum * (int64_t)y->totals.sheets;
	int64_t b = y->totals.sum * (int64_t)x->totals.sheets;

	return (a < b) - (a > b);
}

static int
best_first(const void *a, const void *b)
{
	const struct ocop_standing *x = a, *y = b;

	if ((x->stars > 0) != (y->stars > 0))
		return x->stars > 0 ? -1 : 1;
	if (x->stars > 0 && by_mean(x, y) != 0)
		return by_mean(x, y);
	return strcmp(x->totals.product, y->totals.product);
}

void
ocop_standings_sort(struct ocop_standing *standings, size_t count)
{
	if (count > 0)
		qsort(standings, count, sizeof(*standings), best_first);
	for (size_t i = 0; i < count && standings[i].stars > 0; i++)
		if (i > 0 && by_mean(&standings[i - 1], &standings[i]) == 0)
			standings[i].rank = standings[i - 1].rank;
		else
			standings[i].rank = (int)i + 1;
}

int
ocop_boundary_near(const struct ocop_edition *edition,
    const struct ocop_fraction *within, int64_t sum, int64_t n)
{
	int64_t least = INT64_MAX;
	int nearest = 0;

	for (int stars = OCOP_STARS_MAX; stars > 1; stars--) {
		int from = edition->bands[stars].from;
		int64_t away = sum > from * n ? sum - from * n : from * n - sum;

		if (away >= least || away * within->scale > within->value * n)
			continue;
		least = away;
		nearest = from;
	}
	return nearest;
}

static void
write_number(struct ocop_rank_cells *out, int column, int value)
{
	if (value == 0)
		return;
	snprintf(
	    out->numbers[column], sizeof(out->numbers[column]), "%d", value);
	out->cells[column] = out->numbers[column];
}

void
ocop_standing_write(struct ocop_rank_cells *out,
    const struct ocop_standing *standing, const struct ocop_edition *edition)
{
	const struct ocop_totals *totals = &standing->totals;
	int64_t n = (int64_t)totals->sheets;

	for (int i = 0; i < OCOP_RANK_COLUMNS; i++)
		out->cells[i] = NULL;
	write_number(out, OCOP_RANK_RANK, standing->rank);
	out->cells[OCOP_RANK_PRODUCT] = totals->product;
	write_number(out, OCOP_RANK_SET, totals->set);
	if (totals->figures) {
		number_cut(out->numbers[OCOP_RANK_MEAN], totals->sum, n);
		out->cells[OCOP_RANK_MEAN] = out->numbers[OCOP_RANK_MEAN];
	}
	write_number(out, OCOP_RANK_POINTS_STARS, standing->points_stars);
	write_number(out, OCOP_RANK_STARS, standing->stars);
	out->cells[OCOP_RANK_DECIDED_BY] = standing->decided_by;
	write_number(out, OCOP_RANK_NEXT_STAR, standing->next_star);
	if (standing->next_star) {
		int from = edition->bands[standing->next_star].from;

		number_up(out->numbers[OCOP_RANK_POINTS_SHORT],
		    from * n - totals->sum, n);
		out->cells[OCOP_RANK_POINTS_SHORT] =
		    out->numbers[OCOP_RANK_POINTS_SHORT];
	}
	out->cells[OCOP_RANK_UNMET] = totals->unmet;
	out->cells[OCOP_RANK_STATE] = ocop_state_name(totals->state);
	out->cells[OCOP_RANK_REASON] = totals->reason;
}
