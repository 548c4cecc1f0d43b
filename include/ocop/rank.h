/*
 * Ranking: what totals mean in law.
 *
 * Law: QĐ 26/2026 Art. 3.3 (points classes), Annex II (a product of so many
 * stars meets every minimum up to them), Art. 4 (who decides).
 */
#ifndef OCOP_RANK_H
#define OCOP_RANK_H

#include <ocop/fraction.h>
#include <ocop/totals.h>

/* A product's standing.  The texts belong to whoever filled them. */
struct ocop_standing {
	struct ocop_totals totals;
	int rank;         /* from 1, equal means share one; 0: not ranked */
	int points_stars; /* 0 when not ranked */
	int stars;        /* 0 when not ranked */
	int next_star;    /* 0 at the highest */
	const char *decided_by; /* none, province, centre; "" when open */
};

/* Fills all but rank.  accepted: an incomplete product is ranked all the same.
 */
void ocop_standing_fill(struct ocop_standing *standing,
    const struct ocop_edition *edition, bool accepted);

/* Sorts best first and gives ranks; those not ranked are last. */
void ocop_standings_sort(struct ocop_standing *standings, size_t count);

/*
 * The least points of the class, of two stars or more, that a mean sum/n lies
 * nearest to; of two equally near the higher.  0 when none is so near.
 */
int ocop_boundary_near(const struct ocop_edition *edition,
    const struct ocop_fraction *within, int64_t sum, int64_t n);

/* The columns of a ranking. */
enum {
	OCOP_RANK_RANK,
	OCOP_RANK_PRODUCT,
	OCOP_RANK_SET,
	OCOP_RANK_MEAN,
	OCOP_RANK_POINTS_STARS,
	OCOP_RANK_STARS,
	OCOP_RANK_DECIDED_BY,
	OCOP_RANK_NEXT_STAR,
	OCOP_RANK_POINTS_SHORT,
	OCOP_RANK_UNMET,
	OCOP_RANK_STATE,
	OCOP_RANK_REASON,
	OCOP_RANK_COLUMNS
};

extern const char *const ocop_rank_columns[OCOP_RANK_COLUMNS];

struct ocop_rank_cells {
	const char *cells[OCOP_RANK_COLUMNS];
	char numbers[OCOP_RANK_COLUMNS][32];
};

void ocop_standing_write(struct ocop_rank_cells *out,
    const struct ocop_standing *standing, const struct ocop_edition *edition);

#endif
