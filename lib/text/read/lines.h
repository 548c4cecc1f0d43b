/*
 * The physical lines of a file or of memory, found in large blocks and never
 * copied.  What cannot be a table (a workbook, a web page) is refused here,
 * and another encoding is decoded before.
 */
#ifndef OCOP_TEXT_READ_LINES_H
#define OCOP_TEXT_READ_LINES_H

#include <stdbool.h>
#include <stddef.h>

#include <ocop/error.h>

#include "text/encoding/decode.h"
#include "text/encoding/source.h"

enum {
	LINES_BLOCK = 256 << 10,
	LINES_LONGEST = 16 << 20, /* bytes of a row, its line ends included */
};

enum { LINES_TOO_LONG = 2 };

struct lines {
	char *name;
	struct source source;
	struct decoder *decoder; /* NULL: the bytes are UTF-8 */
	char doubt[GUESS_TEXT];  /* what the bytes may be rather, or "" */

	char *bytes; /* one more is allocated than room says */
	size_t room, start, end;
	size_t number; /* of the last line that was handed out */
	bool ended;    /* nothing follows the bytes held */
	bool cr;       /* a lone CR ends a line, seen here as LF */
	bool after_cr; /* the last byte read was one */
	bool bom;      /* it began with a byte order mark, or was decoded */
	bool quotes;   /* some byte so far is a quote */
};

/* One line, or after lines_join() more; the bytes may be written to, and so
 * may text[size], which is the line's end.  Borrowed until the next call. */
struct line {
	char *text;
	size_t size; /* without the LF or CRLF */
	size_t number;
	size_t next; /* where the next line starts, from text */
};

/* Both read the first block and look what it is; flags: an ocop_encoding. */
OCOP_CHECKED int lines_open(struct lines *lines, const char *path,
    unsigned flags, struct ocop_error *err);
OCOP_CHECKED int lines_memory(struct lines *lines, const char *name,
    const char *bytes, size_t size, unsigned flags, struct ocop_error *err);

/* 1 and the next line; 0 at the end; LINES_TOO_LONG; -1. */
OCOP_CHECKED int lines_next(
    struct lines *lines, struct line *line, struct ocop_error *err);

/* Appends the next line to *line, as a quoted line end asks.  The same. */
OCOP_CHECKED int lines_join(
    struct lines *lines, struct line *line, struct ocop_error *err);

/* The next line without taking it; size 0 at the end. */
OCOP_CHECKED int lines_peek(
    struct lines *lines, struct line *line, struct ocop_error *err);

/* Reads on to the end, for the number of the last line; inside: the one that
 * was handed out last is too long and not taken yet. */
OCOP_CHECKED int lines_last(
    struct lines *lines, bool inside, size_t *number, struct ocop_error *err);

void lines_close(struct lines *lines);

#endif
