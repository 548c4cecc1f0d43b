/*
 * Civil dates (proleptic Gregorian), years 1 to 9999.  No clock, no zone.
 */
#ifndef OCOP_DATE_H
#define OCOP_DATE_H

#include <stdbool.h>

#include <ocop/error.h>

enum { OCOP_DATE_TEXT = 11 }; /* 2026-08-05 and a NUL */

struct ocop_date {
	int year, month, day;
};

/* Reads 2026-08-05 or 05/08/2026 (day first); false if it is no date. */
bool ocop_date_parse(struct ocop_date *out, const char *text);

/* Writes ISO 8601. */
void ocop_date_format(char out[OCOP_DATE_TEXT], struct ocop_date date);

/* Writes it as people are shown it: 05/08/2026 in Vietnamese. */
void ocop_date_show(
    char out[OCOP_DATE_TEXT], struct ocop_date date, enum ocop_lang lang);

/* Days since 1970-01-01; the difference of two dates is in days. */
int ocop_date_days(struct ocop_date date);
struct ocop_date ocop_date_from_days(int days);

/*
 * The same day so many months later, or the last day of that month when it
 * is shorter: 29 February 2024 and 36 months is 28 February 2027.
 */
struct ocop_date ocop_date_add_months(struct ocop_date date, int months);

#endif
