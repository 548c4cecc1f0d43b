/*
 * Rows that are kept until all are there.
 */
#ifndef OCOP_TEXT_LAYOUT_H
#define OCOP_TEXT_LAYOUT_H

#include <stddef.h>

#include <ocop/error.h>

#include "base/arena.h"

struct layout {
	size_t width; /* cells a row */
	char **cells;
	size_t count, room; /* of cells */
	struct arena texts;
};

/* Copies a row, with line ends and tabs as blanks. */
OCOP_CHECKED int layout_add(
    struct layout *layout, const char *const *cells, struct ocop_error *err);

void layout_free(struct layout *layout);

#endif
