/*
 * Private to lib/store: packs that were loaded and are not enacted.
 */
#ifndef OCOP_STORE_EDITION_EDITION_DRAFT_H
#define OCOP_STORE_EDITION_EDITION_DRAFT_H

#include <ocop/pack.h>

#include "store/catalog/sqlite.h"

/* The digest of its tables as they are kept. */
OCOP_CHECKED int draft_digest(
    char out[HASH_TEXT], const char *tables, struct ocop_error *err);

/* Stores a draft instead of the one of its name; 0 when that is the very same,
 * 1 when it is new. */
OCOP_CHECKED int draft_put(struct ocop_store *store,
    const struct ocop_pack *pack, struct ocop_error *err);

/* The draft of that name: 0, 1 when there is none, -1. */
OCOP_CHECKED int draft_get(struct ocop_pack **out, struct ocop_store *store,
    const char *edition, struct ocop_error *err);

/* 1 when there was one, which is no more; 0 when there was none. */
OCOP_CHECKED int draft_drop(
    struct ocop_store *store, const char *edition, struct ocop_error *err);

#endif
