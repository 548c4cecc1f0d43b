/* Drawings of squares: a map of tiles, and a calendar of months. */
#include <stdio.h>
#include <string.h>

#include "base/letters/markup.h"
#include "base/letters/utf8.h"
#include "report/page/chart_svg.h"

static void
draw_square(struct text *out, int x, int y, int wide, int high, int tint,
    const char *more)
{
	text_printf(out,
	    "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\" "
	    "class=\"tile t%d%s\"/>\n",
	    x, y, wide, high, tint, more);
}

/* Classes of a text on a shade. */
static const char *
on_tint(char *out, size_t size, int tint, const char *more)
{
	snprintf(out, size, "middle on%d%s", tint, more);
	return out;
}

/* A name of several words in two lines, broken where they are most alike. */
static void
draw_name(struct text *out, int x, int y, const char *look, const char *name)
{
	enum { ONE_LINE = 9 };
	const char *best = NULL;
	size_t size = strlen(name), nearest = size;
	struct text line = { 0 };

	for (const char *p = name; *p; p++) {
		size_t at = (size_t)(p - name);
		size_t off = 2 * at > size ? 2 * at - size : size - 2 * at;

		if (*p == ' ' && off < nearest) {
			nearest = off;
			best = p;
		}
	}
	if (!best || utf8_width(name) <= ONE_LINE) {
		chart_label(out, x, y + 5, look, name);
		return;
	}
	text_printf(&line, "%.*s", (int)(best - name), name);
	chart_label(out, x, y, look, text_sure(&line));
	chart_label(out, x, y + 10, look, best + 1);
	text_free(&line);
}

enum { TILE_HIGH = 42, TILE_GAP = 3 };

static void
draw_tile(struct text *out, const struct chart_tile *tile, int64_t most,
    int wide, int left, const char *none)
{
	int tint = chart_tint(tile->value, most);
	int x = (tile->column - left) * wide, y = tile->row * TILE_HIGH;
	char number[24] = "–", look[32];

	if (tile->value >= 0)
		snprintf(
		    number, sizeof(number), "%lld", (long long)tile->value);
	text_printf(out, "<g><title>");
	markup_text(out, tile->label);
	text_printf(out, ": ");
	markup_text(out, tile->value < 0 ? none : number);
	text_printf(out, "</title>\n");
	draw_square(out, x, y, wide - TILE_GAP, TILE_HIGH - TILE_GAP, tint,
	    tile->value < 0 ? " no_data" : "");
	draw_name(out, x + (wide - TILE_GAP) / 2, y + 11,
	    on_tint(look, sizeof(look), tint, " name"), tile->label);
	chart_label(out, x + (wide - TILE_GAP) / 2, y + TILE_HIGH - 8,
	    on_tint(look, sizeof(look), tint, " number"), number);
	text_printf(out, "</g>\n");
}

void
chart_tiles(struct text *out, const struct chart *chart,
    const struct chart_tile *tiles, size_t count, const char *none)
{
	struct text said = { 0 };
	int rows = 0, left = 0, right = 0, wide;
	int64_t most = 0;

	for (size_t i = 0; i < count; i++) {
		if (tiles[i].row >= rows)
			rows = tiles[i].row + 1;
		if (tiles[i].column >= right)
			right = tiles[i].column + 1;
		if (i == 0 || tiles[i].column < left)
			left = tiles[i].column;
		if (tiles[i].value > most)
			most = tiles[i].value;
		text_printf(&said, "%s%s: ", i > 0 ? "; " : "", tiles[i].label);
		if (tiles[i].value < 0)
			text_printf(&said, "%s", none);
		else
			text_printf(&said, "%lld", (long long)tiles[i].value);
	}
	wide = right > left ? CHART_WIDTH / (right - left) : CHART_WIDTH;
	chart_open(out, chart, "chart map");
	chart_key_open(out);
	chart_key(out, "no_data", none);
	chart_tint_keys(out, most);
	chart_key_close(out);
	chart_svg(out, chart, rows * TILE_HIGH);
	chart_said(out, chart, text_sure(&said));
	for (size_t i = 0; i < count; i++)
		draw_tile(out, &tiles[i], most, wide, left, none);
	text_printf(out, "</svg>\n");
	chart_close(out);
	text_free(&said);
}

enum {
	HEAD = 16, /* the names of the months */
	LEFT = 34, /* the years */
	CELL = 24, /* a month */
	HIGH = 26, /* a year */
	GAP = 2,
};

static void
draw_month(struct text *out, const struct chart_months *months, int year,
    int month, int64_t most)
{
	int64_t count = months->counts[12 * year + month];
	int tint = chart_tint(count, most);
	int x = LEFT + month * CELL, y = HEAD + year * HIGH;
	bool now =
	    months->first + year == months->year && month + 1 == months->month;
	char number[24], look[32];

	text_printf(out, "<g><title>");
	markup_text(out, months->names[month]);
	text_printf(
	    out, " %d: %lld</title>\n", months->first + year, (long long)count);
	draw_square(out, x, y, CELL - GAP, HIGH - GAP, tint, now ? " now" : "");
	snprintf(number, sizeof(number), "%lld", (long long)count);
	if (count > 0)
		chart_label(out, x + (CELL - GAP) / 2, y + HIGH / 2 + 3,
		    on_tint(
			look, sizeof(look), tint, count < 1000 ? "" : " small"),
		    number);
	text_printf(out, "</g>\n");
}

void
chart_calendar(struct text *out, const struct chart *chart,
    const struct chart_months *months, const char *now)
{
	struct text said = { 0 };
	int64_t most = 0;

	for (int m = 0; m < 12 * months->years; m++) {
		if (months->counts[m] > most)
			most = months->counts[m];
		if (months->counts[m] > 0)
			text_printf(&said, "%s%s %d: %lld",
			    said.size > 0 ? "; " : "", months->names[m % 12],
			    months->first + m / 12,
			    (long long)months->counts[m]);
	}
	chart_open(out, chart, "chart");
	chart_svg(out, chart, HEAD + months->years * HIGH);
	chart_said(out, chart, text_sure(&said));
	for (int m = 0; m < 12; m++)
		chart_label(out, LEFT + m * CELL + (CELL - GAP) / 2, HEAD - 5,
		    "middle soft name", months->names[m]);
	for (int y = 0; y < months->years; y++) {
		int64_t sum = 0;
		char text[24];

		snprintf(text, sizeof(text), "%d", months->first + y);
		chart_label(out, 0, HEAD + y * HIGH + HIGH / 2 + 3, "", text);
		for (int m = 0; m < 12; m++) {
			sum += months->counts[12 * y + m];
			draw_month(out, months, y, m, most);
		}
		snprintf(text, sizeof(text), "%lld", (long long)sum);
		chart_label(out, CHART_WIDTH, HEAD + y * HIGH + HIGH / 2 + 3,
		    "end soft", text);
	}
	text_printf(out, "</svg>\n");
	chart_key_open(out);
	chart_tint_keys(out, most);
	chart_key(out, "t0 now", now);
	chart_key_close(out);
	chart_close(out);
	text_free(&said);
}
