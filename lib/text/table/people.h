/*
 * A kept table as it is shown to people: <ocop/writer.h>.
 */
#ifndef OCOP_TEXT_TABLE_PEOPLE_H
#define OCOP_TEXT_TABLE_PEOPLE_H

#include <ocop/writer.h>

#include "text/format/kept.h"
#include "text/table/table.h"

struct people {
	struct ocop_people how;
	struct ocop_labels *labels;
	bool drawn;             /* there is a column of drawings */
	size_t beside;          /* the one that it is next to */
	struct table_bar *bars; /* by row */
	const char **lines;     /* or drawings of heights, "" for a bar */
	struct arena arena;
};

/* Without it: English, of any width, plain. */
OCOP_CHECKED int people_set(struct people *people,
    const struct ocop_people *how, struct ocop_error *err);

/* So many rows, each with a drawing. */
OCOP_CHECKED int people_draw(struct people *people, size_t beside,
    const struct ocop_drawing *drawings, size_t rows, struct ocop_error *err);

/* Appends the table. */
OCOP_CHECKED int people_write(struct people *people, const struct kept *kept,
    const char *const *names, const enum ocop_type *types, struct text *out,
    struct ocop_error *err);

void people_free(struct people *people);

#endif
