#include <stdio.h>
#include <string.h>

#include <ocop/catalog.h>

#include "report/reports.h"

static const struct ocop_report *const all[] = {
	&report_communes,
	&report_council,
	&report_funding,
	&report_gaps,
	&report_inspections,
	&report_projects,
	&report_round,
	&report_summary,
	&report_trend,
};

const struct ocop_report *
ocop_report_find(const char *name)
{
	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
		if (strcmp(all[i]->name, name) == 0)
			return all[i];
	return NULL;
}

const char *
count_write(struct count_text *out, long long count)
{
	snprintf(out->text, sizeof(out->text), "%lld", count);
	return out->text;
}

enum { CELLS_MAX = 16 };

int
rows_write(struct ocop_store *store, const char *list, const char *lead,
    struct ocop_date as_of, size_t count, struct ocop_writer *writer,
    struct ocop_error *err)
{
	char day[OCOP_DATE_TEXT];
	const struct ocop_argument arguments[] = { { ":as_of", day },
		{ NULL, NULL } };
	const char *cells[CELLS_MAX] = { lead };
	struct ocop_list *rows;
	const char *const *row;
	int got;

	ocop_date_format(day, as_of);
	if (ocop_list_open(&rows, store, list, arguments, err) < 0)
		return -1;
	while ((got = ocop_list_next(rows, &row, err)) > 0) {
		memcpy(cells + (lead != NULL), row, count * sizeof(*cells));
		if ((got = ocop_writer_row(writer, cells, err)) < 0)
			break;
	}
	ocop_list_close(rows);
	return got;
}
