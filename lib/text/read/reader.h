/*
 * Private to lib/text: the reader, and what it says of a bad row.
 */
#ifndef OCOP_TEXT_READ_READER_H
#define OCOP_TEXT_READ_READER_H

#include <ocop/reader.h>

#include "base/arena.h"
#include "base/text.h"
#include "text/encoding/guess.h"
#include "text/read/csv.h"
#include "text/read/lines.h"
#include "text/read/split.h"

struct ocop_reader {
	struct lines lines;
	struct cells cells;
	struct split split;
	struct csv *csv; /* made for the first quote */
	char separator;
	bool quoted;     /* cells may be in quotes */
	bool blank_rows; /* OCOP_BLANK_ROWS */
	bool told;       /* by a first line "sep=;" */
	bool guessed;    /* hint is what the bytes may be, or "" */
	char hint[GUESS_TEXT];
	size_t unread; /* lines after the row that stopped it */
	bool stopped;  /* nothing follows, or nothing that can be read */
	bool broken;   /* it was a fault that stopped it */
	size_t line;   /* of the row read last */
	struct text raw_header;
	struct arena header; /* its cells, which faults point to */
	const char *citation;
};

/* The fault of a row that has not as many cells as the header. */
void row_count_fault(struct ocop_reader *reader);

/* Adds to the row's fault what encodings its bytes may be in; the first bad
 * row and what is read already is a sample. */
OCOP_CHECKED int row_hint(struct ocop_reader *reader, const struct line *line,
    struct ocop_error *err);

/* Adds to the row's fault the lines after it, none of which is read; inside:
 * it was too long to be taken. */
OCOP_CHECKED int row_rest(
    struct ocop_reader *reader, bool inside, struct ocop_error *err);

#endif
