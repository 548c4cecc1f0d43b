/*
 * Private to lib/store: the versions of the tables of a catalog.
 */
#ifndef OCOP_STORE_CATALOG_MIGRATE_H
#define OCOP_STORE_CATALOG_MIGRATE_H

#include "store/catalog/sqlite.h"

enum { STORE_APPLICATION = 0x4f434f50 }; /* "OCOP" */

/* A number that a pragma gives; *out stays where it gives none. */
OCOP_CHECKED int store_pragma(struct ocop_store *store, const char *sql,
    int *out, struct ocop_error *err);

/*
 * Brings the catalog up to date within the transaction of the command: both
 * are stored, or neither, and a dry run leaves an older catalog as it was.
 */
OCOP_CHECKED int store_migrate(
    struct ocop_store *store, int to, struct ocop_error *err);

#endif
