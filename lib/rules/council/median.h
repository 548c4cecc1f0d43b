/*
 * Private to lib/rules: medians of whole numbers, exactly.  The median of an
 * even count lies halfway between two values, so it is given doubled.
 */
#ifndef OCOP_RULES_COUNCIL_MEDIAN_H
#define OCOP_RULES_COUNCIL_MEDIAN_H

#include <stddef.h>
#include <stdint.h>

/* Twice the median; the values are sorted by it.  count > 0. */
int64_t median_twice(int64_t *values, size_t count);

/*
 * Four times the median distance from twice/2, or the MAD if twice is what
 * median_twice() gave; the values are lost.
 */
int64_t median_apart(int64_t *values, size_t count, int64_t twice);

#endif
