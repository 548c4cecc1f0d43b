/* Whether the tables of a catalog are those that the toolkit makes. */
#include <string.h>

#include "sql.h"
#include "store/catalog/schema.h"

enum { TYPE, NAME, SQL, BINDS };

/* Two schemas side by side, both in order. */
struct schemas {
	sqlite3_stmt *here, *right; /* as it is, as it should be */
	bool has_here, has_right;
	sqlite3_stmt
	    *later; /* asks for a name of the latest version, or NULL */
	schema_fn *found;
	void *ctx;
};

static int
step_schema(sqlite3_stmt *stmt, bool *has, struct ocop_error *err)
{
	int got = sql_step(stmt, err);

	*has = got > 0;
	return got < 0 ? -1 : 0;
}

static bool
is_type(sqlite3_stmt *stmt, const char *type)
{
	return strcmp(sql_text(stmt, TYPE), type) == 0;
}

static int
compare_names(const struct schemas *s)
{
	int order;

	if (!s->has_here || !s->has_right)
		return s->has_here ? -1 : 1;
	order = strcmp(sql_text(s->here, TYPE), sql_text(s->right, TYPE));
	return order ?
	    order :
	    strcmp(sql_text(s->here, NAME), sql_text(s->right, NAME));
}

/* With all their bytes: a NUL ends no text of SQLite. */
static bool
has_same_text(const struct schemas *s)
{
	int size = sqlite3_column_bytes(s->here, SQL);

	return size == sqlite3_column_bytes(s->right, SQL) &&
	    memcmp(sql_text(s->here, SQL), sql_text(s->right, SQL),
		(size_t)size) == 0;
}

static int
tell_difference(const struct schemas *s, sqlite3_stmt *of,
    enum schema_state state, const char *why, struct ocop_error *err)
{
	const struct schema_difference difference = { .state = state,
		.type = sql_text(of, TYPE),
		.name = sql_text(of, NAME),
		.why = why,
		.reading = is_type(of, "table") || is_type(of, "view") };

	return s->found(s->ctx, &difference, err);
}

/* Whether it is of a later version than the catalog says that it is of. */
static int
is_later(const struct schemas *s, struct ocop_error *err)
{
	int got;

	if (!s->later)
		return 0;
	sqlite3_reset(s->later);
	if (sql_bind(s->later, ":name", sql_text(s->here, NAME), err) < 0)
		return -1;
	got = sql_step(s->later, err);
	sqlite3_reset(s->later);
	return got;
}

/* Tables and views of one's own do no harm, nor indexes that only find. */
static int
check_next(struct schemas *s, struct ocop_error *err)
{
	int order = compare_names(s), got = 0;

	if (order < 0 && (got = is_later(s, err)) > 0)
		got = tell_difference(s, s->here, SCHEMA_FOREIGN,
		    N_("it is of a later version than the catalog says that "
		       "it is of"),
		    err);
	else if (order < 0 && got == 0 && is_type(s->here, "trigger"))
		got = tell_difference(s, s->here, SCHEMA_FOREIGN,
		    N_("no trigger of the toolkit; it may change rows behind "
		       "the audit's back"),
		    err);
	else if (order < 0 && got == 0 && *sql_text(s->here, BINDS) == '1')
		got = tell_difference(s, s->here, SCHEMA_FOREIGN,
		    N_("no index of the toolkit; it may refuse rows that the "
		       "toolkit allows"),
		    err);
	if (order > 0)
		got = tell_difference(s, s->right, SCHEMA_MISSING,
		    N_("it is missing from the catalog; restore the catalog "
		       "from a backup"),
		    err);
	if (order == 0 && !has_same_text(s))
		got = tell_difference(s, s->here, SCHEMA_CHANGED,
		    N_("it is not as the toolkit makes it"), err);
	if (got == 0 && order <= 0)
		got = step_schema(s->here, &s->has_here, err);
	if (got == 0 && order >= 0)
		got = step_schema(s->right, &s->has_right, err);
	return got;
}

int
schema_compare(struct ocop_store *store, int version, schema_fn *found,
    void *ctx, struct ocop_error *err)
{
	struct schemas s = { .found = found, .ctx = ctx };
	struct ocop_store *blank, *latest = NULL;
	int got = store_blank(&blank, version, err);

	if (got < 0)
		return -1;
	if ((version < store_latest &&
		(store_blank(&latest, store_latest, err) < 0 ||
		    sql_prepare(&s.later, latest, sql_has_object, err) < 0)) ||
	    sql_prepare(&s.here, store, sql_verify_schema, err) < 0 ||
	    sql_prepare(&s.right, blank, sql_verify_schema, err) < 0 ||
	    step_schema(s.here, &s.has_here, err) < 0 ||
	    step_schema(s.right, &s.has_right, err) < 0)
		got = -1;
	while (got == 0 && (s.has_here || s.has_right))
		got = check_next(&s, err);
	sqlite3_finalize(s.here);
	sqlite3_finalize(s.right);
	sqlite3_finalize(s.later);
	ocop_store_close(latest);
	ocop_store_close(blank);
	return got;
}

/* For whom a difference is one too many. */
struct refusing {
	const struct ocop_store *store;
	bool writes;
};

static int
refuse_difference(void *ctx, const struct schema_difference *difference,
    struct ocop_error *err)
{
	const struct refusing *r = ctx;

	if (!r->writes && !difference->reading)
		return 0;
	return ocop_fail(err, OCOP_ECATALOG,
	    "%s: the %s %s: %s; ocop-register verify lists all of that kind, "
	    "and nothing else uses such a catalog",
	    r->store->path, difference->type, difference->name,
	    ocop_gettext(difference->why));
}

int
schema_digest(
    struct ocop_store *store, char out[HASH_TEXT], struct ocop_error *err)
{
	struct hash *hash = hash_new();
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	if (!hash)
		return ocop_fail_memory(err);
	if (sql_prepare(&stmt, store, sql_schema_text, err) == 0)
		while ((got = sql_step(stmt, err)) > 0)
			for (int i = TYPE; i <= SQL; i++)
				hash_field(hash, sql_text(stmt, i));
	sqlite3_finalize(stmt);
	hash_finish(hash, out);
	return got;
}

int
schema_check(
    struct ocop_store *store, int version, bool writes, struct ocop_error *err)
{
	struct refusing r = { store, writes };
	char digest[HASH_TEXT];

	if (schema_digest(store, digest, err) < 0)
		return -1;
	if (version == store_latest && strcmp(digest, schema_latest) == 0)
		return 0;
	return schema_compare(store, version, refuse_difference, &r, err);
}
