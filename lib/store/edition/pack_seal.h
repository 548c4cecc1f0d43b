/*
 * Private to lib/store: what the catalog holds of a pack, sealed.
 */
#ifndef OCOP_STORE_EDITION_PACK_SEAL_H
#define OCOP_STORE_EDITION_PACK_SEAL_H

#include "store/catalog/sqlite.h"

/* What reads the rows of a pack's file by its number in ocop_pack_files, and
 * what stores one; NULL where it is stored with the edition. */
const char *pack_statement(size_t file);
const char *pack_put_statement(size_t file);

/*
 * The SHA-256 of the rows of an edition: its name and citation, then of each
 * file that has rows its name and, row by row, each column that is not NULL
 * with its name.  So a column that is added later changes no digest.
 */
OCOP_CHECKED int pack_seal(struct ocop_store *store, const char *edition,
    char out[HASH_TEXT], struct ocop_error *err);

/* 1 when the pack is there, 0 when its name is free. */
OCOP_CHECKED int pack_is_stored(struct ocop_store *store,
    const struct ocop_pack *pack, struct ocop_error *err);

/* Stores a pack that is not there, in force from a day (ISO), or as instruments
 * have it; always 1, or -1. */
OCOP_CHECKED int pack_put(struct ocop_store *store,
    const struct ocop_pack *pack, const char *from, struct ocop_error *err);

#endif
