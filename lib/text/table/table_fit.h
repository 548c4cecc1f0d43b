/*
 * How wide the columns of a table are, and whether it is a table at all.
 */
#ifndef OCOP_TEXT_TABLE_TABLE_FIT_H
#define OCOP_TEXT_TABLE_TABLE_FIT_H

#include "text/table/table.h"

enum {
	TABLE_GAP = 2,       /* blanks between columns */
	TABLE_BAR_LEAST = 8, /* widths of a bar */
	TABLE_BAR_MOST = 20,
};

/* Where a heading may break besides at blanks; cells may not. */
char table_break(size_t row);

/* How many lines the row takes, 1 at least. */
size_t table_row_lines(
    const struct table *table, const size_t *widths, size_t row);

/*
 * Shares the limit out: widths has one for each column, 0 for a drawn column
 * that had no room.  1, 0 when records serve better, -1 when there is no
 * memory.
 */
OCOP_CHECKED int table_fit(
    const struct table *table, size_t *widths, struct ocop_error *err);

#endif
