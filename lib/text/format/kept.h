/*
 * Rows that are kept until all are there.
 */
#ifndef OCOP_TEXT_FORMAT_KEPT_H
#define OCOP_TEXT_FORMAT_KEPT_H

#include <stddef.h>

#include <ocop/error.h>

#include "base/arena.h"

struct kept {
	size_t width; /* cells a row */
	char **cells;
	size_t count, room; /* of cells */
	struct arena texts;
};

/* Copies a row, with line ends and tabs as blanks. */
OCOP_CHECKED int kept_add(
    struct kept *kept, const char *const *cells, struct ocop_error *err);

void kept_free(struct kept *kept);

#endif
