/*
 * Tables out: TSV, CSV, JSON Lines, a table for people, or a workbook.
 *
 * TSV has no quotes (\t \n \r \\ are escaped), CSV is RFC 4180 with LF, JSON
 * has an object a line in which whole and decimal columns are numbers and a
 * blank cell is null; the table aligns by display width, and is the only one
 * that depends on language and terminal.  All are UTF-8.  A workbook (.xlsx)
 * has numbers and dates as such, everything else as text.
 *
 * A file is written beside its name, synced and renamed by close, so that
 * it is there whole or not at all.
 */
#ifndef OCOP_WRITER_H
#define OCOP_WRITER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <ocop/column.h>
#include <ocop/error.h>
#include <ocop/label.h>

enum ocop_format {
	OCOP_TSV,
	OCOP_CSV,
	OCOP_JSON,
	OCOP_TABLE,
	OCOP_XLSX,
	OCOP_HTML,   /* a page, made of what was kept: ocop_page_table() */
	OCOP_MEMORY, /* in memory, and nowhere else */
	OCOP_EXCEL,  /* CSV that Excel opens: UTF-8 with BOM, CRLF, texts kept
		      * from being formulas */
	OCOP_EXCEL_COMMA, /* likewise where the decimal mark is a comma, and
			   * semicolons part the cells */
};

struct ocop_writer;

/* "tsv", "csv", "json", "table", "html" or, if this build has it, "xlsx"; else
 * -1. */
OCOP_CHECKED int ocop_format_find(enum ocop_format *out, const char *name);

/*
 * Starts with the header row; JSON has none.  A NULL path is standard
 * output.  The names are copied.
 */
OCOP_CHECKED int ocop_writer_open(struct ocop_writer **out,
    enum ocop_format format, const char *path, const char *const *columns,
    size_t count, struct ocop_error *err);

/* Likewise, where the names of columns do not say what is in them; the types
 * are copied. */
OCOP_CHECKED int ocop_writer_open_typed(struct ocop_writer **out,
    enum ocop_format format, const char *path, const char *const *columns,
    const enum ocop_type *types, size_t count, struct ocop_error *err);

/* How people are shown a table. */
struct ocop_people {
	enum ocop_lang lang;
	const char *table; /* NULL, or its name, which labels may depend on */
	size_t width;      /* columns a line may take; 0: what it needs */
	bool colour;       /* words of a state stand out */
	bool ascii;        /* drawings are of # and . */
	/* adds words to those of the toolkit, as of a catalog; or NULL */
	int (*words)(
	    void *ctx, struct ocop_labels *labels, struct ocop_error *err);
	void *ctx; /* of words */
};

/* Says so before finish; of no account for other formats. */
OCOP_CHECKED int ocop_writer_people(struct ocop_writer *writer,
    const struct ocop_people *people, struct ocop_error *err);

/* What people see beside a row: a bar, or a height for each of several. */
struct ocop_drawing {
	int64_t part, whole;    /* the bar; nothing is drawn where whole is 0 */
	const int64_t *heights; /* negative: there is none; NULL: a bar */
	size_t count;
};

/*
 * Draws beside the column, which must be there, of a table for people: one
 * for each row, when all were written.  Of no account for other formats.
 */
OCOP_CHECKED int ocop_writer_draw(struct ocop_writer *writer,
    const char *beside, const struct ocop_drawing *drawings,
    struct ocop_error *err);

/* One cell a column; NULL is a blank cell.  The cells are copied. */
OCOP_CHECKED int ocop_writer_row(struct ocop_writer *writer,
    const char *const *cells, struct ocop_error *err);

/* Before the first row: nothing appears before ocop_writer_finish(), wherever
 * it goes. */
void ocop_writer_delay(struct ocop_writer *writer);

/*
 * Writes what is left: a file is synced and lacks only its name, so that it
 * is known that there is room for it.  After it only ocop_writer_finish() and
 * ocop_writer_free() are allowed.
 */
OCOP_CHECKED int ocop_writer_ready(
    struct ocop_writer *writer, struct ocop_error *err);

/*
 * Makes it ready, if it is not, and checks that all of it arrived; a file
 * takes its name.  After it only ocop_writer_free() is allowed.
 */
OCOP_CHECKED int ocop_writer_finish(
    struct ocop_writer *writer, struct ocop_error *err);

/*
 * Of the OCOP_EXCEL formats: the cells of a column that Excel
 * will show as another text, having made numbers or dates of them.
 */
size_t ocop_writer_altered(const struct ocop_writer *writer, size_t column);

/* What OCOP_MEMORY and OCOP_TABLE keep, the others have no rows: rows without
 * the header; a cell, "" where blank. */
size_t ocop_writer_rows(const struct ocop_writer *writer);
const char *ocop_writer_cell(
    const struct ocop_writer *writer, size_t row, size_t column);
bool ocop_writer_has(const struct ocop_writer *writer, const char *name);

/* The number of the column of that name, which must be there. */
size_t ocop_writer_column(const struct ocop_writer *writer, const char *name);

/* All of what was kept, as rows of another that was opened with these. */
size_t ocop_writer_columns(const struct ocop_writer *writer);
const char *const *ocop_writer_names(const struct ocop_writer *writer);
OCOP_CHECKED int ocop_writer_copy(struct ocop_writer *to,
    const struct ocop_writer *kept, struct ocop_error *err);

/* Removes an unfinished file.  NULL is allowed. */
void ocop_writer_free(struct ocop_writer *writer);

#endif
