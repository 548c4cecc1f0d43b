/*
 * Which words stand out on a terminal that has colours.
 */
#ifndef OCOP_TEXT_TABLE_TINT_H
#define OCOP_TEXT_TABLE_TINT_H

/* The number of the colour (SGR of ECMA-48) of a word in a column, or NULL. */
const char *tint_of(const char *column, const char *word);

#endif
