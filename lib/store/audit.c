#include <stdio.h>
#include <string.h>

#include "sql.h"
#include "store/sqlite.h"

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

/* The hash of an entry seals its fields and the hash before it. */
static int
seal(struct ocop_store *store, const char *kind, const char *key,
    const char *before, const char *after, struct ocop_error *err)
{
	struct hash *hash = hash_new();
	char number[24];

	if (!hash)
		return ocop_fail_memory(err);
	snprintf(number, sizeof(number), "%lld", (long long)store->entry);
	hash_field(hash, store->hash);
	hash_field(hash, number);
	hash_field(hash, store->at);
	hash_field(hash, store->actor.actor);
	hash_field(hash, store->actor.command);
	hash_field(hash, store->actor.reason);
	hash_field(hash, kind);
	hash_field(hash, key);
	hash_field(hash, before);
	hash_field(hash, after);
	hash_finish(hash, store->hash);
	return 0;
}

int
audit_add(struct ocop_store *store, const char *kind, const char *key,
    const char *before, const char *after, struct ocop_error *err)
{
	sqlite3_stmt *stmt = store->audit;

	store->entry++;
	if (seal(store, kind, key, before, after, err) < 0)
		return -1;
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
