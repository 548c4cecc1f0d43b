#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/catalog.h>
#include <ocop/date.h>

#include "report/read/round_deadlines.h"
#include "rules/time/day.h"

/* The columns of round_deadlines.sql, and but for the year of
 * round_council.sql. */
enum { LEVEL, DOSSIERS_BY, EVALUATE_BY, YEAR, BEGINS = YEAR };

static int
read_deadline(void *ctx, const char *const *row, struct ocop_error *err)
{
	struct round_deadlines *terms = ctx;
	struct ocop_round_days *days = strcmp(row[LEVEL], "centre") == 0 ?
	    &terms->terms.centre :
	    &terms->terms.province;

	return ocop_round_days(days, &terms->known.procedure, atoi(row[YEAR]),
	    row[DOSSIERS_BY], row[EVALUATE_BY], err);
}

/* The earlier of a day and what a council has set. */
static void
take_earlier_day(int *day, int set)
{
	if (set != OCOP_NO_DAY && (*day == OCOP_NO_DAY || set < *day))
		*day = set;
}

/* A row of round_council.sql. */
static int
read_council(void *ctx, const char *const *row, struct ocop_error *err)
{
	struct round_deadlines *terms = ctx;
	struct ocop_round_days *days, *set = &terms->terms.council;
	int begins;

	terms->terms.of_centre = strcmp(row[LEVEL], "centre") == 0;
	days = terms->terms.of_centre ? &terms->terms.centre :
					&terms->terms.province;
	if (day_read(&set->dossier, row[DOSSIERS_BY], err) < 0 ||
	    day_read(&set->evaluate, row[EVALUATE_BY], err) < 0 ||
	    day_read(&begins, row[BEGINS], err) < 0)
		return -1;
	take_earlier_day(&days->dossier, set->dossier);
	take_earlier_day(&days->evaluate, set->evaluate);
	terms->terms.former =
	    ocop_former_filed(&terms->known.procedure, begins);
	return 0;
}

int
round_deadlines_read(struct round_deadlines *terms, struct ocop_store *store,
    const char *round, ocop_fault_fn *report, void *ctx, struct ocop_error *err)
{
	static const struct ocop_round_days none = { OCOP_NO_DAY, OCOP_NO_DAY };
	const struct ocop_argument arguments[] = { { ":round", round },
		{ NULL, NULL } };

	terms->terms =
	    (struct ocop_terms){ .procedure = &terms->known.procedure,
		    .calendar = &terms->known.calendar,
		    .province = none,
		    .centre = none,
		    .council = none };
	terms->report = report;
	terms->ctx = ctx;
	if (ocop_catalog_find_round(store, round, err) < 0 ||
	    ocop_terms_read(&terms->known, store, round, NULL, err) < 0 ||
	    ocop_procedure_check(&terms->known.procedure, err) < 0 ||
	    ocop_list_each(store, "round_deadlines", arguments, read_deadline,
		terms, err) < 0 ||
	    ocop_list_each(store, "round_council", arguments, read_council,
		terms, err) < 0)
		return -1;
	return 0;
}

void
round_deadlines_free(struct round_deadlines *terms)
{
	ocop_terms_free(&terms->known);
}

void
round_deadlines_warn(struct round_deadlines *terms, int from, int until)
{
	int last = ocop_date_from_days(until).year;

	for (int year = ocop_date_from_days(from).year; year <= last; year++) {
		int at = year - DEADLINES_YEAR_FIRST;
		struct ocop_fault fault = { 0 };
		char text[16];

		if (at < 0 || at >= DEADLINES_YEARS || terms->told[at] ||
		    ocop_calendar_knows(&terms->known.calendar, year))
			continue;
		terms->told[at] = true;
		snprintf(text, sizeof(text), "%d", year);
		ocop_fault_set(&fault, OCOP_E_HOLIDAYS, NULL, text,
		    "the catalog has no holidays of %s, so working days of "
		    "that year skip weekends only; load them with "
		    "ocop-register holidays",
		    text);
		fault.warning = true;
		terms->report(terms->ctx, &fault);
	}
}
