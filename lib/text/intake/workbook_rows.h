/*
 * Private to lib/text: where the rows of a workbook begin.
 */
#ifndef OCOP_TEXT_INTAKE_WORKBOOK_ROWS_H
#define OCOP_TEXT_INTAKE_WORKBOOK_ROWS_H

#include <ocop/reader.h>

/* A number as column A has it: "7", "07" or "7.". */
bool workbook_is_serial(const char *text);

/* Whether all cells from this one on are blank. */
bool workbook_blank_from(const struct ocop_row *row, size_t from);

/*
 * Reads down to the first row, which is left in *row.  Fails with OCOP_EINPUT
 * when there is none, or when what is above it is not the header of a
 * workbook.
 */
OCOP_CHECKED int workbook_find(struct ocop_reader *reader, struct ocop_row *row,
    ocop_fault_fn *report, void *ctx, struct ocop_error *err);

#endif
