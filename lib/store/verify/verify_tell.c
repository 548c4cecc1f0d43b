/* What is found, and who made the entry that it is about. */
#include <stdio.h>

#include "sql.h"
#include "store/verify/verify_catalog.h"

/* Of verify_entry.sql. */
enum { AT, ACTOR, COMMAND, KIND, KEY };

static int
find_entry(struct verify *v, sqlite3_int64 entry, struct ocop_error *err)
{
	if (!v->entry &&
	    sql_prepare(&v->entry, v->store, sql_verify_entry, err) < 0)
		return -1;
	sqlite3_reset(v->entry);
	if (sql_bind_number(v->entry, ":entry", entry, err) < 0)
		return -1;
	return sql_step(v->entry, err);
}

int
verify_tell_entry(struct verify *v, sqlite3_int64 entry, struct ocop_error *err)
{
	int got = find_entry(v, entry, err);

	if (got > 0)
		text_printf(&v->detail, "entry %lld (%s, %s, %s)",
		    (long long)entry, sql_text(v->entry, AT),
		    sql_text(v->entry, ACTOR), sql_text(v->entry, COMMAND));
	if (v->entry)
		sqlite3_reset(v->entry);
	return got < 0 ? -1 : 0;
}

int
verify_found(struct verify *v, const char *check, const char *kind,
    const char *key, const char *state, sqlite3_int64 entry,
    struct ocop_error *err)
{
	const char *cells[OCOP_VERIFY_COLUMNS] = { check, kind, key, state };
	char number[24];
	int got = 0;

	v->job->findings++;
	if (entry > 0) {
		snprintf(number, sizeof(number), "%lld", (long long)entry);
		cells[4] = number;
		if ((got = find_entry(v, entry, err)) < 0)
			return -1;
	}
	if (got > 0) {
		cells[5] = sql_text(v->entry, AT);
		cells[6] = sql_text(v->entry, ACTOR);
		cells[7] = sql_text(v->entry, COMMAND);
		if (!kind)
			cells[1] = sql_text(v->entry, KIND);
		if (!key)
			cells[2] = sql_text(v->entry, KEY);
	}
	if (!(cells[8] = text_get(&v->detail)))
		return ocop_fail_memory(err);
	got = v->job->found(v->job->ctx, cells, err);
	text_reset(&v->detail);
	if (v->entry)
		sqlite3_reset(v->entry);
	return got;
}
