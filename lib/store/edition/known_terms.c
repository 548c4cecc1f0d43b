/* The numbers of the procedure and the days off, as the catalog has them. */
#include <stdlib.h>

#include <ocop/date.h>

#include "base/grow.h"
#include "sql.h"
#include "store/catalog/sqlite.h"
#include "store/edition/known_terms.h"

static int
read_parameters(struct ocop_procedure *procedure, sqlite3_stmt *stmt,
    struct ocop_error *err)
{
	int got;

	while ((got = sql_step(stmt, err)) > 0)
		if (ocop_procedure_set(procedure, sql_text(stmt, 0),
			sql_text(stmt, 1), err) < 0)
			return -1;
	return got;
}

/* The columns of list_holidays.sql. */
enum { DAY, WORKS = 2 };

static int
read_days(
    struct ocop_known_terms *out, sqlite3_stmt *stmt, struct ocop_error *err)
{
	size_t room = 0;
	int got;

	while ((got = sql_step(stmt, err)) > 0) {
		size_t count = out->calendar.count;
		struct ocop_date date;

		if (!ocop_date_parse(&date, sql_text(stmt, DAY)))
			return ocop_fail(err, OCOP_ECATALOG,
			    "the catalog holds \"%s\" as a holiday",
			    sql_text(stmt, DAY));
		if (!grow(&out->days, count, &room, sizeof(*out->days)))
			return ocop_fail_memory(err);
		out->calendar.days = out->days;
		out->days[count].day = ocop_date_days(date);
		out->days[count].works = sql_int(stmt, WORKS) == 1;
		out->calendar.count++;
	}
	return got;
}

int
ocop_terms_read(struct ocop_known_terms *out, struct ocop_store *store,
    const char *round, const char *day, struct ocop_error *err)
{
	sqlite3_stmt *numbers = NULL, *holidays = NULL;
	int got = -1;

	*out = (struct ocop_known_terms){ .days = NULL };
	if (sql_prepare(&numbers, store,
		round ? sql_round_parameters : sql_day_parameters, err) == 0 &&
	    sql_bind(numbers, round ? ":round" : ":day", round ? round : day,
		err) == 0 &&
	    sql_prepare(&holidays, store, sql_list_holidays, err) == 0 &&
	    read_parameters(&out->procedure, numbers, err) == 0)
		got = read_days(out, holidays, err);
	out->calendar.weekend = out->procedure.weekend;
	sqlite3_finalize(numbers);
	sqlite3_finalize(holidays);
	return got;
}

void
ocop_terms_free(struct ocop_known_terms *terms)
{
	free(terms->days);
}
