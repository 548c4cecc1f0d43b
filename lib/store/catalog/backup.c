/* A backup of the catalog, made while others go on writing. */

/* realpath() */
#define _XOPEN_SOURCE 700

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ocop/verify.h>

#include "base/draft.h"
#include "store/catalog/path.h"
#include "store/catalog/publish.h"

/* A copy on its way. */
struct copying {
	struct ocop_store *from;
	struct ocop_store to; /* of it db, and nothing else */
	const char *name;     /* as the user wrote it */
	char *target, *draft;
	struct stat catalog;
	int file; /* the draft's, -1 before it is there */
};

static int
fail_backup(const struct copying *c, struct ocop_error *err)
{
	return ocop_fail(err, OCOP_EOUTPUT, "%s: %s", c->name, strerror(errno));
}

static int
fail_damaged(const struct copying *c, struct ocop_error *err)
{
	return ocop_fail(err, OCOP_ECATALOG,
	    "%s: the catalog is damaged, and was not copied; keep the last "
	    "backup, and see ocop-register verify",
	    c->from->path);
}

/* Who reads a catalog may leave a -wal: it goes with the last who closes. */
static void
tidy_target(const struct copying *c)
{
	sqlite3 *db = NULL;

	if (path_has_beside(c->target, "-wal") &&
	    sqlite3_open_v2(c->target, &db,
		SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) == SQLITE_OK)
		sqlite3_exec(
		    db, "SELECT 1 FROM sqlite_schema", NULL, NULL, NULL);
	sqlite3_close(db);
}

/* What is there already is replaced if it is a catalog that nobody uses. */
static int
check_target(
    const struct copying *c, const struct stat *found, struct ocop_error *err)
{
	if (!S_ISREG(found->st_mode) || !path_is_catalog(c->target))
		return ocop_fail(err, OCOP_EOUTPUT,
		    "%s: there already, and no catalog; it was left as it is",
		    c->name);
	/* replacing it needs no right to write to it; that would surprise */
	if (access(c->target, W_OK) < 0)
		return fail_backup(c, err);
	tidy_target(c);
	/* what stays beside it would be read as part of the new one */
	if (path_has_beside(c->target, "-wal") ||
	    path_has_beside(c->target, "-journal"))
		return ocop_fail(err, OCOP_EOUTPUT,
		    "%s: in use, or left by a program that was stopped: its "
		    "-wal or -journal is there; name another file",
		    c->name);
	return 0;
}

static int
open_draft(struct copying *c, const char *path, struct ocop_error *err)
{
	struct stat found;
	bool exists = stat(path, &found) == 0;

	if (ocop_store_is(c->from->path, path))
		return ocop_fail(err, OCOP_EUSAGE,
		    "%s: this is the catalog, or a part of it; name another "
		    "file",
		    path);
	if (stat(c->from->path, &c->catalog) < 0)
		return ocop_fail(err, OCOP_ECATALOG, "%s: %s", c->from->path,
		    strerror(errno));
	if (!exists && lstat(path, &found) == 0)
		return ocop_fail(err, OCOP_EOUTPUT,
		    "%s: a link to what is not there; it was left as it is",
		    path);
	/* a link stays a link: what it points to is replaced */
	c->target = exists ? realpath(path, NULL) : strdup(path);
	if (!c->target)
		return fail_backup(c, err);
	if ((exists ? check_target(c, &found, err) :
		      path_check_alone(c->target, err)) < 0)
		return -1;
	if (!(c->draft = draft_name(c->target)))
		return ocop_fail_memory(err);
	/* of this process, or of one that was killed and had its number */
	draft_unlink(c->draft);
	c->file = open(c->draft, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	return c->file < 0 ? fail_backup(c, err) : 0;
}

/* What went wrong with the copy: mostly there is no room for it. */
static int
fail_copy(const struct copying *c, int got, struct ocop_error *err)
{
	switch (sql_reason(got)) {
	case SQLITE_FULL:
		errno = ENOSPC;
		return fail_backup(c, err);
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return ocop_fail(err, OCOP_ELOCKED,
		    "%s: another program is writing to the catalog; try again "
		    "when it is done, or wait longer with --wait",
		    c->from->path);
	case SQLITE_CORRUPT:
	case SQLITE_NOTADB:
		return fail_damaged(c, err);
	case SQLITE_NOMEM:
		return ocop_fail_memory(err);
	default:
		return ocop_fail(err, OCOP_EOUTPUT,
		    "%s: could not be written: %s", c->name,
		    sqlite3_errstr(got));
	}
}

/* All pages in one reading: writers go on, their changes are not in it. */
static int
copy_pages(struct copying *c, struct ocop_error *err)
{
	sqlite3_backup *backup;
	int got = sqlite3_open_v2(c->draft, &c->to.db,
	    SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);

	if (got != SQLITE_OK)
		return fail_copy(c, got, err);
	/* a draft needs no journal: what fails is removed whole */
	if (sql_exec(&c->to,
		"PRAGMA journal_mode = OFF;"
		"PRAGMA synchronous = OFF",
		err) < 0)
		return -1;
	backup = sqlite3_backup_init(c->to.db, "main", c->from->db, "main");
	if (!backup)
		return fail_copy(c, sqlite3_errcode(c->to.db), err);
	errno = 0;
	sqlite3_backup_step(backup, -1);
	got = sqlite3_backup_finish(backup);
	return got == SQLITE_OK ? 0 : fail_copy(c, got, err);
}

/* Leaves the copy as catalogs are made, and reads it back. */
static int
check_copy(struct copying *c, struct ocop_verify *seen, struct ocop_error *err)
{
	if (sql_exec(&c->to, "PRAGMA journal_mode = WAL", err) < 0)
		return fail_copy(c, sqlite3_errcode(c->to.db), err);
	if (publish_settle(&c->to, c->draft, c->name, err) < 0 ||
	    publish_read_back(c->draft, seen, err) < 0)
		return -1;
	return seen->damaged ? fail_damaged(c, err) : 0;
}

static int
publish(struct copying *c, struct ocop_error *err)
{
	/* who may read the catalog may read its copy, but not everybody */
	if (fchmod(c->file, c->catalog.st_mode & 0770) < 0 ||
	    fsync(c->file) < 0 || rename(c->draft, c->target) < 0 ||
	    path_sync_folder(c->target) < 0)
		return fail_backup(c, err);
	return 0;
}

int
ocop_backup(struct ocop_store *store, const char *path,
    struct ocop_verify *seen, struct ocop_error *err)
{
	struct copying c = { .from = store, .name = path, .file = -1 };
	int got =
	    store->altered ? fail_damaged(&c, err) : open_draft(&c, path, err);

	if (got == 0)
		got = copy_pages(&c, err);
	if (got == 0)
		got = check_copy(&c, seen, err);
	if (got == 0)
		got = publish(&c, err);
	sqlite3_close(c.to.db);
	if (c.file >= 0 && close(c.file) < 0 && got == 0)
		got = fail_backup(&c, err);
	/* what SQLite could not take away beside it, too */
	if (c.file >= 0)
		draft_remove(c.draft);
	else
		draft_keep(c.draft);
	free(c.target);
	return got;
}
