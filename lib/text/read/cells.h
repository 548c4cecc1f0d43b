/*
 * The cells of one row, collected and checked in place: trimmed, unescaped,
 * valid UTF-8 in NFC, no control characters.  The first thing wrong becomes
 * the fault of the row; the rest of it is still counted.
 */
#ifndef OCOP_TEXT_READ_CELLS_H
#define OCOP_TEXT_READ_CELLS_H

#include <stdbool.h>

#include <ocop/reader.h>

#include "base/arena.h"
#include "base/text.h"

enum {
	CELLS_LONGEST = 1 << 20,
	CELLS_MOST =
	    1 << 16, /* of a header; a spreadsheet has 16,384 columns */
};

/* What a cell holds that needs a closer look, as the splitter saw it. */
enum {
	CELL_BLANK = 1 << 1,   /* a space, tab or part of a no-break space */
	CELL_CONTROL = 1 << 2, /* a control character */
	CELL_HIGH = 1 << 3,    /* a byte above 0x7f */
	CELL_ESCAPE = 1 << 4,  /* a backslash, where that means something */
	CELL_QUOTE = 1 << 5,   /* a quote character */
	CELL_QUOTED = 1 << 6,  /* it stood in quotes */
};

struct cells {
	struct ocop_cell *list;
	size_t room, count; /* count may exceed the header's width */
	const struct ocop_cell *header;
	size_t width; /* 0 while the header itself is read */

	size_t line;            /* physical, of the next cell */
	const char *line_start; /* its first byte */
	bool decoded;           /* what was not UTF-8 has marks instead */
	bool blank;             /* all cells are, so far */
	bool spilt;             /* one past the header's last is not */
	bool no_memory;
	unsigned doubt; /* CELL_QUOTE, or 0: what quotes are, is known */
	bool bad;
	bool freed; /* an apostrophe before what is like a formula goes */
	size_t freed_count;
	struct ocop_fault *fault;
	struct arena grown; /* cells that NFC made longer */
	bool keep;          /* the bytes of rows, as they were read */
	struct text raw;
};

void cells_start(struct cells *cells, struct ocop_fault *fault, size_t line,
    const char *text);

/* Copies the bytes of the row, where they are kept, before they are parsed. */
void cells_keep(struct cells *cells, const char *bytes, size_t size);

/*
 * Takes the raw bytes as a cell, writing over them and over one byte more.
 * Those of a quoted cell are its quotes too, and text is its value.
 */
void cells_add(struct cells *cells, char *raw, size_t size, unsigned seen);
void cells_add_quoted(struct cells *cells, char *raw, size_t raw_size,
    const char *text, size_t size, unsigned seen);

/* Makes the fault of the row, for the cell that comes next, if it is none. */
void cells_fault(struct cells *cells, enum ocop_fault_code code,
    const char *value, const char *fmt, ...) OCOP_PRINTF(4, 5);

void cells_free(struct cells *cells);

#endif
