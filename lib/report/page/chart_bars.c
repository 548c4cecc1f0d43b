/* Drawings of bars: a list of them, or one whole divided into its shares. */
#include "base/letters/markup.h"
#include "report/page/chart_svg.h"

enum { LONG = 1000, HIGH = 16, MARK = 6 }; /* of a bar that is stretched */

static int
bar_length(int64_t value, int64_t most)
{
	return value <= 0 ? 0 :
	    value >= most ? LONG :
			    (int)(value * LONG / most);
}

static void
draw_bar(struct text *out, const struct chart_bar *bar)
{
	text_printf(out,
	    "<svg viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\" "
	    "aria-hidden=\"true\"><rect width=\"%d\" height=\"%d\" "
	    "class=\"track\"/>",
	    LONG, HIGH, LONG, HIGH);
	if (bar->value > 0) {
		int wide = bar_length(bar->value, bar->most);

		text_printf(out,
		    "<rect width=\"%d\" height=\"%d\" class=\"%s\"/>",
		    wide > 0 ? wide : 1, HIGH, bar->look ? bar->look : "plain");
	}
	if (bar->mark >= 0) {
		int x = bar_length(bar->mark, bar->most) - MARK / 2;

		if (x < 0)
			x = 0;
		if (x > LONG - MARK)
			x = LONG - MARK;
		text_printf(out,
		    "<rect x=\"%d\" width=\"%d\" height=\"%d\" "
		    "class=\"mark\"/>",
		    x, MARK, HIGH);
	}
	text_printf(out, "</svg>\n");
}

void
chart_bars(struct text *out, const struct chart *chart,
    const struct chart_bar *bars, size_t count)
{
	chart_open(out, chart, "list");
	text_printf(
	    out, "<ul class=\"bars\" aria-labelledby=\"%s\">\n", chart->id);
	for (size_t i = 0; i < count; i++) {
		text_printf(out, "<li><span class=\"what\">");
		markup_text(out, bars[i].label);
		text_printf(out, "</span>\n");
		if (bars[i].most > 0)
			draw_bar(out, &bars[i]);
		text_printf(out, "<span class=\"said\">");
		if (bars[i].word) {
			text_printf(out, "<b class=\"%s\">", bars[i].look);
			markup_text(out, bars[i].word);
			text_printf(out, "</b> ");
		}
		markup_text(out, bars[i].said);
		text_printf(out, "</span></li>\n");
	}
	text_printf(out, "</ul>\n");
	chart_close(out);
}

void
chart_share(struct text *out, const struct chart *chart,
    const struct chart_part *parts, size_t count)
{
	enum { TALL = 20, GAP = 2 };
	struct text said = { 0 };
	int64_t whole = 0, before = 0;

	for (size_t i = 0; i < count; i++) {
		whole += parts[i].value;
		text_printf(&said, "%s%s: %lld", i > 0 ? "; " : "",
		    parts[i].label, (long long)parts[i].value);
	}
	chart_open(out, chart, "chart");
	chart_svg(out, chart, TALL);
	chart_said(out, chart, text_sure(&said));
	for (size_t i = 0; whole > 0 && i < count; i++) {
		int64_t after = before + parts[i].value;
		int x = (int)(before * CHART_WIDTH / whole);
		int wide = (int)(after * CHART_WIDTH / whole) - x;

		before = after;
		if (parts[i].value == 0)
			continue;
		if (wide > 2 * GAP && after < whole)
			wide -= GAP;
		text_printf(out,
		    "<rect x=\"%d\" width=\"%d\" height=\"%d\" "
		    "class=\"%s\"/>\n",
		    x, wide > 0 ? wide : 1, TALL, parts[i].look);
	}
	text_printf(out, "</svg>\n");
	chart_key_open(out);
	for (size_t i = 0; i < count; i++) {
		text_reset(&said);
		text_printf(&said, "%s: %lld", parts[i].label,
		    (long long)parts[i].value);
		if (parts[i].value > 0)
			text_printf(&said, " (%lld %%)",
			    (long long)(100 * parts[i].value / whole));
		chart_key(out, parts[i].look, text_sure(&said));
	}
	chart_key_close(out);
	chart_close(out);
	text_free(&said);
}
