/* The report trend: figures of each year since the first recognition. */
#include <stdio.h>

#include <ocop/catalog.h>

#include "report/page/bars.h"
#include "report/page/html.h"
#include "report/reports.h"

enum { COLUMNS = 4 };

static const char *const columns[COLUMNS] = { "year", "section", "item",
	"count" };

/* The year of the first recognition, 0 when there is none. */
static int
first_year(struct ocop_store *store, struct ocop_error *err)
{
	struct ocop_list *list;
	const char *const *cells;
	struct ocop_date date;
	int year = 0, got;

	if (ocop_list_open(&list, store, "first_recognition", NULL, err) < 0)
		return -1;
	if ((got = ocop_list_next(list, &cells, err)) > 0 &&
	    ocop_date_parse(&date, cells[0]))
		year = date.year;
	ocop_list_close(list);
	return got < 0 ? -1 : year;
}

/* The last day of each year, and the day of the report. */
static int
write_trend(const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	int year = first_year(q->store, err);

	if (year <= 0)
		return year;
	for (; year <= q->as_of.year; year++) {
		const struct ocop_date last = { year, 12, 31 };
		char text[12];

		snprintf(text, sizeof(text), "%d", year);
		if (rows_write(q, "trend", text,
			year == q->as_of.year ? q->as_of : last, &rows_count,
			writer, err) < 0)
			return -1;
	}
	return 0;
}

const struct ocop_report report_trend = {
	.name = "trend",
	.title = N_("Year by year"),
	.columns = columns,
	.count = COLUMNS,
	.write = write_trend,
	.beside = "count",
	.bars = bars_of_trend,
	.draw = html_draw_trend,
};
