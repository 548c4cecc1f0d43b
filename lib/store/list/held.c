#include "store/list/held.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/date.h>

#include "sql.h"
#include "store/edition/lasting.h"

int
held_open(struct ocop_store *store, struct ocop_error *err)
{
	if (lasting_all(store, err) < 0)
		return -1;
	if (store->facts)
		return 0;
	if (sql_exec(store, sql_temp_facts, err) < 0 ||
	    sql_exec(store, sql_temp_held, err) < 0 ||
	    sql_exec(store, sql_temp_conclusions, err) < 0)
		return -1;
	store->facts = true;
	return 0;
}

static int
fill_day(struct ocop_store *store, const char *sql, const char *day,
    struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	if (sql_prepare(&stmt, store, sql, err) == 0 &&
	    sql_bind(stmt, ":as_of", day, err) == 0)
		got = sql_run(stmt, err);
	sqlite3_finalize(stmt);
	return got;
}

int
facts_on(struct ocop_store *store, const char *day, struct ocop_error *err)
{
	if (held_open(store, err) < 0)
		return -1;
	return *day ? fill_day(store, sql_ask_day, day, err) : 0;
}

int
held_on(struct ocop_store *store, const char *day, struct ocop_error *err)
{
	size_t size = strlen(day);

	if (map_find(&store->held, day, size) != MAP_NONE)
		return 0;
	if (facts_on(store, day, err) < 0 ||
	    fill_day(store, sql_hold_products, day, err) < 0 ||
	    fill_day(store, sql_hold_entities, day, err) < 0)
		return -1;
	return map_add(&store->held, day, size) == MAP_NONE ?
	    ocop_fail_memory(err) :
	    0;
}

/* The year of the first recognition, one that never comes without any. */
static int
first_year(int *year, struct ocop_store *store, struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	struct ocop_date date = { INT_MAX, 1, 1 };
	int got = -1;

	if (sql_prepare(&stmt, store, sql_first_recognition, err) == 0 &&
	    (got = sql_step(stmt, err)) > 0)
		(void)ocop_date_parse(&date, sql_text(stmt, 0));
	sqlite3_finalize(stmt);
	*year = date.year;
	return got < 0 ? -1 : 0;
}

int
held_on_years(struct ocop_store *store, const char *day, struct ocop_error *err)
{
	int year, last = atoi(day);
	char end[OCOP_DATE_TEXT];

	if (facts_on(store, day, err) < 0 || first_year(&year, store, err) < 0)
		return -1;
	for (; year < last; year++) {
		ocop_date_format(end, (struct ocop_date){ year, 12, 31 });
		if (held_on(store, end, err) < 0)
			return -1;
	}
	return year == last ? held_on(store, day, err) : 0;
}
