#include <inttypes.h>
#include <stdio.h>

#include "base/number.h"

int
number_parse(const char *text, size_t size)
{
	int value = 0;

	if (size == 0 || size > 9)
		return -1;
	for (size_t i = 0; i < size; i++) {
		if (text[i] < '0' || text[i] > '9')
			return -1;
		value = 10 * value + (text[i] - '0');
	}
	return value;
}

static void
hundredths(char out[NUMBER_TEXT], int64_t value)
{
	snprintf(out, NUMBER_TEXT, "%" PRId64 ".%02d", value / 100,
	    (int)(value % 100));
}

void
number_cut(char out[NUMBER_TEXT], int64_t sum, int64_t n)
{
	hundredths(out, 100 * sum / n);
}

void
number_up(char out[NUMBER_TEXT], int64_t sum, int64_t n)
{
	if (sum <= 0)
		snprintf(out, NUMBER_TEXT, "0");
	else
		hundredths(out, (100 * sum + n - 1) / n);
}
