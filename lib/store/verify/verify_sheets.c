/* Whether the score sheets in the catalog are those that were loaded. */
#include <string.h>

#include "sql.h"
#include "store/round/sheet_seal.h"
#include "store/verify/verify_catalog.h"

enum {
	/* of verify_sheets.sql and verify_single_sheets.sql */
	ENTRY,
	ROUND,
	PRODUCT,
	WHO,
	VERSION,
	SET,
	POINTS,
	OPTIONS,
	CONDITIONS,
	REASON,
	KEY,
	/* of verify_loads.sql */
	LOAD_ENTRY = 0,
	LOAD_KEY,
	LOAD_REASON,
	LOAD_SHEETS,
	LOAD_SHA256,
	LOAD_SEAL
};

/* Loads and the sheets that name them, side by side by entry. */
struct loads {
	struct verify *v;
	const char *kind; /* sheets or single_sheets */
	sqlite3_stmt *loads, *sheets;
	bool has_load, has_sheet;
	struct sheet_seal seal;
};

static int
step_sheets(sqlite3_stmt *stmt, bool *has, struct ocop_error *err)
{
	int got = sql_step(stmt, err);

	*has = got > 0;
	return got < 0 ? -1 : 0;
}

/* Goes through the sheets of one entry: how many, and their digest. */
static int
seal_sheets(struct loads *l, sqlite3_int64 entry, size_t *count,
    bool *same_reason, char digest[HASH_TEXT], struct ocop_error *err)
{
	sqlite3_stmt *s = l->sheets;

	*count = 0;
	*same_reason = true;
	while (l->has_sheet && sqlite3_column_int64(s, ENTRY) == entry) {
		const struct sealed_sheet sheet = { sql_text(s, ROUND),
			sql_text(s, PRODUCT), sql_text(s, WHO),
			sql_int(s, VERSION), sql_int(s, SET),
			sql_text(s, POINTS), sql_text_or_null(s, OPTIONS),
			sql_text_or_null(s, CONDITIONS) };

		if (sheet_seal_add(&l->seal, &sheet, err) < 0)
			return -1;
		if (l->has_load &&
		    (strcmp(sql_text(s, KEY), sql_text(l->loads, LOAD_KEY)) !=
			    0 ||
			strcmp(sql_text(s, REASON),
			    sql_text(l->loads, LOAD_REASON)) != 0))
			*same_reason = false;
		++*count;
		if (step_sheets(s, &l->has_sheet, err) < 0)
			return -1;
	}
	l->v->job->sheets += *count;
	return sheet_seal_finish(&l->seal, digest, err);
}

/* Sheets whose entry is of no load. */
static int
tell_strays(struct loads *l, sqlite3_int64 entry, struct ocop_error *err)
{
	struct text key = { 0 };
	char digest[HASH_TEXT];
	bool has_load = l->has_load, unused;
	size_t count;
	int got;

	text_printf(&key, "%s", sql_text(l->sheets, KEY));
	l->has_load = false;
	got = seal_sheets(l, entry, &count, &unused, digest, err);
	l->has_load = has_load;
	if (got == 0 && !text_get(&key))
		got = ocop_fail_memory(err);
	if (got == 0) {
		text_printf(&l->v->detail,
		    "sheets that name entry %lld as the load that stored them, "
		    "which it is not: %zu",
		    (long long)entry, count);
		got = verify_found(
		    l->v, "sheets", l->kind, key.bytes, "unrecorded", 0, err);
	}
	text_free(&key);
	return got;
}

static int
check_load(struct loads *l, struct ocop_error *err)
{
	sqlite3_int64 entry = sqlite3_column_int64(l->loads, LOAD_ENTRY);
	sqlite3_int64 sealed = sqlite3_column_int64(l->loads, LOAD_SHEETS);
	const char *sha256 = sql_text(l->loads, LOAD_SHA256);
	char digest[HASH_TEXT];
	const char *state = NULL;
	bool same_reason;
	size_t count;

	if (seal_sheets(l, entry, &count, &same_reason, digest, err) < 0)
		return -1;
	if ((sqlite3_int64)count != sealed) {
		state = (sqlite3_int64)count < sealed ? "missing" : "added";
		text_printf(&l->v->detail,
		    "sheets that were stored: %lld; that are there: %zu",
		    (long long)sealed, count);
	} else if (!same_reason) {
		state = "changed";
		text_printf(&l->v->detail,
		    "a sheet of this load has another round or reason now");
	} else if (sql_int(l->loads, LOAD_SEAL) != SHEET_SEAL) {
		l->v->job->unproven++;
	} else if (strcmp(digest, sha256) != 0) {
		state = "changed";
		text_printf(&l->v->detail,
		    "its sheets are not what was stored: their digest is "
		    "%.12s..., the audit says %.12s...",
		    digest, sha256);
	}
	if (state &&
	    verify_found(l->v, "sheets", NULL, NULL, state, entry, err) < 0)
		return -1;
	return step_sheets(l->loads, &l->has_load, err);
}

static int
check_next(struct loads *l, struct ocop_error *err)
{
	sqlite3_int64 entry = sqlite3_column_int64(l->sheets, ENTRY);

	if (l->has_sheet &&
	    (!l->has_load ||
		entry < sqlite3_column_int64(l->loads, LOAD_ENTRY)))
		return tell_strays(l, entry, err);
	return check_load(l, err);
}

static int
check_kind(struct verify *v, const char *kind, const char *sheets,
    struct ocop_error *err)
{
	struct loads l = { .v = v, .kind = kind };
	int got = -1;

	if (sql_prepare(&l.loads, v->store, sql_verify_loads, err) == 0 &&
	    sql_bind(l.loads, ":kind", kind, err) == 0 &&
	    sql_prepare(&l.sheets, v->store, sheets, err) == 0 &&
	    step_sheets(l.loads, &l.has_load, err) == 0)
		got = step_sheets(l.sheets, &l.has_sheet, err);
	while (got == 0 && (l.has_load || l.has_sheet))
		got = check_next(&l, err);
	sqlite3_finalize(l.loads);
	sqlite3_finalize(l.sheets);
	sheet_seal_reset(&l.seal);
	return got;
}

int
verify_sheets(struct verify *v, struct ocop_error *err)
{
	if (check_kind(v, "sheets", sql_verify_sheets, err) < 0)
		return -1;
	return check_kind(v, "single_sheets", sql_verify_single_sheets, err);
}
