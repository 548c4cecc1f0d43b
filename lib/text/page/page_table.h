/*
 * Private to lib/text: a kept table as a page shows it.
 */
#ifndef OCOP_TEXT_PAGE_PAGE_TABLE_H
#define OCOP_TEXT_PAGE_PAGE_TABLE_H

#include <stdbool.h>

#include <ocop/label.h>
#include <ocop/writer.h>

#include "base/text.h"

struct page_table {
	const struct ocop_labels *labels;
	enum ocop_lang lang;
	const char *name; /* of the table, for labels */
	const char *caption;
	size_t number; /* of its own on the page */
};

/* Appends the table to body, and to style what it wants of a style sheet.
 * Returns whether it is too wide for a sheet of A4 that is not turned. */
bool page_table_put(struct text *body, struct text *style,
    const struct page_table *table, const struct ocop_writer *kept);

#endif
