/*
 * How people are shown a table, as a page or on a terminal: in Vietnamese
 * with headings and words of its own, days as 05/08/2026 and a decimal comma;
 * in English as every other format has it.
 */
#ifndef OCOP_TEXT_TABLE_HUMAN_H
#define OCOP_TEXT_TABLE_HUMAN_H

#include <stdbool.h>

#include <ocop/column.h>
#include <ocop/label.h>

#include "base/text.h"

/* What a column is called in this table, else anywhere.  A table may be
 * NULL. */
const char *human_heading(
    const struct ocop_labels *labels, const char *table, const char *column);

/*
 * The cell as people read it: itself, a word of the labels, or the bytes of
 * room, which the next call writes over.  NULL when there is no memory.
 */
const char *human_cell(struct text *room, const struct ocop_labels *labels,
    const char *table, const char *column, enum ocop_type type,
    const char *cell);

/* Whether such a column is set to the right, as numbers are. */
bool human_right(enum ocop_type type);

#endif
