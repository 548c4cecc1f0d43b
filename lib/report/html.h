/*
 * Private to lib/report: the drawings of reports.
 */
#ifndef OCOP_REPORT_HTML_H
#define OCOP_REPORT_HTML_H

#include <ocop/html.h>

#include "base/text.h"

/*
 * Appends the drawing that goes with a report's kept lines; none for most of
 * them.
 */
OCOP_CHECKED int html_drawing(struct text *out, const struct ocop_html *html,
    const struct ocop_writer *kept, const struct ocop_labels *labels,
    struct ocop_error *err);

/* Of the months in which certificates expire, from the day on. */
void html_calendar(struct text *out, const struct ocop_html *html,
    const struct ocop_writer *kept);

/* Of lines of targets by province; 0 when there is nothing to draw. */
OCOP_CHECKED int html_map(struct text *out, const struct ocop_html *html,
    const struct ocop_writer *kept, struct ocop_error *err);

/* One of the page's own words in its language. */
const char *html_word(
    const struct ocop_html *html, const char *vi, const char *en);

#endif
