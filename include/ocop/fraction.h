/*
 * Numbers with decimals as they are written, kept exactly.
 */
#ifndef OCOP_FRACTION_H
#define OCOP_FRACTION_H

#include <stdbool.h>
#include <stdint.h>

enum { OCOP_FRACTION_DECIMALS = 6 }; /* at most */

struct ocop_fraction {
	int64_t value; /* 0 to 999999999 */
	int64_t scale; /* a power of ten: 0.25 is 25 / 100 */
};

/*
 * Reads 2, 0.5 or 14.25: digits, at most nine in all, with a decimal point
 * between two of them or none.  False for anything else, a comma too.
 */
bool ocop_fraction_read(struct ocop_fraction *out, const char *text);

#endif
