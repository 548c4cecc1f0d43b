/* Bringing the tables of a catalog up to date. */
#include <stdio.h>
#include <stdlib.h>

#include "sql.h"
#include "store/catalog/migrate.h"

/* user_version counts how many of the migrations have been applied. */
const int store_latest = MIGRATIONS;

int
store_pragma(
    struct ocop_store *store, const char *sql, int *out, struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	int got;

	if (sql_prepare(&stmt, store, sql, err) < 0)
		return -1;
	if ((got = sql_step(stmt, err)) > 0)
		*out = sql_int(stmt, 0);
	sqlite3_finalize(stmt);
	return got < 0 ? -1 : 0;
}

int
store_migrate(struct ocop_store *store, int to, struct ocop_error *err)
{
	char mark[128];
	int at = 0;

	/* Read again under the lock: another program may have been faster. */
	if (store_pragma(store, "PRAGMA user_version", &at, err) < 0)
		return -1;
	if (at < 0 || at >= to)
		return 0;
	for (; at < to; at++)
		if (sql_exec(store, sql_migrations[at], err) < 0)
			return -1;
	/* A migration may defer foreign keys; what follows it may not. */
	snprintf(mark, sizeof(mark),
	    "PRAGMA user_version = %d; PRAGMA application_id = %d;"
	    "PRAGMA defer_foreign_keys = OFF",
	    at, STORE_APPLICATION);
	return sql_exec(store, mark, err);
}

int
store_blank(struct ocop_store **out, int version, struct ocop_error *err)
{
	struct ocop_store *store = calloc(1, sizeof(*store));

	*out = NULL;
	if (!store)
		return ocop_fail_memory(err);
	store->actor.actor = store->actor.command = "";
	if (sqlite3_open_v2(":memory:", &store->db,
		SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE |
		    SQLITE_OPEN_NOMUTEX,
		NULL) != SQLITE_OK)
		sql_fail(store->db, err);
	else if (sql_exec(store, "BEGIN", err) == 0 &&
	    store_migrate(store, version, err) == 0 &&
	    audit_begin(store, err) == 0)
		*out = store;
	if (!*out)
		ocop_store_close(store);
	return *out ? 0 : -1;
}
