/*
 * Working days: weekends and holidays are not worked, but for a day of a
 * weekend that is worked in exchange.  Days are those of ocop_date_days().
 *
 * Law: QĐ 26/2026 Art. 7.2 counts working days; RULINGS R26.
 */
#ifndef OCOP_RULES_TIME_CALENDAR_H
#define OCOP_RULES_TIME_CALENDAR_H

#include <stdbool.h>
#include <stddef.h>

/* A day that is not as its weekday says. */
struct ocop_day {
	int day;
	bool works;
};

struct ocop_calendar {
	unsigned weekend; /* bit d: weekday d is free; 1 is Monday, 7 Sunday */
	const struct ocop_day *days; /* ascending, each once */
	size_t count;
};

/* 1 for Monday to 7 for Sunday. */
int ocop_weekday(int day);

bool ocop_calendar_works(const struct ocop_calendar *calendar, int day);

/*
 * The last day of a term of so many working days: the day it is counted from
 * is not one of them.  A term of 0 days ends on that day.
 */
int ocop_calendar_term(
    const struct ocop_calendar *calendar, int from, int days);

/* The day, or the next one that is worked where it is off. */
int ocop_calendar_next(const struct ocop_calendar *calendar, int day);

/* Whether any holiday of the year is known. */
bool ocop_calendar_knows(const struct ocop_calendar *calendar, int year);

#endif
