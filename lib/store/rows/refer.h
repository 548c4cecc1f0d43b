/*
 * Private to lib/store: whether what a row names is in the catalog.
 */
#ifndef OCOP_STORE_ROWS_REFER_H
#define OCOP_STORE_ROWS_REFER_H

#include <ocop/kind.h>

struct ocop_store;
struct refer;

OCOP_CHECKED int refer_open(struct refer **out, struct ocop_store *store,
    const struct ocop_kind *kind, struct ocop_error *err);

/* OCOP_ROW, OCOP_ROW_BAD with a fault, or -1; row by kind->columns. */
OCOP_CHECKED int refer_check(struct refer *refer, const char *const *row,
    struct ocop_fault *fault, struct ocop_error *err);

/* Whether the check of a row may open a council; and then forgets what it has
 * found, since the row that opened it was put back. */
bool refer_opens(const struct refer *refer);
void refer_forget(struct refer *refer);

void refer_close(struct refer *refer); /* NULL is allowed */

#endif
