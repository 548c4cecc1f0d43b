/*
 * Private to lib/text: rows of a table that hold no data: the header once
 * more, numbers of columns, headings, totals.  One rule for every kind.
 */
#ifndef OCOP_TEXT_INTAKE_IDLE_ROW_H
#define OCOP_TEXT_INTAKE_IDLE_ROW_H

#include <stdbool.h>

#include <ocop/kind.h>
#include <ocop/reader.h>

#include "text/intake/spelling.h"

/* Zero-initialised to start. */
struct idle_rows {
	struct ocop_column *columns; /* of all kinds, once they are asked for */
	size_t count;
	struct spellings spellings;
};

/*
 * OCOP_ROW, or OCOP_ROW_BAD with the fault of a row without data, or -1.  at
 * has the cell of each column of the kind, or OCOP_ABSENT.
 */
OCOP_CHECKED int idle_row(struct idle_rows *idle, const struct ocop_row *row,
    const struct ocop_kind *kind, const int *at, struct ocop_fault *fault,
    struct ocop_error *err);

void idle_rows_free(struct idle_rows *idle);

#endif
