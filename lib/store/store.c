#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sql.h"
#include "store/sqlite.h"

/* In order; user_version counts how many have been applied. */
static const char *const migrations[] = {
	sql_migrate_001_initial,
};

enum {
	LATEST = sizeof(migrations) / sizeof(migrations[0]),
	APPLICATION = 0x4f434f50, /* "OCOP" */
	BUSY_MS = 5000,
};

static int
exec(struct ocop_store *store, const char *sql, struct ocop_error *err)
{
	if (sqlite3_exec(store->db, sql, NULL, NULL, NULL) != SQLITE_OK)
		return sql_fail(store->db, err);
	return 0;
}

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

/* All or nothing: on failure, closing the catalog rolls back. */
static int
migrate(struct ocop_store *store, struct ocop_error *err)
{
	char mark[96];
	int at = 0;

	/* Read again under the lock: another program may have been faster. */
	if (exec(store, "BEGIN IMMEDIATE", err) < 0 ||
	    pragma(store, "PRAGMA user_version", &at, err) < 0)
		return -1;
	for (; at < LATEST; at++)
		if (exec(store, migrations[at], err) < 0)
			return -1;
	snprintf(mark, sizeof(mark),
	    "PRAGMA user_version = %d; PRAGMA application_id = %d", at,
	    APPLICATION);
	if (exec(store, mark, err) < 0)
		return -1;
	return exec(store, "COMMIT", err);
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
	if (version == LATEST)
		return 0;
	if (mode == OCOP_READ)
		return ocop_fail(err, OCOP_ECATALOG,
		    "%s: made by an older version; any command that writes "
		    "brings it up to date",
		    store->path);
	return migrate(store, err);
}

static int
check_file(const char *path, enum ocop_store_mode mode, struct ocop_error *err)
{
	struct stat found;
	bool there = stat(path, &found) == 0;

	if (!there && errno != ENOENT)
		return ocop_fail(
		    err, OCOP_ECATALOG, "%s: %s", path, strerror(errno));
	if (mode == OCOP_CREATE && there)
		return ocop_fail(err, OCOP_ENO,
		    "%s: there already; it was left as it is", path);
	if (mode != OCOP_CREATE && !there)
		return ocop_fail(err, OCOP_ECATALOG,
		    "%s: no catalog there; make one with ocop-register init, "
		    "or name another with -d",
		    path);
	if (there && !S_ISREG(found.st_mode))
		return ocop_fail(err, OCOP_ECATALOG, "%s: not a file", path);
	return 0;
}

/* A catalog is made beside its name, so that a kill leaves no half one. */
static char *
draft_name(const char *path)
{
	struct text name = { 0 };

	text_printf(&name, "%s.%ld", path, (long)getpid());
	if (name.failed)
		text_free(&name);
	return name.bytes;
}

/*
 * A catalog in a folder that may not be written: SQLite would want to put
 * its shared memory there.  Nobody else can write to it either, so it is
 * read as it stands; NULL when the plain name will do.
 */
static char *
immutable_name(const char *path)
{
	const char *slash = strrchr(path, '/');
	struct text folder = { 0 }, wal = { 0 }, name = { 0 };

	text_printf(&folder, "%.*s", slash ? (int)(slash - path) + 1 : 1,
	    slash ? path : ".");
	text_printf(&wal, "%s-wal", path);
	if (text_get(&folder) && text_get(&wal) &&
	    access(folder.bytes, W_OK) < 0 && access(wal.bytes, F_OK) < 0) {
		text_add(&name, "file:", 5);
		for (const char *p = path; *p; p++)
			text_printf(&name, strchr("%?#", *p) ? "%%%02X" : "%c",
			    (unsigned char)*p);
		text_printf(&name, "?immutable=1");
	}
	text_free(&folder);
	text_free(&wal);
	return name.bytes;
}

int
ocop_store_open(struct ocop_store **out, const char *path,
    enum ocop_store_mode mode, struct ocop_error *err)
{
	int flags = mode == OCOP_READ ? SQLITE_OPEN_READONLY :
	    mode == OCOP_WRITE        ? SQLITE_OPEN_READWRITE :
				 SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
	struct ocop_store *store;
	char *uri = NULL;

	*out = NULL;
	if (check_file(path, mode, err) < 0)
		return -1;
	if (!(store = calloc(1, sizeof(*store))))
		return ocop_fail_memory(err);
	if (!(store->path = strdup(path)) ||
	    (mode == OCOP_CREATE && !(store->draft = draft_name(path)))) {
		ocop_fail_memory(err);
		goto fail;
	}
	if (store->draft)
		path = store->draft;
	if (mode == OCOP_READ && (uri = immutable_name(path)) != NULL) {
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
		exec(store, "PRAGMA journal_mode = WAL", err) < 0) ||
	    exec(store, "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL",
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

/* SQLite keeps two files beside a catalog that did not close in peace. */
static void
remove_draft(const char *draft)
{
	static const char *const ends[] = { "", "-wal", "-shm" };
	struct text name = { 0 };

	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
		text_reset(&name);
		text_printf(&name, "%s%s", draft, ends[i]);
		if (text_get(&name))
			unlink(name.bytes);
	}
	text_free(&name);
}

void
ocop_store_close(struct ocop_store *store)
{
	if (!store)
		return;
	sqlite3_finalize(store->audit);
	sqlite3_close(store->db);
	if (store->draft)
		remove_draft(store->draft);
	free(store->draft);
	free(store->path);
	free(store);
}

int
ocop_store_begin(struct ocop_store *store, const struct ocop_actor *actor,
    struct ocop_error *err)
{
	store->actor = *actor;
	if (exec(store, "BEGIN IMMEDIATE", err) < 0)
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
	if (exec(store, "COMMIT", err) < 0)
		return -1;
	return store->draft ? publish(store, err) : 0;
}
