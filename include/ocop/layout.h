/*
 * Layouts: tables in a form that others prescribe or are used to.  What stands
 * in which column is data, in data/layouts.
 */
#ifndef OCOP_LAYOUT_H
#define OCOP_LAYOUT_H

#include <stdbool.h>

#include <ocop/column.h>
#include <ocop/store.h>
#include <ocop/writer.h>

/* A line of a layout: a column, or a title above all of them. */
struct ocop_layout_line {
	const char *table;
	const char *list;   /* of the catalog, that it is made from */
	const char *column; /* the name it has, or the title */
	const char *above;  /* a heading above that name, or "" */
	const char *source; /* a column of the list; "serial"; "": nothing */
	const char *words;  /* "3=3*|4=4*", what is written for values; or "" */
	bool title;
	bool key; /* text; what is longer than size becomes a digest */
	enum ocop_type type;
	size_t size;  /* characters that it holds, 0: any number */
	bool needed;  /* a blank is worth a word */
	size_t width; /* in a worksheet */
};

struct ocop_layout_lines;

/* The lines of a layout, which data/layouts must have.  (lib/text) */
OCOP_CHECKED int ocop_layout_lines_new(
    struct ocop_layout_lines **out, const char *layout, struct ocop_error *err);
size_t ocop_layout_lines_count(const struct ocop_layout_lines *lines);
const struct ocop_layout_line *ocop_layout_lines_get(
    const struct ocop_layout_lines *lines, size_t number);
void ocop_layout_lines_free(struct ocop_layout_lines *lines); /* or NULL */

/* The layouts by number, NULL after the last. */
const char *ocop_layout_name(size_t number);

struct ocop_layout_job {
	const char *layout; /* one of ocop_layout_name() */
	const char *table;  /* NULL: all of them */
	const char *as_of;  /* ISO */
	/* Of the list of a decision; NULL: any, but it must come to one. */
	const char *decision, *issued, *round;
	bool for_public; /* without what ocop_column_is_private() says */
	ocop_fault_fn *report;
	void *ctx;

	/* What came of it; to start, 0. */
	size_t digests; /* keys that did not fit and became digests */
	size_t without; /* products that have no recognition to show */
};

struct ocop_layout;

/*
 * Fills the tables of a layout.  OCOP_EUSAGE when there is no such table, or
 * more than one decision; OCOP_EOUTPUT when a value does not fit its column.
 */
OCOP_CHECKED int ocop_layout_fill(struct ocop_layout **out,
    struct ocop_layout_job *job, struct ocop_store *store,
    struct ocop_error *err);
void ocop_layout_free(struct ocop_layout *layout); /* NULL is allowed */

size_t ocop_layout_tables(const struct ocop_layout *layout);
const char *ocop_layout_table(const struct ocop_layout *layout, size_t table);
size_t ocop_layout_columns(const struct ocop_layout *layout, size_t table);
const char *ocop_layout_column(
    const struct ocop_layout *layout, size_t table, size_t column);

/* Rows in which a column is blank that should not be. */
size_t ocop_layout_blanks(
    const struct ocop_layout *layout, size_t table, size_t column);

/* Starts a file with the header of its only table; and writes its rows. */
OCOP_CHECKED int ocop_layout_writer(struct ocop_writer **out,
    const struct ocop_layout *layout, enum ocop_format format, const char *path,
    struct ocop_error *err);
OCOP_CHECKED int ocop_layout_rows(const struct ocop_layout *layout,
    struct ocop_writer *writer, struct ocop_error *err);

/* A workbook, with a worksheet for each table.  A NULL path is standard
 * output. */
OCOP_CHECKED int ocop_layout_book(
    const struct ocop_layout *layout, const char *path, struct ocop_error *err);

#endif
