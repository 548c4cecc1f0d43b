/*
 * Private to lib/store: what a constraint of the catalog says, in words.
 */
#ifndef OCOP_STORE_CATALOG_CONSTRAINT_H
#define OCOP_STORE_CATALOG_CONSTRAINT_H

#include <ocop/kind.h>

#include "store/catalog/sqlite.h"

/*
 * Makes a fault of the constraint that SQLite has just found violated by a
 * row of the kind; false when it was something else that failed.
 */
bool constraint_fault(struct ocop_fault *fault, struct ocop_store *store,
    const struct ocop_kind *kind, const char *const *row);

#endif
