/* Which report has which drawing, and what the drawings share. */
#include <string.h>

#include "report/page/figure.h"
#include "report/page/html.h"

static const struct {
	const char *report;
	html_draw *draw;
} drawings[] = {
	{ "communes", html_draw_communes },
	{ "expiring", html_draw_expiring },
	{ "figures", html_draw_figures },
	{ "funding", html_draw_funding },
	{ "gaps", html_draw_gaps },
	{ "round", html_draw_round },
	{ "targets", html_draw_targets },
	{ "trend", html_draw_trend },
};

int
html_draw_report(struct text *out, const struct html_drawing *drawing,
    struct ocop_error *err)
{
	if (ocop_writer_rows(drawing->kept) == 0)
		return 0;
	for (size_t i = 0; i < sizeof(drawings) / sizeof(drawings[0]); i++)
		if (strcmp(drawings[i].report, drawing->html->report) == 0)
			return drawings[i].draw(out, drawing, err);
	return 0;
}

const char *
html_cell(const struct html_drawing *drawing, size_t row, const char *column)
{
	return figure_cell(drawing->kept, row, column);
}

size_t
html_run(const struct html_drawing *drawing, size_t row, const char *column)
{
	const char *first = html_cell(drawing, row, column);

	while (++row < ocop_writer_rows(drawing->kept) &&
	    strcmp(html_cell(drawing, row, column), first) == 0)
		;
	return row;
}

void
html_number(struct text *out, const struct ocop_html *html, const char *number)
{
	for (; *number; number++)
		text_add(out,
		    *number == '.' && html->lang == OCOP_VI ? "," : number, 1);
}
