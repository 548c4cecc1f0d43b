/*
 * Reports as pages: a table that was kept, with the drawing that goes with
 * it; and the whole of a catalog on one page.
 */
#ifndef OCOP_HTML_H
#define OCOP_HTML_H

#include <ocop/date.h>
#include <ocop/label.h>
#include <ocop/store.h>
#include <ocop/writer.h>

struct ocop_html {
	struct ocop_store *store;
	const char *report; /* the command's word: targets */
	const char *path;   /* NULL: standard output */
	enum ocop_lang lang;
	struct ocop_date as_of; /* year 0: it is of no day */
	const char *round;      /* or NULL */
};

/* Writes a report whose lines were kept (OCOP_MEMORY). */
OCOP_CHECKED int ocop_html_report(const struct ocop_html *html,
    const struct ocop_writer *kept, struct ocop_error *err);

/*
 * Writes the summary: targets, stars, trend, certificates that expire, the
 * provinces, communes, money.
 */
OCOP_CHECKED int ocop_html_summary(const struct ocop_html *html,
    const struct ocop_writer *kept, struct ocop_error *err);

#endif
