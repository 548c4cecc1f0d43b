/* Bars and lines beside the numbers of a report on a terminal. */
#include <stdlib.h>
#include <string.h>

#include <ocop/report.h>

#include "report/page/figure.h"

/* The number of a cell, in hundredths. */
static int64_t
figure(const struct ocop_writer *kept, size_t row, const char *column)
{
	return figure_hundredths(figure_cell(kept, row, column));
}

/* One column of another; nothing where either is blank. */
static void
draw_share(struct ocop_drawing *drawings, const struct ocop_writer *kept,
    const char *part, const char *whole)
{
	for (size_t i = 0; i < ocop_writer_rows(kept); i++)
		if (*figure_cell(kept, i, part) != '\0')
			drawings[i] =
			    (struct ocop_drawing){ figure(kept, i, part),
				    figure(kept, i, whole), NULL, 0 };
}

/* The drawings of a report while they are made. */
struct drawn {
	const struct ocop_writer *kept;
	struct ocop_drawing *drawings; /* by row */
	int64_t *heights; /* what they point to, if that is anything */
};

static int
draw_targets(struct drawn *drawn)
{
	draw_share(drawn->drawings, drawn->kept, "value", "target");
	return 0;
}

static int
draw_projects(struct drawn *drawn)
{
	draw_share(drawn->drawings, drawn->kept, "disbursed", "planned");
	return 0;
}

/* A year of which not all is known has no share, and so no bar. */
static int
draw_funding(struct drawn *drawn)
{
	(void)draw_projects(drawn);
	for (size_t i = 0; i < ocop_writer_rows(drawn->kept); i++)
		if (*figure_cell(drawn->kept, i, "percent") == '\0')
			drawn->drawings[i].whole = 0;
	return 0;
}

static bool
is_stars(const struct ocop_writer *kept, size_t row)
{
	return strcmp(figure_cell(kept, row, "section"), "stars") == 0;
}

/* The products of so many stars, of all that have stars. */
static int
draw_stars(struct drawn *drawn)
{
	const struct ocop_writer *kept = drawn->kept;
	size_t rows = ocop_writer_rows(kept);
	int64_t sum = 0;

	for (size_t i = 0; i < rows; i++)
		sum += is_stars(kept, i) ? figure(kept, i, "count") : 0;
	for (size_t i = 0; i < rows; i++)
		if (is_stars(kept, i))
			drawn->drawings[i] =
			    (struct ocop_drawing){ figure(kept, i, "count"),
				    sum, NULL, 0 };
	return 0;
}

/* Whether two lines are of one figure. */
static bool
is_same(const struct ocop_writer *kept, size_t a, size_t b)
{
	return strcmp(figure_cell(kept, a, "item"),
		   figure_cell(kept, b, "item")) == 0 &&
	    strcmp(figure_cell(kept, a, "section"),
		figure_cell(kept, b, "section")) == 0;
}

/* A figure's heights, up to the year of the line; -1 where it has none. */
static void
draw_figure(struct ocop_drawing *drawing, int64_t *heights,
    const struct ocop_writer *kept, size_t row)
{
	const char *year = "";
	size_t years = 0;

	drawing->heights = heights;
	for (size_t i = 0; i < ocop_writer_rows(kept); i++) {
		const char *of = figure_cell(kept, i, "year");

		if (strcmp(of, year) != 0)
			heights[years++] = -1;
		year = of;
		if (strcmp(of, figure_cell(kept, row, "year")) == 0)
			drawing->count = years;
		if (!is_same(kept, i, row))
			continue;
		heights[years - 1] = figure(kept, i, "count");
		if (heights[years - 1] > drawing->whole)
			drawing->whole = heights[years - 1];
	}
}

static size_t
count_years(const struct ocop_writer *kept)
{
	const char *year = "";
	size_t years = 0;

	for (size_t i = 0; i < ocop_writer_rows(kept); i++) {
		const char *of = figure_cell(kept, i, "year");

		years += strcmp(of, year) != 0;
		year = of;
	}
	return years;
}

/* How each figure went, when there is more than one year. */
static int
draw_trend(struct drawn *drawn)
{
	size_t years = count_years(drawn->kept);
	size_t rows = ocop_writer_rows(drawn->kept);

	if (years < 2)
		return 0;
	drawn->heights = calloc(rows * years, sizeof(*drawn->heights));
	if (!drawn->heights)
		return -1;
	for (size_t i = 0; i < rows; i++)
		draw_figure(&drawn->drawings[i], drawn->heights + i * years,
		    drawn->kept, i);
	return 0;
}

/* What is drawn for which report, and beside which of its columns. */
static const struct {
	const char *report, *beside;
	int (*draw)(struct drawn *);
} all[] = {
	{ "targets", "target", draw_targets },
	{ "funding", "disbursed", draw_funding },
	{ "projects", "disbursed", draw_projects },
	{ "round", "count", draw_stars },
	{ "summary", "count", draw_stars },
	{ "trend", "count", draw_trend },
};

int
ocop_report_draw(
    const char *report, struct ocop_writer *writer, struct ocop_error *err)
{
	size_t rows = ocop_writer_rows(writer), i = 0;
	struct drawn drawn = { .kept = writer };
	int got;

	while (i < sizeof(all) / sizeof(all[0]) &&
	    strcmp(all[i].report, report) != 0)
		i++;
	if (i == sizeof(all) / sizeof(all[0]) || rows == 0 ||
	    !ocop_writer_has(writer, all[i].beside))
		return 0;
	drawn.drawings = calloc(rows, sizeof(*drawn.drawings));
	got = drawn.drawings ? all[i].draw(&drawn) : -1;
	got = got < 0 ?
	    ocop_fail_memory(err) :
	    ocop_writer_draw(writer, all[i].beside, drawn.drawings, err);
	free(drawn.heights);
	free(drawn.drawings);
	return got;
}
