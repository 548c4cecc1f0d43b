/* Days as text and as numbers. */

#include "rules/time/day.h"

#include "rules/time/deadline.h"

int
day_read(int *day, const char *text, struct ocop_error *err)
{
	struct ocop_date date;

	*day = OCOP_NO_DAY;
	if (!*text)
		return 0;
	if (!ocop_date_parse(&date, text))
		return ocop_fail(err, OCOP_ECATALOG,
		    "the catalog holds \"%s\" as a date", text);
	*day = ocop_date_days(date);
	return 1;
}

void
day_write(char out[OCOP_DATE_TEXT], int day)
{
	out[0] = '\0';
	if (day != OCOP_NO_DAY)
		ocop_date_format(out, ocop_date_from_days(day));
}

struct day_text
day_text(struct ocop_date date)
{
	struct day_text out;

	ocop_date_format(out.text, date);
	return out;
}
