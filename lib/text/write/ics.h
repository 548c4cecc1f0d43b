/*
 * Calendar files (iCalendar, RFC 5545) of whole days, which Outlook, Google
 * Calendar and Thunderbird import.
 *
 *	struct ocop_ics *ics;
 *
 *	if (ocop_ics_open(&ics, path, &about, &err) < 0)
 *		...
 *	got = ocop_ics_day(ics, &day, &err);
 *	...
 *	got = ocop_ics_finish(ics, &err);
 *	ocop_ics_free(ics);
 *
 * The same calls make the same bytes: no clock is read and nothing is drawn by
 * lot.  Only one file of lib/text knows libical; a library built without it
 * has no calendars, and ocop_ics_open() says so.
 */
#ifndef OCOP_TEXT_WRITE_ICS_H
#define OCOP_TEXT_WRITE_ICS_H

#include <stdbool.h>
#include <stddef.h>

#include <ocop/date.h>
#include <ocop/error.h>

bool ocop_ics_supported(void);

struct ocop_ics_about {
	const char *name;       /* what programs call the calendar */
	struct ocop_date stamp; /* the day it is made for */
	int sequence; /* no less in a later calendar of the same days */
};

struct ocop_ics_day {
	/* What a program knows the day by: made of these alone. */
	const char *const *key;
	size_t key_count;
	int day; /* ocop_date_days() */
	const char *summary, *description, *category;
	bool cancelled; /* a program that has the day strikes it out */
	int remind;     /* days before; negative: no alarm */
};

struct ocop_ics;

/* A NULL path is standard output. */
OCOP_CHECKED int ocop_ics_open(struct ocop_ics **out, const char *path,
    const struct ocop_ics_about *about, struct ocop_error *err);
OCOP_CHECKED int ocop_ics_day(struct ocop_ics *ics,
    const struct ocop_ics_day *day, struct ocop_error *err);

/* As ocop_writer_finish(). */
OCOP_CHECKED int ocop_ics_finish(struct ocop_ics *ics, struct ocop_error *err);

/* Removes an unfinished file.  NULL is allowed. */
void ocop_ics_free(struct ocop_ics *ics);

#endif
