/*
 * Private to lib/report/page: what they have in common.
 */
#ifndef OCOP_REPORT_PAGE_CHART_SVG_H
#define OCOP_REPORT_PAGE_CHART_SVG_H

#include "report/page/chart.h"

enum {
	CHART_WIDTH = 360,
	CHART_TINTS = 4, /* shades t1 to t4; t0 is for 0 */
};

/* The figure and its caption. */
void chart_open(struct text *out, const struct chart *chart, const char *look);
void chart_close(struct text *out);

/* The picture; chart_said() after it takes what it shows in words. */
void chart_svg(struct text *out, const struct chart *chart, int height);
void chart_said(struct text *out, const struct chart *chart, const char *said);

/* A text at a place of the picture, of those classes. */
void chart_label(
    struct text *out, int x, int y, const char *look, const char *label);

/* A sign of a legend and its word; chart_key_open() starts the list. */
void chart_key_open(struct text *out);
void chart_key(struct text *out, const char *look, const char *word);
void chart_key_close(struct text *out);

/* Which shade a value has, and the key of the shades. */
int chart_tint(int64_t value, int64_t most);
void chart_tint_keys(struct text *out, int64_t most);

/* The step of an axis from 0 to most, in 2 to 4 steps: 1, 2 or 5 and zeros. */
int64_t chart_step(int64_t most);

#endif
