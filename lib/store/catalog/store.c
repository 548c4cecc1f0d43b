/* Opening the catalog, bringing it up to date, and its transactions. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/draft.h"
#include "sql.h"
#include "store/catalog/connect.h"
#include "store/catalog/migrate.h"
#include "store/catalog/path.h"
#include "store/catalog/publish.h"
#include "store/catalog/schema.h"

/* A catalog on whose tables nothing can be built is not read, nor written to;
 * who inspects it is told. */
static int
check_to_read(
    struct ocop_store *store, enum ocop_store_mode mode, struct ocop_error *err)
{
	struct ocop_error why;

	if (schema_check(store, store->version, false, &why) == 0)
		return 0;
	store->altered = true;
	if (mode == OCOP_INSPECT && why.code == OCOP_ECATALOG)
		return 0;
	*err = why;
	return -1;
}

/* Under the lock, before anything is written. */
static int
check_to_write(struct ocop_store *store, struct ocop_error *err)
{
	int version = 0;

	if (store->draft)
		return 0;
	if (store_pragma(store, "PRAGMA user_version", &version, err) < 0)
		return -1;
	return schema_check(store, version, true, err);
}

static int
check_version(
    struct ocop_store *store, enum ocop_store_mode mode, struct ocop_error *err)
{
	int version = 0, application = 0;

	if (store_pragma(store, "PRAGMA application_id", &application, err) <
		0 ||
	    store_pragma(store, "PRAGMA user_version", &version, err) < 0)
		return -1;
	if (mode != OCOP_CREATE && application != STORE_APPLICATION)
		return ocop_fail(
		    err, OCOP_ECATALOG, "%s: not an OCOP catalog", store->path);
	if (version > store_latest)
		return ocop_fail(err, OCOP_ECATALOG,
		    "%s: made by a newer version of the toolkit (catalog %d, "
		    "this one knows %d); use that one",
		    store->path, version, store_latest);
	if (version < 0)
		return ocop_fail(err, OCOP_ECATALOG,
		    "%s: the catalog is damaged; restore it from a backup",
		    store->path);
	store->version = version;
	store->behind = version < store_latest;
	if (store->behind && mode == OCOP_READ)
		return ocop_fail(err, OCOP_ECATALOG,
		    "%s: made by an older version; any command that writes "
		    "brings it up to date",
		    store->path);
	return mode == OCOP_READ || mode == OCOP_INSPECT ?
	    check_to_read(store, mode, err) :
	    0;
}

int
ocop_store_open_within(struct ocop_store **out, const char *path,
    enum ocop_store_mode mode, int seconds, struct ocop_error *err)
{
	bool reads = mode == OCOP_READ || mode == OCOP_INSPECT;
	struct ocop_store *store;

	*out = NULL;
	if (path_check(path, mode, err) < 0)
		return -1;
	if (!(store = calloc(1, sizeof(*store))))
		return ocop_fail_memory(err);
	store->wait.seconds = seconds;
	if (!(store->path = strdup(path)) ||
	    (mode == OCOP_CREATE && !(store->draft = draft_name(path))))
		ocop_fail_memory(err);
	else if ((reads ? connect_to_read(store, err) :
			  connect_to_write(store, err)) == 0 &&
	    check_version(store, mode, err) == 0)
		*out = store;
	if (!*out)
		ocop_store_close(store);
	return *out ? 0 : -1;
}

int
ocop_store_open(struct ocop_store **out, const char *path,
    enum ocop_store_mode mode, struct ocop_error *err)
{
	return ocop_store_open_within(out, path, mode, OCOP_WAIT, err);
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
	errno = 0;
	if (backup) {
		sqlite3_backup_step(backup, -1);
		got = sqlite3_backup_finish(backup);
	}
	if (!backup || got != SQLITE_OK) {
		sql_fail(copy, err);
		sqlite3_close(copy);
		return -1;
	}
	sql_harden(copy);
	sqlite3_close(store->db);
	store->db = copy;
	return 0;
}

int
ocop_store_update_apart(struct ocop_store *store, struct ocop_error *err)
{
	if (!store->behind || store->altered)
		return 0;
	if (copy_apart(store, err) < 0 || sql_exec(store, "BEGIN", err) < 0 ||
	    store_migrate(store, store_latest, err) < 0)
		return -1;
	store->version = store_latest;
	return sql_exec(store, "COMMIT", err);
}

bool
ocop_store_behind(const struct ocop_store *store)
{
	return store->behind;
}

bool
ocop_store_altered(const struct ocop_store *store)
{
	return store->altered;
}

int
ocop_store_begin(struct ocop_store *store, const struct ocop_actor *actor,
    struct ocop_error *err)
{
	store->actor = *actor;
	if (sql_exec(store, "BEGIN IMMEDIATE", err) < 0 ||
	    check_to_write(store, err) < 0 ||
	    store_migrate(store, store_latest, err) < 0)
		return -1;
	return audit_begin(store, err);
}

static int
fail_moved(const struct ocop_store *store, struct ocop_error *err)
{
	return ocop_fail(err, OCOP_EOUTPUT,
	    "%s: the catalog was removed or replaced while this command ran; "
	    "what it did is not in the one that is there now",
	    store->path);
}

/* Somebody took the -wal away, in which it was stored: the file gets it. */
static int
save_wal(struct ocop_store *store, struct ocop_error *err)
{
	if (store->waits || path_has_beside(store->path, "-wal"))
		return 0;
	if (sqlite3_wal_checkpoint_v2(store->db, NULL, SQLITE_CHECKPOINT_FULL,
		NULL, NULL) != SQLITE_OK)
		return sql_fail(store->db, err);
	return 0;
}

int
ocop_store_commit(struct ocop_store *store, struct ocop_error *err)
{
	sqlite3_finalize(store->audit);
	store->audit = NULL;
	if (connect_is_moved(store))
		return fail_moved(store, err);
	if (sqlite3_get_autocommit(store->db))
		return ocop_fail_memory(err);
	if (sql_exec(store, "COMMIT", err) < 0)
		return -1;
	if (store->draft)
		return publish_catalog(store, err);
	if (connect_is_moved(store))
		return fail_moved(store, err);
	return save_wal(store, err);
}
