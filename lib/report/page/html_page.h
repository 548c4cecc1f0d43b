/*
 * Private to lib/report: pages and their sections.
 */
#ifndef OCOP_REPORT_PAGE_HTML_PAGE_H
#define OCOP_REPORT_PAGE_HTML_PAGE_H

#include "report/page/html.h"

#include "text/page/page.h"

/* What one section is made of. */
struct html_section {
	const char *id;    /* a word that the page has once */
	const char *title; /* a message id */
	const struct ocop_report *report;
	const struct ocop_question *question; /* with its figures */
	const struct ocop_writer *kept;       /* its lines */
};

/* Adds a section with the drawings and the table. */
OCOP_CHECKED int html_section(struct ocop_page *page,
    const struct html_section *section, struct ocop_error *err);

/* The same with drawings only, and where the lines are to be found. */
OCOP_CHECKED int html_section_drawn(struct ocop_page *page,
    const struct html_section *section, struct ocop_error *err);

/* Adds the sections of the whole catalog. */
OCOP_CHECKED int html_summary(struct ocop_page *page,
    const struct html_section *own, struct ocop_error *err);

#endif
