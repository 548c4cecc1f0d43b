/* Drawings over years: lines and columns. */
#include <stdio.h>

#include "base/letters/markup.h"
#include "base/letters/utf8.h"
#include "report/page/chart_svg.h"

/* The field within its axes. */
enum {
	LEFT = 38,
	TOP = 12,
	HIGH = 150,
	BASE = TOP + HIGH,
	BELOW = 22,  /* the labels of the axis */
	LETTER = 6,  /* of a label of a line; they end at the right edge */
	LABELS = 8,  /* of the axis, at most */
	APART = 14,  /* between the labels of lines */
	SERIES = 16, /* at most */
};

static int
height_of(int64_t value, int64_t most)
{
	return (int)(value * HIGH / most);
}

/* Lines across, with their values; the whole height is what is returned. */
static int64_t
draw_scale(struct text *out, int64_t most, int right)
{
	int64_t step = chart_step(most > 0 ? most : 1);
	int64_t top = (most + step - 1) / step * step;

	if (top == 0)
		top = step;
	for (int64_t at = 0; at <= top; at += step) {
		int y = BASE - height_of(at, top);
		char text[24];

		snprintf(text, sizeof(text), "%lld", (long long)at);
		text_printf(out, "<path d=\"M%d %dH%d\" class=\"%s\"/>\n", LEFT,
		    y, right, at == 0 ? "axis" : "grid");
		chart_label(out, LEFT - 5, y + 4, "end soft", text);
	}
	return top;
}

/* Every label, or every so many-th and the last. */
static void
draw_labels(
    struct text *out, const char *const *labels, size_t count, int x0, int step)
{
	size_t every = (count + LABELS - 1) / LABELS;

	for (size_t i = 0; i < count; i++)
		if ((count - 1 - i) % every == 0)
			chart_label(out, x0 + (int)i * step / 16, BASE + 16,
			    "middle soft", labels[i]);
}

static void
say_all(struct text *out, const struct chart *chart, const char *const *labels,
    size_t count, const struct chart_series *series, size_t series_count)
{
	struct text said = { 0 };

	for (size_t s = 0; s < series_count; s++) {
		const char *stop = "";

		text_printf(
		    &said, "%s%s: ", s > 0 ? ". " : "", series[s].label);
		for (size_t i = 0; i < count; i++)
			if (series[s].values[i] >= 0) {
				text_printf(&said, "%s%s %lld", stop, labels[i],
				    (long long)series[s].values[i]);
				stop = ", ";
			}
	}
	chart_said(out, chart, text_sure(&said));
	text_free(&said);
}

/* A sign of its own for each line: round, square, on its tip. */
static void
draw_point(struct text *out, size_t number, int x, int y, const char *look)
{
	if (number % 3 == 0)
		text_printf(out,
		    "<circle cx=\"%d\" cy=\"%d\" r=\"3.5\" class=\"%s\"/>", x,
		    y, look);
	else if (number % 3 == 1)
		text_printf(out,
		    "<rect x=\"%d\" y=\"%d\" width=\"7\" height=\"7\" "
		    "class=\"%s\"/>",
		    x - 3, y - 3, look);
	else
		text_printf(out,
		    "<path d=\"M%d %dl5 5l-5 5l-5 -5z\" class=\"%s\"/>", x,
		    y - 5, look);
}

static void
draw_line(struct text *out, const struct chart_series *series, size_t number,
    const char *const *labels, size_t count, int64_t top, int step)
{
	bool pen = false;

	text_printf(out, "<path class=\"line %s-line\" d=\"", series->look);
	for (size_t i = 0; i < count; i++) {
		if (series->values[i] >= 0)
			text_printf(out, "%c%d %d", pen ? 'L' : 'M',
			    LEFT + 10 + (int)i * step / 16,
			    BASE - height_of(series->values[i], top));
		pen = series->values[i] >= 0;
	}
	text_printf(out, "\"/>\n");
	for (size_t i = 0; i < count; i++)
		if (series->values[i] >= 0) {
			text_printf(out, "<g><title>");
			markup_text(out, series->label);
			text_printf(out, ", ");
			markup_text(out, labels[i]);
			text_printf(out, ": %lld</title>",
			    (long long)series->values[i]);
			draw_point(out, number, LEFT + 10 + (int)i * step / 16,
			    BASE - height_of(series->values[i], top),
			    series->look);
			text_printf(out, "</g>\n");
		}
}

/* Where the label of each line goes: at its end, away from the others. */
static void
place_labels(int *at, const struct chart_series *series, size_t series_count,
    size_t last, int64_t top)
{
	size_t order[SERIES];

	for (size_t s = 0; s < series_count; s++) {
		size_t to = s;

		at[s] = BASE + 4 - height_of(series[s].values[last], top);
		for (; to > 0 && at[order[to - 1]] < at[s]; to--)
			order[to] = order[to - 1];
		order[to] = s;
	}
	/* up from the lowest, then down again from the top of the picture */
	for (size_t s = 1; s < series_count; s++)
		if (at[order[s]] > at[order[s - 1]] - APART)
			at[order[s]] = at[order[s - 1]] - APART;
	for (size_t s = series_count; s-- > 0;) {
		int least =
		    s + 1 < series_count ? at[order[s + 1]] + APART : TOP + 4;

		if (at[order[s]] < least)
			at[order[s]] = least;
	}
}

/* Room for the labels of the lines, and what they end in. */
static int
label_room(const struct chart_series *series, size_t series_count, size_t count)
{
	int most = 0;

	for (size_t s = 0; count > 0 && s < series_count; s++) {
		int letters = snprintf(
		    NULL, 0, ": %lld", (long long)series[s].values[count - 1]);

		letters += (int)utf8_width(series[s].label);
		if (letters > most)
			most = letters;
	}
	return most * LETTER + 4;
}

void
chart_lines(struct text *out, const struct chart *chart,
    const char *const *labels, size_t count, const struct chart_series *series,
    size_t series_count)
{
	int right = CHART_WIDTH - label_room(series, series_count, count);
	/* in sixteenths, so that many years still end at the edge */
	int step = count > 1 ? 16 * (right - LEFT - 20) / (int)(count - 1) : 0;
	int64_t most = 0, top;
	int at[SERIES];

	if (series_count > SERIES || count == 0)
		return;
	for (size_t s = 0; s < series_count; s++)
		for (size_t i = 0; i < count; i++)
			if (series[s].values[i] > most)
				most = series[s].values[i];
	chart_open(out, chart, "chart");
	chart_svg(out, chart, BASE + BELOW);
	say_all(out, chart, labels, count, series, series_count);
	top = draw_scale(out, most, right);
	draw_labels(out, labels, count, LEFT + 10, step);
	place_labels(at, series, series_count, count - 1, top);
	for (size_t s = 0; s < series_count; s++) {
		struct text end = { 0 };

		draw_line(out, &series[s], s, labels, count, top, step);
		text_printf(&end, "%s: %lld", series[s].label,
		    (long long)series[s].values[count - 1]);
		if (series[s].values[count - 1] >= 0)
			chart_label(out, right - 2, at[s], "", text_sure(&end));
		text_free(&end);
	}
	text_printf(out, "</svg>\n");
	chart_close(out);
}

static int64_t
sum_of(const struct chart_series *series, size_t series_count, size_t at)
{
	int64_t sum = 0;

	for (size_t s = 0; s < series_count; s++)
		if (series[s].values[at] > 0)
			sum += series[s].values[at];
	return sum;
}

static void
draw_column(struct text *out, const struct chart_series *series,
    size_t series_count, size_t i, const char *label, int64_t top, int x,
    int wide)
{
	int64_t below = 0;
	char said[24];

	for (size_t s = 0; s < series_count; s++) {
		int y = BASE - height_of(below, top), up;

		if (series[s].values[i] <= 0)
			continue;
		below += series[s].values[i];
		up = BASE - height_of(below, top);
		text_printf(out, "<g><title>");
		markup_text(out, label);
		text_printf(out, ", ");
		markup_text(out, series[s].label);
		text_printf(out,
		    ": %lld</title><rect x=\"%d\" y=\"%d\" width=\"%d\" "
		    "height=\"%d\" class=\"part %s\"/></g>\n",
		    (long long)series[s].values[i], x, up, wide,
		    y > up ? y - up : 1, series[s].look);
	}
	snprintf(said, sizeof(said), "%lld", (long long)below);
	chart_label(out, x + wide / 2, BASE - height_of(below, top) - 4,
	    "middle", said);
}

void
chart_columns(struct text *out, const struct chart *chart,
    const char *const *labels, size_t count, const struct chart_series *series,
    size_t series_count)
{
	int step = count > 0 ? 16 * (CHART_WIDTH - LEFT) / (int)count : 0;
	int wide = step / 16 > 50 ? 36 : step * 7 / 160;
	int64_t most = 0, top;

	if (count == 0)
		return;
	if (wide < 1)
		wide = 1;
	for (size_t i = 0; i < count; i++)
		if (sum_of(series, series_count, i) > most)
			most = sum_of(series, series_count, i);
	chart_open(out, chart, "chart");
	chart_svg(out, chart, BASE + BELOW);
	say_all(out, chart, labels, count, series, series_count);
	top = draw_scale(out, most, CHART_WIDTH);
	draw_labels(out, labels, count, LEFT + step / 32, step);
	for (size_t i = 0; i < count; i++)
		draw_column(out, series, series_count, i, labels[i], top,
		    LEFT + (int)i * step / 16 + (step / 16 - wide) / 2, wide);
	text_printf(out, "</svg>\n");
	chart_key_open(out);
	for (size_t s = 0; s < series_count; s++)
		chart_key(out, series[s].look, series[s].label);
	chart_key_close(out);
	chart_close(out);
}
