#include <stdio.h>
#include <string.h>

#include <ocop/catalog.h>

#include "report/day.h"
#include "report/reports.h"

/* The first ones are those of inspections.sql. */
enum { INSPECTED = 7, FOLLOW_UP_BY = 13, DAYS_LEFT, STATE, COLUMNS };

static const char *const columns[COLUMNS] = { "product", "name", "entity",
	"commune", "stars", "decision", "issued", "inspected", "kind", "by",
	"findings", "result", "follow_up", "follow_up_by", "days_left",
	"state" };

/* Writes a line; 1 when it is overdue. */
static int
write_line(const char *const *row, int as_of, struct ocop_writer *writer,
    struct ocop_error *err)
{
	const char *cells[COLUMNS];
	char days_left[16] = "";
	int left = 0, by, got;

	if ((got = day_read(&by, row[FOLLOW_UP_BY], err)) < 0)
		return -1;
	if (got > 0) {
		left = by - as_of;
		snprintf(days_left, sizeof(days_left), "%d", left);
	}
	memcpy(cells, row, DAYS_LEFT * sizeof(*cells));
	cells[DAYS_LEFT] = days_left;
	cells[STATE] = !*row[INSPECTED] ? "never" :
	    left < 0                    ? "overdue" :
					  "open";
	if (ocop_writer_row(writer, cells, err) < 0)
		return -1;
	return left < 0;
}

static int
write(const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	char day[OCOP_DATE_TEXT];
	const struct ocop_argument arguments[] = { { ":as_of", day },
		{ ":never", q->never ? "1" : NULL }, { NULL, NULL } };
	const char *const *row;
	struct ocop_list *list;
	int overdue = 0, got;

	ocop_date_format(day, q->as_of);
	if (ocop_list_open(
		&list, q->store, "open_inspections", arguments, err) < 0)
		return -1;
	while ((got = ocop_list_next(list, &row, err)) > 0) {
		got = write_line(row, ocop_date_days(q->as_of), writer, err);
		if (got < 0)
			break;
		overdue += got;
	}
	ocop_list_close(list);
	return got < 0 ? -1 : overdue;
}

const struct ocop_report report_inspections = { "inspections", columns, COLUMNS,
	false, write };
