/*
 * Splits a line without quotes into cells, in place.
 */
#ifndef OCOP_TEXT_SPLIT_H
#define OCOP_TEXT_SPLIT_H

#include "text/cells.h"
#include "text/lines.h"

struct split {
	unsigned char kind[256]; /* what each byte means */
};

void split_init(struct split *split, char separator);
void split_line(
    const struct split *split, struct cells *cells, const struct line *line);

/* What the bytes hold, as CELL_ values. */
unsigned split_look(const struct split *split, const char *text, size_t size);

/* The most frequent of tab ; , outside quotes, or a comma. */
char split_separator(const char *header, size_t size);

#endif
