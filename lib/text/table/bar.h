/*
 * Numbers as drawings within a line: bars, and lines of heights.  In blocks,
 * or in the characters # and . of ASCII.
 */
#ifndef OCOP_TEXT_TABLE_BAR_H
#define OCOP_TEXT_TABLE_BAR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

/*
 * Appends a bar of that width, of which part of whole is filled: never all
 * unless the part has reached the whole, never nothing when it is above 0.
 */
void bar_draw(
    struct text *out, int64_t part, int64_t whole, size_t width, bool ascii);

/*
 * Appends a character for each value, the higher the nearer to most, and a
 * low one for 0; a blank where it is negative: there is none.
 */
void bar_heights(struct text *out, const int64_t *values, size_t count,
    int64_t most, bool ascii);

#endif
