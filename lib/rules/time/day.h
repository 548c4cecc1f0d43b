/*
 * Private to the library: days as the catalog writes them, and as rules count
 * them.
 */
#ifndef OCOP_RULES_TIME_DAY_H
#define OCOP_RULES_TIME_DAY_H

#include <ocop/date.h>
#include <ocop/error.h>

/* 1 and the day of a date of the catalog, 0 and OCOP_NO_DAY where blank, -1. */
OCOP_CHECKED int day_read(int *day, const char *text, struct ocop_error *err);

/* A day as a parameter of a list has it. */
struct day_text {
	char text[OCOP_DATE_TEXT];
};
struct day_text day_text(struct ocop_date date);

/* "" for OCOP_NO_DAY. */
void day_write(char out[OCOP_DATE_TEXT], int day);

#endif
