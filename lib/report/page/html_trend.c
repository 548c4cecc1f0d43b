/* Drawings of the trend: stars and recognitions, year by year. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/figures.h"
#include "report/page/chart.h"
#include "report/page/html.h"

/* Numbers of several items through the years of a trend. */
struct table {
	const char **years;
	size_t count;
	int64_t *values; /* by item, then by year */
};

/* The number of an item among those asked for, or how many these are. */
static size_t
find_item(const char *const *items, size_t count, const char *item)
{
	size_t i = 0;

	while (i < count && strcmp(items[i], item) != 0)
		i++;
	return i;
}

/* What a section says of items, year by year: 0 where it says nothing. */
static int
read_table(struct table *table, const struct ocop_figures *figures,
    const char *section, const char *const *items, size_t item_count,
    struct ocop_error *err)
{
	const struct figure *all = figures->items;
	size_t at = 0;

	for (size_t i = 0; i < figures->count; i++)
		table->count +=
		    i == 0 || strcmp(all[i].year, all[i - 1].year) != 0;
	table->years = calloc(table->count, sizeof(*table->years));
	table->values =
	    calloc(table->count * item_count, sizeof(*table->values));
	if (!table->years || !table->values)
		return ocop_fail_memory(err);
	for (size_t i = 0; i < figures->count; i++) {
		size_t item = find_item(items, item_count, all[i].item);

		at += i > 0 && strcmp(all[i].year, all[i - 1].year) != 0;
		table->years[at] = all[i].year;
		if (item < item_count && strcmp(all[i].section, section) == 0)
			table->values[item * table->count + at] =
			    all[i].numbers[0];
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
	int got = read_table(
	    &table, drawing->question->figures, "stars", items, ITEMS, err);

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
	int got = read_table(&table, drawing->question->figures, "recognised",
	    items, ITEMS, err);

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
