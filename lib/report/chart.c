#include <stdio.h>
#include <string.h>

#include "report/chart.h"

enum {
	WIDTH = 640,
	ROW = 26,    /* of bars */
	LABEL = 205, /* where bars begin */
	BAR = 225,   /* the longest */
	HIGH = 180,  /* of columns */
	TOP = 24,
	TILE = 56,
};

/* Appends a text as SVG shows it. */
static void
chart_text(struct text *out, const char *text)
{
	for (; *text; text++)
		if (*text == '&')
			text_add(out, "&amp;", 5);
		else if (*text == '<')
			text_add(out, "&lt;", 4);
		else if (*text == '>')
			text_add(out, "&gt;", 4);
		else if (*text == '"')
			text_add(out, "&quot;", 6);
		else
			text_add(out, text, 1);
}

static void
start(struct text *out, const char *title, int height)
{
	text_printf(out,
	    "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"", WIDTH,
	    height);
	chart_text(out, title);
	text_printf(out, "\">\n");
}

static void
put_label(struct text *out, int x, int y, const char *look, const char *label)
{
	text_printf(out, "<text x=\"%d\" y=\"%d\" class=\"%s\">", x, y, look);
	chart_text(out, label);
	text_printf(out, "</text>\n");
}

/* The first characters of a label, an ellipsis where it goes on. */
static void
shorten(char *out, size_t size, const char *label, size_t characters)
{
	size_t used = 0;

	for (; *label && used + 8 < size; label++) {
		if (((unsigned char)*label & 0xc0) != 0x80 &&
		    characters-- == 0) {
			memcpy(out + used, "…", sizeof("…"));
			return;
		}
		out[used++] = *label;
	}
	out[used] = '\0';
}

void
chart_bars(struct text *out, const char *title, const struct chart_bar *bars,
    size_t count)
{
	start(out, title, (int)count * ROW + 4);
	for (size_t i = 0; i < count; i++) {
		int y = (int)i * ROW + 4;
		char label[160];

		shorten(label, sizeof(label), bars[i].label, 28);
		text_printf(out, "<g><title>");
		chart_text(out, bars[i].label);
		text_printf(out, ": ");
		chart_text(out, bars[i].said);
		text_printf(out, "</title>\n");
		put_label(out, LABEL - 10, y + 14, "end", label);
		text_printf(out,
		    "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"16\" "
		    "class=\"track\"/>\n",
		    LABEL, y + 2, BAR);
		if (bars[i].most > 0) {
			int64_t value = bars[i].value < bars[i].most ?
			    bars[i].value :
			    bars[i].most;

			text_printf(out,
			    "<rect x=\"%d\" y=\"%d\" width=\"%d\" "
			    "height=\"16\" class=\"%s\"/>\n",
			    LABEL, y + 2, (int)(value * BAR / bars[i].most),
			    bars[i].look);
		}
		put_label(out, LABEL + BAR + 8, y + 14, "soft", bars[i].said);
		text_printf(out, "</g>\n");
	}
	text_printf(out, "</svg>\n");
}

static int64_t
sum_of(const struct chart_column *column)
{
	int64_t sum = 0;

	for (size_t p = 0; p < CHART_PARTS; p++)
		sum += column->parts[p];
	return sum;
}

void
chart_columns(struct text *out, const char *title,
    const struct chart_column *columns, size_t count,
    const char *const looks[CHART_PARTS])
{
	int step = count > 0 ? WIDTH / (int)count : WIDTH;
	int wide = step < 60 ? step - step / 4 : 44;
	int64_t most = 1;

	if (wide < 1)
		wide = 1;
	for (size_t i = 0; i < count; i++)
		if (sum_of(&columns[i]) > most)
			most = sum_of(&columns[i]);
	start(out, title, TOP + HIGH + 24);
	for (size_t i = 0; i < count; i++) {
		int x = (int)i * step + (step - wide) / 2, y = TOP + HIGH;
		char said[24];

		text_printf(out, "<g><title>");
		chart_text(out, columns[i].label);
		text_printf(
		    out, ": %lld</title>\n", (long long)sum_of(&columns[i]));
		for (size_t p = 0; p < CHART_PARTS; p++) {
			int high = (int)(columns[i].parts[p] * HIGH / most);

			y -= high;
			if (high > 0)
				text_printf(out,
				    "<rect x=\"%d\" y=\"%d\" width=\"%d\" "
				    "height=\"%d\" class=\"%s\"/>\n",
				    x, y, wide, high, looks[p]);
		}
		snprintf(
		    said, sizeof(said), "%lld", (long long)sum_of(&columns[i]));
		if (sum_of(&columns[i]) > 0)
			put_label(out, x + wide / 2, y - 5, "middle", said);
		put_label(out, x + wide / 2, TOP + HIGH + 18, "middle soft",
		    columns[i].label);
		text_printf(out, "</g>\n");
	}
	text_printf(out,
	    "<line x1=\"0\" y1=\"%d\" x2=\"%d\" y2=\"%d\" class=\"axis\"/>\n"
	    "</svg>\n",
	    TOP + HIGH, WIDTH, TOP + HIGH);
}

void
chart_tiles(struct text *out, const char *title, const struct chart_tile *tiles,
    size_t count)
{
	int rows = 0;

	for (size_t i = 0; i < count; i++)
		if (tiles[i].row >= rows)
			rows = tiles[i].row + 1;
	start(out, title, rows * TILE + 4);
	for (size_t i = 0; i < count; i++) {
		int x = tiles[i].column * (TILE + 20) + 20;
		int y = tiles[i].row * TILE + 2;
		char label[64];

		shorten(label, sizeof(label), tiles[i].label, 10);
		text_printf(out, "<g><title>");
		chart_text(out, tiles[i].label);
		text_printf(out, ": ");
		chart_text(out, tiles[i].said);
		text_printf(out,
		    "</title>\n<rect x=\"%d\" y=\"%d\" width=\"%d\" "
		    "height=\"%d\" rx=\"4\" class=\"tile t%d\"/>\n",
		    x, y, TILE + 16, TILE - 4, tiles[i].tint);
		put_label(
		    out, x + (TILE + 16) / 2, y + 21, "middle on-tile", label);
		put_label(out, x + (TILE + 16) / 2, y + 41, "middle on-tile",
		    tiles[i].said);
		text_printf(out, "</g>\n");
	}
	text_printf(out, "</svg>\n");
}
