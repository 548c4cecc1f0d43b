#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/draft.h"
#include "store/catalog/path.h"
#include "store/catalog/publish.h"

static int
fail_file(const char *name, struct ocop_error *err)
{
	return ocop_fail(err, OCOP_EOUTPUT, "%s: %s", name, strerror(errno));
}

int
publish_draft(struct ocop_store *store, struct ocop_error *err)
{
	/* it holds data of persons: not for everybody */
	enum { CATALOG = 0640, DRAFT = 0600 };
	struct stat made;
	int file, got = 0;

	/* of this process, or of one that was killed and had its number */
	draft_unlink(store->draft);
	file =
	    open(store->draft, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, CATALOG);
	if (file < 0)
		return fail_file(store->path, err);
	if (fstat(file, &made) < 0 || fchmod(file, DRAFT) < 0)
		got = fail_file(store->path, err);
	else
		store->mode = made.st_mode & CATALOG;
	close(file);
	return got;
}

static int
fail_late(const char *name, const char *why, struct ocop_error *err)
{
	return ocop_fail(err, OCOP_EOUTPUT,
	    "%s: could not be written whole: %s; it was not made", name, why);
}

int
publish_settle(struct ocop_store *store, const char *draft, const char *name,
    struct ocop_error *err)
{
	static const char *const beside[] = { "-wal", "-journal" };
	int got = sqlite3_wal_checkpoint_v2(
	    store->db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);

	if (got != SQLITE_OK)
		return fail_late(name, sqlite3_errstr(got), err);
	if ((got = sqlite3_close(store->db)) != SQLITE_OK)
		return fail_late(name, sqlite3_errstr(got), err);
	store->db = NULL;
	for (size_t i = 0; i < sizeof(beside) / sizeof(beside[0]); i++)
		if (path_has_beside(draft, beside[i]))
			return fail_late(
			    name, sqlite3_errstr(SQLITE_IOERR), err);
	return 0;
}

static int
ignore_finding(void *ctx, const char *const *cells, struct ocop_error *err)
{
	(void)ctx;
	(void)cells;
	(void)err;
	return 0;
}

int
publish_read_back(
    const char *draft, struct ocop_verify *seen, struct ocop_error *err)
{
	struct ocop_store store = { 0 };
	char *uri = path_immutable(draft);
	int got;

	*seen =
	    (struct ocop_verify){ .chain_only = true, .found = ignore_finding };
	if (!uri)
		return ocop_fail_memory(err);
	if (sqlite3_open_v2(uri, &store.db,
		SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX,
		NULL) != SQLITE_OK)
		got = sql_fail(store.db, err);
	else
		got = ocop_verify(&store, seen, err);
	sqlite3_close(store.db);
	free(uri);
	return got;
}

/* What was just made has to be as it was made. */
static int
check_draft(struct ocop_store *store, struct ocop_error *err)
{
	struct ocop_verify seen;
	struct ocop_error why;

	if (publish_read_back(store->draft, &seen, &why) < 0)
		return fail_late(store->path, why.text, err);
	if (seen.findings > 0)
		return fail_late(
		    store->path, sqlite3_errstr(SQLITE_CORRUPT), err);
	return 0;
}

int
publish_catalog(struct ocop_store *store, struct ocop_error *err)
{
	if (publish_settle(store, store->draft, store->path, err) < 0 ||
	    check_draft(store, err) < 0)
		return -1;
	if (chmod(store->draft, store->mode) < 0)
		return fail_file(store->path, err);
	/* what came there in the meantime would be read as part of it */
	if (path_check(store->path, OCOP_CREATE, err) < 0)
		return -1;
	if (link(store->draft, store->path) < 0)
		return ocop_fail(err, errno == EEXIST ? OCOP_ENO : OCOP_EOUTPUT,
		    "%s: %s", store->path, strerror(errno));
	if (path_sync_folder(store->path) < 0) {
		fail_file(store->path, err);
		unlink(store->path);
		return -1;
	}
	return 0;
}
