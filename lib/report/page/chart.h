/*
 * Private to lib/report: drawings as inline SVG, in whole units of a picture
 * 360 wide, so that a telephone shows it in its own size.  A drawing is a
 * figure with a caption, a legend where it has one, and what it shows in
 * words: colour is never alone.  Texts are escaped here.
 */
#ifndef OCOP_REPORT_PAGE_CHART_H
#define OCOP_REPORT_PAGE_CHART_H

#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

/* What a drawing is called; id is a word that the page has once. */
struct chart {
	const char *id, *title;
	const char *note; /* below the title: unit, how to read it; or NULL */
	const char *lang; /* of its labels, if not that of the page; or NULL */
};

/* A part of a whole, or one of the kinds that a legend tells apart. */
struct chart_part {
	const char *label;
	const char *look; /* class: met, s4, late ... */
	int64_t value;
};

/* A line of a list: a bar of a length of value in most. */
struct chart_bar {
	const char *label, *said; /* before it; after it */
	const char *look, *word;  /* class, and what it means; or NULL */
	int64_t value, most;      /* most 0: no bar */
	int64_t mark;             /* a line across it, in most; -1: none */
};

/* Values by place on the axis; below 0 where there is none. */
struct chart_series {
	const char *label, *look;
	const int64_t *values;
};

/* A square of a map of tiles. */
struct chart_tile {
	int row, column;
	const char *label;
	int64_t value; /* below 0: no data */
};

/* The months of some years. */
struct chart_months {
	const char *const *names; /* of the 12 */
	int first, years;         /* the first year, and how many */
	const int64_t *counts;    /* 12 of each year */
	int year, month;          /* the one that is now */
};

void chart_bars(struct text *out, const struct chart *chart,
    const struct chart_bar *bars, size_t count);

/* One bar of several parts, with a legend; those of 0 are left out. */
void chart_share(struct text *out, const struct chart *chart,
    const struct chart_part *parts, size_t count);

/* A line for each of several series, with a point at each of the labels. */
void chart_lines(struct text *out, const struct chart *chart,
    const char *const *labels, size_t count, const struct chart_series *series,
    size_t series_count);

/* A column for each of the labels, of parts that are stacked, first below. */
void chart_columns(struct text *out, const struct chart *chart,
    const char *const *labels, size_t count, const struct chart_series *series,
    size_t series_count);

/* words: what is said of a tile without data. */
void chart_tiles(struct text *out, const struct chart *chart,
    const struct chart_tile *tiles, size_t count, const char *none);

/* now: what the month is called that is now. */
void chart_calendar(struct text *out, const struct chart *chart,
    const struct chart_months *months, const char *now);

#endif
