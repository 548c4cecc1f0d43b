#include <stdlib.h>
#include <string.h>

#include "report/page/figure.h"

const char *
figure_cell(const struct ocop_writer *kept, size_t row, const char *column)
{
	return ocop_writer_cell(kept, row, ocop_writer_column(kept, column));
}

int64_t
figure_hundredths(const char *number)
{
	const char *point = strchr(number, '.');
	int64_t value = 100 * atoll(number);

	if (point && point[1])
		value +=
		    10 * (point[1] - '0') + (point[2] ? point[2] - '0' : 0);
	return value;
}
