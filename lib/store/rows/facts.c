#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/cell.h>

#include "sql.h"
#include "store/rows/facts.h"

struct facts {
	struct ocop_store *store;
	const struct ocop_kind *kind;
	size_t since, past; /* columns */
	sqlite3_stmt *stmt;
	char day[16];                  /* of a row that says none */
	struct text now, change;       /* JSON objects */
	struct text new_since, filled; /* of the row */
};

static bool
is_counted(const struct ocop_kind *kind)
{
	for (size_t i = 0; i < kind->count; i++)
		if (kind->columns[i].flags & OCOP_COUNTED)
			return true;
	return false;
}

int
facts_open(struct facts **out, struct ocop_store *store,
    const struct ocop_kind *kind, struct ocop_error *err)
{
	struct facts *facts;

	*out = NULL;
	if (!is_counted(kind))
		return 0;
	if (!(facts = calloc(1, sizeof(*facts))))
		return ocop_fail_memory(err);
	facts->store = store;
	facts->kind = kind;
	facts->since = ocop_kind_column(kind, "since");
	facts->past = ocop_kind_column(kind, "past");
	if (sql_prepare(&facts->stmt, store, sql_change_facts, err) < 0) {
		facts_close(facts);
		return -1;
	}
	*out = facts;
	return 0;
}

void
facts_close(struct facts *facts)
{
	if (!facts)
		return;
	sqlite3_finalize(facts->stmt);
	text_free(&facts->now);
	text_free(&facts->change);
	text_free(&facts->new_since);
	text_free(&facts->filled);
	free(facts);
}

/* A blank value is NULL, but where it says something. */
static void
add_field(
    struct text *json, const struct ocop_column *column, const char *value)
{
	bool null = !*value && !(column->flags & OCOP_BLANK_COUNTS);

	text_add(json, json->size ? "," : "{", 1);
	text_json(json, column->name);
	text_add(json, ":", 1);
	text_json(json, null ? NULL : value);
}

/* Fills now and change; 1 when something changes, 0, or -1. */
static int
find_changes(struct facts *facts, const char *const *values,
    sqlite3_stmt *stored, struct ocop_error *err)
{
	struct text *both[] = { &facts->now, &facts->change };
	bool changes;

	text_reset(&facts->now);
	text_reset(&facts->change);
	for (size_t i = 0; i < facts->kind->count; i++) {
		const struct ocop_column *column = &facts->kind->columns[i];
		const char *old = sql_text(stored, (int)i);

		if (!(column->flags & OCOP_COUNTED))
			continue;
		if (*old || (column->flags & OCOP_BLANK_COUNTS))
			add_field(&facts->now, column, old);
		if (values[i] && strcmp(values[i], old) != 0)
			add_field(&facts->change, column, values[i]);
	}
	changes = facts->change.size > 0;
	for (size_t i = 0; i < 2; i++) {
		text_add(
		    both[i], both[i]->size ? "}" : "{}", both[i]->size ? 1 : 2);
		if (!text_get(both[i]))
			return ocop_fail_memory(err);
	}
	return changes;
}

/* Copies an answer of the statement, "" for none. */
static int
take_answer(struct facts *facts, struct text *out, int column,
    const char **value, struct ocop_error *err)
{
	text_reset(out);
	text_printf(out, "%s", sql_text(facts->stmt, column));
	if (!text_get(out))
		return ocop_fail_memory(err);
	*value = out->bytes;
	return 0;
}

/* What the row was before the day, and on which the newest change is. */
static int
change(struct facts *facts, const char **values, const char *day,
    sqlite3_stmt *stored, struct ocop_error *err)
{
	const char *past = sql_text(stored, (int)facts->past);
	sqlite3_stmt *stmt = facts->stmt;
	int got = -1;

	if (sql_bind(stmt, ":past", *past ? past : NULL, err) == 0 &&
	    sql_bind(stmt, ":now", facts->now.bytes, err) == 0 &&
	    sql_bind(stmt, ":change", facts->change.bytes, err) == 0 &&
	    sql_bind(stmt, ":since", day, err) == 0 &&
	    (got = sql_step_sure(stmt, "facts", err)) > 0 &&
	    (take_answer(facts, &facts->filled, 0, &values[facts->past], err) <
		    0 ||
		take_answer(facts, &facts->new_since, 1, &values[facts->since],
		    err) < 0))
		got = -1;
	sqlite3_reset(stmt);
	return got < 0 ? -1 : 0;
}

int
facts_fill(struct facts *facts, const char **values, sqlite3_stmt *stored,
    struct ocop_fault *fault, struct ocop_error *err)
{
	const char *since = values[facts->since];
	int got;

	/* the day that counts as today, or else that of the audit */
	snprintf(facts->day, sizeof(facts->day), "%.10s",
	    *facts->store->day ? facts->store->day : facts->store->at);
	if (since && strcmp(since, facts->day) > 0) {
		ocop_fault_set(fault, OCOP_E_SINCE, "since", since,
		    "later than %s, the day of recording; give the day from "
		    "which the row holds, or load it again with --as-of when "
		    "that has come",
		    facts->day);
		return OCOP_ROW_BAD;
	}
	values[facts->since] = NULL;
	if (!stored)
		return OCOP_ROW;
	if ((got = find_changes(facts, values, stored, err)) > 0)
		got = change(facts, values,
		    since && *since ? since : facts->day, stored, err);
	return got < 0 ? -1 : OCOP_ROW;
}

/* Stores what a product was, with the entity that stays. */
static int
move_past(struct ocop_store *store, sqlite3_stmt *found, struct ocop_error *err)
{
	const struct ocop_kind *kind = ocop_kind_find("products");
	const struct ocop_column *past =
	    &kind->columns[ocop_kind_column(kind, "past")];
	struct text json[2] = { { 0 }, { 0 } };
	sqlite3_stmt *put = NULL;
	int got = -1;

	for (int i = 0; i < 2; i++) {
		add_field(&json[i], past, sql_text(found, i + 1));
		text_add(&json[i], "}", 1);
	}
	if (!text_get(&json[0]) || !text_get(&json[1]))
		ocop_fail_memory(err);
	else if (sql_prepare(&put, store, sql_set_past, err) == 0 &&
	    sql_bind(put, ":product", sql_text(found, 0), err) == 0 &&
	    sql_bind(put, ":past", sql_text(found, 2), err) == 0 &&
	    sql_run(put, err) == 0)
		got = audit_add(store, "products", sql_text(found, 0),
		    json[0].bytes, json[1].bytes, err);
	sqlite3_finalize(put);
	for (int i = 0; i < 2; i++)
		text_free(&json[i]);
	return got;
}

int
facts_move(struct ocop_store *store, const struct ocop_merge_job *job,
    struct ocop_error *err)
{
	sqlite3_stmt *find = NULL;
	int got = -1;

	if (sql_prepare(&find, store, sql_move_facts, err) == 0 &&
	    sql_bind(find, ":keep", job->keep, err) == 0 &&
	    sql_bind(find, ":drop", job->drop, err) == 0)
		while ((got = sql_step(find, err)) > 0) {
			if ((got = move_past(store, find, err)) < 0)
				break;
			sqlite3_reset(find);
		}
	sqlite3_finalize(find);
	return got;
}
