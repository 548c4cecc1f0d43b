/*
 * A table as people see it, in lines that fit: as wide as its cells, else
 * with cells of several lines, else a row at a time as a record of headings
 * and cells.  Text is broken at blanks, headings after a "_", too; a code, a
 * number or a day never.  Nothing is left out but bars, where they have no
 * room.
 */
#ifndef OCOP_TEXT_TABLE_TABLE_H
#define OCOP_TEXT_TABLE_TABLE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

struct table_cell {
	const char *text;
	size_t width;     /* columns of a terminal that it takes */
	const char *tint; /* its colour, or NULL */
};

/* Part of whole; nothing is drawn where the whole is 0. */
struct table_bar {
	int64_t part, whole;
};

struct table {
	size_t columns, rows;     /* the first row has the headings */
	struct table_cell *cells; /* rows after one another */
	const bool *right;        /* columns that are set to the right */
	size_t limit;             /* what a line may take; 0: any width */
	/* The number of a column of drawings, or that of the columns: a bar
	 * for each row but the headings, drawn once there is a width for it,
	 * or where that is none the cell. */
	size_t drawn;
	const struct table_bar *bars;
	bool ascii;
};

/* Appends the table. */
OCOP_CHECKED int table_write(
    struct text *out, const struct table *table, struct ocop_error *err);

#endif
