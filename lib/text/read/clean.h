/*
 * What is done to the bytes of a cell, in place.
 */
#ifndef OCOP_TEXT_READ_CLEAN_H
#define OCOP_TEXT_READ_CLEAN_H

#include <stdbool.h>
#include <stddef.h>

/* Drops the blanks at either end, line feeds too, but no other controls. */
void clean_trim(char **text, size_t *size);

/*
 * Replaces \t \n \r \\ \"; a lone \N says "clear this value" and stays.
 * Returns the offset of another backslash, or size, and then *kept is the
 * new size and the text ends in NUL.
 */
size_t clean_escapes(char *text, size_t size, size_t *kept);

/*
 * Whether a text begins with a quote that ends it or stays open, so that the
 * reader of another program takes it for a cell in quotes.
 */
bool clean_in_quotes(const char *text, size_t size);

/* The line feeds; *last becomes the byte after the last of them, if any. */
size_t clean_count_lines(const char *raw, size_t size, const char **last);

/* Copies text with CRLF as LF; the new size. */
size_t clean_lines(char *out, const char *text, size_t size);

#endif
