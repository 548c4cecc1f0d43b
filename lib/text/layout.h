/*
 * A table for people: rows are kept until the widths are known.
 */
#ifndef OCOP_TEXT_LAYOUT_H
#define OCOP_TEXT_LAYOUT_H

#include <ocop/column.h>

#include "base/arena.h"
#include "base/text.h"

struct layout {
	size_t width; /* cells a row */
	char **cells;
	size_t count, room; /* of cells */
	struct arena texts;
};

/* Copies a row, with line ends and tabs as blanks. */
OCOP_CHECKED int layout_add(
    struct layout *layout, const char *const *cells, struct ocop_error *err);

/* Appends the table: two blanks between columns, numbers to the right. */
OCOP_CHECKED int layout_write(const struct layout *layout, struct text *out,
    const enum ocop_type *types, struct ocop_error *err);

void layout_free(struct layout *layout);

#endif
