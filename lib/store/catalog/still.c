#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/catalog/path.h"
#include "store/catalog/still.h"

/* Where the header says how the file is written and read: 2 is with a -wal,
 * which memory has none of. */
enum { WRITTEN_AT = 18, READ_AT = 19, HEADER = 100, PLAIN = 1, WITH_WAL = 2 };

/* Whoever writes has a -wal there, and leaves another time behind. */
static bool
is_same(const struct stat *a, const struct stat *b)
{
	return a->st_dev == b->st_dev && a->st_ino == b->st_ino &&
	    a->st_size == b->st_size &&
	    a->st_mtim.tv_sec == b->st_mtim.tv_sec &&
	    a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

/* Whether somebody may be writing: what waits in the -wal is not in the file.
 */
static bool
has_wal(const struct ocop_store *store)
{
	return path_size_beside(store->path, "-wal") > 0;
}

/* 1, 0 when the file is shorter than it was, -1 and errno. */
static int
read_whole(int file, unsigned char *bytes, size_t size)
{
	size_t have = 0;
	ssize_t got = 1;

	while (have < size && got > 0)
		if ((got = read(file, bytes + have, size - have)) > 0)
			have += (size_t)got;
	return got < 0 ? -1 : have == size;
}

static int
take_bytes(struct ocop_store *store, unsigned char *bytes, size_t size,
    struct ocop_error *err)
{
	sqlite3_close(store->db);
	store->db = NULL;
	store->waits = size >= HEADER && bytes[WRITTEN_AT] != WITH_WAL;
	if (size >= HEADER && !store->waits)
		bytes[WRITTEN_AT] = bytes[READ_AT] = PLAIN;
	if (sqlite3_open_v2(":memory:", &store->db,
		SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
		NULL) != SQLITE_OK) {
		sqlite3_free(bytes);
		return sql_fail(store->db, err);
	}
	/* the bytes are SQLite's from here on, also when it fails */
	if (sqlite3_deserialize(store->db, "main", bytes, (sqlite3_int64)size,
		(sqlite3_int64)size,
		SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY) !=
	    SQLITE_OK)
		return sql_fail(store->db, err);
	sql_harden(store->db);
	store->still = true;
	return 1;
}

int
still_read(struct ocop_store *store, struct ocop_error *err)
{
	unsigned char *bytes = NULL;
	struct stat before, after;
	int file = open(store->path, O_RDONLY | O_CLOEXEC), got = -1;
	size_t size = 0;

	if (file < 0 || fstat(file, &before) < 0)
		goto fail;
	size = (size_t)before.st_size;
	if (!(bytes = sqlite3_malloc64(size ? size : 1))) {
		ocop_fail_memory(err);
		goto out;
	}
	if (has_wal(store))
		got = 0;
	else if ((got = read_whole(file, bytes, size)) < 0 ||
	    fstat(file, &after) < 0)
		goto fail;
	else
		got = got && is_same(&before, &after) && !has_wal(store);
	goto out;
fail:
	got = ocop_fail(
	    err, OCOP_ECATALOG, "%s: %s", store->path, strerror(errno));
out:
	if (file >= 0)
		close(file);
	if (got <= 0) {
		sqlite3_free(bytes);
		return got;
	}
	return take_bytes(store, bytes, size, err);
}
