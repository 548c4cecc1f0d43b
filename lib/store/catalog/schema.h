/*
 * Private to lib/store: whether the tables of a catalog are those that the
 * toolkit makes, with nothing beside them that changes what it writes.
 */
#ifndef OCOP_STORE_CATALOG_SCHEMA_H
#define OCOP_STORE_CATALOG_SCHEMA_H

#include "store/catalog/sqlite.h"

enum schema_state {
	SCHEMA_MISSING,
	SCHEMA_CHANGED,
	SCHEMA_FOREIGN, /* not of the toolkit, and of an effect on its rows */
};

/* A difference; what it is of lasts as long as the call. */
struct schema_difference {
	enum schema_state state;
	const char *type, *name; /* table, view, index, trigger */
	const char *why;         /* a sentence */
	bool reading; /* what is read may be wrong, without an end, or fail */
};

/* Returns 0 to go on, -1 to stop. */
typedef int schema_fn(void *ctx, const struct schema_difference *difference,
    struct ocop_error *err);

/* Compares with what the toolkit makes in that version, and hands over what
 * differs; the first answer that is not 0, or 0. */
OCOP_CHECKED int schema_compare(struct ocop_store *store, int version,
    schema_fn *found, void *ctx, struct ocop_error *err);

/* Of the text of all that is in a schema; schema_latest is that of the latest
 * version. */
extern const char schema_latest[HASH_TEXT];
OCOP_CHECKED int schema_digest(
    struct ocop_store *store, char out[HASH_TEXT], struct ocop_error *err);

/* Fails when a command that writes, or reads, cannot rely on what is there. */
OCOP_CHECKED int schema_check(
    struct ocop_store *store, int version, bool writes, struct ocop_error *err);

#endif
