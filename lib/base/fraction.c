/* Decimal numbers read from text as exact fractions. */
#include <string.h>

#include <ocop/fraction.h>

#include "base/number.h"

bool
ocop_fraction_read(struct ocop_fraction *out, const char *text)
{
	size_t whole = strcspn(text, "."), size = strlen(text);
	size_t decimals = whole < size ? size - whole - 1 : 0;
	char digits[10];

	if (whole == 0 || (whole < size && decimals == 0) ||
	    decimals > OCOP_FRACTION_DECIMALS ||
	    whole + decimals >= sizeof(digits))
		return false;
	memcpy(digits, text, whole);
	if (decimals)
		memcpy(digits + whole, text + whole + 1, decimals);
	out->value = number_parse(digits, whole + decimals);
	out->scale = 1;
	for (size_t i = 0; i < decimals; i++)
		out->scale *= 10;
	return out->value >= 0;
}
