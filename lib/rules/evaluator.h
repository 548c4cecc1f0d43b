/*
 * Private to lib/rules: the evaluation of one product at a time.
 */
#ifndef OCOP_RULES_EVALUATOR_H
#define OCOP_RULES_EVALUATOR_H

#include <ocop/totals.h>

#include "base/text.h"

struct ocop_evaluator {
	const struct ocop_edition *edition;
	struct text unmet, reason;
	/* Of the product at hand: */
	uint64_t zeroed;              /* leaves a condition zeroes */
	size_t reach[OCOP_MARKS_MAX]; /* sheets that reach mark m */
	int *totals;                  /* by sheet, -1: not counted */
	size_t room;
};

/* Starts a part of the reason. */
struct text *evaluator_because(struct ocop_evaluator *e);

/*
 * The conditions that hold for the product, added to the reason; leaves they
 * zero are set in e->zeroed.  *stopped: there is no total.  Returns whether
 * the product is eliminated.
 */
bool evaluator_conditions(
    struct ocop_evaluator *e, const struct ocop_scored *scored, bool *stopped);

#endif
