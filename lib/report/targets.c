#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/catalog.h>
#include <ocop/report.h>
#include <ocop/target.h>

const char *const ocop_targets_columns[OCOP_TARGETS_COLUMNS] = { "code",
	"indicator", "value", "numerator", "denominator", "target", "unit",
	"status", "gap", "trend" };

/* The columns of programme_targets.sql. */
enum { CODE, LABEL, MEASURE, ARGUMENT, UNIT, TARGET, BASELINE, DUE, FROM };

/* The columns of every measure_*.sql. */
enum { NUMERATOR, DENOMINATOR, KNOWN };

/*
 * Counts by the statement that has the measure's name.  A measure whose
 * records the catalog does not keep is not known: never 0.
 */
static int
measure(struct ocop_measured *out, struct ocop_store *store, const char *name,
    const char *argument, struct ocop_date as_of, struct ocop_error *err)
{
	char day[OCOP_DATE_TEXT];
	const struct ocop_argument arguments[] = { { ":as_of", day },
		{ ":argument", argument }, { NULL, NULL } };
	const char *const *cells;
	struct ocop_list *list;
	int got;

	*out = (struct ocop_measured){ .known = false };
	ocop_date_format(day, as_of);
	if (!ocop_list_has(name))
		return 0;
	if (ocop_list_open(&list, store, name, arguments, err) < 0)
		return -1;
	if ((got = ocop_list_next(list, &cells, err)) > 0) {
		out->share = *cells[DENOMINATOR] != '\0';
		out->numerator = atoll(cells[NUMERATOR]);
		out->denominator = atoll(cells[DENOMINATOR]);
		out->known = atoll(cells[KNOWN]) > 0 &&
		    (!out->share || out->denominator > 0);
	}
	ocop_list_close(list);
	return got < 0 ? -1 : 0;
}

static int
days_of(const char *code, const char *text, int *out, struct ocop_error *err)
{
	struct ocop_date date;

	if (!ocop_date_parse(&date, text))
		return ocop_fail(err, OCOP_ENO,
		    "%s: \"%s\" is no date; the programme's pack has to be "
		    "corrected under a new name",
		    code, text);
	*out = ocop_date_days(date);
	return 0;
}

/* Writes one target; 1 when it is behind. */
static int
write_target(struct ocop_store *store, const char *const *row,
    struct ocop_date as_of, struct ocop_writer *writer, struct ocop_error *err)
{
	struct ocop_target target = { atoll(row[TARGET]), atoll(row[BASELINE]),
		0, 0 };
	char value[OCOP_MEASURED_TEXT], gap[OCOP_MEASURED_TEXT],
	    trend[OCOP_MEASURED_TEXT];
	char numerator[24], denominator[24];
	struct ocop_measured now, before;
	enum ocop_target_status status;
	const char *cells[OCOP_TARGETS_COLUMNS] = { row[CODE], row[LABEL],
		value, numerator, denominator, row[TARGET], row[UNIT], NULL,
		gap, trend };

	if (days_of(row[CODE], row[FROM], &target.from, err) < 0 ||
	    days_of(row[CODE], row[DUE], &target.due, err) < 0 ||
	    measure(&now, store, row[MEASURE], row[ARGUMENT], as_of, err) < 0 ||
	    measure(&before, store, row[MEASURE], row[ARGUMENT],
		ocop_date_add_months(as_of, -12), err) < 0)
		return -1;
	status = ocop_target_status(&target, &now, ocop_date_days(as_of));
	ocop_measured_write(value, &now);
	ocop_target_gap_write(gap, &target, &now);
	ocop_trend_write(trend, &before, &now);
	numerator[0] = denominator[0] = '\0';
	if (now.known)
		snprintf(numerator, sizeof(numerator), "%lld",
		    (long long)now.numerator);
	if (now.known && now.share)
		snprintf(denominator, sizeof(denominator), "%lld",
		    (long long)now.denominator);
	cells[7] = ocop_target_status_name(status);
	if (ocop_writer_row(writer, cells, err) < 0)
		return -1;
	return status == OCOP_BEHIND;
}

int
ocop_report_targets(struct ocop_store *store, const char *programme,
    struct ocop_date as_of, struct ocop_writer *writer, struct ocop_error *err)
{
	const struct ocop_argument arguments[] = { { ":programme", programme },
		{ NULL, NULL } };
	const char *const *row;
	struct ocop_list *list;
	int behind = 0, rows = 0, got;

	if (ocop_list_open(&list, store, "programme_targets", arguments, err) <
	    0)
		return -1;
	while ((got = ocop_list_next(list, &row, err)) > 0) {
		rows++;
		got = write_target(store, row, as_of, writer, err);
		if (got < 0)
			break;
		behind += got;
	}
	ocop_list_close(list);
	if (got == 0 && rows == 0)
		got = ocop_fail(err, OCOP_ENO,
		    "the catalog has no programme %s with targets",
		    programme ? programme : "");
	return got < 0 ? -1 : behind;
}
