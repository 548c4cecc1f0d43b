/* Cells that hold a date, a year or a round. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/date.h>

#include "base/number.h"
#include "rules/cell/value.h"
#include "rules/time/date_order.h"

enum {
	/* What lies outside is a slip of the hand. */
	YEAR_FIRST = 1900,
	YEAR_LAST = 2199,
	/* A spreadsheet counts days from 1899-12-30 on; numbers of five
	 * digits lie between 1927 and 2173. */
	SERIAL_DIGITS = 5,
	SERIAL_ZERO = -25569, /* ocop_date_days() of that day */
};

static const char digits[] = "0123456789";

/* Whether the text is a time of day: 0:00, 00:00:00, 00:00:00.000. */
static bool
is_time(const char *text)
{
	int parts = 0;

	for (;; text++) {
		size_t size = strspn(text, digits);

		if (size < 1 || size > 2)
			return false;
		text += size;
		parts++;
		if (*text != ':')
			break;
	}
	if (*text == '.' && parts == 3)
		text += 1 + strspn(text + 1, digits);
	return *text == '\0' && (parts == 2 || parts == 3);
}

/* Where a time of day begins, with its blank or T; NULL if none does. */
static const char *
find_time(const char *text)
{
	const char *at = text + strcspn(text, "T ");

	return *at && is_time(at + 1) ? at : NULL;
}

/* The three numbers of d/m/y, however wrong; false if it is no such thing. */
static bool
split_numbers(const char *text, int numbers[3], size_t sizes[3])
{
	for (int i = 0; i < 3; i++) {
		sizes[i] = strspn(text, digits);
		if (sizes[i] == 0 || sizes[i] > 4)
			return false;
		numbers[i] = number_parse(text, sizes[i]);
		text += sizes[i];
		if (i < 2 && *text++ != '/')
			return false;
	}
	return *text == '\0';
}

/* The numbers of 08/05/2026, a time of day behind it or not. */
static bool
split_day(const char *text, int numbers[3])
{
	const char *hour = find_time(text);
	size_t sizes[3], size = hour ? (size_t)(hour - text) : strlen(text);
	char day[16];

	if (size >= sizeof(day))
		return false;
	memcpy(day, text, size);
	day[size] = '\0';
	return split_numbers(day, numbers, sizes) && sizes[0] <= 2 &&
	    sizes[1] <= 2 && sizes[2] == 4;
}

enum date_order
date_order(const char *text)
{
	int n[3];

	if (!split_day(text, n) || n[0] < 1 || n[1] < 1 || n[0] > 12)
		return DATE_PLAIN;
	if (n[1] > 12)
		return n[1] <= 31 ? DATE_MONTH_FIRST : DATE_PLAIN;
	return n[0] == n[1] ? DATE_PLAIN : DATE_DOUBTFUL;
}

/* Brings 2026/08/05 to ISO, and a date with the month first to one with the
 * day first, where the user says so. */
static void
reorder(char text[32], unsigned flags)
{
	int n[3];
	size_t sizes[3];

	if (!split_numbers(text, n, sizes))
		return;
	if (sizes[0] == 4 && sizes[1] <= 2 && sizes[2] <= 2)
		snprintf(text, 32, "%04d-%02d-%02d", n[0], n[1], n[2]);
	else if ((flags & OCOP_DATES_MDY) && sizes[0] <= 2 && sizes[1] <= 2 &&
	    sizes[2] == 4)
		snprintf(text, 32, "%02d/%02d/%04d", n[1], n[0], n[2]);
}

/*
 * Three numbers in the order of a date, whatever is between them, as in
 * 19.6.2025 or "ngày 19 tháng 6 năm 2025": that day, or false.
 */
static bool
respell(struct ocop_date *date, const char *text)
{
	int numbers[3], count = 0;
	size_t sizes[3];
	char day[16];

	for (text += strcspn(text, digits); *text;
	     text += strcspn(text, digits)) {
		size_t size = strspn(text, digits);

		if (count == 3 || size > 4)
			return false;
		numbers[count] = number_parse(text, size);
		sizes[count++] = size;
		text += size;
	}
	if (count != 3)
		return false;
	if (sizes[0] <= 2 && sizes[1] <= 2 && sizes[2] == 4)
		snprintf(day, sizeof(day), "%02d/%02d/%04d", numbers[0],
		    numbers[1], numbers[2]);
	else if (sizes[0] == 4 && sizes[1] <= 2 && sizes[2] <= 2)
		snprintf(day, sizeof(day), "%04d-%02d-%02d", numbers[0],
		    numbers[1], numbers[2]);
	else
		return false;
	return ocop_date_parse(date, day);
}

/* What the user may have meant with what is no date. */
static int
refuse_date(struct value *value, const char *text)
{
	char iso[OCOP_DATE_TEXT], turned[16];
	int numbers[3];
	size_t sizes[3], size = strspn(text, digits);
	struct ocop_date date;

	if (size == SERIAL_DIGITS &&
	    (text[size] == '\0' || text[size] == '.')) {
		ocop_date_format(
		    iso, ocop_date_from_days(SERIAL_ZERO + atoi(text)));
		return value_refuse(value, OCOP_E_DATE,
		    "is a spreadsheet's number for %s; format the column as "
		    "dates, or write %s",
		    iso, iso);
	}
	if (split_numbers(text, numbers, sizes) && sizes[2] == 2)
		return value_refuse(value, OCOP_E_DATE,
		    "has a year of two digits; write all four, as "
		    "05/08/2026");
	if (split_numbers(text, numbers, sizes) && sizes[2] == 4) {
		snprintf(turned, sizeof(turned), "%02d/%02d/%04d",
		    numbers[1] % 100, numbers[0] % 100, numbers[2]);
		if (numbers[1] > 12 && ocop_date_parse(&date, turned)) {
			ocop_date_format(iso, date);
			return value_refuse(value, OCOP_E_DATE,
			    value->flags & OCOP_DATES_MDY ?
				"has the day first, %s, where --dates mdy says "
				"the month: write %s" :
				N_("is a date with the month first, %s; the "
				   "day comes first: write %s"),
			    iso, value->flags & OCOP_DATES_MDY ? iso : turned);
		}
	}
	if (respell(&date, value->text)) {
		ocop_date_format(iso, date);
		return value_refuse(value, OCOP_E_DATE,
		    "is no date as it is written; if %s is meant, write that",
		    iso);
	}
	return value_refuse(
	    value, OCOP_E_DATE, "is no date; write 2026-08-05 or 05/08/2026");
}

int
value_date(struct value *value)
{
	const char *hour = find_time(value->text);
	struct ocop_date date;
	char text[32];
	int numbers[3];

	snprintf(text, sizeof(text), "%.*s",
	    (int)(hour ? hour - value->text : (ptrdiff_t)value->size),
	    value->text);
	if ((value->flags & OCOP_DATES_YMD) && split_day(text, numbers))
		return value_refuse(value, OCOP_E_DATE,
		    "does not begin with the year, which --dates ymd asks "
		    "for; write it as 2026-08-05");
	reorder(text, value->flags);
	if (!ocop_date_parse(&date, text))
		return refuse_date(value, text);
	if (hour && strspn(hour + 1, "0:.") < strlen(hour + 1))
		return value_refuse(value, OCOP_E_DATE,
		    "has hours and minutes; write the day only");
	if (date.year < YEAR_FIRST || date.year > YEAR_LAST)
		return value_refuse(value, OCOP_E_DATE,
		    "is not between the years %d and %d; correct the year",
		    YEAR_FIRST, YEAR_LAST);
	ocop_date_format(value->room, date);
	value->out = value->room;
	return 0;
}

int
value_year(struct value *value)
{
	int year = value->size == 4 ? number_parse(value->text, 4) : -1;

	if (year < YEAR_FIRST || year > YEAR_LAST)
		return value_refuse(value, OCOP_E_RANGE,
		    "is no year; write its four digits, as 2026");
	value->out = value->text;
	return 0;
}

/* 2026-2: four digits of a year and the number of the round in it. */
int
value_round(struct value *value)
{
	const char *text = value->text;

	if (value->size < 6 || value->size > 7 || strspn(text, digits) != 4 ||
	    text[4] != '-' || text[5] == '0' ||
	    number_parse(text + 5, value->size - 5) < 1)
		return value_refuse(value, OCOP_E_ROUND,
		    "is no round; write the year and its number, as 2026-2");
	value->out = text;
	return 0;
}
