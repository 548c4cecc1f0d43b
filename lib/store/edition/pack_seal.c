#include <ocop/pack.h>

#include "sql.h"
#include "store/edition/pack_seal.h"

static int
seal_citation(struct ocop_store *store, const char *edition, struct hash *hash,
    struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	if (sql_prepare(&stmt, store, sql_get_edition, err) == 0 &&
	    sql_bind(stmt, ":edition", edition, err) == 0 &&
	    (got = sql_step(stmt, err)) > 0)
		hash_field(hash, sql_text(stmt, 2));
	sqlite3_finalize(stmt);
	return got < 0 ? -1 : 0;
}

static int
seal_file(struct ocop_store *store, const char *edition, size_t file,
    struct hash *hash, struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	bool any = false;
	int got = -1;

	if (sql_prepare(&stmt, store, pack_statement(file), err) < 0 ||
	    sql_bind(stmt, ":edition", edition, err) < 0)
		goto out;
	while ((got = sql_step(stmt, err)) > 0) {
		if (!any)
			hash_field(hash, ocop_pack_files[file].name);
		any = true;
		hash_field(hash, NULL); /* a row begins */
		for (int i = 0; i < sqlite3_column_count(stmt); i++) {
			if (sqlite3_column_type(stmt, i) == SQLITE_NULL)
				continue;
			hash_field(hash, sqlite3_column_name(stmt, i));
			hash_field(hash, sql_text(stmt, i));
		}
	}
out:
	sqlite3_finalize(stmt);
	return got;
}

int
pack_seal(struct ocop_store *store, const char *edition, char out[HASH_TEXT],
    struct ocop_error *err)
{
	struct hash *hash = hash_new();
	int got;

	if (!hash)
		return ocop_fail_memory(err);
	hash_field(hash, edition);
	got = seal_citation(store, edition, hash, err);
	for (size_t i = 0; got == 0 && i < OCOP_PACK_FILES; i++)
		got = seal_file(store, edition, i, hash, err);
	hash_finish(hash, out);
	return got;
}
