/*
 * Pages: one self-contained HTML file with tables and drawings, for a screen,
 * a telephone or A4.  Nothing is loaded from elsewhere and no script is
 * needed.
 *
 *	struct ocop_page *page;
 *
 *	if (ocop_page_open(&page, path, &about, &err) < 0)
 *		...
 *	ocop_page_section(page, "targets", "Mục tiêu");
 *	ocop_page_drawings(page, svg);
 *	ocop_page_table(page, kept);
 *	got = ocop_page_finish(page, &err);
 *	ocop_page_free(page);
 *
 * The calls between keep a failure for ocop_page_finish().  What they are
 * given is escaped, but for drawings.
 */
#ifndef OCOP_TEXT_PAGE_PAGE_H
#define OCOP_TEXT_PAGE_PAGE_H

#include <ocop/label.h>
#include <ocop/writer.h>

struct ocop_page_about {
	enum ocop_lang lang;
	const char *title;
	const char *subtitle; /* the day, the place */
	const char *foot;     /* where the figures come from */
};

struct ocop_page;

/* A NULL path is standard output; labels must outlive the page. */
OCOP_CHECKED int ocop_page_open(struct ocop_page **out, const char *path,
    const struct ocop_page_about *about, const struct ocop_labels *labels,
    struct ocop_error *err);

/*
 * Ends the section before and starts one; id is a word that the page has
 * once.  A page of several sections starts with a list of them.
 */
void ocop_page_section(
    struct ocop_page *page, const char *id, const char *heading);

void ocop_page_text(struct ocop_page *page, const char *text);

/* Figures, put there as they are; side by side where there is room. */
void ocop_page_drawings(struct ocop_page *page, const char *markup);

/* The labels the page was opened with. */
const struct ocop_labels *ocop_page_labels(const struct ocop_page *page);

/*
 * The rows of a kept table of that name, which labels may tell from another:
 * the unit of targets is no commune.  Numbers and dates are shown as the
 * language has them, and carry the value of the other formats in an attribute.
 * The caption is the heading of the section.  A wide table is printed on A4
 * across, without the columns that are blank in every row, and is a list of
 * cards on a telephone.
 */
void ocop_page_table(
    struct ocop_page *page, const char *name, const struct ocop_writer *kept);

OCOP_CHECKED int ocop_page_finish(
    struct ocop_page *page, struct ocop_error *err);
void ocop_page_free(struct ocop_page *page); /* NULL is allowed */

#endif
