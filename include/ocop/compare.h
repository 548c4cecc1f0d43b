/*
 * A round under its own edition and beside it under another: what would
 * change, if that were the law.  Nothing is ranked anew and nothing stored.
 */
#ifndef OCOP_COMPARE_H
#define OCOP_COMPARE_H

#include <ocop/store.h>
#include <ocop/writer.h>

enum { OCOP_COMPARE_COLUMNS = 12 };

extern const char *const ocop_compare_columns[OCOP_COMPARE_COLUMNS];

/*
 * Writes a line for each product of the round, in the order of its ranking.
 * edition is that of the catalog by this name, else as ocop_pack_load() has
 * it.  accepted is the reason why incomplete products are ranked, or NULL.
 */
OCOP_CHECKED int ocop_compare(struct ocop_store *store, const char *round,
    const char *edition, const char *accepted, struct ocop_writer *writer,
    ocop_fault_fn *report, void *ctx, struct ocop_error *err);

#endif
