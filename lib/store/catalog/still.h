/*
 * Private to lib/store: reading where SQLite cannot keep its shared memory,
 * in a folder that may not be written or on a full disk.
 */
#ifndef OCOP_STORE_CATALOG_STILL_H
#define OCOP_STORE_CATALOG_STILL_H

#include "store/catalog/sqlite.h"

/*
 * Reads the file into memory, as it is while nobody writes to it: store->db is
 * that from then on.  1 when done, 0 when somebody is writing: try again.
 */
OCOP_CHECKED int still_read(struct ocop_store *store, struct ocop_error *err);

#endif
