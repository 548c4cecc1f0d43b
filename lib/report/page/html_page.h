/*
 * Private to lib/report: pages and their sections.
 */
#ifndef OCOP_REPORT_PAGE_HTML_PAGE_H
#define OCOP_REPORT_PAGE_HTML_PAGE_H

#include <ocop/page.h>

#include "report/page/html.h"

/* What a report is called. */
const char *html_title(const char *report);

/* Opens the page of a report, and the labels it is written with. */
OCOP_CHECKED int html_open(struct ocop_page **out, struct ocop_labels **labels,
    const struct ocop_html *html, struct ocop_error *err);

/* Adds a section with the drawings and the table of kept lines of a report. */
OCOP_CHECKED int html_section(struct ocop_page *page,
    const struct ocop_html *html, const char *id, const char *report,
    const struct ocop_writer *kept, struct ocop_error *err);

#endif
