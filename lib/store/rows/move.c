#include <stdio.h>
#include <string.h>

#include <ocop/kind.h>

#include "store/rows/move.h"

/* The rows of one column that name the one that goes. */
struct moving {
	struct ocop_store *store;
	struct ocop_merge_job *job;
	const struct ocop_kind *kind;
	const struct ocop_column *column;
	sqlite3_stmt *find, *put;
	struct text sql, cells[OCOP_KIND_COLUMNS]; /* of the row's key */
	struct text key, before, after, audit_before, audit_after, place;
};

/* What finds a row again: its key, and a date whose year is part of it. */
static bool
is_key(const struct ocop_column *column)
{
	return column->flags & (OCOP_KEY | OCOP_KEY_YEAR);
}

static int
prepare(struct moving *m, sqlite3_stmt **out, struct ocop_error *err)
{
	if (!text_get(&m->sql))
		return ocop_fail_memory(err);
	return sql_prepare(out, m->store, m->sql.bytes, err);
}

/*
 * SQL that is put together: the names are those of the kinds, so a kind that
 * is added moves without another word.  Values are bound.
 */
static int
prepare_both(struct moving *m, struct ocop_error *err)
{
	const struct ocop_kind *kind = m->kind;
	const char *column = m->column->name, *between = "";
	text_reset(&m->sql);
	text_printf(&m->sql, "SELECT ");
	for (size_t i = 0; i < kind->count; i++)
		if (is_key(&kind->columns[i]))
			text_printf(&m->sql, "\"%s\", ", kind->columns[i].name);
	text_printf(&m->sql,
	    "\"%s\" FROM \"%s\" WHERE instr(' ' || \"%s\" || ' ',"
	    " ' ' || :drop || ' ') > 0 ORDER BY 1, 2 LIMIT 1",
	    column, kind->table, column);
	if (prepare(m, &m->find, err) < 0)
		return -1;
	text_reset(&m->sql);
	text_printf(
	    &m->sql, "UPDATE \"%s\" SET \"%s\" = :value", kind->table, column);
	for (size_t i = 0; i < kind->count; i++)
		if (is_key(&kind->columns[i])) {
			text_printf(&m->sql, " %s \"%s\" = :key_%s",
			    *between ? between : "WHERE", kind->columns[i].name,
			    kind->columns[i].name);
			between = "AND";
		}
	return prepare(m, &m->put, err);
}

static int
keep_text(struct text *text, const char *value, struct ocop_error *err)
{
	text_reset(text);
	text_printf(text, "%s", value);
	return text_get(text) ? 0 : ocop_fail_memory(err);
}

/* The value with the one code replaced; none is named twice. */
static int
replace(struct moving *m, struct ocop_error *err)
{
	const char *at = m->before.bytes;

	text_reset(&m->after);
	while (*at) {
		size_t size = strcspn(at, " ");
		bool drop = strlen(m->job->drop) == size &&
		    strncmp(at, m->job->drop, size) == 0;
		bool kept = strlen(m->job->keep) == size &&
		    strncmp(at, m->job->keep, size) == 0;

		if (!kept || m->column->type != OCOP_LIST)
			text_printf(&m->after, "%s%.*s",
			    m->after.size ? " " : "",
			    drop ? (int)strlen(m->job->keep) : (int)size,
			    drop ? m->job->keep : at);
		at += size + (at[size] == ' ');
	}
	return text_get(&m->after) ? 0 : ocop_fail_memory(err);
}

/* The next row and its value: 1, 0 when there is none. */
static int
next_row(struct moving *m, struct ocop_error *err)
{
	int got = -1, at = 0;

	if (sql_bind(m->find, ":drop", m->job->drop, err) < 0 ||
	    (got = sql_step(m->find, err)) <= 0)
		return got;
	text_reset(&m->key);
	for (size_t i = 0; i < m->kind->count; i++) {
		if (!is_key(&m->kind->columns[i]))
			continue;
		if (keep_text(&m->cells[i], sql_text(m->find, at++), err) < 0)
			return -1;
		if (m->kind->columns[i].flags & OCOP_KEY)
			text_printf(&m->key, "%s%s", m->key.size ? "/" : "",
			    m->cells[i].bytes ? m->cells[i].bytes : "");
	}
	if (keep_text(&m->before, sql_text(m->find, at), err) < 0 ||
	    replace(m, err) < 0)
		return -1;
	sqlite3_reset(m->find);
	return text_get(&m->key) ? 1 : ocop_fail_memory(err);
}

static int
write_audit(struct moving *m, struct ocop_error *err)
{
	struct text *json[] = { &m->audit_before, &m->audit_after };
	const struct text *values[] = { &m->before, &m->after };

	for (size_t i = 0; i < 2; i++) {
		text_reset(json[i]);
		text_add(json[i], "{", 1);
		text_json(json[i], m->column->name);
		text_add(json[i], ":", 1);
		text_json(json[i], values[i]->bytes);
		text_add(json[i], "}", 1);
		if (!text_get(json[i]))
			return ocop_fail_memory(err);
	}
	return audit_add(m->store, m->kind->name, m->key.bytes,
	    m->audit_before.bytes, m->audit_after.bytes, err);
}

static void
tell_moved(struct moving *m)
{
	text_reset(&m->place);
	text_printf(&m->place, "%s %s", m->kind->name, m->key.bytes);
	if (m->job->change)
		m->job->change(m->job->ctx, text_sure(&m->place),
		    m->column->name, m->before.bytes, m->after.bytes);
}

static int
move_row(struct moving *m, struct ocop_error *err)
{
	char name[48];

	if (sql_bind(m->put, ":value", m->after.bytes, err) < 0)
		return -1;
	for (size_t i = 0; i < m->kind->count; i++) {
		if (!is_key(&m->kind->columns[i]))
			continue;
		snprintf(
		    name, sizeof(name), ":key_%s", m->kind->columns[i].name);
		if (sql_bind(m->put, name, m->cells[i].bytes, err) < 0)
			return -1;
	}
	if (sql_run(m->put, err) < 0) {
		sqlite3_reset(m->put);
		if ((sqlite3_errcode(m->store->db) & 0xff) != SQLITE_CONSTRAINT)
			return -1;
		return ocop_fail(err, OCOP_ENO,
		    "%s and %s are both among the %s (%s of the latter); one "
		    "row cannot be both",
		    m->job->keep, m->job->drop, m->kind->name, m->key.bytes);
	}
	tell_moved(m);
	m->job->moved++;
	return write_audit(m, err);
}

static int
move_column(struct moving *m, struct ocop_error *err)
{
	int got = prepare_both(m, err);

	while (got == 0 && (got = next_row(m, err)) > 0)
		got = move_row(m, err);
	sqlite3_finalize(m->find);
	sqlite3_finalize(m->put);
	m->find = m->put = NULL;
	return got;
}

int
move_references(struct ocop_store *store, struct ocop_merge_job *job,
    struct ocop_error *err)
{
	struct moving m = { .store = store, .job = job };
	int got = 0;

	for (m.kind = ocop_kinds; got == 0 && m.kind->name; m.kind++)
		for (size_t i = 0; got == 0 && i < m.kind->count; i++) {
			m.column = &m.kind->columns[i];
			if (m.column->refers &&
			    strcmp(m.column->refers, job->kind) == 0)
				got = move_column(&m, err);
		}
	text_free(&m.sql);
	for (size_t i = 0; i < OCOP_KIND_COLUMNS; i++)
		text_free(&m.cells[i]);
	text_free(&m.key);
	text_free(&m.before);
	text_free(&m.after);
	text_free(&m.audit_before);
	text_free(&m.audit_after);
	text_free(&m.place);
	return got;
}
