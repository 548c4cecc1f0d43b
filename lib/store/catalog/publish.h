/*
 * Private to lib/store: a catalog that is being made beside its own name.
 */
#ifndef OCOP_STORE_CATALOG_PUBLISH_H
#define OCOP_STORE_CATALOG_PUBLISH_H

#include <ocop/verify.h>

#include "store/catalog/sqlite.h"

/*
 * Makes the empty file of store->draft, for its owner alone, and notes in
 * store->mode what the catalog will have.
 */
OCOP_CHECKED int publish_draft(
    struct ocop_store *store, struct ocop_error *err);

/*
 * Brings what was committed into the file itself and closes it: sqlite3_close
 * would do that, too, and not say when it fails.  name is what messages
 * call it.
 */
OCOP_CHECKED int publish_settle(struct ocop_store *store, const char *draft,
    const char *name, struct ocop_error *err);

/* Reads a settled draft from the first byte to the last, and its audit; what
 * is found is for the caller to judge. */
OCOP_CHECKED int publish_read_back(
    const char *draft, struct ocop_verify *seen, struct ocop_error *err);

/* The catalog takes its name; nobody else's is replaced. */
OCOP_CHECKED int publish_catalog(
    struct ocop_store *store, struct ocop_error *err);

#endif
