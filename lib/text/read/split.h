/*
 * Splits a line without quotes into cells, in place.
 */
#ifndef OCOP_TEXT_READ_SPLIT_H
#define OCOP_TEXT_READ_SPLIT_H

#include "text/read/cells.h"
#include "text/read/lines.h"

struct split {
	unsigned char kind[256]; /* what each byte means */
};

/* escapes: a backslash means something, and is to be looked for. */
void split_init(struct split *split, char separator, bool escapes);
void split_line(
    const struct split *split, struct cells *cells, const struct line *line);

/* What the bytes hold, as CELL_ values. */
unsigned split_look(const struct split *split, const char *text, size_t size);

enum split_told { SPLIT_SILENT, SPLIT_TOLD, SPLIT_WRONG };

/* Whether a line is sep=; as Excel writes it, for any of the three; quotes
 * around it do no harm. */
enum split_told split_told(const char *line, size_t size, char *separator);

/* A separator in the text that is not this one, or NUL. */
char split_other(const char *text, char separator);

/* Whether a cell of the line begins with a quote. */
bool split_quoted(const char *line, size_t size, char separator);

/* The most frequent of tab ; , outside quotes, or a comma. */
char split_separator(const char *header, size_t size);

#endif
