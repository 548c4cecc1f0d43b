/* What the council of a round has set, laid over an edition. */
#include <string.h>

#include <ocop/catalog.h>

#include "rules/edition/parameter.h"
#include "sql.h"
#include "store/catalog/sqlite.h"

/* The column of a parameter, NULL where the council has not set it. */
static const char *
column(sqlite3_stmt *stmt, const char *name)
{
	for (int i = 0; i < sqlite3_column_count(stmt); i++)
		if (strcmp(sqlite3_column_name(stmt, i), name) == 0)
			return sqlite3_column_type(stmt, i) == SQLITE_NULL ?
			    NULL :
			    sql_text(stmt, i);
	return NULL;
}

int
ocop_catalog_round_parameters(struct ocop_store *store, const char *round,
    struct ocop_edition *edition, bool set[], struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	const char *name;
	int got = -1;

	if (sql_prepare(&stmt, store, sql_get_councils, err) == 0 &&
	    sql_bind(stmt, ":round", round, err) == 0)
		got = sql_step(stmt, err);
	for (size_t i = 0; got > 0 && (name = ocop_parameter_name(i)) != NULL;
	     i++) {
		const char *value = column(stmt, name);

		if (set)
			set[i] = value != NULL;
		if (value && ocop_parameter_set(edition, i, value) < 0)
			got = ocop_fail(err, OCOP_ECATALOG,
			    "the %s of round %s is \"%s\"; the catalog is "
			    "damaged",
			    name, round, value);
	}
	sqlite3_finalize(stmt);
	return got < 0 ? -1 : 0;
}
