/*
 * One row in each format, appended to a text.
 */
#ifndef OCOP_TEXT_FORMAT_FORMAT_H
#define OCOP_TEXT_FORMAT_FORMAT_H

#include <stdbool.h>

#include <ocop/column.h>

#include "base/text.h"

/* Whether a cell of a column of numbers is one. */
bool format_is_number(enum ocop_type type, const char *cell);

/* The same, of no more digits than every reader keeps: others are written as
 * text where a number could be rounded. */
bool format_is_exact(enum ocop_type type, const char *cell);

/* One cell, without what parts it from the next. */
void format_tsv_cell(struct text *out, const char *cell);
void format_csv_cell(struct text *out, const char *cell);

/* NULL cells are blank. */
void format_tsv(struct text *out, const char *const *cells, size_t count);
void format_csv(struct text *out, const char *const *cells, size_t count);

/* CSV for a spreadsheet whose decimal mark is a comma, or a point: with a
 * comma, semicolons part the cells.  Texts are kept from being formulas. */
void format_excel(struct text *out, const enum ocop_type *types,
    const char *const *cells, size_t count, bool comma);
void format_json(struct text *out, const char *const *names,
    const enum ocop_type *types, const char *const *cells, size_t count);

#endif
