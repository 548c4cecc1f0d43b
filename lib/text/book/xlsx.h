/*
 * A table as a workbook of one worksheet: header in sight, arrows to filter
 * by, columns as wide as what they hold.
 */
#ifndef OCOP_TEXT_BOOK_XLSX_H
#define OCOP_TEXT_BOOK_XLSX_H

#include <ocop/book.h>
#include <ocop/column.h>

struct xlsx;

/* Writes the header; names and types must outlive it. */
OCOP_CHECKED int xlsx_open(struct xlsx **out, const char *path,
    const char *const *names, const enum ocop_type *types, size_t count,
    struct ocop_error *err);

/* NULL cells are blank. */
OCOP_CHECKED int xlsx_row(
    struct xlsx *xlsx, const char *const *cells, struct ocop_error *err);
void xlsx_delay(struct xlsx *xlsx); /* ocop_book_delay() */
OCOP_CHECKED int xlsx_ready(struct xlsx *xlsx, struct ocop_error *err);
OCOP_CHECKED int xlsx_finish(struct xlsx *xlsx, struct ocop_error *err);
void xlsx_close(struct xlsx *xlsx); /* NULL is allowed */

#endif
