/*
 * The catalog: one SQLite file.  Only lib/store knows that it is SQLite.
 *
 * A command that writes runs in one transaction: begin, change, commit.
 * Closing without a commit leaves the catalog as it was, byte for byte.
 */
#ifndef OCOP_STORE_H
#define OCOP_STORE_H

#include <stdbool.h>

#include <ocop/fault.h>

struct ocop_store;

enum ocop_store_mode {
	OCOP_READ,    /* fails when there is no catalog */
	OCOP_WRITE,   /* likewise; brings an older catalog up to date */
	OCOP_CREATE,  /* makes it; fails when there is one */
	OCOP_INSPECT, /* as OCOP_READ; one of an older version, too */
};

/* Who changes the catalog, for the audit; the texts must outlive it. */
struct ocop_actor {
	const char *actor;   /* never NULL */
	const char *command; /* never NULL */
	const char *reason;  /* or NULL */
};

enum { OCOP_WAIT = 30 }; /* seconds, unless something else is said */

/*
 * What is opened to read is of one moment from then on.  Whoever finds that
 * others write waits for them, as long as that at most.
 */
OCOP_CHECKED int ocop_store_open(struct ocop_store **out, const char *path,
    enum ocop_store_mode mode, struct ocop_error *err);
OCOP_CHECKED int ocop_store_open_within(struct ocop_store **out,
    const char *path, enum ocop_store_mode mode, int seconds,
    struct ocop_error *err);

/* Whether the path is that of the catalog, or of what SQLite lays beside it
 * (-wal, -shm, -journal), whether that is there or not. */
bool ocop_store_is(const char *catalog, const char *path);

/* Whether an older version made the catalog. */
bool ocop_store_behind(const struct ocop_store *store);

/* Whether what was opened with OCOP_INSPECT has other tables than the toolkit
 * makes, so that nothing but ocop_verify() can rely on it. */
bool ocop_store_altered(const struct ocop_store *store);

/*
 * Brings such a catalog up to date in a copy of its own, which is read from
 * then on and goes with the store: the file stays as it is.
 */
OCOP_CHECKED int ocop_store_update_apart(
    struct ocop_store *store, struct ocop_error *err);

/* NULL is allowed.  A catalog that was made and never committed is gone. */
void ocop_store_close(struct ocop_store *store);

/* Brings an older catalog up to date, too; it is, once that is committed. */
OCOP_CHECKED int ocop_store_begin(struct ocop_store *store,
    const struct ocop_actor *actor, struct ocop_error *err);
/* A catalog that was just made takes its name and must be opened again. */
OCOP_CHECKED int ocop_store_commit(
    struct ocop_store *store, struct ocop_error *err);

/* Fails: a row that others name is not there, so the catalog is damaged. */
int ocop_store_lacks(const char *what, struct ocop_error *err);

/* What the file system says of the catalog. */
struct ocop_store_file {
	unsigned mode;       /* permission bits */
	long long size, wal; /* bytes of it, and of the -wal beside it */
	long long room;      /* bytes that are free where it lies */
	bool waits;          /* readers wait for who writes: it is not in WAL */
};
OCOP_CHECKED int ocop_store_file(const struct ocop_store *store,
    struct ocop_store_file *out, struct ocop_error *err);

/* Copies a setting to the caller's room; "" when it is not set. */
OCOP_CHECKED int ocop_store_setting(struct ocop_store *store,
    const char *setting, char *out, size_t size, struct ocop_error *err);
OCOP_CHECKED int ocop_store_set(struct ocop_store *store, const char *setting,
    const char *value, struct ocop_error *err);

#endif
