/*
 * Numbers that need not be whole, kept exactly.
 */
#ifndef OCOP_FRACTION_H
#define OCOP_FRACTION_H

#include <stdbool.h>
#include <stdint.h>

enum { OCOP_FRACTION_DECIMALS = 6 }; /* at most */

struct ocop_fraction {
	int64_t value; /* value / scale */
	int64_t scale; /* above 0 */
};

/*
 * Reads 2, 0.5 or 14.25: digits, at most nine in all, with a decimal point
 * between two of them or none; the scale is a power of ten.  False for
 * anything else, a comma too.
 */
bool ocop_fraction_read(struct ocop_fraction *out, const char *text);

#endif
