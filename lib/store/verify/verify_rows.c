/* Whether the rows of the catalog are what the audit says. */
#include <string.h>

#include "sql.h"
#include "store/verify/replay.h"

/* What the statements about one table share. */
struct rows {
	struct verify *v;
	const struct replay_table *table;
	struct text sql;
	sqlite3_stmt *differs;
};

/* "round" || '/' || "product", as the audit writes keys. */
static void
write_key(struct text *sql, const struct ocop_kind *kind)
{
	const char *between = "";

	for (size_t i = 0; i < kind->count; i++)
		if (kind->columns[i].flags & OCOP_KEY) {
			text_printf(
			    sql, "%s\"%s\"", between, kind->columns[i].name);
			between = " || '/' || ";
		}
}

static void
write_term(struct text *sql, const char *year)
{
	if (year)
		text_printf(sql, "substr(\"%s\", 1, 4)", year);
	else
		text_printf(sql, "''");
}

static int
prepare(struct rows *r, sqlite3_stmt **out, struct ocop_error *err)
{
	if (!text_get(&r->sql))
		return ocop_fail_memory(err);
	if (sql_prepare(out, r->v->store, r->sql.bytes, err) < 0)
		return -1;
	return sql_bind(*out, ":kind", r->table->kind.name, err);
}

/*
 * SQL that is put together: the names are those of the kinds, so a kind or
 * column that is added is checked without another word.  Values are bound.
 */
static int
prepare_others(struct rows *r, sqlite3_stmt **out, struct ocop_error *err)
{
	const struct ocop_kind *kind = &r->table->kind;
	struct text *sql = &r->sql;

	text_reset(sql);
	text_printf(sql, "WITH t (key, term, now) AS (SELECT ");
	write_key(sql, kind);
	text_printf(sql, ", ");
	write_term(sql, r->table->year);
	text_printf(sql, ", json_object(");
	for (size_t i = 0; i < kind->count; i++)
		text_printf(sql, "%s'%s', CAST(\"%s\" AS TEXT)",
		    i > 0 ? ", " : "", kind->columns[i].name,
		    kind->columns[i].name);
	text_printf(sql,
	    ") FROM \"%s\") SELECT t.key, t.now, r.row, r.entry FROM t"
	    " LEFT JOIN replay AS r"
	    " ON r.kind = :kind AND r.key = t.key AND r.term = t.term"
	    " WHERE r.key IS NULL OR json_patch(r.row, t.now) <> r.row"
	    " ORDER BY t.key, t.term",
	    r->table->kind.table);
	return prepare(r, out, err);
}

static int
prepare_missing(struct rows *r, sqlite3_stmt **out, struct ocop_error *err)
{
	struct text *sql = &r->sql;

	text_reset(sql);
	text_printf(sql,
	    "WITH gone (key, term) AS (SELECT key, term FROM replay"
	    " WHERE kind = :kind EXCEPT SELECT ");
	write_key(sql, &r->table->kind);
	text_printf(sql, ", ");
	write_term(sql, r->table->year);
	text_printf(sql,
	    " FROM \"%s\") SELECT gone.key, r.entry FROM gone JOIN replay AS r"
	    " ON r.kind = :kind AND r.key = gone.key AND r.term = gone.term"
	    " ORDER BY gone.key, gone.term",
	    r->table->kind.table);
	return prepare(r, out, err);
}

/* The flags of a column; of one that the audit alone knows those of a person's,
 * since it may hold anything. */
static unsigned
flags_of(const struct ocop_kind *kind, const char *name)
{
	size_t i = ocop_kind_column(kind, name);

	return i < kind->count ? kind->columns[i].flags : OCOP_PERSONAL;
}

/* What is of a person is not told: history shows it to who may see it. */
static void
tell_column(struct rows *r, const char *name, const char *was, const char *now)
{
	struct text *detail = &r->v->detail;

	text_printf(detail, "%s%s", detail->size ? "; " : "", name);
	if (flags_of(&r->table->kind, name) & OCOP_PERSONAL)
		text_printf(detail, " is not what the audit says");
	else
		text_printf(
		    detail, " is \"%s\", the audit says \"%s\"", now, was);
}

/* Fills the detail with the columns that differ. */
static int
tell_columns(
    struct rows *r, const char *was, const char *now, struct ocop_error *err)
{
	const struct ocop_kind *kind = &r->table->kind;
	int got;

	if (!r->differs &&
	    sql_prepare(&r->differs, r->v->store, sql_replay_differs, err) < 0)
		return -1;
	if (sql_bind(r->differs, ":was", was, err) < 0 ||
	    sql_bind(r->differs, ":now", now, err) < 0)
		return -1;
	while ((got = sql_step(r->differs, err)) > 0) {
		const char *name = sql_text(r->differs, 0);

		/* a part of the key may be in the entry's key alone */
		if ((flags_of(kind, name) & OCOP_KEY) &&
		    sqlite3_column_type(r->differs, 1) == SQLITE_NULL)
			continue;
		tell_column(
		    r, name, sql_text(r->differs, 1), sql_text(r->differs, 2));
	}
	sqlite3_reset(r->differs);
	return got;
}

static int
check_row(struct rows *r, sqlite3_stmt *stmt, struct ocop_error *err)
{
	const char *kind = r->table->kind.name, *key = sql_text(stmt, 0);
	const char *was = sql_text_or_null(stmt, 2);
	sqlite3_int64 entry = sqlite3_column_int64(stmt, 3);

	if (!was) {
		text_printf(&r->v->detail, "no entry of the audit tells of it");
		return verify_found(
		    r->v, "rows", kind, key, "unrecorded", 0, err);
	}
	if (tell_columns(r, was, sql_text(stmt, 1), err) < 0)
		return -1;
	if (r->v->detail.size == 0)
		return 0;
	return verify_found(r->v, "rows", kind, key, "changed", entry, err);
}

static int
check_missing(struct rows *r, sqlite3_stmt *stmt, struct ocop_error *err)
{
	text_printf(&r->v->detail,
	    "the row is gone, and no entry of the audit says so");
	return verify_found(r->v, "rows", r->table->kind.name,
	    sql_text(stmt, 0), "missing", sqlite3_column_int64(stmt, 1), err);
}

static int
count_rows(struct rows *r, struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	int got;

	text_reset(&r->sql);
	text_printf(
	    &r->sql, "SELECT count(*) FROM \"%s\"", r->table->kind.table);
	got = prepare(r, &stmt, err);
	if (got == 0 && (got = sql_step(stmt, err)) > 0)
		r->v->job->rows += (size_t)sqlite3_column_int64(stmt, 0);
	sqlite3_finalize(stmt);
	return got < 0 ? -1 : 0;
}

static int
check_table(struct rows *r, struct ocop_error *err)
{
	static const struct {
		int (*prepare)(
		    struct rows *r, sqlite3_stmt **out, struct ocop_error *err);
		int (*check)(
		    struct rows *r, sqlite3_stmt *stmt, struct ocop_error *err);
	} sides[] = {
		{ prepare_others, check_row },
		{ prepare_missing, check_missing },
	};
	int got = count_rows(r, err);

	for (size_t i = 0; got == 0 && i < sizeof(sides) / sizeof(sides[0]);
	     i++) {
		sqlite3_stmt *stmt = NULL;

		if ((got = sides[i].prepare(r, &stmt, err)) == 0)
			while ((got = sql_step(stmt, err)) > 0)
				if ((got = sides[i].check(r, stmt, err)) < 0)
					break;
		sqlite3_finalize(stmt);
	}
	return got;
}

int
verify_rows(struct verify *v, struct ocop_error *err)
{
	struct rows r = { .v = v };
	int got = 0;

	for (size_t i = 0; v->replay && got == 0 &&
	     (r.table = replay_tables(v->replay, i)) != NULL;
	     i++)
		got = check_table(&r, err);
	sqlite3_finalize(r.differs);
	text_free(&r.sql);
	return got;
}
