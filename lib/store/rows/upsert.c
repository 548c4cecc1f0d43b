/* Rows of kinds: laid over what is stored, checked, stored and told. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/catalog.h>
#include <ocop/cell.h>

#include "sql.h"
#include "store/catalog/constraint.h"
#include "store/catalog/places.h"
#include "store/catalog/sqlite.h"
#include "store/guard/guard.h"
#include "store/rows/alike_keys.h"
#include "store/rows/facts.h"
#include "store/rows/refer.h"
#include "store/rows/resolve.h"
#include "store/rows/upsert.h"

struct ocop_upsert {
	struct ocop_store *store;
	const struct ocop_kind *kind;
	ocop_change_fn *change;
	void *ctx;
	sqlite3_stmt *get, *put;
	sqlite3_stmt *set; /* over a key that may change; NULL: put does it */
	sqlite3_stmt *mark, *undo, *done; /* of what a row changes */
	struct resolve *resolve;
	struct refer *refer;
	struct guard *guard;
	struct alike_keys *alike;              /* or NULL */
	struct facts *facts;                   /* likewise */
	char parameter[OCOP_KIND_COLUMNS][40]; /* ":name" of each column */
	/* Of the row at hand: */
	const char *row[OCOP_KIND_COLUMNS]; /* as it will be stored */
	bool blank; /* of the last row: what every row needs was blank */
	struct text key, before, after;
};

int
ocop_upsert_open(struct ocop_upsert **out, struct ocop_store *store,
    const struct ocop_kind *kind, ocop_change_fn *change, void *ctx,
    struct ocop_error *err)
{
	struct ocop_upsert *upsert = calloc(1, sizeof(*upsert));
	const char *table = kind->table, *set = sql_find("kind", "set", table);

	*out = NULL;
	if (!upsert)
		return ocop_fail_memory(err);
	upsert->store = store;
	upsert->kind = kind;
	upsert->change = change;
	upsert->ctx = ctx;
	for (size_t c = 0; c < kind->count; c++)
		snprintf(upsert->parameter[c], sizeof(upsert->parameter[c]),
		    ":%s", kind->columns[c].name);
	if (sql_prepare(&upsert->mark, store, sql_mark_row, err) < 0 ||
	    sql_prepare(&upsert->undo, store, sql_undo_row, err) < 0 ||
	    sql_prepare(&upsert->done, store, sql_release_row, err) < 0 ||
	    sql_prepare(
		&upsert->get, store, sql_find("kind", "get", table), err) < 0 ||
	    sql_prepare(
		&upsert->put, store, sql_find("kind", "put", table), err) < 0 ||
	    (set && sql_prepare(&upsert->set, store, set, err) < 0) ||
	    resolve_open(&upsert->resolve, store, kind, err) < 0 ||
	    refer_open(&upsert->refer, store, kind, err) < 0 ||
	    alike_keys_open(&upsert->alike, store, kind, err) < 0 ||
	    facts_open(&upsert->facts, store, kind, err) < 0 ||
	    guard_open(&upsert->guard, store, kind, err) < 0) {
		ocop_upsert_close(upsert);
		return -1;
	}
	upsert->guard->change = change;
	upsert->guard->ctx = ctx;
	*out = upsert;
	return 0;
}

void
upsert_unguarded(struct ocop_upsert *upsert)
{
	guard_open_to_all(upsert->guard);
	alike_keys_close(upsert->alike);
	upsert->alike = NULL;
}

void
ocop_upsert_close(struct ocop_upsert *upsert)
{
	if (!upsert)
		return;
	/* what was stored may have other names now */
	store_forget_places(upsert->store);
	sqlite3_finalize(upsert->mark);
	sqlite3_finalize(upsert->undo);
	sqlite3_finalize(upsert->done);
	sqlite3_finalize(upsert->get);
	sqlite3_finalize(upsert->put);
	sqlite3_finalize(upsert->set);
	resolve_close(upsert->resolve);
	refer_close(upsert->refer);
	guard_close(upsert->guard);
	alike_keys_close(upsert->alike);
	facts_close(upsert->facts);
	text_free(&upsert->key);
	text_free(&upsert->before);
	text_free(&upsert->after);
	free(upsert);
}

void
ocop_upsert_settings(
    struct ocop_upsert *upsert, const char *day, bool by_address)
{
	resolve_settings(upsert->resolve, day, by_address);
	snprintf(upsert->store->day, sizeof(upsert->store->day), "%s", day);
}

bool
ocop_upsert_notice(struct ocop_upsert *upsert, struct ocop_fault *fault)
{
	return resolve_notice(upsert->resolve, fault);
}

/* Binds the key and looks whether the row is there: 1, 0 or -1.  The key as
 * text has no year: what it names is told by the row. */
static int
find(struct ocop_upsert *upsert, const char *const *values,
    struct ocop_error *err)
{
	const struct ocop_kind *kind = upsert->kind;

	text_reset(&upsert->key);
	sqlite3_reset(upsert->get);
	for (size_t i = 0; i < kind->count; i++) {
		const char *value = values[i] && *values[i] ? values[i] : NULL;

		if ((kind->columns[i].flags & OCOP_KEY_YEAR) &&
		    sql_bind(upsert->get, upsert->parameter[i], value, err) < 0)
			return -1;
		if (!(kind->columns[i].flags & OCOP_KEY))
			continue;
		text_printf(&upsert->key, "%s%s",
		    upsert->key.size > 0 ? "/" : "", values[i]);
		if (sql_bind(
			upsert->get, upsert->parameter[i], values[i], err) < 0)
			return -1;
	}
	return sql_step(upsert->get, err);
}

static void
add_field(struct text *json, const char *column, const char *value)
{
	text_add(json, json->size ? "," : "{", 1);
	text_json(json, column);
	text_add(json, ":", 1);
	text_json(json, value);
}

/*
 * Lays the new values over the stored ones into upsert->row, and what
 * differs into before and after.  Returns how many fields differ.
 */
static size_t
merge(struct ocop_upsert *upsert, const char *const *values, bool stored)
{
	size_t changed = 0;

	text_reset(&upsert->before);
	text_reset(&upsert->after);
	for (size_t i = 0; i < upsert->kind->count; i++) {
		const struct ocop_column *column = &upsert->kind->columns[i];
		const char *old = stored ? sql_text(upsert->get, (int)i) : "";
		const char *new = values[i] ? values[i] : old;

		upsert->row[i] = *new ? new : NULL;
		/* the key alone does not say which year's row it is */
		if (strcmp(old, new) == 0 &&
		    !(stored && (column->flags & OCOP_KEY_YEAR)))
			continue;
		changed += strcmp(old, new) != 0;
		if (stored)
			add_field(
			    &upsert->before, column->name, *old ? old : NULL);
		add_field(&upsert->after, column->name, upsert->row[i]);
	}
	if (upsert->before.size)
		text_add(&upsert->before, "}", 1);
	text_add(&upsert->after, "}", 1);
	return changed;
}

/* Hands over what was changed; the old row is still at hand. */
static void
tell_changes(struct ocop_upsert *upsert, bool stored)
{
	const struct ocop_kind *kind = upsert->kind;

	for (size_t i = 0; upsert->change && i < kind->count; i++) {
		const char *old = stored ? sql_text(upsert->get, (int)i) : "";
		const char *new = upsert->row[i] ? upsert->row[i] : "";

		if (!(kind->columns[i].flags & (OCOP_KEY | OCOP_DERIVED)) &&
		    strcmp(old, new) != 0)
			upsert->change(upsert->ctx, text_get(&upsert->key),
			    kind->columns[i].name, old, new);
	}
}

static int
check_required(struct ocop_upsert *upsert, struct ocop_fault *fault)
{
	const struct ocop_kind *kind = upsert->kind;

	for (size_t i = 0; i < kind->count; i++)
		if ((kind->columns[i].flags & OCOP_REQUIRED) &&
		    !upsert->row[i]) {
			upsert->blank = true;
			return ocop_fault_set(fault, OCOP_E_REQUIRED,
			    kind->columns[i].name, "",
			    "blank; every row of %s needs it", kind->name);
		}
	return 0;
}

/* A constraint that no check above has put into words. */
static int
refused(struct ocop_upsert *upsert, struct ocop_fault *fault,
    struct ocop_error *err)
{
	if (err->code != OCOP_ECATALOG ||
	    !constraint_fault(fault, upsert->store, upsert->kind, upsert->row))
		return -1;
	err->code = OCOP_OK; /* it is the row that failed, not the catalog */
	return OCOP_ROW_BAD;
}

static int
store(struct ocop_upsert *upsert, bool stored, struct ocop_error *err)
{
	const struct ocop_kind *kind = upsert->kind;
	sqlite3_stmt *stmt = stored && upsert->set ? upsert->set : upsert->put;

	for (size_t i = 0; i < kind->count; i++)
		if (sql_bind(stmt, upsert->parameter[i], upsert->row[i], err) <
			0 ||
		    (stored && (kind->columns[i].flags & OCOP_KEY_YEAR) &&
			sql_bind(stmt, ":before", sql_text(upsert->get, (int)i),
			    err) < 0))
			return -1;
	if (sql_run(stmt, err) < 0) {
		sqlite3_reset(stmt);
		return -1;
	}
	if (!text_get(&upsert->key) || !text_get(&upsert->before) ||
	    !text_get(&upsert->after))
		return ocop_fail_memory(err);
	return audit_add(upsert->store, upsert->kind->name,
	    text_get(&upsert->key), stored ? text_get(&upsert->before) : NULL,
	    text_get(&upsert->after), err);
}

/*
 * Lays the words of a row over what is stored: what they stand for, then what
 * follows from it.  OCOP_ROW and how many fields differ, OCOP_ROW_BAD, -1.
 */
static int
read_row(struct ocop_upsert *upsert, const char **given, bool *stored,
    size_t *changed, struct ocop_fault *fault, struct ocop_error *err)
{
	int got = resolve_keys(upsert->resolve, given, fault, err), found;

	if (got != OCOP_ROW)
		return got;
	if ((found = find(upsert, given, err)) > 0)
		found =
		    guard_meant(upsert->guard, given, upsert->get, fault, err);
	if (found < 0 || found == OCOP_ROW_BAD)
		return found;
	*stored = found > 0;
	got = resolve_values(
	    upsert->resolve, given, *stored ? upsert->get : NULL, fault, err);
	if (got != OCOP_ROW)
		return got;
	if (guard_fill(
		upsert->guard, given, *stored ? upsert->get : NULL, err) < 0)
		return -1;
	if (upsert->facts &&
	    (got = facts_fill(upsert->facts, given,
		 *stored ? upsert->get : NULL, fault, err)) != OCOP_ROW)
		return got;
	*changed = merge(upsert, given, *stored);
	return OCOP_ROW;
}

/* Checks the row against the catalog and stores it.  A row that is refused
 * leaves nothing behind, such as a council that it would have opened. */
static int
put_row(struct ocop_upsert *upsert, bool stored, struct ocop_fault *fault,
    struct ocop_error *err)
{
	bool marked = refer_opens(upsert->refer);
	struct audit_place place;
	int got;

	if (marked && sql_run(upsert->mark, err) < 0)
		return -1;
	place = audit_place(upsert->store);
	got = refer_check(upsert->refer, upsert->row, fault, err);
	if (got == OCOP_ROW)
		got = guard_check(upsert->guard, upsert->row, fault, err);
	if (got == OCOP_ROW && store(upsert, stored, err) < 0)
		got = refused(upsert, fault, err);
	if (marked && got == OCOP_ROW_BAD) {
		refer_forget(upsert->refer);
		if (sql_run(upsert->undo, err) < 0)
			return -1;
		audit_return(upsert->store, &place);
	}
	if (marked && got >= 0 && sql_run(upsert->done, err) < 0)
		return -1;
	return got;
}

bool
ocop_upsert_was_blank(const struct ocop_upsert *upsert)
{
	return upsert->blank;
}

int
ocop_upsert_row(struct ocop_upsert *upsert, const char *const *values,
    enum ocop_outcome *outcome, struct ocop_fault *fault,
    struct ocop_error *err)
{
	const char *given[OCOP_KIND_COLUMNS];
	size_t changed = 0;
	bool stored = false;
	int got;

	upsert->blank = false;
	memcpy(given, values, upsert->kind->count * sizeof(*given));
	got = read_row(upsert, given, &stored, &changed, fault, err);
	if (got != OCOP_ROW)
		return got;
	*outcome = OCOP_UNCHANGED;
	if (changed == 0)
		return OCOP_ROW;
	if (check_required(upsert, fault) < 0)
		return OCOP_ROW_BAD;
	if (!stored && upsert->alike &&
	    (got = alike_keys_check(upsert->alike, upsert->row, fault, err)) !=
		OCOP_ROW)
		return got;
	if ((got = put_row(upsert, stored, fault, err)) != OCOP_ROW)
		return got;
	if (!stored && upsert->alike &&
	    alike_keys_stored(upsert->alike, err) < 0)
		return -1;
	*outcome = stored ? OCOP_UPDATED : OCOP_CREATED;
	tell_changes(upsert, stored);
	if (resolve_check(upsert->resolve, upsert->row, err) < 0)
		return -1;
	return guard_follow(upsert->guard, err) < 0 ? -1 : OCOP_ROW;
}
