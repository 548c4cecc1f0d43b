/*
 * Private to lib/store: opening the file of a catalog.
 */
#ifndef OCOP_STORE_CATALOG_CONNECT_H
#define OCOP_STORE_CATALOG_CONNECT_H

#include "store/catalog/sqlite.h"

/* Opens store->path; what is read from then on is of one moment. */
OCOP_CHECKED int connect_to_read(
    struct ocop_store *store, struct ocop_error *err);

/* Opens store->path to write, or makes store->draft. */
OCOP_CHECKED int connect_to_write(
    struct ocop_store *store, struct ocop_error *err);

/* Whether the file that was opened is not the one of that name any more. */
bool connect_is_moved(struct ocop_store *store);

#endif
