/* The drawing of the criteria that products have to raise. */
#include <string.h>

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

	(void)err;
	for (size_t i = 0; i < ocop_writer_rows(drawing->kept); i++)
		for (size_t p = 0; p < PARTS; p++) {
			if (strcmp(html_cell(drawing, i, "part"), names[p]) !=
			    0)
				continue;
			minima[p] += strcmp(html_cell(drawing, i, "why"),
					 "minimum") == 0;
			points[p] +=
			    strcmp(html_cell(drawing, i, "why"), "points") == 0;
		}
	chart_columns(out, &chart, names, PARTS, series, 2);
	return 0;
}
