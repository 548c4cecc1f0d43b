/*
 * Private to lib/text: columns of dates that prove to have the month first.
 */
#ifndef OCOP_TEXT_CELL_DATE_PROOF_H
#define OCOP_TEXT_CELL_DATE_PROOF_H

#include <stdbool.h>

#include <ocop/kind.h>

struct date_proof {
	size_t month_first[OCOP_KIND_COLUMNS]; /* such a line; 0: none */
	bool day_first[OCOP_KIND_COLUMNS];     /* a doubtful date was taken */
};

/* Looks through a file ahead of its rows, where it can be read twice and
 * nobody said the order of dates; at has the cell of each column, flags are
 * OCOP_SAID and OCOP_DATES. */
OCOP_CHECKED int date_proof_find(struct date_proof *proof, const char *path,
    const struct ocop_column *columns, size_t count, const int *at,
    unsigned flags, struct ocop_error *err);

/* Refuses a date that the column leaves in doubt: -1 with a fault, or 0. */
int date_proof_check(struct date_proof *proof, size_t i,
    const struct ocop_column *column, const char *text, size_t line,
    struct ocop_fault *fault);

/* Whether a column that was read day first proves to have the month first:
 * it is named, or NULL. */
const char *date_proof_late(
    const struct date_proof *proof, const struct ocop_kind *kind);

#endif
