/*
 * Workbooks for people (.xlsx): worksheets of cells, formulas and drop-down
 * lists.  Texts are written as texts, so that "=A1" or "00123" stays what it
 * is; formulas are asked for by name.
 *
 *	struct ocop_book *book;
 *
 *	if (ocop_book_open(&book, path, 0, &err) < 0)
 *		...
 *	ocop_book_sheet(book, "data");
 *	ocop_book_text(book, 0, 0, OCOP_HEADER, "product");
 *	...
 *	got = ocop_book_finish(book, &err);
 *	ocop_book_free(book);
 *
 * The calls between keep the first failure for ocop_book_check() and
 * ocop_book_finish(), and do nothing after it.  Rows and columns count from
 * 0.  The same calls make the same bytes.
 *
 * Only one file of lib/text knows libxlsxwriter; a library built without it
 * has no workbooks, and ocop_book_open() says so.
 */
#ifndef OCOP_BOOK_H
#define OCOP_BOOK_H

#include <stdbool.h>
#include <stddef.h>

#include <ocop/error.h>

enum {
	OCOP_BOOK_ROWS = 1048576,
	OCOP_BOOK_COLUMNS = 16384,
	OCOP_BOOK_UNITS = 32767, /* UTF-16 units of a cell */
	OCOP_BOOK_LIST = 255,    /* of a drop-down list, commas counted */
};

enum {
	/* Rows come in order and are not kept in memory. */
	OCOP_BOOK_STREAM = 1 << 0,
};

/* What a cell looks like. */
enum ocop_look {
	OCOP_PLAIN,        /* text, and what is typed there stays text */
	OCOP_NUMBER,       /* a number */
	OCOP_DAY,          /* a date, as 2026-08-05 */
	OCOP_HEADER,       /* names a column */
	OCOP_TITLE,        /* of the whole sheet */
	OCOP_HEADING,      /* of a part of it */
	OCOP_WRAPPED,      /* text over several lines */
	OCOP_CENTRED,      /* a short text or number in a form */
	OCOP_FRAMED_DAY,   /* a date in a form */
	OCOP_MEAN,         /* a number with two decimals in a form */
	OCOP_INPUT,        /* text to fill in; only these can be typed into */
	OCOP_INPUT_NUMBER, /* a number to fill in */
	OCOP_LOOKS
};

struct ocop_book;

/* Whether this build writes workbooks. */
bool ocop_book_supported(void);

/* A NULL path is standard output. */
OCOP_CHECKED int ocop_book_open(struct ocop_book **out, const char *path,
    unsigned flags, struct ocop_error *err);

/*
 * Starts a worksheet, to which the calls below go until the next.  The name
 * becomes one that Excel takes: what it forbids is a hyphen, 31 characters
 * at most, unlike those before.  Returns it, borrowed; "" after a failure.
 */
const char *ocop_book_sheet(struct ocop_book *book, const char *name);

/* A blank text is a cell with nothing but the look. */
void ocop_book_text(struct ocop_book *book, size_t row, size_t column,
    enum ocop_look look, const char *text);

/* Digits with a sign or a decimal point, at most 15 of them. */
void ocop_book_number(struct ocop_book *book, size_t row, size_t column,
    enum ocop_look look, const char *text);

/* Days since 1970-01-01. */
void ocop_book_day(struct ocop_book *book, size_t row, size_t column,
    enum ocop_look look, int days);

/* A text in one cell made of several, two at least. */
void ocop_book_merge(struct ocop_book *book, size_t row, size_t column,
    size_t last_row, size_t last_column, enum ocop_look look, const char *text);

/*
 * A formula in Excel's English, without "=": one that shows a text until it
 * is worked out, and one that shows 0.
 */
void ocop_book_formula(struct ocop_book *book, size_t row, size_t column,
    enum ocop_look look, const char *formula, const char *value);
void ocop_book_sum(struct ocop_book *book, size_t row, size_t column,
    enum ocop_look look, const char *formula);

/*
 * A drop-down list for a column of cells, rows first to last; blank is
 * allowed, anything else is refused by the spreadsheet.  list: the values
 * with commas between, or where they are, as "=lists!$A$1:$A$54".  hint is
 * shown beside the cell, 255 characters at most; or NULL.
 */
void ocop_book_choose(struct ocop_book *book, size_t first, size_t last,
    size_t column, const char *list, const char *hint);

/*
 * Width in characters; look is that of the cells nobody has written.  A row
 * is as high as the wrapped texts that are written to it afterwards need.
 */
void ocop_book_width(
    struct ocop_book *book, size_t column, size_t width, enum ocop_look look);

/* Keeps the rows above this one and the columns before in sight. */
void ocop_book_freeze(struct ocop_book *book, size_t row, size_t column);

/* Arrows to filter by, in the header of a table that ends here. */
void ocop_book_filter(
    struct ocop_book *book, size_t last_row, size_t last_column);

/* Only cells to fill in can be changed; there is no password. */
void ocop_book_protect(struct ocop_book *book);

/*
 * Prints up to this row and column on A4 across, as wide as the paper, with
 * the rows of the header, header up to but not end, on each page.
 */
void ocop_book_page(struct ocop_book *book, size_t header, size_t end,
    size_t last_row, size_t last_column);

/* What failed so far. */
OCOP_CHECKED int ocop_book_check(
    const struct ocop_book *book, struct ocop_error *err);

/* Nothing of it appears before ocop_book_finish(), wherever it goes. */
void ocop_book_delay(struct ocop_book *book);

/*
 * Writes the workbook, and reads it back to see that all of it is there.
 * After it only ocop_book_finish() and ocop_book_free() are allowed.
 */
OCOP_CHECKED int ocop_book_ready(
    struct ocop_book *book, struct ocop_error *err);

/*
 * Makes it ready, if it is not, and hands it over whole.  After it only
 * ocop_book_free() is allowed.
 */
OCOP_CHECKED int ocop_book_finish(
    struct ocop_book *book, struct ocop_error *err);

/* Removes an unfinished file.  NULL is allowed. */
void ocop_book_free(struct ocop_book *book);

#endif
