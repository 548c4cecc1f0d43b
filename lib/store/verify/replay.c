#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sql.h"
#include "store/verify/replay.h"

/* Tables beside the kinds that the audit tells of row by row. */
static const struct ocop_column aliases[] = {
	{ "kind", OCOP_CODE, OCOP_KEY, NULL },
	{ "alias", OCOP_CODE, OCOP_KEY, NULL },
	{ "key", OCOP_CODE, 0, NULL },
};
static const struct ocop_column settings[] = {
	{ "setting", OCOP_CODE, OCOP_KEY, NULL },
	{ "value", OCOP_TEXT, 0, NULL },
};
static const struct ocop_column editions[] = {
	{ "edition", OCOP_CODE, OCOP_KEY, NULL },
	{ "sha256", OCOP_CODE, 0, NULL },
	{ "from", OCOP_DATE, 0, NULL },
	{ "amends", OCOP_CODE, 0, NULL },
};
static const struct ocop_column drafts[] = {
	{ "edition", OCOP_CODE, OCOP_KEY, NULL },
	{ "sha256", OCOP_CODE, 0, NULL },
	{ "digest", OCOP_CODE, 0, NULL },
};
static const struct ocop_kind others[] = {
	{ "aliases", aliases, 3, "aliases", NULL, 0 },
	{ "settings", settings, 2, "settings", NULL, 0 },
	{ "editions", editions, 4, "editions", NULL, 0 },
	{ "drafts", drafts, 3, "drafts", NULL, 0 },
	{ NULL, NULL, 0, NULL, NULL, 0 },
};

struct replay {
	struct ocop_store *store;
	struct replay_table *tables; /* ended by a NULL name */
	sqlite3_stmt *put, *find, *change, *drop, *alias, *aliases, *provinces,
	    *step, *field;
	struct text key, path;
};

static void
add_table(struct replay_table *table, const struct ocop_kind *kind)
{
	table->kind = *kind;
	for (size_t i = 0; i < kind->count; i++)
		if (kind->columns[i].flags & OCOP_KEY_YEAR)
			table->year = kind->columns[i].name;
}

static int
list_tables(struct replay *replay, struct ocop_error *err)
{
	size_t count = sizeof(others) / sizeof(others[0]), at = 0;

	for (const struct ocop_kind *kind = ocop_kinds; kind->name; kind++)
		count++;
	if (!(replay->tables = calloc(count, sizeof(*replay->tables))))
		return ocop_fail_memory(err);
	for (const struct ocop_kind *kind = ocop_kinds; kind->name; kind++)
		add_table(&replay->tables[at++], kind);
	for (const struct ocop_kind *kind = others; kind->name; kind++)
		add_table(&replay->tables[at++], kind);
	return 0;
}

int
replay_open(
    struct replay **out, struct ocop_store *store, struct ocop_error *err)
{
	struct replay *replay = calloc(1, sizeof(*replay));
	int got = -1;

	*out = NULL;
	if (!replay)
		return ocop_fail_memory(err);
	if (list_tables(replay, err) == 0 &&
	    sql_exec(store, sql_replay_table, err) == 0 &&
	    sql_prepare(&replay->put, store, sql_replay_put, err) == 0 &&
	    sql_prepare(&replay->find, store, sql_replay_find, err) == 0 &&
	    sql_prepare(&replay->change, store, sql_replay_change, err) == 0 &&
	    sql_prepare(&replay->drop, store, sql_replay_drop, err) == 0 &&
	    sql_prepare(&replay->alias, store, sql_replay_alias, err) == 0 &&
	    sql_prepare(&replay->aliases, store, sql_replay_aliases, err) ==
		0 &&
	    sql_prepare(&replay->provinces, store, sql_replay_provinces, err) ==
		0 &&
	    sql_prepare(&replay->step, store, sql_replay_step, err) == 0)
		got = sql_prepare(&replay->field, store, sql_replay_field, err);
	if (got < 0)
		replay_close(replay);
	else
		*out = replay;
	return got;
}

void
replay_close(struct replay *replay)
{
	if (!replay)
		return;
	sqlite3_finalize(replay->put);
	sqlite3_finalize(replay->find);
	sqlite3_finalize(replay->change);
	sqlite3_finalize(replay->drop);
	sqlite3_finalize(replay->alias);
	sqlite3_finalize(replay->aliases);
	sqlite3_finalize(replay->provinces);
	sqlite3_finalize(replay->step);
	sqlite3_finalize(replay->field);
	text_free(&replay->key);
	text_free(&replay->path);
	free(replay->tables);
	free(replay);
}

const struct replay_table *
replay_tables(const struct replay *replay, size_t number)
{
	return replay->tables[number].kind.name ? &replay->tables[number] :
						  NULL;
}

static const struct replay_table *
find_table(const struct replay *replay, const char *kind)
{
	const struct replay_table *table = replay->tables;

	while (table->kind.name && strcmp(table->kind.name, kind) != 0)
		table++;
	return table->kind.name ? table : NULL;
}

/* An entry on its way. */
struct played {
	const struct replay_table *table;
	sqlite3_int64 entry;
	const char *kind, *key, *before, *after;
};

static int
bind_played(sqlite3_stmt *stmt, const struct played *p, struct ocop_error *err)
{
	if (sql_bind(stmt, ":kind", p->kind, err) < 0 ||
	    sql_bind(stmt, ":key", p->key, err) < 0 ||
	    sql_bind(stmt, ":before", p->before, err) < 0 ||
	    sql_bind(stmt, ":after", p->after, err) < 0)
		return -1;
	return sql_bind_number(stmt, ":entry", p->entry, err);
}

static int
run_played(sqlite3_stmt *stmt, const struct played *p, struct ocop_error *err)
{
	return bind_played(stmt, p, err) < 0 ? -1 : sql_run(stmt, err);
}

/*
 * Whether the JSON tells of a column.  A quote within a value has a
 * backslash before it, so that no value can be taken for a name.
 */
static bool
tells(const char *json, const char *column)
{
	char name[48];

	snprintf(name, sizeof(name), "\"%s\":", column);
	return json && strstr(json, name);
}

/* A field of the JSON, behind what the text holds: 1, 0 when it has none. */
static int
add_field(struct replay *replay, struct text *out, const char *json,
    const char *column, struct ocop_error *err)
{
	int got;

	text_reset(&replay->path);
	text_printf(&replay->path, "$.\"%s\"", column);
	if (!text_get(&replay->path))
		return ocop_fail_memory(err);
	if (sql_bind(replay->field, ":row", json, err) < 0 ||
	    sql_bind(replay->field, ":path", replay->path.bytes, err) < 0 ||
	    (got = sql_step(replay->field, err)) < 0)
		return -1;
	got = sqlite3_column_type(replay->field, 0) != SQLITE_NULL;
	text_printf(out, "%s", sql_text(replay->field, 0));
	sqlite3_reset(replay->field);
	return got;
}

/* The year of the key that an entry tells of, or "". */
static int
year_of(struct replay *replay, const struct played *p, char year[8],
    struct ocop_error *err)
{
	struct text day = { 0 };
	int got = 0;

	year[0] = '\0';
	if (!p->table->year || !tells(p->after, p->table->year))
		return 0;
	got = add_field(replay, &day, p->after, p->table->year, err);
	if (got >= 0 && !text_get(&day))
		got = ocop_fail_memory(err);
	if (got > 0)
		snprintf(year, 8, "%.4s", day.bytes);
	text_free(&day);
	return got;
}

/*
 * The key of a row one of whose key's parts became another: ocop-register
 * merge.  The parts that the entry does not tell of are in the key that it
 * had: only one part of a key names what is merged, and it is told as it was.
 */
static int
moved_key(struct replay *replay, const struct played *p, struct ocop_error *err)
{
	const struct ocop_kind *kind = &p->table->kind;
	struct text was = { 0 }, now = { 0 };
	const char *at = NULL;
	int got = 0;

	text_reset(&replay->key);
	for (size_t i = 0; got >= 0 && !at && i < kind->count; i++) {
		const char *name = kind->columns[i].name;

		if (!(kind->columns[i].flags & OCOP_KEY) ||
		    !tells(p->after, name) || !tells(p->before, name))
			continue;
		if ((got = add_field(replay, &was, p->before, name, err)) < 0 ||
		    (got = add_field(replay, &now, p->after, name, err)) < 0)
			break;
		if (!text_get(&was) || !text_get(&now)) {
			got = ocop_fail_memory(err);
			break;
		}
		/* the part as a whole, between slashes or at an end */
		for (at = strstr(p->key, was.bytes); at;
		     at = strstr(at + 1, was.bytes))
			if ((at == p->key || at[-1] == '/') &&
			    (at[was.size] == '/' || !at[was.size]))
				break;
		if (at)
			text_printf(&replay->key, "%.*s%s%s",
			    (int)(at - p->key), p->key, now.bytes,
			    at + was.size);
	}
	if (got >= 0 && !at)
		text_printf(&replay->key, "%s", p->key);
	text_free(&was);
	text_free(&now);
	if (got >= 0 && !text_get(&replay->key))
		got = ocop_fail_memory(err);
	return got < 0 ? -1 : 0;
}

/* The row was changed between two entries, and the audit was not told. */
static int
tell_between(struct verify *v, const struct played *p, sqlite3_int64 last,
    struct ocop_error *err)
{
	if (last > 0) {
		text_printf(
		    &v->detail, "it was changed by another hand after ");
		if (verify_tell_entry(v, last, err) < 0)
			return -1;
		text_printf(&v->detail,
		    ": this entry found it otherwise than that one left it");
	} else {
		text_printf(&v->detail,
		    "it changes a row that no entry before it tells of");
	}
	return verify_found(v, "rows", NULL, NULL, "between", p->entry, err);
}

/* A step that was cancelled and counts again. */
static bool
counts_again(const struct played *p)
{
	static const char cancelled[] = "\"cancelled\":\"1\"";

	return strcmp(p->kind, "steps") == 0 && strstr(p->before, cancelled) &&
	    !strstr(p->after, cancelled);
}

static int
change(struct verify *v, const struct played *p, struct ocop_error *err)
{
	struct replay *replay = v->replay;
	sqlite3_int64 last;
	char term[8], year[8];
	bool agrees;
	int got;

	sqlite3_reset(replay->find);
	if (bind_played(replay->find, p, err) < 0 ||
	    (got = sql_step(replay->find, err)) < 0)
		return -1;
	snprintf(term, sizeof(term), "%s", sql_text(replay->find, 0));
	agrees = sql_int(replay->find, 1);
	last = sqlite3_column_int64(replay->find, 2);
	sqlite3_reset(replay->find);
	if (!(got > 0 && agrees) &&
	    tell_between(v, p, got > 0 ? last : 0, err) < 0)
		return -1;
	if (got == 0) {
		if (year_of(replay, p, year, err) < 0 ||
		    sql_bind(replay->put, ":term", year, err) < 0)
			return -1;
		return run_played(replay->put, p, err);
	}
	if ((got = year_of(replay, p, year, err)) < 0 ||
	    moved_key(replay, p, err) < 0 ||
	    sql_bind(replay->change, ":term", term, err) < 0 ||
	    sql_bind(replay->change, ":year", got ? year : term, err) < 0 ||
	    sql_bind(replay->change, ":moved", replay->key.bytes, err) < 0 ||
	    run_played(replay->change, p, err) < 0)
		return -1;
	return counts_again(p) ? run_played(replay->step, p, err) : 0;
}

/* The row that the audit says is the same as another one's. */
static int
drop_recognition(
    struct verify *v, const struct played *p, struct ocop_error *err)
{
	const char *slash = strchr(p->key, '/');
	struct replay *replay = v->replay;

	text_reset(&replay->key);
	if (add_field(replay, &replay->key, p->after, "product", err) < 0)
		return -1;
	text_printf(&replay->key, "%s", slash ? slash : "");
	if (!text_get(&replay->key))
		return ocop_fail_memory(err);
	if (sql_bind(replay->drop, ":other", replay->key.bytes, err) < 0)
		return -1;
	return run_played(replay->drop, p, err);
}

static int
put_played(struct verify *v, const struct played *p, struct ocop_error *err)
{
	struct replay *replay = v->replay;
	char year[8];

	if (year_of(replay, p, year, err) < 0 ||
	    sql_bind(replay->put, ":term", year, err) < 0 ||
	    run_played(replay->put, p, err) < 0)
		return -1;
	if (strcmp(p->kind, "editions") == 0)
		return run_played(replay->provinces, p, err);
	if (strcmp(p->kind, "steps") == 0)
		return run_played(replay->step, p, err);
	return 0;
}

int
replay_entry(struct verify *v, sqlite3_int64 entry, const char *kind,
    const char *key, const char *before, const char *after,
    struct ocop_error *err)
{
	const struct played p = { find_table(v->replay, kind), entry, kind, key,
		before, after };

	if (strcmp(kind, "sheets") == 0 || strcmp(kind, "single_sheets") == 0)
		return 0;
	if (!p.table) {
		text_printf(&v->detail, "the catalog has no such kind of row");
		return verify_found(
		    v, "rows", NULL, NULL, "unknown", entry, err);
	}
	if (tells(after, "merged_into")) {
		if (sql_bind(v->replay->drop, ":other", NULL, err) < 0 ||
		    run_played(v->replay->drop, &p, err) < 0 ||
		    run_played(v->replay->aliases, &p, err) < 0)
			return -1;
		return run_played(v->replay->alias, &p, err);
	}
	if (strcmp(kind, "drafts") == 0 && tells(after, "dropped")) {
		if (sql_bind(v->replay->drop, ":other", NULL, err) < 0)
			return -1;
		return run_played(v->replay->drop, &p, err);
	}
	if (before)
		return change(v, &p, err);
	if (strcmp(kind, "recognitions") == 0 && !tells(after, "decision"))
		return drop_recognition(v, &p, err);
	return put_played(v, &p, err);
}
