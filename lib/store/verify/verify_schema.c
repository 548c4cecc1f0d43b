/* Whether the tables of the catalog are those that the toolkit makes. */
#include <stdio.h>
#include <string.h>

#include "sql.h"
#include "store/catalog/schema.h"
#include "store/verify/verify_catalog.h"

/* Whether a name is in the schema. */
static int
has_object(struct verify *v, const char *name, struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	if (sql_prepare(&stmt, v->store, sql_has_object, err) == 0 &&
	    sql_bind(stmt, ":name", name, err) == 0)
		got = sql_step(stmt, err);
	sqlite3_finalize(stmt);
	return got;
}

/* A view may have no end; one may be where a table should. */
static int
is_endless(struct verify *v, const struct schema_difference *difference,
    struct ocop_error *err)
{
	if (strcmp(difference->type, "view") == 0)
		return difference->state == SCHEMA_CHANGED;
	return difference->state == SCHEMA_MISSING && difference->reading ?
	    has_object(v, difference->name, err) :
	    0;
}

static int
note_difference(void *ctx, const struct schema_difference *difference,
    struct ocop_error *err)
{
	static const char *const states[] = {
		[SCHEMA_MISSING] = "missing",
		[SCHEMA_CHANGED] = "changed",
		[SCHEMA_FOREIGN] = "unknown",
	};
	struct verify *v = ctx;
	int endless = is_endless(v, difference, err);

	if (endless < 0)
		return -1;
	v->endless = v->endless || endless > 0;
	v->crippled = v->crippled || difference->reading;
	text_printf(&v->detail, "%s", difference->why);
	return verify_found(v, "schema", difference->type, difference->name,
	    states[difference->state], 0, err);
}

static int
stop(void *ctx, const struct schema_difference *difference,
    struct ocop_error *err)
{
	(void)ctx;
	(void)difference;
	(void)err;
	return 1;
}

/* The version whose tables these are; 0 when of none. */
static int
find_version(struct verify *v, int *out, struct ocop_error *err)
{
	int got = 1;

	for (*out = store_latest; got > 0 && *out > 0; --*out)
		if ((got = schema_compare(v->store, *out, stop, NULL, err)) ==
		    0)
			return 0;
	return got < 0 ? -1 : 0;
}

static int
tell_version(struct verify *v, int right, struct ocop_error *err)
{
	char said[16];

	snprintf(said, sizeof(said), "%d", v->store->version);
	v->crippled = v->crippled || right != store_latest;
	text_printf(&v->detail,
	    "the catalog says that it is of version %s, and has the tables of "
	    "version %d: the number was changed",
	    said, right);
	return verify_found(v, "schema", "version", said, "changed", 0, err);
}

int
verify_schema(struct verify *v, struct ocop_error *err)
{
	int right, got;

	got = schema_compare(v->store, v->store->version, stop, NULL, err);
	if (got <= 0)
		return got;
	if (find_version(v, &right, err) < 0)
		return -1;
	if (right > 0)
		return tell_version(v, right, err);
	return schema_compare(
	    v->store, v->store->version, note_difference, v, err);
}

static int
check_table(struct verify *v, const char *table, const char *statement,
    struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	sqlite3_int64 count = 0;
	int got = has_object(v, table, err);

	if (got <= 0)
		return got;
	got = sql_prepare(&stmt, v->store, statement, err);
	if (got == 0 && (got = sql_step(stmt, err)) > 0)
		count = sqlite3_column_int64(stmt, 0);
	sqlite3_finalize(stmt);
	if (got < 0 || count == 0)
		return got < 0 ? -1 : 0;
	text_printf(&v->detail,
	    "rows with a NUL byte in a text, behind which nothing is read or "
	    "sealed: %lld",
	    (long long)count);
	return verify_found(v, "text", table, "", "nul", 0, err);
}

int
verify_text(struct verify *v, struct ocop_error *err)
{
	enum { NAME, STATEMENT };
	struct ocop_store *blank;
	sqlite3_stmt *stmt = NULL;
	int got = store_blank(&blank, store_latest, err);

	if (got == 0 &&
	    (got = sql_prepare(&stmt, blank, sql_verify_text, err)) == 0)
		while ((got = sql_step(stmt, err)) > 0)
			if ((got = check_table(v, sql_text(stmt, NAME),
				 sql_text(stmt, STATEMENT), err)) < 0)
				break;
	sqlite3_finalize(stmt);
	ocop_store_close(blank);
	return got;
}
