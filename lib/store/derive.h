/*
 * Private to lib/store: values of a row that follow from others by law.
 */
#ifndef OCOP_STORE_DERIVE_H
#define OCOP_STORE_DERIVE_H

#include <ocop/kind.h>

#include "store/sqlite.h"

struct derive;

OCOP_CHECKED int derive_open(struct derive **out, struct ocop_store *store,
    const struct ocop_kind *kind, struct ocop_error *err);

/*
 * Fills what a new row leaves out, or one that is issued on another day than
 * the stored one (NULL for a new row).  The text lives until the next call.
 */
void derive_missing(
    struct derive *derive, const char **values, sqlite3_stmt *stored);

/*
 * 0, with a warning when a value is not what would follow; -1 with a fault
 * when it cannot be.
 */
OCOP_CHECKED int derive_check(
    struct derive *derive, const char *const *row, struct ocop_fault *fault);

void derive_close(struct derive *derive); /* NULL is allowed */

#endif
