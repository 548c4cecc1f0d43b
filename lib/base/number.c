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
hundredths(char out[NUMBER_TEXT], const char *sign, int64_t value)
{
	snprintf(out, NUMBER_TEXT, "%s%" PRId64 ".%02d", sign, value / 100,
	    (int)(value % 100));
}

void
number_cut(char out[NUMBER_TEXT], int64_t sum, int64_t n)
{
	hundredths(out, "", 100 * sum / n);
}

void
number_up(char out[NUMBER_TEXT], int64_t sum, int64_t n)
{
	if (sum <= 0)
		snprintf(out, NUMBER_TEXT, "0");
	else
		hundredths(out, "", (100 * sum + n - 1) / n);
}

void
number_toward(char out[NUMBER_TEXT], int64_t value, int64_t n)
{
	if (value < 0)
		hundredths(out, "-", -100 * value / n);
	else
		hundredths(out, "", 100 * value / n);
}

void
number_exact(char out[NUMBER_TEXT], int64_t value, int64_t n)
{
	int64_t size = value < 0 ? -value : value, rest = size % n;
	int used = snprintf(
	    out, NUMBER_TEXT, "%s%" PRId64, value < 0 ? "-" : "", size / n);

	if (rest > 0)
		out[used++] = '.';
	for (int i = 0; i < 9 && rest > 0; i++, rest %= n) {
		rest *= 10;
		out[used++] = (char)('0' + rest / n);
	}
	out[used] = '\0';
}
