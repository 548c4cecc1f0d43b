/*
 * Self-assessments of makers (Mẫu 02) beside what the council gave.  Nothing
 * of them is ever counted.
 */
#ifndef OCOP_SELF_H
#define OCOP_SELF_H

#include <ocop/store.h>
#include <ocop/writer.h>

enum { OCOP_SELF_COLUMNS = 9, OCOP_SELF_LINE_COLUMNS = 8 };

extern const char *const ocop_self_columns[OCOP_SELF_COLUMNS];
extern const char *const ocop_self_line_columns[OCOP_SELF_LINE_COLUMNS];

/*
 * Writes a line for each product of the round, by code; with lines one for
 * each criterion of each product, in the order of the sheet.
 */
OCOP_CHECKED int ocop_self_compare(struct ocop_store *store, const char *round,
    bool lines, struct ocop_writer *writer, ocop_fault_fn *report, void *ctx,
    struct ocop_error *err);

#endif
