/* Working days: weekdays, weekends and holidays. */
#include <ocop/date.h>

#include "rules/time/calendar.h"

enum { WEEK = 7, MONDAY_BEFORE_EPOCH = 3 }; /* 1970-01-01 is a Thursday */

int
ocop_weekday(int day)
{
	int since = (day + MONDAY_BEFORE_EPOCH) % WEEK;

	return 1 + (since < 0 ? since + WEEK : since);
}

/* The first listed day that is not before the day. */
static size_t
find_day(const struct ocop_calendar *calendar, int day)
{
	size_t low = 0, high = calendar->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (calendar->days[middle].day < day)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

bool
ocop_calendar_works(const struct ocop_calendar *calendar, int day)
{
	size_t at = find_day(calendar, day);

	if (at < calendar->count && calendar->days[at].day == day)
		return calendar->days[at].works;
	return !(calendar->weekend & 1u << ocop_weekday(day));
}

int
ocop_calendar_term(const struct ocop_calendar *calendar, int from, int days)
{
	while (days > 0)
		if (ocop_calendar_works(calendar, ++from))
			days--;
	return from;
}

int
ocop_calendar_next(const struct ocop_calendar *calendar, int day)
{
	while (!ocop_calendar_works(calendar, day))
		day++;
	return day;
}

bool
ocop_calendar_knows(const struct ocop_calendar *calendar, int year)
{
	size_t at = find_day(
	    calendar, ocop_date_days((struct ocop_date){ year, 1, 1 }));

	return at < calendar->count &&
	    ocop_date_from_days(calendar->days[at].day).year == year;
}
