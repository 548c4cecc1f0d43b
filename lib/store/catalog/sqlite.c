#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "sql.h"
#include "store/catalog/sqlite.h"

/* Whether the system gave room as the reason of the last failure. */
static bool
is_full(sqlite3 *db)
{
	int why = sqlite3_system_errno(db);

	return why == ENOSPC || why == EDQUOT || why == EFBIG;
}

int
sql_reason(int code)
{
	code &= 0xff;
	return code == SQLITE_CORRUPT && errno == EIO ? SQLITE_IOERR : code;
}

int
sql_fail(sqlite3 *db, struct ocop_error *err)
{
	enum ocop_errc code = OCOP_ECATALOG;
	int failed = sql_reason(sqlite3_errcode(db));
	const char *path = db ? sqlite3_db_filename(db, "main") : NULL;
	const char *why = sqlite3_errmsg(db);
	int got;

	if (!path || !*path)
		path = "catalog";
	switch (failed) {
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
	case SQLITE_PROTOCOL: /* too many at once */
		return ocop_fail(err, OCOP_ELOCKED,
		    "%s: another program is writing to the catalog; try again "
		    "when it is done, or wait longer with --wait",
		    path);
	case SQLITE_NOTADB:
		why = N_("not an OCOP catalog");
		break;
	case SQLITE_CORRUPT:
		why = N_("the catalog is damaged; restore it from a backup");
		break;
	case SQLITE_FULL:
		why = N_("the disk is full; nothing was stored");
		code = OCOP_EOUTPUT;
		break;
	case SQLITE_READONLY:
		why = N_("the catalog may not be written");
		code = OCOP_EOUTPUT;
		break;
	case SQLITE_IOERR:
		why = is_full(db) ?
		    N_("the disk is full; nothing was stored") :
		    N_("the catalog could not be read or written on its disk");
		code = OCOP_EOUTPUT;
		break;
	case SQLITE_CANTOPEN: /* no right, too many open files ... */
		if ((got = sqlite3_system_errno(db)) != 0)
			why = strerror(got);
		if (got != EACCES && got != ENOENT)
			code = OCOP_EOUTPUT;
		break;
	case SQLITE_NOMEM:
		return ocop_fail_memory(err);
	default:
		break;
	}
	return ocop_fail(err, code, "%s: %s", path, ocop_gettext(why));
}

int
sql_exec(struct ocop_store *store, const char *sql, struct ocop_error *err)
{
	errno = 0;
	if (sqlite3_exec(store->db, sql, NULL, NULL, NULL) != SQLITE_OK)
		return sql_fail(store->db, err);
	return 0;
}

const char *
sql_find(const char *folder, const char *verb, const char *name)
{
	const struct sql_file *file = sql_files;
	char path[96];

	snprintf(path, sizeof(path), "%s/%s_%s.sql", folder, verb, name);
	while (file->path && strcmp(file->path, path) != 0)
		file++;
	return file->bytes;
}

int
sql_prepare(sqlite3_stmt **out, struct ocop_store *store, const char *sql,
    struct ocop_error *err)
{
	errno = 0;
	if (sqlite3_prepare_v3(store->db, sql, -1, SQLITE_PREPARE_PERSISTENT,
		out, NULL) != SQLITE_OK)
		return sql_fail(store->db, err);
	return 0;
}

int
sql_bind(sqlite3_stmt *stmt, const char *name, const char *value,
    struct ocop_error *err)
{
	int at = sqlite3_bind_parameter_index(stmt, name);

	if (at > 0 &&
	    sqlite3_bind_text(stmt, at, value, -1, SQLITE_STATIC) != SQLITE_OK)
		return sql_fail(sqlite3_db_handle(stmt), err);
	return 0;
}

int
sql_bind_number(sqlite3_stmt *stmt, const char *name, sqlite3_int64 value,
    struct ocop_error *err)
{
	int at = sqlite3_bind_parameter_index(stmt, name);

	if (at > 0 && sqlite3_bind_int64(stmt, at, value) != SQLITE_OK)
		return sql_fail(sqlite3_db_handle(stmt), err);
	return 0;
}

int
sql_step(sqlite3_stmt *stmt, struct ocop_error *err)
{
	errno = 0;
	switch (sqlite3_step(stmt)) {
	case SQLITE_ROW:
		return 1;
	case SQLITE_DONE:
		return 0;
	default:
		return sql_fail(sqlite3_db_handle(stmt), err);
	}
}

int
ocop_store_lacks(const char *what, struct ocop_error *err)
{
	return ocop_fail(err, OCOP_ECATALOG,
	    "the catalog has no %s, which other rows name; it is damaged, "
	    "restore it from a backup",
	    what);
}

int
sql_step_sure(sqlite3_stmt *stmt, const char *what, struct ocop_error *err)
{
	int got = sql_step(stmt, err);

	return got == 0 ? ocop_store_lacks(what, err) : got;
}

/*
 * SQLite takes a transaction back by itself where memory ran out and nobody was
 * told, as in handing over a cell: what is written from then on would be
 * stored, and without the rest.
 */
static bool
is_taken_back(sqlite3_stmt *stmt)
{
	return !sqlite3_stmt_readonly(stmt) &&
	    sqlite3_get_autocommit(sqlite3_db_handle(stmt));
}

int
sql_run(sqlite3_stmt *stmt, struct ocop_error *err)
{
	int got;

	if (is_taken_back(stmt))
		return ocop_fail_memory(err);
	while ((got = sql_step(stmt, err)) > 0)
		;
	sqlite3_reset(stmt);
	return got;
}

const char *
sql_text_or_null(sqlite3_stmt *stmt, int column)
{
	const unsigned char *text = sqlite3_column_text(stmt, column);

	/* a number that cannot be written is no blank; SQLite makes it one */
	if (!text && sqlite3_errcode(sqlite3_db_handle(stmt)) == SQLITE_NOMEM)
		ocop_no_memory();
	return (const char *)text;
}

const char *
sql_text(sqlite3_stmt *stmt, int column)
{
	const char *text = sql_text_or_null(stmt, column);

	return text ? text : "";
}

int
sql_int(sqlite3_stmt *stmt, int column)
{
	sqlite3_int64 value = sqlite3_column_int64(stmt, column);

	return value > INT_MAX ? INT_MAX :
	    value < INT_MIN    ? INT_MIN :
				 (int)value;
}

/*
 * What a catalog that somebody prepared may not do: write to itself behind
 * the statements, call what is not made for it, take all memory.
 */
void
sql_harden(sqlite3 *db)
{
	enum { TEXT = 1 << 26, TRIGGERS = 4 };

	sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	sqlite3_limit(db, SQLITE_LIMIT_LENGTH, TEXT);
	sqlite3_limit(db, SQLITE_LIMIT_TRIGGER_DEPTH, TRIGGERS);
	sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
}
