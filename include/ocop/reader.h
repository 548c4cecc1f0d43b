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
 * The separator (comma, semicolon or tab) is found from the header, or said
 * by a first line "sep=;", as Excel writes it.  With comma or semicolon,
 * quotes are those of RFC 4180 and are strict; with a tab there are no quotes
 * and \t \n \r \\ \" are escapes, unless OCOP_QUOTES_YES or a header cell in
 * quotes says that it is as with a comma.  With quotes, too, an apostrophe goes
 * that keeps a text from being a formula, as OCOP_EXCEL writes it.  A BOM is
 * dropped, other encodings are decoded, CRLF and LF end a line (CR too, if it
 * ends the first), rows whose cells are all blank are skipped, and every cell
 * is valid UTF-8 in NFC without control characters.
 */
#ifndef OCOP_READER_H
#define OCOP_READER_H

#include <stdbool.h>
#include <stddef.h>

#include <ocop/cell.h>
#include <ocop/encoding.h>
#include <ocop/fault.h>

struct ocop_reader;

struct ocop_row {
	size_t line; /* the physical line on which the row starts, from 1 */
	size_t count;
	const struct ocop_cell *cells;
};

enum {
	OCOP_CITED = 1 << 0, /* line 1 is "# source", as in a rule pack */
	OCOP_KEPT = 1 << 1,  /* the bytes of rows are kept, for rejects */
	/* Rows whose cells are all blank are rows; an empty line is one where
	 * there is one column. */
	OCOP_BLANK_ROWS = 1 << 4,
	/* What quotes are where tabs part the cells.  With neither, a header
	 * cell in quotes is OCOP_QUOTES_YES; without one, a cell that may be in
	 * quotes is a fault, and the rest is not read. */
	OCOP_QUOTES_YES = 1 << 12, /* those of RFC 4180; there are no escapes */
	OCOP_QUOTES_NO = 2 << 12,  /* bytes like others */

	/* What a person says of a file: quotes, and an ocop_encoding. */
	OCOP_SAID = OCOP_ENCODING | 3 << 12,
};

/* "-" is standard input, named "<stdin>" in messages.  flags: of the above,
 * and an ocop_encoding. */
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

/* Whether cells may be in quotes, as in CSV. */
bool ocop_reader_quoted(const struct ocop_reader *reader);

/*
 * With OCOP_KEPT: a row as it is in the file once that is decoded, line
 * end and all; borrowed until the next row, that of the header until close.
 */
struct ocop_raw {
	const char *bytes;
	size_t size;
	size_t line; /* the physical line on which it starts */
	bool fits;   /* it has as many cells as the header */
};

struct ocop_raw ocop_reader_raw(const struct ocop_reader *reader);
struct ocop_raw ocop_reader_raw_header(const struct ocop_reader *reader);

/* The header that was read; count 0 before. */
struct ocop_row ocop_reader_header(const struct ocop_reader *reader);

/* Whether the rows that are left cannot be told apart, and are not read. */
bool ocop_reader_stopped(const struct ocop_reader *reader);

/* Says what separator and encoding were found, as notes of line 1, and warns
 * of an encoding that the words do not bear out. */
void ocop_reader_note(
    const struct ocop_reader *reader, ocop_fault_fn *report, void *ctx);

/* The cells so far that had such an apostrophe; says so, as a note. */
size_t ocop_reader_freed(const struct ocop_reader *reader);
void ocop_reader_note_freed(
    const struct ocop_reader *reader, ocop_fault_fn *report, void *ctx);

/* What the file was decoded from, for a person; NULL: it was UTF-8. */
const char *ocop_reader_encoding(const struct ocop_reader *reader);

/* Another encoding that the words rather speak for, as --encoding takes it;
 * or "". */
const char *ocop_reader_doubt(const struct ocop_reader *reader);

/* Whether a first line "sep=;" said what parts the cells. */
bool ocop_reader_told(const struct ocop_reader *reader);

/* The lines after a row that leaves the rest unread, such as an open quote;
 * the row's fault names them. */
size_t ocop_reader_unread(const struct ocop_reader *reader);

/* The text after "# " of a cited file, or "". */
const char *ocop_reader_citation(const struct ocop_reader *reader);

void ocop_reader_close(struct ocop_reader *reader); /* NULL is allowed */

#endif
