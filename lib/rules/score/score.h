/*
 * Private to lib/rules: one criterion's score on one sheet.
 */
#ifndef OCOP_RULES_SCORE_SCORE_H
#define OCOP_RULES_SCORE_SCORE_H

#include <ocop/sheets.h>

struct score {
	int points;
	int option; /* its number, 0 when the line names none */
};

/* -1 with a fault for what no cell may hold: ocop_value_check(). */
int score_check(
    const char *column, const struct ocop_cell *cell, struct ocop_fault *fault);

/* -1 with a fault for what is no code, as ocop_value_read() has it, and for a
 * total or a mean: a product or a member. */
int score_name(
    const char *column, const struct ocop_cell *cell, struct ocop_fault *fault);

/* Reads points and option of a line; -1 with a fault. */
int score_read(struct score *out, const struct ocop_set *set, int leaf,
    const struct ocop_line *line, struct ocop_fault *fault);

/*
 * Whether the score goes with what the sheet holds already: scored once,
 * no points above 0 where the criterion depends on one that has 0, no
 * options of two cases.  -1 with a fault.
 */
int score_fits(const struct score *score, const struct ocop_set *set, int leaf,
    const struct ocop_line *line, const struct ocop_sheet *sheet,
    struct ocop_fault *fault);

/* The case a sheet has chosen, by a condition or an option; 0 while none. */
int sheet_variant(const struct ocop_set *set, const struct ocop_sheet *sheet);

#endif
