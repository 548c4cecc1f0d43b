#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "base/draft.h"
#include "base/text.h"
#include "store/catalog/path.h"
#include "store/catalog/sqlite.h"

/* The folder a path lies in; false when there is no memory. */
static bool
folder_of(struct text *out, const char *path)
{
	const char *slash = strrchr(path, '/');

	text_printf(out, "%.*s", slash ? (int)(slash - path) + 1 : 1,
	    slash ? path : ".");
	return text_get(out) != NULL;
}

/* Whether a file may not be made there; errno says why. */
static bool
may_not_write(const char *path)
{
	struct text folder = { 0 };
	bool no = folder_of(&folder, path) && access(folder.bytes, W_OK) < 0;
	int why = errno;

	text_free(&folder);
	errno = why;
	return no;
}

int
path_check(const char *path, enum ocop_store_mode mode, struct ocop_error *err)
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
	if (mode == OCOP_CREATE && may_not_write(path))
		return ocop_fail(
		    err, OCOP_EOUTPUT, "%s: %s", path, strerror(errno));
	if (there && !S_ISREG(found.st_mode))
		return ocop_fail(err, OCOP_ECATALOG, "%s: not a file", path);
	return mode == OCOP_CREATE ? path_check_alone(path, err) : 0;
}

/* The name of what lies beside the path.  Asked after a commit, too, so that it
 * takes no memory; a longer path opens nothing. */
static const char *
beside(char *room, const char *path, const char *end)
{
	snprintf(room, PATH_MAX, "%s%s", path, end);
	return room;
}

bool
path_has_beside(const char *path, const char *end)
{
	char room[PATH_MAX];
	struct stat found;

	/* a link that leads nowhere is there, too */
	return lstat(beside(room, path, end), &found) == 0;
}

long long
path_size_beside(const char *path, const char *end)
{
	char room[PATH_MAX];
	struct stat found;

	return stat(beside(room, path, end), &found) == 0 ? found.st_size : 0;
}

static void
remove_beside(const char *path, const char *end)
{
	char room[PATH_MAX];

	unlink(beside(room, path, end));
}

int
path_check_alone(const char *path, struct ocop_error *err)
{
	struct text names = { 0 };
	int got = 0;

	if (path_size_beside(path, "-wal") == 0) {
		remove_beside(path, "-wal");
		remove_beside(path, "-shm");
	}
	for (size_t i = 0; i < DRAFT_BESIDE; i++)
		if (path_has_beside(path, draft_ends[i]))
			text_printf(&names, "%s%s%s", names.size ? ", " : "",
			    path, draft_ends[i]);
	if (names.failed)
		got = ocop_fail_memory(err);
	else if (names.size)
		got = ocop_fail(err, OCOP_EOUTPUT,
		    "%s: left by a catalog that is not there any more, and "
		    "would become part of the new one: %s; remove what you do "
		    "not need, or name another catalog",
		    path, names.bytes);
	text_free(&names);
	return got;
}

char *
path_immutable(const char *path)
{
	struct text name = { 0 };

	text_add(&name, "file:", 5);
	for (const char *p = path; *p; p++)
		text_printf(&name, strchr("%?#", *p) ? "%%%02X" : "%c",
		    (unsigned char)*p);
	text_printf(&name, "?immutable=1");
	if (name.failed)
		text_free(&name);
	return name.bytes;
}

bool
path_is_closed(const char *path)
{
	return may_not_write(path);
}

/* The header of an SQLite database, and where its application_id stands. */
enum { HEADER = 100, APPLICATION_AT = 68 };

bool
path_is_catalog(const char *path)
{
	unsigned char header[HEADER];
	int file = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t got;

	if (file < 0)
		return false;
	got = read(file, header, sizeof(header));
	close(file);
	return got == HEADER && memcmp(header, "SQLite format 3", 16) == 0 &&
	    memcmp(header + APPLICATION_AT, "OCOP", 4) == 0;
}

int
path_sync_folder(const char *path)
{
	struct text folder = { 0 };
	int file = -1, got = 0;

	if (folder_of(&folder, path))
		file = open(folder.bytes, O_RDONLY | O_CLOEXEC);
	text_free(&folder);
	if (file < 0)
		return errno == EACCES ? 0 : -1;
	if (fsync(file) < 0 && errno != EINVAL && errno != ENOTSUP)
		got = -1;
	close(file);
	return got;
}

int
ocop_store_file(const struct ocop_store *store, struct ocop_store_file *out,
    struct ocop_error *err)
{
	struct statvfs disk;
	struct stat found;

	/* by name: to open and close the file would take off the locks that
	 * SQLite holds on it */
	if (stat(store->path, &found) < 0 || statvfs(store->path, &disk) < 0)
		return ocop_fail(
		    err, OCOP_ECATALOG, "%s: %s", store->path, strerror(errno));
	out->mode = found.st_mode & 0777;
	out->size = found.st_size;
	out->room = (long long)disk.f_bavail * (long long)disk.f_frsize;
	out->waits = store->waits;
	out->wal = path_size_beside(store->path, "-wal");
	return 0;
}
