/*
 * What Excel takes: names of worksheets, lengths of cells.
 */
#ifndef OCOP_TEXT_BOOK_BOOK_FIT_H
#define OCOP_TEXT_BOOK_BOOK_FIT_H

#include <ocop/error.h>

#include "base/map.h"
#include "base/text.h"

enum { FIT_NAME = 31 }; /* characters of a worksheet's name */

/*
 * The name of a worksheet that is unlike those in the map, which it joins:
 * what Excel forbids is a hyphen, "~2" follows a name that was there.  NULL
 * when there is no memory.
 */
const char *fit_name(struct map *names, const char *name);

/* UTF-16 units, as Excel counts the length of a text. */
size_t fit_units(const char *text);

/*
 * The text, or a copy in out, such that a reader of the file sees the text
 * again: in a workbook "_x0041_" stands for "A", and "_x005F_" for "_".
 * NULL when there is no memory, or when it holds what XML cannot.
 */
const char *fit_text(struct text *out, const char *text);

/* Lines the text takes in a column of so many characters, about. */
size_t fit_lines(const char *text, size_t width);

/* "B7" and so on, counted from 0. */
enum { FIT_REFERENCE = 16 };
void fit_reference(char out[FIT_REFERENCE], size_t row, size_t column);

#endif
