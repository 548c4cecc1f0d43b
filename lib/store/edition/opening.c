#include <stdio.h>

#include <ocop/cell.h>

#include "sql.h"
#include "store/catalog/sqlite.h"
#include "store/edition/opening.h"

/* The first column of a statement that asks about a round: 1, 0 or -1. */
static int
ask_round(struct ocop_store *store, const char *sql, const char *round,
    char out[OPENING_EDITION], struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	if (sql_prepare(&stmt, store, sql, err) == 0 &&
	    sql_bind(stmt, ":round", round, err) == 0 &&
	    sql_bind(stmt, ":day", *store->day ? store->day : NULL, err) == 0 &&
	    (got = sql_step(stmt, err)) > 0)
		snprintf(out, OPENING_EDITION, "%s", sql_text(stmt, 0));
	sqlite3_finalize(stmt);
	return got;
}

int
opening_edition(struct ocop_store *store, const char *round,
    char out[OPENING_EDITION], struct ocop_fault *fault, struct ocop_error *err)
{
	int got = ask_round(store, sql_round_edition, round, out, err);

	if (got != 0)
		return got < 0 ? -1 : OCOP_ROW;
	ocop_fault_set(fault, OCOP_E_IN_FORCE, "round", round,
	    "none of the score sheets in the catalog was in force in %.4s; "
	    "correct the year, or load those of that year with ocop-register "
	    "edition --enact",
	    round);
	return OCOP_ROW_BAD;
}

/* What a round is judged by is on record from its first day. */
static int
open_round(struct ocop_store *store, const char *round, const char *edition,
    struct ocop_error *err)
{
	struct text after = { 0 };
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	text_printf(&after, "{\"edition\":");
	text_json(&after, edition);
	text_add(&after, "}", 1);
	if (!text_get(&after))
		ocop_fail_memory(err);
	else if (sql_prepare(&stmt, store, sql_open_council, err) == 0 &&
	    sql_bind(stmt, ":round", round, err) == 0 &&
	    sql_bind(stmt, ":edition", edition, err) == 0 &&
	    sql_run(stmt, err) == 0)
		got = audit_add(
		    store, "councils", round, NULL, text_get(&after), err);
	sqlite3_finalize(stmt);
	text_free(&after);
	return got;
}

int
opening_round(struct ocop_store *store, const char *round,
    struct ocop_fault *fault, struct ocop_error *err)
{
	char edition[OPENING_EDITION];
	int got = ask_round(store, sql_get_council, round, edition, err);

	if (got != 0)
		return got < 0 ? -1 : OCOP_ROW;
	got = opening_edition(store, round, edition, fault, err);
	if (got == OCOP_ROW && open_round(store, round, edition, err) < 0)
		return -1;
	return got;
}
