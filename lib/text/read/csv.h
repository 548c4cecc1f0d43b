/*
 * Rows with quotes, by libcsv; the only part that knows it.
 */
#ifndef OCOP_TEXT_READ_CSV_H
#define OCOP_TEXT_READ_CSV_H

#include "text/read/cells.h"
#include "text/read/lines.h"
#include "text/read/split.h"

struct csv;

/* NULL when there is no memory; split is borrowed. */
struct csv *csv_new(char separator, const struct split *split);

/*
 * Parses the row that starts with this line, and takes the lines that its
 * quotes make part of it.  0 when nothing after it can be read, which makes
 * a fault; 1; -1.
 */
OCOP_CHECKED int csv_row(struct csv *csv, struct cells *cells,
    struct lines *lines, struct line *line, struct ocop_error *err);

void csv_free_parser(struct csv *csv); /* NULL is allowed */

#endif
