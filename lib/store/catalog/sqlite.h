/*
 * Private to lib/store: the only header that shows sqlite3.
 */
#ifndef OCOP_STORE_CATALOG_SQLITE_H
#define OCOP_STORE_CATALOG_SQLITE_H

#include <sqlite3.h>
#include <sys/types.h>

#include <ocop/store.h>

#include "base/hash.h"
#include "base/map.h"
#include "base/text.h"
#include "store/catalog/wait.h"

struct ocop_store {
	sqlite3 *db;
	char *path;
	char *draft;  /* where it is being made; NULL when it was there */
	mode_t mode;  /* of a draft: what the catalog will have */
	int version;  /* of its tables, as it says */
	bool altered; /* they are not as they should be, so far as is known */
	bool behind;  /* it was made by an older version */
	bool whole;   /* no row names what is not there; false: not asked yet */
	bool waits;   /* readers wait for who writes: it is not in WAL */
	bool still;   /* it was read into memory: still.h */
	dev_t device; /* what was opened, */
	ino_t inode;  /* by the file system's numbers */
	struct wait wait;
	struct ocop_actor actor;
	sqlite3_stmt *audit;   /* open within a transaction */
	char at[32];           /* its time, UTC */
	sqlite3_int64 entry;   /* the last entry */
	char hash[HASH_TEXT];  /* the last entry's */
	struct places *places; /* store_places(); NULL: not asked for yet */
	char province[24];     /* likewise */
	char day[16];          /* that counts as today (ISO), "": not said */
	bool facts;            /* the tables of held_open() are there */
	bool lasting;          /* those of lasting_open() are, */
	bool lasting_whole;    /* and tell of all products as they were */
	sqlite3_int64 lasting_entry; /* after that entry */
	struct map held;             /* the days that held_on() has filled */
};

/* What SQLite says went wrong, with the exit status it deserves. */
int sql_fail(sqlite3 *db, struct ocop_error *err);

/*
 * The kind of a failure.  SQLite says SQLITE_CORRUPT, too, where the disk did
 * not hand over a page, which is SQLITE_IOERR here: errno tells, which whoever
 * calls clears before what may read.
 */
int sql_reason(int code);

/* What a database that somebody prepared may not do to who opens it. */
void sql_harden(sqlite3 *db);

/* Prepares one embedded statement; *out is the caller's to finalize. */
OCOP_CHECKED int sql_prepare(sqlite3_stmt **out, struct ocop_store *store,
    const char *sql, struct ocop_error *err);

/* The statement lib/sql/FOLDER/VERB_NAME.sql, or NULL where there is none. */
const char *sql_find(const char *folder, const char *verb, const char *name);

/*
 * Binds by name; a NULL value is NULL.  A statement without the parameter
 * is left as it is.  The text must live until the statement is reset.
 */
OCOP_CHECKED int sql_bind(sqlite3_stmt *stmt, const char *name,
    const char *value, struct ocop_error *err);
OCOP_CHECKED int sql_bind_number(sqlite3_stmt *stmt, const char *name,
    sqlite3_int64 value, struct ocop_error *err);

/* Returns 1 on a row, 0 when done, -1 on failure. */
OCOP_CHECKED int sql_step(sqlite3_stmt *stmt, struct ocop_error *err);

/* Steps to the row of something that must be there: 1, or -1.  Where there is
 * none the catalog is damaged, and err says what it lacks. */
OCOP_CHECKED int sql_step_sure(
    sqlite3_stmt *stmt, const char *what, struct ocop_error *err);

/* Fails when a row names what is not there, as in a damaged catalog; a look-up
 * through it would find nothing.  Asked once. */
OCOP_CHECKED int store_whole(struct ocop_store *store, struct ocop_error *err);

/* Steps to the end and makes the statement ready again. */
OCOP_CHECKED int sql_run(sqlite3_stmt *stmt, struct ocop_error *err);

/* A column as text; "" or NULL for NULL.  A number takes memory to write:
 * ocop_no_memory(). */
const char *sql_text(sqlite3_stmt *stmt, int column);
const char *sql_text_or_null(sqlite3_stmt *stmt, int column);

/* A column as a number; the nearest there is for one that is too large, where
 * SQLite would hand over another. */
int sql_int(sqlite3_stmt *stmt, int column);

/*
 * Adds an entry to the audit: before and after are JSON, or NULL.
 * store->entry is its number then.
 */
OCOP_CHECKED int audit_add(struct ocop_store *store, const char *kind,
    const char *key, const char *before, const char *after,
    struct ocop_error *err);
OCOP_CHECKED int audit_begin(struct ocop_store *store, struct ocop_error *err);

/* Where the audit stands, to go back to when its entries were undone. */
struct audit_place {
	sqlite3_int64 entry;
	char hash[HASH_TEXT];
};
struct audit_place audit_place(const struct ocop_store *store);
void audit_return(struct ocop_store *store, const struct audit_place *place);

/*
 * The hash that seals an entry: of the hash before it ("" for the first) and
 * of its fields as the table has them, from entry to after; NULL is NULL.
 */
enum { AUDIT_FIELDS = 9 };
OCOP_CHECKED int audit_seal(char out[HASH_TEXT], const char *last,
    const char *const fields[AUDIT_FIELDS], struct ocop_error *err);

/* One or more statements without parameters or rows. */
OCOP_CHECKED int sql_exec(
    struct ocop_store *store, const char *sql, struct ocop_error *err);

/* How many migrations there are. */
extern const int store_latest;

/*
 * An empty catalog in memory, of a version and within a transaction: what one
 * should look like.  Closed as any other, never committed.
 */
OCOP_CHECKED int store_blank(
    struct ocop_store **out, int version, struct ocop_error *err);

#endif
