/*
 * Private to lib/report: the drawings of reports, made of the figures that a
 * report has added while it was written.
 */
#ifndef OCOP_REPORT_PAGE_HTML_H
#define OCOP_REPORT_PAGE_HTML_H

#include <stdint.h>

#include <ocop/report.h>

#include "base/text.h"
#include "rules/time/certificate.h"

/* What a drawing is made of. */
struct html_drawing {
	const struct ocop_question *question; /* its figures are there */
	const struct ocop_labels *labels;
};

/* Appends drawings for those figures; nothing where there is nothing to
 * see. */
typedef int html_draw(struct text *out, const struct html_drawing *drawing,
    struct ocop_error *err);

/* Of struct figure: sections, items and counts. */
html_draw html_draw_summary, html_draw_round, html_draw_trend;
html_draw html_draw_gaps;     /* parts, reasons */
html_draw html_draw_communes; /* their most stars, their products */
html_draw html_draw_funding;  /* years, sources; planned, disbursed */

html_draw html_draw_targets;  /* of struct target_figure */
html_draw html_draw_expiring; /* of struct expiry */

/* What expiring writes of a certificate. */
struct expiry {
	enum ocop_life_state state;
	int valid_until; /* with an extension, or OCOP_NO_DAY */
};

/* A map of the figures of one target by province. */
struct target_figure;
OCOP_CHECKED int html_map(struct text *out, const struct html_drawing *drawing,
    const struct target_figure *figures, size_t count, struct ocop_error *err);

/* Appends a number as the language writes it. */
void html_number(struct text *out, enum ocop_lang lang, const char *number);

#endif
