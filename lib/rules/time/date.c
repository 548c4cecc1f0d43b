/* Dates: read, written, counted as days. */
#include <stddef.h>
#include <stdio.h>

#include <ocop/date.h>

static int
days_in_month(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30,
		31 };
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return month == 2 && leap ? 29 : days[month - 1];
}

/* As many digits as the pattern has d's, and the other characters as they
 * stand; fills numbers in order. */
static bool
match_pattern(const char *text, const char *pattern, int *numbers)
{
	int value = 0;

	for (; *pattern; pattern++, text++) {
		if (*pattern == 'd') {
			if (*text < '0' || *text > '9')
				return false;
			value = 10 * value + (*text - '0');
			if (pattern[1] != 'd') {
				*numbers++ = value;
				value = 0;
			}
		} else if (*text != *pattern) {
			return false;
		}
	}
	return *text == '\0';
}

bool
ocop_date_parse(struct ocop_date *out, const char *text)
{
	static const struct {
		const char *pattern;
		int year, month, day; /* which number is which */
	} forms[] = {
		{ "dddd-dd-dd", 0, 1, 2 },
		{ "dd/dd/dddd", 2, 1, 0 },
		{ "d/dd/dddd", 2, 1, 0 },
		{ "dd/d/dddd", 2, 1, 0 },
		{ "d/d/dddd", 2, 1, 0 },
	};
	int n[3];

	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
		if (!match_pattern(text, forms[i].pattern, n))
			continue;
		out->year = n[forms[i].year];
		out->month = n[forms[i].month];
		out->day = n[forms[i].day];
		return out->year >= 1 && out->month >= 1 && out->month <= 12 &&
		    out->day >= 1 &&
		    out->day <= days_in_month(out->year, out->month);
	}
	return false;
}

void
ocop_date_format(char out[OCOP_DATE_TEXT], struct ocop_date date)
{
	snprintf(out, OCOP_DATE_TEXT, "%04u-%02u-%02u",
	    (unsigned)date.year % 10000, (unsigned)date.month % 100,
	    (unsigned)date.day % 100);
}

void
ocop_date_show(
    char out[OCOP_DATE_TEXT], struct ocop_date date, enum ocop_lang lang)
{
	if (lang == OCOP_VI)
		snprintf(out, OCOP_DATE_TEXT, "%02u/%02u/%04u",
		    (unsigned)date.day % 100, (unsigned)date.month % 100,
		    (unsigned)date.year % 10000);
	else
		ocop_date_format(out, date);
}

/*
 * Years are counted from March, so that a leap day is the last of its year;
 * 719468 days lie between 0000-03-01 and 1970-01-01.
 */
int
ocop_date_days(struct ocop_date date)
{
	int year = date.month > 2 ? date.year : date.year - 1;
	int month = (date.month + 9) % 12;
	int leap_days = year / 4 - year / 100 + year / 400;

	return 365 * year + leap_days + (153 * month + 2) / 5 + date.day - 1 -
	    719468;
}

struct ocop_date
ocop_date_from_days(int days)
{
	struct ocop_date date = { 1969 + days / (days < 0 ? 365 : 366), 1, 1 };
	int left;

	/* The year is at most a few too early: walk forward from there. */
	while (
	    ocop_date_days((struct ocop_date){ date.year + 1, 1, 1 }) <= days)
		date.year++;
	left = days - ocop_date_days(date);
	for (; left >= days_in_month(date.year, date.month); date.month++)
		left -= days_in_month(date.year, date.month);
	date.day = left + 1;
	return date;
}

struct ocop_date
ocop_date_add_months(struct ocop_date date, int months)
{
	int at = 12 * date.year + date.month - 1 + months;
	int last;

	date.year = at / 12;
	date.month = at % 12 + 1;
	last = days_in_month(date.year, date.month);
	if (date.day > last)
		date.day = last;
	return date;
}
