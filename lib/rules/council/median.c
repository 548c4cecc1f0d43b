#include <stdlib.h>

#include "rules/council/median.h"

static int
by_value(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

int64_t
median_twice(int64_t *values, size_t count)
{
	qsort(values, count, sizeof(*values), by_value);
	return values[(count - 1) / 2] + values[count / 2];
}

int64_t
median_apart(int64_t *values, size_t count, int64_t twice)
{
	for (size_t i = 0; i < count; i++) {
		int64_t away = 2 * values[i] - twice;

		values[i] = away < 0 ? -away : away;
	}
	return median_twice(values, count);
}
