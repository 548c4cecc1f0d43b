/* The drawing of the criteria that products have to raise. */
#include <string.h>

#include "report/figures.h"
#include "report/page/chart.h"
#include "report/page/html.h"

/* How many criteria of each part have to be lifted, and what for. */
int
html_draw_gaps(struct text *out, const struct html_drawing *drawing,
    struct ocop_error *err)
{
	enum { PARTS = 3 };
	static const char *const names[PARTS] = { "A", "B", "C" };
	const struct chart chart = { "gaps-parts",
		ocop_gettext("Criteria to lift, by part"),
		ocop_gettext("Criteria of all products, by part of the sheet."),
		NULL };
	int64_t minima[PARTS] = { 0 }, points[PARTS] = { 0 };
	const struct chart_series series[] = {
		{ ocop_label_word(drawing->labels, "why", "minimum"), "late",
		    minima },
		{ ocop_label_word(drawing->labels, "why", "points"), "s4",
		    points },
	};

	const struct ocop_figures *figures = drawing->question->figures;
	const struct figure *all = figures->items;

	(void)err;
	for (size_t i = 0; i < figures->count; i++)
		for (size_t p = 0; p < PARTS; p++) {
			if (strcmp(all[i].section, names[p]) != 0)
				continue;
			minima[p] += strcmp(all[i].item, "minimum") == 0;
			points[p] += strcmp(all[i].item, "points") == 0;
		}
	chart_columns(out, &chart, names, PARTS, series, 2);
	return 0;
}
