/*
 * Private to lib/report: the drawings of reports.
 */
#ifndef OCOP_REPORT_PAGE_HTML_H
#define OCOP_REPORT_PAGE_HTML_H

#include <stdint.h>

#include <ocop/html.h>

#include "base/text.h"

/* What a drawing is made of: the kept lines of a report. */
struct html_drawing {
	const struct ocop_html *html;
	const struct ocop_writer *kept;
	const struct ocop_labels *labels;
};

/* Appends figures for those lines; nothing where there is nothing to see. */
typedef int html_draw(struct text *out, const struct html_drawing *drawing,
    struct ocop_error *err);

/* Those of the report's name; none for most of them. */
html_draw html_draw_report;

html_draw html_draw_targets;  /* and of their parts, if there are any */
html_draw html_draw_trend;    /* stars and recognitions, year by year */
html_draw html_draw_expiring; /* the months, and the states */
html_draw html_draw_figures;  /* of the summary */
html_draw html_draw_round;
html_draw html_draw_communes;
html_draw html_draw_gaps;
html_draw html_draw_funding;

/* A map of the lines of one target by province, from one to before another. */
OCOP_CHECKED int html_map(struct text *out, const struct html_drawing *drawing,
    size_t from, size_t until, struct ocop_error *err);

/* A cell by column name. */
const char *html_cell(
    const struct html_drawing *drawing, size_t row, const char *column);

/* Appends a number as the language writes it. */
void html_number(
    struct text *out, const struct ocop_html *html, const char *number);

/* The number of the last row of the run that has the same cell, and one. */
size_t html_run(
    const struct html_drawing *drawing, size_t row, const char *column);

#endif
