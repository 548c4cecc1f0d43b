/*
 * Private to lib/text: the wide form of score sheets, a row a sheet.
 */
#ifndef OCOP_TEXT_INTAKE_WIDE_H
#define OCOP_TEXT_INTAKE_WIDE_H

#include <ocop/sheets.h>

#include "text/intake/header.h"

struct wide_column {
	size_t cell;
	char *criterion; /* as the header spells it */
};

struct wide {
	struct wide_column *columns; /* the criteria; NULL for a long file */
	size_t count;
	/* Of the row at hand: */
	size_t next;            /* criterion; count: none left */
	const char *conditions; /* that are left of its list */
	char points[8];         /* of a cell that names its option, too */
	char condition[128];
};

/* Whether a header is of the wide form: it names criteria, not a column of
 * them, which is the one numbered criterion.  A row of values may look like
 * criteria, so another column must be named, too. */
bool wide_is(const struct ocop_row *header, const struct ocop_column *columns,
    size_t count, size_t criterion);

/*
 * Binds what is no criterion by name, as ocop_header_bind() does, and keeps
 * the criteria.  Returns the number of errors, or -1 without memory.
 */
OCOP_CHECKED int wide_bind(struct wide *wide, int *at,
    const struct ocop_column *columns, size_t count,
    const struct ocop_row *header, ocop_fault_fn *report, void *ctx,
    struct ocop_error *err);

/* Starts a row; conditions has codes with blanks, commas, semicolons. */
void wide_start(struct wide *wide, const char *conditions);

/*
 * The row's next condition or scored criterion; false when none is left.  A
 * cell holds points, the number of an option after #, or both.
 */
bool wide_next(
    struct wide *wide, const struct ocop_row *row, struct ocop_line *line);

/* Whether none is left. */
bool wide_done(const struct wide *wide, const struct ocop_row *row);

void wide_free(struct wide *wide);

#endif
