#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "store/catalog/connect.h"
#include "store/catalog/path.h"
#include "store/catalog/publish.h"
#include "store/catalog/still.h"

/* Opens the file; when that fails, db says why. */
static bool
open_database(struct ocop_store *store, const char *path, int flags)
{
	sqlite3_close(store->db);
	/* One thread uses it, so it needs no locks within the process. */
	if (sqlite3_open_v2(path, &store->db, flags | SQLITE_OPEN_NOMUTEX,
		NULL) != SQLITE_OK)
		return false;
	sqlite3_busy_handler(store->db, wait_busy, &store->wait);
	sqlite3_extended_result_codes(store->db, 1);
	sql_harden(store->db);
	return true;
}

/* All that is read from now on is of one moment. */
static bool
pin_moment(struct ocop_store *store)
{
	errno = 0;
	return sqlite3_exec(store->db,
		   "BEGIN; SELECT count(*) FROM sqlite_schema", NULL, NULL,
		   NULL) == SQLITE_OK;
}

/* Whether SQLite had no place for its shared memory, or found no longer what
 * it had just seen. */
static bool
lacks_room(sqlite3 *db)
{
	switch (sql_reason(sqlite3_errcode(db))) {
	case SQLITE_CANTOPEN:
	case SQLITE_READONLY:
	case SQLITE_FULL:
	case SQLITE_IOERR:
		return true;
	default:
		return false;
	}
}

/* Which file it is that was opened: another may come in its place. */
static int
note_file(struct ocop_store *store, struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	struct stat found;
	int got = 0;

	if (stat(store->draft ? store->draft : store->path, &found) < 0)
		return ocop_fail(
		    err, OCOP_ECATALOG, "%s: %s", store->path, strerror(errno));
	store->device = found.st_dev;
	store->inode = found.st_ino;
	if (store->still)
		return 0;
	if ((got = sql_prepare(&stmt, store, "PRAGMA journal_mode", err)) ==
		0 &&
	    (got = sql_step(stmt, err)) > 0)
		store->waits = strcmp(sql_text(stmt, 0), "wal") != 0;
	sqlite3_finalize(stmt);
	return got < 0 ? -1 : 0;
}

/*
 * Opens to read.  Where SQLite cannot put its shared memory beside the file,
 * it is read as it is while nobody writes; if somebody does, the memory
 * is there and can be shared.
 */
int
connect_to_read(struct ocop_store *store, struct ocop_error *err)
{
	bool closed = path_is_closed(store->path);
	struct wait again = store->wait;
	struct ocop_error why, none;
	int got;

	do {
		if ((got = closed ? still_read(store, err) : 0) < 0)
			return -1;
		if ((got > 0 ||
			open_database(
			    store, store->path, SQLITE_OPEN_READONLY)) &&
		    pin_moment(store))
			return note_file(store, err);
		if (!lacks_room(store->db))
			return sql_fail(store->db, err);
		sql_fail(store->db, &why);
		if (still_read(store, &none) > 0 && pin_moment(store))
			return note_file(store, err);
	} while (closed && wait_more(&again));
	*err = why;
	return -1;
}

int
connect_to_write(struct ocop_store *store, struct ocop_error *err)
{
	const char *path = store->draft ? store->draft : store->path;

	if (store->draft && publish_draft(store, err) < 0)
		return -1;
	if (!open_database(store, path, SQLITE_OPEN_READWRITE))
		return sql_fail(store->db, err);
	if ((store->draft &&
		sql_exec(store, "PRAGMA journal_mode = WAL", err) < 0) ||
	    sql_exec(store,
		"PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL", err) < 0)
		return -1;
	return note_file(store, err);
}

bool
connect_is_moved(struct ocop_store *store)
{
	const char *path = store->draft ? store->draft : store->path;
	struct stat found;
	int moved = 0;

	sqlite3_file_control(store->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
	return moved || stat(path, &found) < 0 ||
	    found.st_dev != store->device || found.st_ino != store->inode;
}
