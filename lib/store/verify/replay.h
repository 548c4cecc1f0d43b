/*
 * Private to lib/store: the rows that the audit tells of, played through from
 * its first entry on.  They lie in a temporary table, so that memory does not
 * grow with the catalog.
 */
#ifndef OCOP_STORE_VERIFY_REPLAY_H
#define OCOP_STORE_VERIFY_REPLAY_H

#include <ocop/kind.h>

#include "store/verify/verify_catalog.h"

/* A table whose rows the audit tells of: the kinds, and three more. */
struct replay_table {
	struct ocop_kind kind;
	const char *year; /* the date whose year is part of the key, or NULL */
};

struct replay;

OCOP_CHECKED int replay_open(
    struct replay **out, struct ocop_store *store, struct ocop_error *err);
void replay_close(struct replay *replay); /* NULL is allowed */

/* By number; NULL after the last. */
const struct replay_table *replay_tables(
    const struct replay *replay, size_t number);

/*
 * Plays one entry: its number, kind, key, before and after, the last two may
 * be NULL.  What it says of a row that was otherwise before is a finding.
 */
OCOP_CHECKED int replay_entry(struct verify *v, sqlite3_int64 entry,
    const char *kind, const char *key, const char *before, const char *after,
    struct ocop_error *err);

#endif
