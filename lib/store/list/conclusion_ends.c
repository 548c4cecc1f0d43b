#include "store/list/conclusion_ends.h"

#include "rules/time/certificate_term.h"
#include "rules/time/day.h"
#include "sql.h"
#include "store/edition/known_terms.h"
#include "store/list/held.h"

static int
put_end(sqlite3_stmt *put, sqlite3_stmt *of,
    const struct ocop_known_terms *terms, struct ocop_error *err)
{
	enum { PRODUCT, CONCLUDED, DAYS };
	char revoke_by[OCOP_DATE_TEXT];
	int concluded;

	if (day_read(&concluded, sql_text(of, CONCLUDED), err) < 0)
		return -1;
	day_write(revoke_by,
	    certificate_revoke_by(&terms->procedure, &terms->calendar,
		concluded, sql_int(of, DAYS)));
	sqlite3_reset(put);
	if (sql_bind(put, ":product", sql_text(of, PRODUCT), err) < 0 ||
	    sql_bind(put, ":concluded", sql_text(of, CONCLUDED), err) < 0 ||
	    sql_bind(put, ":revoke_by", revoke_by, err) < 0)
		return -1;
	return sql_run(put, err);
}

int
conclusions_on(
    struct ocop_store *store, const char *day, struct ocop_error *err)
{
	sqlite3_stmt *of = NULL, *put = NULL;
	struct ocop_known_terms terms;
	int got = -1;

	if (ocop_terms_read(&terms, store, NULL, day, err) == 0 &&
	    facts_on(store, day, err) == 0 &&
	    sql_prepare(&of, store, sql_conclusions_open, err) == 0 &&
	    sql_prepare(&put, store, sql_put_conclusion_end, err) == 0)
		while ((got = sql_step(of, err)) > 0)
			if ((got = put_end(put, of, &terms, err)) < 0)
				break;
	sqlite3_finalize(of);
	sqlite3_finalize(put);
	ocop_terms_free(&terms);
	return got;
}
