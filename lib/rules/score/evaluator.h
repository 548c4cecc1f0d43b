/*
 * Private to lib/rules: the evaluation of one product at a time.
 */
#ifndef OCOP_RULES_SCORE_EVALUATOR_H
#define OCOP_RULES_SCORE_EVALUATOR_H

#include <ocop/totals.h>

#include "base/text.h"

struct ocop_evaluator {
	const struct ocop_edition *edition;
	struct text unmet, reason, split;
	/* Of the product at hand: */
	uint64_t zeroed;              /* leaves a condition zeroes */
	size_t reach[OCOP_MARKS_MAX]; /* sheets that reach mark m */
	int *totals;                  /* by sheet, -1: not counted */
	size_t room;
};

/*
 * The leaves that are zeroed by the conditions that hold for a product: one
 * sheet that raises one is enough, the agreed one too (RULINGS R9, R35).
 */
uint64_t scored_zeroed(const struct ocop_scored *scored);

/* What a leaf counts on a sheet, those that are zeroed nothing;
 * OCOP_MISSING when it ought to be there. */
int scored_points(uint64_t zeroed, const struct ocop_set *set,
    const struct ocop_sheet *sheet, size_t leaf);

/* Starts a part of the reason. */
struct text *evaluator_because(struct ocop_evaluator *e);

/* Whether so many sheets are the council's majority: RULINGS R2. */
bool minima_majority(size_t reach, size_t sheets);

/*
 * Fills met of *out and the unmet minima, and adds to the reason where the
 * sheets do not agree.  The totals are known.
 */
void evaluator_minima(struct ocop_evaluator *e,
    const struct ocop_scored *scored, struct ocop_totals *out);

/*
 * Whether sheets name different cases where one is to be chosen, which is
 * added to the reason (RULINGS R11).
 */
bool evaluator_cases_differ(
    struct ocop_evaluator *e, const struct ocop_scored *scored);

/*
 * The conditions that hold for the product, added to the reason; leaves they
 * zero are set in e->zeroed.  *stopped: there is no total.  Returns whether
 * the product is eliminated.
 */
bool evaluator_conditions(
    struct ocop_evaluator *e, const struct ocop_scored *scored, bool *stopped);

#endif
