/*
 * Header rows: which cell of a row holds which column.  Names are English or
 * Vietnamese, in any case and order, with or without accents, blanks or
 * underscores; lib/kind and data/columns.tsv list the other
 * spellings of each.
 */
#ifndef OCOP_TEXT_INTAKE_HEADER_H
#define OCOP_TEXT_INTAKE_HEADER_H

#include <ocop/column.h>
#include <ocop/reader.h>

/*
 * Sets at[i] to the cell that holds columns[i], or OCOP_ABSENT.  Hands
 * faults to report: an unknown column (a warning that offers the nearest
 * name), one that appears twice, a missing one (key or required columns).
 * Returns the number of errors, warnings not counted.
 */
OCOP_CHECKED int ocop_header_bind(int *at, const struct ocop_column *columns,
    size_t count, const struct ocop_row *header, ocop_fault_fn *report,
    void *ctx);

/*
 * Of names that may be anything: the columns of kinds that they spell, or the
 * names as they are.  -1 when there is no memory.
 */
OCOP_CHECKED int ocop_header_names(
    const char **out, const char *const *names, size_t count);

/* Whether the cell names this column, by its own or another spelling. */
bool ocop_header_is(const struct ocop_cell *cell, const char *column);

#endif
