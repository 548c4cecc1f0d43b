/*
 * A catalog in a folder of its own, with every embedded pack in it.
 */
#ifndef OCOP_TEST_STORED_H
#define OCOP_TEST_STORED_H

#include <ocop/catalog.h>
#include <ocop/cell.h>

#include "rules.h"
#include "store/catalog/sqlite.h"

struct stored {
	char top[32], path[64];
	struct ocop_store *store; /* open to write, in a transaction */
	struct ocop_error err;
};

static const struct ocop_actor tester = { "tester", "unit test", NULL };

/* The names of a folder that will be there, and a file that will not. */
static inline void
stored_place(struct stored *s)
{
	memset(s, 0, sizeof(*s));
	strcpy(s->top, "/tmp/ocop-unit-XXXXXX");
	assert_non_null(mkdtemp(s->top));
	snprintf(s->path, sizeof(s->path), "%s/ocop.db", s->top);
}

static inline void
stored_begin(struct stored *s, const struct ocop_actor *actor)
{
	if (ocop_store_open(&s->store, s->path, OCOP_WRITE, &s->err) < 0 ||
	    ocop_store_begin(s->store, actor, &s->err) < 0)
		fail_msg("%s", s->err.text);
}

/* Commits what was done and starts anew. */
static inline void
stored_again(struct stored *s, const struct ocop_actor *actor)
{
	if (ocop_store_commit(s->store, &s->err) < 0)
		fail_msg("%s", s->err.text);
	ocop_store_close(s->store);
	stored_begin(s, actor);
}

static inline void
stored_make(struct stored *s)
{
	stored_place(s);
	if (ocop_store_open(&s->store, s->path, OCOP_CREATE, &s->err) < 0 ||
	    ocop_store_begin(s->store, &tester, &s->err) < 0)
		fail_msg("%s", s->err.text);
	for (size_t i = 0; ocop_pack_embedded(i); i++) {
		struct ocop_pack *pack = load_pack(ocop_pack_embedded(i));

		if (ocop_catalog_put_pack(s->store, pack, &s->err) != 1)
			fail_msg("%s", s->err.text);
		ocop_pack_free(pack);
	}
	stored_again(s, &tester);
}

/* Takes the catalog and its folder away; nothing else may be in it. */
static inline void
stored_remove(struct stored *s)
{
	ocop_store_close(s->store);
	unlink(s->path);
	assert_int_equal(rmdir(s->top), 0);
}

/*
 * Stores "column=value|column=value": an outcome, or the code of the fault.
 * A column that is not named leaves what is stored.
 */
static inline int
put_row_as(struct stored *s, const char *kind_name, const char *row,
    struct ocop_fault *fault, ocop_change_fn *change, void *ctx)
{
	const struct ocop_kind *kind = ocop_kind_find(kind_name);
	const char *values[OCOP_KIND_COLUMNS] = { NULL };
	char *copy = strdup(row), *rest = NULL;
	enum ocop_outcome outcome;
	struct ocop_upsert *upsert;
	int got;

	assert_non_null(kind);
	for (char *cell = strtok_r(copy, "|", &rest); cell;
	     cell = strtok_r(NULL, "|", &rest)) {
		char *value = strchr(cell, '=');
		size_t i = 0;

		*value++ = '\0';
		while (
		    i < kind->count && strcmp(kind->columns[i].name, cell) != 0)
			i++;
		if (i == kind->count)
			fail_msg("%s have no %s", kind_name, cell);
		values[i] = value;
	}
	memset(fault, 0, sizeof(*fault));
	got = ocop_upsert_open(&upsert, s->store, kind, change, ctx, &s->err);
	if (got == 0)
		got = ocop_upsert_row(upsert, values, &outcome, fault, &s->err);
	if (got < 0)
		fail_msg("%s", s->err.text);
	ocop_upsert_close(upsert);
	free(copy);
	return got == OCOP_ROW ? (int)outcome : (int)fault->code;
}

static inline int
put_row(struct stored *s, const char *kind, const char *row)
{
	struct ocop_fault fault;

	return put_row_as(s, kind, row, &fault, NULL, NULL);
}

/* The one value a statement gives; "" for NULL and for no row. */
static inline const char *
ask(struct stored *s, const char *sql)
{
	static char value[512];
	sqlite3_stmt *stmt;

	if (sqlite3_prepare_v2(s->store->db, sql, -1, &stmt, NULL) != SQLITE_OK)
		fail_msg("%s: %s", sql, sqlite3_errmsg(s->store->db));
	value[0] = '\0';
	if (sqlite3_step(stmt) == SQLITE_ROW)
		snprintf(value, sizeof(value), "%s", sql_text(stmt, 0));
	sqlite3_finalize(stmt);
	return value;
}

#endif
