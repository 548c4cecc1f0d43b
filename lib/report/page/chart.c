#include <stdio.h>

#include "base/letters/markup.h"
#include "report/page/chart_svg.h"

void
chart_open(struct text *out, const struct chart *chart, const char *look)
{
	text_printf(out, "<figure class=\"%s\">\n<figcaption id=\"%s\">", look,
	    chart->id);
	markup_text(out, chart->title);
	if (chart->note) {
		text_printf(out, " <small>");
		markup_text(out, chart->note);
		text_printf(out, "</small>");
	}
	text_printf(out, "</figcaption>\n");
}

void
chart_close(struct text *out)
{
	text_printf(out, "</figure>\n");
}

void
chart_svg(struct text *out, const struct chart *chart, int height)
{
	text_printf(out, "<svg viewBox=\"0 0 %d %d\" role=\"img\" ",
	    CHART_WIDTH, height);
	if (chart->lang)
		text_printf(out, "lang=\"%s\" ", chart->lang);
	text_printf(out,
	    "aria-labelledby=\"%s\" aria-describedby=\"%s-said\">\n<title>",
	    chart->id, chart->id);
	markup_text(out, chart->title);
	text_printf(out, "</title>\n");
}

void
chart_said(struct text *out, const struct chart *chart, const char *said)
{
	text_printf(out, "<desc id=\"%s-said\">", chart->id);
	markup_text(out, said);
	text_printf(out, "</desc>\n");
}

void
chart_label(struct text *out, int x, int y, const char *look, const char *label)
{
	text_printf(out, "<text x=\"%d\" y=\"%d\" class=\"%s\">", x, y, look);
	markup_text(out, label);
	text_printf(out, "</text>\n");
}

void
chart_key_open(struct text *out)
{
	text_printf(out, "<ul class=\"key\">\n");
}

void
chart_key(struct text *out, const char *look, const char *word)
{
	text_printf(out,
	    "<li><svg viewBox=\"0 0 12 12\" aria-hidden=\"true\">"
	    "<rect width=\"12\" height=\"12\" rx=\"2\" class=\"%s\"/></svg> ",
	    look);
	markup_text(out, word);
	text_printf(out, "</li>\n");
}

void
chart_key_close(struct text *out)
{
	text_printf(out, "</ul>\n");
}

int
chart_tint(int64_t value, int64_t most)
{
	return most <= 0 || value <= 0 ?
	    0 :
	    (int)((value * CHART_TINTS + most - 1) / most);
}

void
chart_tint_keys(struct text *out, int64_t most)
{
	int64_t from = 1;

	chart_key(out, "t0", "0");
	for (int t = 1; t <= CHART_TINTS; t++) {
		int64_t until = most * t / CHART_TINTS;
		char look[4], range[48];

		if (until < from) /* fewer values than shades */
			continue;
		snprintf(look, sizeof(look), "t%d", chart_tint(until, most));
		if (from == until)
			snprintf(range, sizeof(range), "%lld", (long long)from);
		else
			snprintf(range, sizeof(range), "%lld–%lld",
			    (long long)from, (long long)until);
		chart_key(out, look, range);
		from = until + 1;
	}
}

int64_t
chart_step(int64_t most)
{
	static const int64_t digits[] = { 1, 2, 5 };

	for (int64_t tens = 1;; tens *= 10)
		for (size_t i = 0; i < sizeof(digits) / sizeof(*digits); i++)
			if (4 * digits[i] * tens >= most)
				return digits[i] * tens;
}
