#include <stdio.h>
#include <string.h>

#include <ocop/catalog.h>

#include "report/reports.h"

/* Those that work something out; the others are lib/sql/report. */
static const struct ocop_report *const all[] = {
	&report_council,
	&report_funding,
	&report_gaps,
	&report_inspections,
	&report_round,
	&report_trend,
};

enum { ALL = sizeof(all) / sizeof(all[0]), COLUMNS_MAX = 32 };

static int
write_statement(const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	char list[64];

	snprintf(list, sizeof(list), "report/%s", q->name);
	return rows_write(q->store, list, NULL, q->as_of, writer, err);
}

bool
ocop_report_get(struct ocop_report *out, size_t number)
{
	const struct ocop_list_report *statement;

	if (number < ALL) {
		*out = *all[number];
		return true;
	}
	if (!(statement = ocop_list_report(number - ALL)))
		return false;
	*out = (struct ocop_report){ statement->name, statement->title,
		statement->columns, statement->count, false, write_statement };
	return true;
}

bool
ocop_report_find(struct ocop_report *out, const char *name)
{
	for (size_t i = 0; ocop_report_get(out, i); i++)
		if (strcmp(out->name, name) == 0)
			return true;
	return false;
}

const char *
count_write(struct count_text *out, long long count)
{
	snprintf(out->text, sizeof(out->text), "%lld", count);
	return out->text;
}

int
rows_write(struct ocop_store *store, const char *list, const char *lead,
    struct ocop_date as_of, struct ocop_writer *writer, struct ocop_error *err)
{
	char day[OCOP_DATE_TEXT];
	const struct ocop_argument arguments[] = { { ":as_of", day },
		{ NULL, NULL } };
	const char *cells[1 + COLUMNS_MAX] = { lead };
	struct ocop_list *rows;
	const char *const *row;
	int got;

	ocop_date_format(day, as_of);
	if (ocop_list_open(&rows, store, list, arguments, err) < 0)
		return -1;
	while ((got = ocop_list_next(rows, &row, err)) > 0) {
		memcpy(cells + (lead != NULL), row,
		    ocop_list_count(rows) * sizeof(*cells));
		if ((got = ocop_writer_row(writer, cells, err)) < 0)
			break;
	}
	ocop_list_close(rows);
	return got;
}
