#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "sql.h"
#include "store/path.h"
#include "store/places.h"

/* In order; user_version counts how many have been applied. */
static const char *const migrations[] = {
	sql_migrate_001_initial,
	sql_migrate_002_procedure,
	sql_migrate_003_councils,
	sql_migrate_004_life,
	sql_migrate_005_units,
	sql_migrate_006_records,
	sql_migrate_007_holdings,
	sql_migrate_008_conclusions,
};

enum {
	LATEST = sizeof(migrations) / sizeof(migrations[0]),
	APPLICATION = 0x4f434f50, /* "OCOP" */
	BUSY_MS = 5000,
};

static int
pragma(
    struct ocop_store *store, const char *sql, int *out, struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	int got;

	if (sql_prepare(&stmt, store, sql, err) < 0)
		return -1;
	if ((got = sql_step(stmt, err)) > 0)
		*out = sqlite3_column_int(stmt, 0);
	sqlite3_finalize(stmt);
	return got < 0 ? -1 : 0;
}

/*
 * Brings the catalog up to date within the transaction of the command: both
 * are stored, or neither, and a dry run leaves an older catalog as it was.
 */
static int
migrate(struct ocop_store *store, struct ocop_error *err)
{
	char mark[128];
	int at = 0;

	/* Read again under the lock: another program may have been faster. */
	if (pragma(store, "PRAGMA user_version", &at, err) < 0)
		return -1;
	if (at >= LATEST)
		return 0;
	for (; at < LATEST; at++)
		if (sql_exec(store, migrations[at], err) < 0)
			return -1;
	/* A migration may defer foreign keys; what follows it may not. */
	snprintf(mark, sizeof(mark),
	    "PRAGMA user_version = %d; PRAGMA application_id = %d;"
	    "PRAGMA defer_foreign_keys = OFF",
	    at, APPLICATION);
	return sql_exec(store, mark, err);
}

static int
check_version(
    struct ocop_store *store, enum ocop_store_mode mode, struct ocop_error *err)
{
	int version = 0, application = 0;

	if (pragma(store, "PRAGMA application_id", &application, err) < 0 ||
	    pragma(store, "PRAGMA user_version", &version, err) < 0)
		return -1;
	if (mode != OCOP_CREATE && application != APPLICATION)
		return ocop_fail(
		    err, OCOP_ECATALOG, "%s: not an OCOP catalog", store->path);
	if (version > LATEST)
		return ocop_fail(err, OCOP_ECATALOG,
		    "%s: made by a newer version of the toolkit (catalog %d, "
		    "this one knows %d); use that one",
		    store->path, version, LATEST);
	store->behind = version < LATEST;
	if (store->behind && mode == OCOP_READ)
		return ocop_fail(err, OCOP_ECATALOG,
		    "%s: made by an older version; any command that writes "
		    "brings it up to date",
		    store->path);
	return 0;
}

int
ocop_store_open(struct ocop_store **out, const char *path,
    enum ocop_store_mode mode, struct ocop_error *err)
{
	bool reads = mode == OCOP_READ || mode == OCOP_INSPECT;
	int flags = reads      ? SQLITE_OPEN_READONLY :
	    mode == OCOP_WRITE ? SQLITE_OPEN_READWRITE :
				 SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
	struct ocop_store *store;
	char *uri = NULL;

	*out = NULL;
	if (path_check(path, mode, err) < 0)
		return -1;
	if (!(store = calloc(1, sizeof(*store))))
		return ocop_fail_memory(err);
	if (!(store->path = strdup(path)) ||
	    (mode == OCOP_CREATE && !(store->draft = path_draft(path)))) {
		ocop_fail_memory(err);
		goto fail;
	}
	if (store->draft)
		path = store->draft;
	if (reads && (uri = path_immutable(path)) != NULL) {
		path = uri;
		flags |= SQLITE_OPEN_URI;
	}
	/* One thread uses it, so it needs no locks within the process. */
	if (sqlite3_open_v2(path, &store->db, flags | SQLITE_OPEN_NOMUTEX,
		NULL) != SQLITE_OK) {
		ocop_fail(err,
		    mode == OCOP_CREATE ? OCOP_EOUTPUT : OCOP_ECATALOG,
		    "%s: %s", store->path,
		    strerror(sqlite3_system_errno(store->db)));
		goto fail;
	}
	sqlite3_busy_timeout(store->db, BUSY_MS);
	sqlite3_extended_result_codes(store->db, 1);
	if ((mode == OCOP_CREATE &&
		sql_exec(store, "PRAGMA journal_mode = WAL", err) < 0) ||
	    sql_exec(store,
		"PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL",
		err) < 0 ||
	    check_version(store, mode, err) < 0)
		goto fail;
	free(uri);
	*out = store;
	return 0;
fail:
	free(uri);
	ocop_store_close(store);
	return -1;
}

/* A database that goes with its connection, instead of the catalog's. */
static int
copy_apart(struct ocop_store *store, struct ocop_error *err)
{
	sqlite3 *copy = NULL;
	sqlite3_backup *backup = NULL;
	int got = sqlite3_open_v2("", &copy,
	    SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
	    NULL);

	if (got == SQLITE_OK)
		backup = sqlite3_backup_init(copy, "main", store->db, "main");
	if (backup) {
		sqlite3_backup_step(backup, -1);
		got = sqlite3_backup_finish(backup);
	}
	if (!backup || got != SQLITE_OK) {
		sql_fail(copy, err);
		sqlite3_close(copy);
		return -1;
	}
	sqlite3_close(store->db);
	store->db = copy;
	return 0;
}

int
ocop_store_update_apart(struct ocop_store *store, struct ocop_error *err)
{
	if (!store->behind)
		return 0;
	if (copy_apart(store, err) < 0 || sql_exec(store, "BEGIN", err) < 0 ||
	    migrate(store, err) < 0)
		return -1;
	return sql_exec(store, "COMMIT", err);
}

bool
ocop_store_behind(const struct ocop_store *store)
{
	return store->behind;
}

int
store_blank(struct ocop_store **out, struct ocop_error *err)
{
	static const struct ocop_actor nobody = { "", "", NULL };
	struct ocop_store *store = calloc(1, sizeof(*store));

	*out = NULL;
	if (!store)
		return ocop_fail_memory(err);
	if (sqlite3_open_v2(":memory:", &store->db,
		SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE |
		    SQLITE_OPEN_NOMUTEX,
		NULL) != SQLITE_OK) {
		sql_fail(store->db, err);
		ocop_store_close(store);
		return -1;
	}
	if (ocop_store_begin(store, &nobody, err) < 0) {
		ocop_store_close(store);
		return -1;
	}
	*out = store;
	return 0;
}

void
ocop_store_close(struct ocop_store *store)
{
	if (!store)
		return;
	sqlite3_finalize(store->audit);
	store_forget_places(store);
	map_free(&store->held);
	sqlite3_close(store->db);
	if (store->draft)
		path_remove(store->draft);
	free(store->draft);
	free(store->path);
	free(store);
}

int
ocop_store_begin(struct ocop_store *store, const struct ocop_actor *actor,
    struct ocop_error *err)
{
	store->actor = *actor;
	if (sql_exec(store, "BEGIN IMMEDIATE", err) < 0 ||
	    migrate(store, err) < 0)
		return -1;
	return audit_begin(store, err);
}

/* A catalog takes its name once it is whole; nobody else's is replaced. */
static int
publish(struct ocop_store *store, struct ocop_error *err)
{
	if (sqlite3_close(store->db) != SQLITE_OK)
		return sql_fail(store->db, err);
	store->db = NULL;
	if (link(store->draft, store->path) < 0)
		return ocop_fail(err, errno == EEXIST ? OCOP_ENO : OCOP_EOUTPUT,
		    "%s: %s", store->path, strerror(errno));
	return 0;
}

int
ocop_store_commit(struct ocop_store *store, struct ocop_error *err)
{
	sqlite3_finalize(store->audit);
	store->audit = NULL;
	if (sql_exec(store, "COMMIT", err) < 0)
		return -1;
	return store->draft ? publish(store, err) : 0;
}
