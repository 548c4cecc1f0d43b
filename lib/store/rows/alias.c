#include <string.h>

#include "sql.h"
#include "store/rows/alias.h"

int
aliases_open(
    struct aliases *aliases, struct ocop_store *store, struct ocop_error *err)
{
	sqlite3_stmt *any = NULL;
	int got = -1;

	if (sql_prepare(&any, store, sql_has_aliases, err) == 0)
		got = sql_step(any, err);
	sqlite3_finalize(any);
	return got <= 0 ?
	    got :
	    sql_prepare(&aliases->find, store, sql_find_alias, err);
}

void
aliases_close(struct aliases *aliases)
{
	sqlite3_finalize(aliases->find);
	text_free(&aliases->one);
}

/* Adds the key that one code means; 1 when it is another one. */
static int
add_meant(struct aliases *aliases, const char *kind, const char *code,
    size_t size, struct text *out, struct ocop_error *err)
{
	sqlite3_stmt *find = aliases->find;
	int got;

	text_reset(&aliases->one);
	text_add(&aliases->one, code, size);
	if (!text_get(&aliases->one))
		return ocop_fail_memory(err);
	if (sql_bind(find, ":kind", kind, err) < 0 ||
	    sql_bind(find, ":alias", aliases->one.bytes, err) < 0 ||
	    (got = sql_step(find, err)) < 0)
		return -1;
	text_printf(out, "%s%s", out->size ? " " : "",
	    got ? sql_text(find, 0) : aliases->one.bytes);
	sqlite3_reset(find);
	return got;
}

int
aliases_ask(struct aliases *aliases, const char *kind, const char *codes,
    struct text *out, struct ocop_error *err)
{
	int changed = 0;

	text_reset(out);
	if (!aliases->find)
		return 0;
	while (*codes) {
		size_t size = strcspn(codes, " ");
		int got = add_meant(aliases, kind, codes, size, out, err);

		if (got < 0)
			return -1;
		changed |= got;
		codes += size + (codes[size] == ' ');
	}
	return text_get(out) ? changed : ocop_fail_memory(err);
}
