/* Sums of money: whole đồng, written in million đồng. */
#include <stdio.h>

#include "base/number.h"
#include "rules/cell/money.h"

enum {
	DONG = 1000000,  /* of a million */
	DECIMALS = 6,    /* those of DONG */
	DIGITS_MAX = 12, /* of million đồng; more is a slip of the hand */
};

bool
ocop_money_read(int64_t *out, const char *text)
{
	int digits = 0, decimals = 0;
	bool point = false;

	*out = 0;
	for (; *text; text++) {
		if (*text == '.' && !point && digits > 0) {
			point = true;
			continue;
		}
		if (*text < '0' || *text > '9' ||
		    (point ? ++decimals > DECIMALS : ++digits > DIGITS_MAX))
			return false;
		*out = 10 * *out + (*text - '0');
	}
	if (digits == 0 || (point && decimals == 0))
		return false;
	for (; decimals < DECIMALS; decimals++)
		*out *= 10;
	return true;
}

void
ocop_money_write(char out[OCOP_MONEY_TEXT], int64_t dong)
{
	char text[NUMBER_TEXT];

	number_exact(text, dong, DONG);
	snprintf(out, OCOP_MONEY_TEXT, "%.*s", OCOP_MONEY_TEXT - 1, text);
}
