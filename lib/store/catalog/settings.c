/* Settings of the catalog, such as its province. */
#include <stdio.h>

#include <ocop/catalog.h>

#include "sql.h"
#include "store/catalog/sqlite.h"

int
ocop_store_setting(struct ocop_store *store, const char *setting, char *out,
    size_t size, struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	out[0] = '\0';
	if (sql_prepare(&stmt, store, sql_get_setting, err) == 0 &&
	    sql_bind(stmt, ":setting", setting, err) == 0 &&
	    (got = sql_step(stmt, err)) > 0)
		snprintf(out, size, "%s", sql_text(stmt, 0));
	sqlite3_finalize(stmt);
	return got < 0 ? -1 : 0;
}

int
ocop_store_set(struct ocop_store *store, const char *setting, const char *value,
    struct ocop_error *err)
{
	struct text after = { 0 };
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	text_add(&after, "{\"value\":", 9);
	text_json(&after, value);
	text_add(&after, "}", 1);
	if (!text_get(&after))
		ocop_fail_memory(err);
	else if (sql_prepare(&stmt, store, sql_put_setting, err) == 0 &&
	    sql_bind(stmt, ":setting", setting, err) == 0 &&
	    sql_bind(stmt, ":value", value, err) == 0 &&
	    sql_run(stmt, err) == 0)
		got = audit_add(
		    store, "settings", setting, NULL, text_get(&after), err);
	sqlite3_finalize(stmt);
	text_free(&after);
	return got;
}

int
ocop_catalog_set_province(
    struct ocop_store *store, const char *province, struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	if (sql_prepare(&stmt, store, sql_has_provinces, err) == 0 &&
	    sql_bind(stmt, ":value", province, err) == 0)
		got = sql_step(stmt, err);
	sqlite3_finalize(stmt);
	if (got == 0)
		return ocop_fail(err, OCOP_EUSAGE,
		    "province %s: no province has this code; Hà Nội is 01, "
		    "Lâm Đồng 68 (QĐ 19/2025)",
		    province);
	return got < 0 ? -1 : ocop_store_set(store, "province", province, err);
}
