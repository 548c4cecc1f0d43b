/*
 * Private to lib/report: drawings as inline SVG, in whole units of a picture
 * 640 wide.  Every drawing says what it shows in words, so that colour is
 * never alone.
 */
#ifndef OCOP_REPORT_CHART_H
#define OCOP_REPORT_CHART_H

#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

/* A bar across, of a length of value in most. */
struct chart_bar {
	const char *label, *said; /* left of it; right of it */
	const char *look;         /* class: met, behind, s4 ... */
	int64_t value, most;      /* most 0: no bar */
};

/* A column of parts that are stacked, bottom first. */
enum { CHART_PARTS = 3 };

struct chart_column {
	const char *label;
	int64_t parts[CHART_PARTS];
};

/* A square of a map of tiles. */
struct chart_tile {
	int row, column;
	const char *label, *said;
	int tint; /* 0 to 4 */
};

void chart_bars(struct text *out, const char *title,
    const struct chart_bar *bars, size_t count);

/* looks: a class for each part. */
void chart_columns(struct text *out, const char *title,
    const struct chart_column *columns, size_t count,
    const char *const looks[CHART_PARTS]);

void chart_tiles(struct text *out, const char *title,
    const struct chart_tile *tiles, size_t count);

#endif
