/* The audit: an entry for every change, sealed with the one before it. */
#include <stdio.h>
#include <string.h>

#include "sql.h"
#include "store/catalog/sqlite.h"

int
audit_begin(struct ocop_store *store, struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	if (sql_prepare(&stmt, store, sql_last_audit, err) == 0 &&
	    (got = sql_step(stmt, err)) > 0) {
		store->entry = sqlite3_column_int64(stmt, 0);
		snprintf(
		    store->hash, sizeof(store->hash), "%s", sql_text(stmt, 1));
		snprintf(store->at, sizeof(store->at), "%s", sql_text(stmt, 2));
	}
	sqlite3_finalize(stmt);
	if (got < 0)
		return -1;
	sqlite3_finalize(store->audit);
	return sql_prepare(&store->audit, store, sql_put_audit, err);
}

struct audit_place
audit_place(const struct ocop_store *store)
{
	struct audit_place place = { .entry = store->entry };

	memcpy(place.hash, store->hash, sizeof(place.hash));
	return place;
}

void
audit_return(struct ocop_store *store, const struct audit_place *place)
{
	store->entry = place->entry;
	memcpy(store->hash, place->hash, sizeof(store->hash));
}

int
audit_seal(char out[HASH_TEXT], const char *last,
    const char *const fields[AUDIT_FIELDS], struct ocop_error *err)
{
	struct hash *hash = hash_new();

	if (!hash)
		return ocop_fail_memory(err);
	hash_field(hash, last);
	for (size_t i = 0; i < AUDIT_FIELDS; i++)
		hash_field(hash, fields[i]);
	hash_finish(hash, out);
	return 0;
}

int
audit_add(struct ocop_store *store, const char *kind, const char *key,
    const char *before, const char *after, struct ocop_error *err)
{
	sqlite3_stmt *stmt = store->audit;
	char number[24], hash[HASH_TEXT];
	const char *const fields[AUDIT_FIELDS] = { number, store->at,
		store->actor.actor, store->actor.command, store->actor.reason,
		kind, key, before, after };

	store->entry++;
	snprintf(number, sizeof(number), "%lld", (long long)store->entry);
	if (audit_seal(hash, store->hash, fields, err) < 0)
		return -1;
	memcpy(store->hash, hash, sizeof(hash));
	if (sql_bind_number(stmt, ":entry", store->entry, err) < 0 ||
	    sql_bind(stmt, ":at", store->at, err) < 0 ||
	    sql_bind(stmt, ":actor", store->actor.actor, err) < 0 ||
	    sql_bind(stmt, ":command", store->actor.command, err) < 0 ||
	    sql_bind(stmt, ":reason", store->actor.reason, err) < 0 ||
	    sql_bind(stmt, ":kind", kind, err) < 0 ||
	    sql_bind(stmt, ":key", key, err) < 0 ||
	    sql_bind(stmt, ":before", before, err) < 0 ||
	    sql_bind(stmt, ":after", after, err) < 0 ||
	    sql_bind(stmt, ":hash", store->hash, err) < 0)
		return -1;
	return sql_run(stmt, err);
}
