#include <string.h>

#include "sql.h"
#include "store/verify.h"

enum { TYPE, NAME, SQL };

/* Two schemas side by side, both in order. */
struct schemas {
	struct verify *v;
	sqlite3_stmt *here, *right; /* as it is, as it should be */
	bool has_here, has_right;
};

static int
step(sqlite3_stmt *stmt, bool *has, struct ocop_error *err)
{
	int got = sql_step(stmt, err);

	*has = got > 0;
	return got < 0 ? -1 : 0;
}

static int
compare(const struct schemas *s)
{
	int order;

	if (!s->has_here || !s->has_right)
		return s->has_here ? -1 : 1;
	order = strcmp(sql_text(s->here, TYPE), sql_text(s->right, TYPE));
	return order ?
	    order :
	    strcmp(sql_text(s->here, NAME), sql_text(s->right, NAME));
}

static int
tell(struct schemas *s, sqlite3_stmt *of, const char *state, const char *detail,
    struct ocop_error *err)
{
	/* without its table or view, or with another, a check may fail */
	s->v->crippled = s->v->crippled ||
	    strcmp(sql_text(of, TYPE), "table") == 0 ||
	    strcmp(sql_text(of, TYPE), "view") == 0;
	text_printf(&s->v->detail, "%s", detail);
	return verify_found(s->v, "schema", sql_text(of, TYPE),
	    sql_text(of, NAME), state, 0, err);
}

/* Tables, views and indexes of one's own do no harm; a trigger may. */
static int
check_next(struct schemas *s, struct ocop_error *err)
{
	int order = compare(s), got = 0;

	if (order < 0 && strcmp(sql_text(s->here, TYPE), "trigger") == 0)
		got = tell(s, s->here, "unknown",
		    "no trigger of the toolkit; it may change rows behind the "
		    "audit's back",
		    err);
	if (order > 0)
		got = tell(s, s->right, "missing",
		    "the catalog lacks it; restore it from a backup", err);
	if (order == 0 &&
	    strcmp(sql_text(s->here, SQL), sql_text(s->right, SQL)) != 0)
		got = tell(s, s->here, "changed",
		    "it is not as the toolkit makes it", err);
	if (got == 0 && order <= 0)
		got = step(s->here, &s->has_here, err);
	if (got == 0 && order >= 0)
		got = step(s->right, &s->has_right, err);
	return got;
}

int
verify_schema(struct verify *v, struct ocop_error *err)
{
	struct schemas s = { .v = v };
	struct ocop_store *blank;
	int got = store_blank(&blank, err);

	if (got < 0)
		return -1;
	if (sql_prepare(&s.here, v->store, sql_verify_schema, err) < 0 ||
	    sql_prepare(&s.right, blank, sql_verify_schema, err) < 0 ||
	    step(s.here, &s.has_here, err) < 0 ||
	    step(s.right, &s.has_right, err) < 0)
		got = -1;
	while (got == 0 && (s.has_here || s.has_right))
		got = check_next(&s, err);
	sqlite3_finalize(s.here);
	sqlite3_finalize(s.right);
	ocop_store_close(blank);
	return got;
}
