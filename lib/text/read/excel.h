/*
 * Private to lib/text: cells of a CSV file that is opened in a spreadsheet,
 * which takes some texts for formulas, and makes dates and numbers of others.
 *
 * A text that starts like a formula gets an apostrophe in front, and so does
 * one that has apostrophes before such a start, so that taking one off gives
 * back the text in any case.
 */
#ifndef OCOP_TEXT_READ_EXCEL_H
#define OCOP_TEXT_READ_EXCEL_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Whether a text starts as a formula does, behind apostrophes and blanks:
 * with = + - or @, full-width ones too, a tab or the end of a line, and
 * something after it.
 */
bool excel_starts_formula(const char *text);

/* Whether a text would be read as a number or a date and come out as another
 * text: 01, 1.2, 2026-2, 1E5, or more than 15 digits. */
bool excel_alters(const char *text);

#endif
