#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "base/draft.h"
#include "base/text.h"
#include "store/path.h"
#include "store/sqlite.h"

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
	return 0;
}

char *
path_draft(const char *path)
{
	return draft_name(path);
}

char *
path_immutable(const char *path)
{
	struct text folder = { 0 }, wal = { 0 }, name = { 0 };

	text_printf(&wal, "%s-wal", path);
	if (folder_of(&folder, path) && text_get(&wal) &&
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

/* Where the header says how it is written: 2 is with a -wal. */
enum { WRITTEN_AT = 18, WITH_WAL = 2 };

int
ocop_store_file(const struct ocop_store *store, struct ocop_store_file *out,
    struct ocop_error *err)
{
	unsigned char header[HEADER] = { 0 };
	struct text wal = { 0 };
	struct statvfs disk;
	struct stat found;
	int file = open(store->path, O_RDONLY | O_CLOEXEC), got = 0;

	text_printf(&wal, "%s-wal", store->path);
	if (!text_get(&wal))
		got = ocop_fail_memory(err);
	else if (file < 0 || read(file, header, HEADER) < 0 ||
	    fstat(file, &found) < 0 || fstatvfs(file, &disk) < 0)
		got = ocop_fail(
		    err, OCOP_ECATALOG, "%s: %s", store->path, strerror(errno));
	if (got == 0) {
		out->mode = found.st_mode & 0777;
		out->size = found.st_size;
		out->room = (long long)disk.f_bavail * (long long)disk.f_frsize;
		out->waits = header[WRITTEN_AT] != WITH_WAL;
		out->wal = stat(wal.bytes, &found) == 0 ? found.st_size : 0;
	}
	if (file >= 0)
		close(file);
	text_free(&wal);
	return got;
}

void
path_remove(const char *draft)
{
	draft_unlink(draft);
}
