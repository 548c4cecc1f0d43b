/* Drawings of the trend: stars and recognitions, year by year. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/page/chart.h"
#include "report/page/html.h"

/* Numbers of several items through the years of a trend. */
struct table {
	const char **years;
	size_t count;
	int64_t *values; /* by item, then by year */
};

static size_t
count_years(const struct html_drawing *drawing)
{
	size_t rows = ocop_writer_rows(drawing->kept), count = 0;

	for (size_t row = 0; row < rows; row = html_run(drawing, row, "year"))
		count++;
	return count;
}

/* What a section says of items, year by year; absent says what stands where
 * it says nothing. */
static int
read_table(struct table *table, const struct html_drawing *drawing,
    const char *section, const char *const *items, size_t item_count,
    int64_t absent, struct ocop_error *err)
{
	size_t rows = ocop_writer_rows(drawing->kept), at = 0;

	table->count = count_years(drawing);
	table->years = calloc(table->count, sizeof(*table->years));
	table->values =
	    calloc(table->count * item_count, sizeof(*table->values));
	if (!table->years || !table->values)
		return ocop_fail_memory(err);
	for (size_t i = 0; i < table->count * item_count; i++)
		table->values[i] = absent;
	for (size_t row = 0; row < rows; at++) {
		size_t until = html_run(drawing, row, "year");

		table->years[at] = html_cell(drawing, row, "year");
		for (; row < until; row++)
			for (size_t i = 0; i < item_count; i++)
				if (strcmp(html_cell(drawing, row, "section"),
					section) == 0 &&
				    strcmp(html_cell(drawing, row, "item"),
					items[i]) == 0)
					table->values[i * table->count + at] =
					    atoll(html_cell(
						drawing, row, "count"));
	}
	return 0;
}

static void
free_table(struct table *table)
{
	free(table->years);
	free(table->values);
}

static int
draw_stars(struct text *out, const struct html_drawing *drawing,
    struct ocop_error *err)
{
	static const char *const items[] = { "3", "4", "5" };
	static const char *const looks[] = { "s3", "s4", "s5" };
	enum { ITEMS = sizeof(items) / sizeof(*items) };
	const struct chart chart = { "trend-stars",
		ocop_gettext("Valid products by stars"),
		ocop_gettext(
		    "Products at the end of each year; the last year: on the "
		    "day of the report."),
		NULL };
	struct chart_series series[ITEMS];
	char labels[ITEMS][16];
	struct table table = { NULL, 0, NULL };
	int got = read_table(&table, drawing, "stars", items, ITEMS, 0, err);

	for (size_t i = 0; i < ITEMS; i++) {
		snprintf(labels[i], sizeof(labels[i]), "%s %s", items[i],
		    ocop_gettext("stars"));
		series[i] = (struct chart_series){ labels[i], looks[i],
			table.values + i * table.count };
	}
	if (got == 0)
		chart_lines(
		    out, &chart, table.years, table.count, series, ITEMS);
	free_table(&table);
	return got;
}

static int
draw_recognised(struct text *out, const struct html_drawing *drawing,
    struct ocop_error *err)
{
	static const char *const items[] = { "first", "upgrade", "renewal",
		"unknown" };
	static const char *const looks[] = { "s5", "s4", "s3", "no_data" };
	enum { ITEMS = sizeof(items) / sizeof(*items) };
	const struct chart chart = { "trend-recognised",
		ocop_gettext("Recognitions of each year"),
		ocop_gettext("Certificates, by kind of dossier."), NULL };
	struct chart_series series[ITEMS];
	struct table table = { NULL, 0, NULL };
	int got =
	    read_table(&table, drawing, "recognised", items, ITEMS, 0, err);

	for (size_t i = 0; i < ITEMS; i++)
		series[i] = (struct chart_series){
			ocop_label_word(drawing->labels, "item", items[i]),
			looks[i], table.values + i * table.count
		};
	if (got == 0)
		chart_columns(
		    out, &chart, table.years, table.count, series, ITEMS);
	free_table(&table);
	return got;
}

int
html_draw_trend(struct text *out, const struct html_drawing *drawing,
    struct ocop_error *err)
{
	return draw_stars(out, drawing, err) < 0 ?
	    -1 :
	    draw_recognised(out, drawing, err);
}
