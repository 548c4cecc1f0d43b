/* The report inspections: what they asked for, and what is overdue. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/catalog.h>
#include <ocop/terms.h>

#include "report/read/day.h"
#include "report/reports.h"
#include "rules/time/certificate_term.h"

/* The first ones are those of open_inspections.sql, whose last ones are others:
 * the conclusion comes after what is worked out here. */
enum {
	INSPECTED = 7,
	FOLLOW_UP_BY = 13,
	DAYS_LEFT,
	STATE,
	CONCLUDED,
	GROUND,
	REVOKE_BY,
	COLUMNS
};
enum {
	ROW_CONCLUDED = FOLLOW_UP_BY + 1,
	ROW_GROUND,
	ROW_REVOKE_DAYS,
	ROW_FAILED
};

static const char *const columns[COLUMNS] = { "product", "name", "entity",
	"commune", "stars", "decision", "issued", "inspected", "kind", "by",
	"findings", "result", "follow_up", "follow_up_by", "days_left", "state",
	"concluded", "ground", "revoke_by" };

/* Writes a line; 1 when it is overdue, or somebody has to act. */
static int
write_line(const char *const *row, const struct ocop_known_terms *terms,
    int as_of, struct ocop_writer *writer, struct ocop_error *err)
{
	bool concluded = *row[ROW_CONCLUDED], failed = *row[ROW_FAILED] == '1';
	const char *cells[COLUMNS];
	char days_left[16] = "", revoke_by[OCOP_DATE_TEXT] = "";
	int left = 0, by, got;

	got = day_read(&by, row[concluded ? ROW_CONCLUDED : FOLLOW_UP_BY], err);
	if (got < 0)
		return -1;
	if (concluded && (got = *row[ROW_REVOKE_DAYS] != '\0') > 0)
		by = certificate_revoke_by(&terms->procedure, &terms->calendar,
		    by, atoi(row[ROW_REVOKE_DAYS]));
	if (got > 0) {
		left = by - as_of;
		snprintf(days_left, sizeof(days_left), "%d", left);
	}
	memcpy(cells, row, DAYS_LEFT * sizeof(*cells));
	memcpy(cells + CONCLUDED, row + ROW_CONCLUDED,
	    (COLUMNS - CONCLUDED) * sizeof(*cells));
	if (concluded && got > 0)
		day_write(revoke_by, by);
	cells[REVOKE_BY] = revoke_by;
	cells[DAYS_LEFT] = days_left;
	cells[STATE] = left < 0 ? "overdue" :
	    concluded           ? "revoke" :
	    failed              ? "conclude" :
	    !*row[INSPECTED]    ? "never" :
				  "open";
	if (ocop_writer_row(writer, cells, err) < 0)
		return -1;
	return left < 0 || concluded || failed;
}

static int
write_inspections(const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	char day[OCOP_DATE_TEXT];
	const struct ocop_argument arguments[] = { { ":as_of", day },
		{ ":never", q->never ? "1" : NULL }, { NULL, NULL } };
	const char *const *row;
	struct ocop_known_terms terms;
	struct ocop_list *list = NULL;
	int due = 0, got = -1;

	ocop_date_format(day, q->as_of);
	if (ocop_terms_read(&terms, q->store, NULL, day, err) < 0 ||
	    ocop_list_open(
		&list, q->store, "open_inspections", arguments, err) < 0)
		goto out;
	while ((got = ocop_list_next(list, &row, err)) > 0) {
		got = write_line(
		    row, &terms, ocop_date_days(q->as_of), writer, err);
		if (got < 0)
			break;
		due += got;
	}
out:
	ocop_list_close(list);
	ocop_terms_free(&terms);
	return got < 0 ? -1 : due;
}

const struct ocop_report report_inspections = {
	.name = "inspections",
	.title = N_("Inspections"),
	.columns = columns,
	.count = COLUMNS,
	.options = "never check",
	.write = write_inspections,
};
