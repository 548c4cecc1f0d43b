/*
 * What a pack says otherwise than what is in force: an amendment, or a draft
 * before it is enacted.
 */
#ifndef OCOP_AMENDMENT_H
#define OCOP_AMENDMENT_H

#include <ocop/pack.h>
#include <ocop/store.h>
#include <ocop/writer.h>

enum { OCOP_AMENDMENT_COLUMNS = 7 };

extern const char *const ocop_amendment_columns[OCOP_AMENDMENT_COLUMNS];

/*
 * Writes a line for each cell that differs, and for each row more or less:
 * beside the pack it amends, else table by table beside the one in force that
 * was enacted last.  Returns how many, or -1.
 */
OCOP_CHECKED int ocop_report_amendment(struct ocop_store *store,
    const struct ocop_pack *pack, struct ocop_writer *writer,
    struct ocop_error *err);

#endif
