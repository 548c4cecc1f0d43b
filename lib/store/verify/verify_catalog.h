/*
 * Private to lib/store: the parts of ocop_verify().
 */
#ifndef OCOP_STORE_VERIFY_VERIFY_CATALOG_H
#define OCOP_STORE_VERIFY_VERIFY_CATALOG_H

#include <ocop/verify.h>

#include "store/catalog/sqlite.h"

struct verify {
	struct ocop_store *store;
	struct ocop_verify *job;
	struct replay *replay; /* NULL with chain_only */
	sqlite3_stmt *entry;   /* who made it */
	struct text detail;    /* of the next finding */
	bool endless;  /* a view stands for a table, or is another one */
	bool crippled; /* tables lack, so that some checks cannot be made */
};

/*
 * Hands over a finding with v->detail, and who made the entry it is about
 * (0: none).  kind and key may be NULL: those of the entry.
 */
OCOP_CHECKED int verify_found(struct verify *v, const char *check,
    const char *kind, const char *key, const char *state, sqlite3_int64 entry,
    struct ocop_error *err);

/* Who made an entry and when, in words for a detail. */
OCOP_CHECKED int verify_tell_entry(
    struct verify *v, sqlite3_int64 entry, struct ocop_error *err);

/* Each goes through one part of the catalog. */
OCOP_CHECKED int verify_chain(struct verify *v, struct ocop_error *err);
OCOP_CHECKED int verify_rows(struct verify *v, struct ocop_error *err);
OCOP_CHECKED int verify_sheets(struct verify *v, struct ocop_error *err);
OCOP_CHECKED int verify_packs(struct verify *v, struct ocop_error *err);
OCOP_CHECKED int verify_schema(struct verify *v, struct ocop_error *err);
OCOP_CHECKED int verify_text(struct verify *v, struct ocop_error *err);

#endif
