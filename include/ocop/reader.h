/*
 * Tables in: CSV and TSV files, row by row, with physical line numbers.
 *
 *	struct ocop_reader *reader;
 *	struct ocop_row row;
 *	struct ocop_fault fault;
 *
 *	if (ocop_reader_open(&reader, path, 0, &err) < 0)
 *		...
 *	while ((got = ocop_reader_next(reader, &row, &fault, &err)) > 0)
 *		if (got == OCOP_ROW_BAD)
 *			report(&fault);
 *		else
 *			use(&row);
 *	ocop_reader_close(reader);
 *
 * The separator (comma, semicolon or tab) is found from the header.  With
 * comma or semicolon, quotes are those of RFC 4180 and are strict; with a
 * tab there are no quotes and \t \n \r \\ are escapes.  A BOM is dropped,
 * CRLF and LF end a line, rows whose cells are all blank are skipped, and
 * every cell is valid UTF-8 in NFC without control characters.
 */
#ifndef OCOP_READER_H
#define OCOP_READER_H

#include <stddef.h>

#include <ocop/cell.h>
#include <ocop/fault.h>

struct ocop_reader;

struct ocop_row {
	size_t line; /* the physical line on which the row starts, from 1 */
	size_t count;
	const struct ocop_cell *cells;
};

enum {
	OCOP_CITED = 1 << 0, /* line 1 is "# source", as in a rule pack */
};

/* "-" is standard input, named "<stdin>" in messages. */
OCOP_CHECKED int ocop_reader_open(struct ocop_reader **out, const char *path,
    unsigned flags, struct ocop_error *err);

/* Reads bytes that must outlive the reader; name is for messages. */
OCOP_CHECKED int ocop_reader_memory(struct ocop_reader **out, const char *name,
    const char *bytes, size_t size, unsigned flags, struct ocop_error *err);

/* The first row is the header and fixes the number of cells. */
OCOP_CHECKED int ocop_reader_next(struct ocop_reader *reader,
    struct ocop_row *row, struct ocop_fault *fault, struct ocop_error *err);

/* The file's name as messages give it, and its separator (',' ';' '\t'). */
const char *ocop_reader_name(const struct ocop_reader *reader);
char ocop_reader_separator(const struct ocop_reader *reader);

/* Says what separator was found, as a note of the header's line. */
void ocop_reader_note(
    const struct ocop_reader *reader, ocop_fault_fn *report, void *ctx);

/* The text after "# " of a cited file, or "". */
const char *ocop_reader_citation(const struct ocop_reader *reader);

void ocop_reader_close(struct ocop_reader *reader); /* NULL is allowed */

#endif
