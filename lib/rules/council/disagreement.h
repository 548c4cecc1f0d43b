/*
 * How far members are apart in one criterion of a product.
 */
#ifndef OCOP_RULES_COUNCIL_DISAGREEMENT_H
#define OCOP_RULES_COUNCIL_DISAGREEMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <ocop/fraction.h>

struct ocop_disagreement {
	size_t sheets; /* that were compared */
	size_t differ; /* of them from the median */
	int low, high; /* points */
	struct ocop_fraction median;
	/* The mean distance from the median: what the disagreement moves in
	 * the total of a member, on average. */
	struct ocop_fraction weight;
};

/* The points of each sheet, sorted by it; false when all are the same. */
bool ocop_disagreement_find(
    struct ocop_disagreement *out, int64_t *points, size_t count);

#endif
