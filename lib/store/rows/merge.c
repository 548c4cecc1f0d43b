/* Merging a row of the catalog into another. */
#include <stdio.h>
#include <string.h>

#include <ocop/register.h>

#include "sql.h"
#include "store/rows/facts.h"
#include "store/rows/move.h"

static const struct {
	const char *kind, *get, *drop, *key; /* key: its parameter */
} statements[] = {
	{ "entities", sql_get_entities, sql_drop_entity, ":entity" },
	{ "products", sql_get_products, sql_drop_product, ":product" },
};

/* A merge on its way. */
struct merging {
	struct ocop_store *store;
	struct ocop_merge_job *job;
	const struct ocop_kind *kind;
	size_t number; /* of its statements */
	bool products;
	sqlite3_stmt *keep, *drop;     /* the two rows */
	struct text before, code;      /* of the one that goes */
	struct text code_before, json; /* of the one that stays */
};

/*
 * Asks with what the merge is about: :kind, :keep, :drop and what else the
 * statement calls them.  1, 0 or -1; *out is the caller's to finalize.
 */
static int
ask_about_merge(struct merging *m, sqlite3_stmt **out, const char *sql,
    struct ocop_error *err)
{
	const struct ocop_merge_job *job = m->job;
	const char *const values[][2] = { { ":kind", job->kind },
		{ ":keep", job->keep }, { ":key", job->keep },
		{ ":drop", job->drop }, { ":alias", job->drop },
		{ ":before", job->drop } };

	*out = NULL;
	if (sql_prepare(out, m->store, sql, err) < 0)
		return -1;
	for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); i++)
		if (sql_bind(*out, values[i][0], values[i][1], err) < 0)
			return -1;
	return sql_step(*out, err);
}

static int
run_statement(struct merging *m, const char *sql, struct ocop_error *err)
{
	sqlite3_stmt *stmt;
	int got = ask_about_merge(m, &stmt, sql, err);

	sqlite3_finalize(stmt);
	return got < 0 ? -1 : 0;
}

/* Fails, and says if the key is that of a row that was merged before. */
static int
fail_missing(struct merging *m, const char *key, struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	if (sql_prepare(&stmt, m->store, sql_find_alias, err) == 0 &&
	    sql_bind(stmt, ":kind", m->job->kind, err) == 0 &&
	    sql_bind(stmt, ":alias", key, err) == 0)
		got = sql_step(stmt, err);
	if (got > 0)
		ocop_fail(err, OCOP_ENO, "%s was merged into %s before", key,
		    sql_text(stmt, 0));
	else if (got == 0)
		ocop_fail(
		    err, OCOP_ENO, "%s is not among the %s", key, m->job->kind);
	sqlite3_finalize(stmt);
	return -1;
}

static int
get_row(struct merging *m, sqlite3_stmt **out, const char *key,
    struct ocop_error *err)
{
	int got;

	if (sql_prepare(out, m->store, statements[m->number].get, err) < 0 ||
	    sql_bind(*out, statements[m->number].key, key, err) < 0 ||
	    (got = sql_step(*out, err)) < 0)
		return -1;
	return got > 0 ? 0 : fail_missing(m, key, err);
}

/* A code of law that a product has, or that its key is; "" if it has none. */
static int
get_code(struct merging *m, struct text *out, const char *product,
    struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	if (sql_prepare(&stmt, m->store, sql_product_place, err) == 0 &&
	    sql_bind(stmt, ":product", product, err) == 0 &&
	    sql_bind(stmt, ":day", "9999-12-31", err) == 0 &&
	    sql_bind(stmt, ":year", "9999", err) == 0 &&
	    (got = sql_step_sure(stmt, product, err)) > 0)
		text_printf(out, "%s", sql_text(stmt, 0));
	sqlite3_finalize(stmt);
	if (got > 0 && !text_get(out))
		return ocop_fail_memory(err);
	return got < 0 ? -1 : 0;
}

static int
refuse_product(struct merging *m, sqlite3_stmt *answer, struct ocop_error *err)
{
	const struct ocop_merge_job *job = m->job;
	const char *why = sql_text(answer, 0);
	const char *here = sql_text(answer, 1), *there = sql_text(answer, 2);

	if (strcmp(why, "scored") == 0)
		return ocop_fail(err, OCOP_ENO,
		    "%s was scored in round %s and %s in round %s; sheets are "
		    "sealed under the code they came with, so both stay",
		    job->keep, here, job->drop, there);
	if (strcmp(why, "other_way") == 0)
		return ocop_fail(err, OCOP_ENO,
		    "%s was scored in round %s, and its sheets are sealed "
		    "under its code; merge the other way: products %s %s",
		    job->drop, there, job->drop, job->keep);
	if (strcmp(why, "sets") == 0)
		return ocop_fail(err, OCOP_ENO,
		    "%s is of set %s and %s of set %s; correct one of them "
		    "first",
		    job->keep, here, job->drop, there);
	return ocop_fail(err, OCOP_ENO,
	    "the certificates %s of %s and %s of %s run at one time; if the "
	    "later one is a renewal or an upgrade, say so in its kind first",
	    here, job->keep, there, job->drop);
}

static int
check_products(struct merging *m, struct ocop_error *err)
{
	sqlite3_stmt *answer;
	int got = ask_about_merge(m, &answer, sql_merge_refused, err);

	if (got > 0)
		got = refuse_product(m, answer, err);
	sqlite3_finalize(answer);
	if (got < 0 || get_code(m, &m->code_before, m->job->keep, err) < 0 ||
	    get_code(m, &m->code, m->job->drop, err) < 0)
		return -1;
	if (m->code.size > 0 && m->code_before.size > 0)
		return ocop_fail(err, OCOP_ENO,
		    "%s and %s have product codes of their own, %s and %s, "
		    "which certificates quote; both stay",
		    m->job->keep, m->job->drop, m->code_before.bytes,
		    m->code.bytes);
	return 0;
}

/* The type of the one must admit what the other makes. */
static int
check_entities(struct merging *m, struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	int type = 0, got = -1;

	while (strcmp(m->kind->columns[type].name, "type") != 0)
		type++;
	if (sql_prepare(&stmt, m->store, sql_type_refused, err) == 0 &&
	    sql_bind(stmt, ":entity", m->job->drop, err) == 0 &&
	    sql_bind(stmt, ":type", sql_text(m->keep, type), err) == 0 &&
	    (got = sql_step(stmt, err)) > 0)
		got = ocop_fail(err, OCOP_ENO,
		    "%s owns %s of set %s, and %s is of type %s, which may "
		    "only enter set %s (QĐ 26/2026 Art. 2.3)",
		    m->job->drop, sql_text(stmt, 0), sql_text(stmt, 1),
		    m->job->keep, sql_text(m->keep, type), sql_text(stmt, 2));
	sqlite3_finalize(stmt);
	return got;
}

static int
drop_recognition(struct merging *m, sqlite3_stmt *twice, struct ocop_error *err)
{
	struct text key = { 0 };
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	text_printf(&key, "%s/%s", m->job->drop, sql_text(twice, 0));
	text_reset(&m->json);
	text_add(&m->json, "{\"product\":", 11);
	text_json(&m->json, m->job->keep);
	text_add(&m->json, "}", 1);
	if (!text_get(&key) || !text_get(&m->json))
		ocop_fail_memory(err);
	else if (sql_prepare(&stmt, m->store, sql_drop_recognition, err) == 0 &&
	    sql_bind(stmt, ":product", m->job->drop, err) == 0 &&
	    sql_bind(stmt, ":decision", sql_text(twice, 0), err) == 0 &&
	    sql_bind(stmt, ":issued", sql_text(twice, 1), err) == 0 &&
	    sql_run(stmt, err) == 0)
		got = audit_add(m->store, "recognitions", key.bytes, NULL,
		    m->json.bytes, err);
	sqlite3_finalize(stmt);
	text_free(&key);
	return got;
}

/* One decision that was recorded for both is one recognition. */
static int
drop_twice(struct merging *m, struct ocop_error *err)
{
	sqlite3_stmt *twice;
	int got;

	while ((got = ask_about_merge(m, &twice, sql_merge_twice, err)) > 0) {
		got = sql_int(twice, 2) ?
		    drop_recognition(m, twice, err) :
		    ocop_fail(err, OCOP_ENO,
			"%s and %s have the decision %s of %s, and not with "
			"the same stars and days; correct one of them first",
			m->job->keep, m->job->drop, sql_text(twice, 0),
			sql_text(twice, 1));
		sqlite3_finalize(twice);
		if (got < 0)
			return -1;
	}
	sqlite3_finalize(twice);
	return got;
}

/* The row that goes, whole, for the audit; and what it says otherwise. */
static int
read_row(struct merging *m, struct ocop_error *err)
{
	for (size_t i = 0; i < m->kind->count; i++) {
		const char *name = m->kind->columns[i].name;
		const char *there = sql_text(m->drop, (int)i);
		const char *here = sql_text(m->keep, (int)i);

		if (*there) {
			text_add(&m->before, m->before.size ? "," : "{", 1);
			text_json(&m->before, name);
			text_add(&m->before, ":", 1);
			text_json(&m->before, there);
		}
		if (m->job->differs &&
		    !(m->kind->columns[i].flags & (OCOP_KEY | OCOP_DERIVED)) &&
		    strcmp(name, "code") != 0 && /* it goes on: take_code() */
		    *there && strcmp(here, there) != 0)
			m->job->differs(
			    m->job->ctx, m->job->keep, name, here, there);
	}
	text_add(&m->before, "}", 1);
	return text_get(&m->before) ? 0 : ocop_fail_memory(err);
}

/* The row leaves its table, and its key becomes an alias. */
static int
drop_row(struct merging *m, struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	text_reset(&m->json);
	text_add(&m->json, "{\"merged_into\":", 15);
	text_json(&m->json, m->job->keep);
	text_add(&m->json, "}", 1);
	if (!text_get(&m->json))
		return ocop_fail_memory(err);
	if (sql_prepare(&stmt, m->store, statements[m->number].drop, err) ==
		0 &&
	    sql_bind(stmt, ":key", m->job->drop, err) == 0 &&
	    sql_run(stmt, err) == 0 &&
	    run_statement(m, sql_move_aliases, err) == 0 &&
	    audit_add(m->store, m->job->kind, m->job->drop, m->before.bytes,
		m->json.bytes, err) == 0)
		got = 0;
	sqlite3_finalize(stmt);
	stmt = NULL;
	if (got == 0 &&
	    (sql_prepare(&stmt, m->store, sql_put_alias, err) < 0 ||
		sql_bind(stmt, ":kind", m->job->kind, err) < 0 ||
		sql_bind(stmt, ":alias", m->job->drop, err) < 0 ||
		sql_bind(stmt, ":key", m->job->keep, err) < 0 ||
		sql_bind_number(stmt, ":entry", m->store->entry, err) < 0 ||
		sql_run(stmt, err) < 0))
		got = -1;
	sqlite3_finalize(stmt);
	return got;
}

/* The code that certificates quote goes on with the product. */
static int
take_code(struct merging *m, struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	if (m->code.size == 0)
		return 0;
	text_reset(&m->json);
	text_add(&m->json, "{\"code\":", 8);
	text_json(&m->json, m->code.bytes);
	text_add(&m->json, "}", 1);
	if (!text_get(&m->json))
		ocop_fail_memory(err);
	else if (sql_prepare(&stmt, m->store, sql_set_product_code, err) == 0 &&
	    sql_bind(stmt, ":product", m->job->keep, err) == 0 &&
	    sql_bind(stmt, ":code", m->code.bytes, err) == 0 &&
	    sql_run(stmt, err) == 0)
		got = audit_add(m->store, "products", m->job->keep, NULL,
		    m->json.bytes, err);
	sqlite3_finalize(stmt);
	return got;
}

/* Whatever points to the row and is no kind keeps it where it is. */
static int
check_references(struct merging *m, struct ocop_error *err)
{
	sqlite3_stmt *broken;
	int got = ask_about_merge(m, &broken, sql_broken_references, err);

	if (got > 0)
		got = ocop_fail(err, OCOP_ENO,
		    "%s is named in %s, which a merge cannot change; it stays",
		    m->job->drop, sql_text(broken, 0));
	sqlite3_finalize(broken);
	return got;
}

static int
merge_rows(struct merging *m, struct ocop_error *err)
{
	if (get_row(m, &m->keep, m->job->keep, err) < 0 ||
	    get_row(m, &m->drop, m->job->drop, err) < 0 ||
	    (m->products ? check_products(m, err) : check_entities(m, err)) <
		0 ||
	    read_row(m, err) < 0)
		return -1;
	sqlite3_reset(m->keep);
	sqlite3_reset(m->drop);
	/* a dossier and its steps move one after the other */
	if (run_statement(m, "PRAGMA defer_foreign_keys = ON", err) < 0 ||
	    (m->products && drop_twice(m, err) < 0) ||
	    move_references(m->store, m->job, err) < 0 ||
	    (!m->products && facts_move(m->store, m->job, err) < 0) ||
	    drop_row(m, err) < 0 || take_code(m, err) < 0)
		return -1;
	return check_references(m, err);
}

int
ocop_merge(struct ocop_store *store, struct ocop_merge_job *job,
    struct ocop_error *err)
{
	struct merging m = { .store = store, .job = job };
	int got;

	m.kind = ocop_kind_find(job->kind);
	m.products = strcmp(job->kind, "products") == 0;
	while (strcmp(statements[m.number].kind, job->kind) != 0)
		m.number++;
	got = merge_rows(&m, err);
	sqlite3_finalize(m.keep);
	sqlite3_finalize(m.drop);
	text_free(&m.before);
	text_free(&m.code);
	text_free(&m.code_before);
	text_free(&m.json);
	return got;
}
