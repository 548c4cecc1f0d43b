/*
 * The workbook of a provincial office: the spreadsheet of 22 columns, A to V,
 * that it keeps of its products, saved as CSV or TSV.
 *
 * Titles and headings are above the rows, which begin where column A has a
 * number and B a product.  Cells of an entity that were merged over several
 * rows are blank below the first, and are read as those of the row above.
 */
#ifndef OCOP_TEXT_INTAKE_WORKBOOK_H
#define OCOP_TEXT_INTAKE_WORKBOOK_H

#include <ocop/column.h>
#include <ocop/reader.h>

enum ocop_workbook_column {
	OCOP_BOOK_SERIAL, /* A */
	OCOP_BOOK_NAME,
	OCOP_BOOK_GROUP,
	OCOP_BOOK_TYPE, /* D */
	OCOP_BOOK_ENTITY,
	OCOP_BOOK_UNIT,
	OCOP_BOOK_ADDRESS,
	OCOP_BOOK_LEADER,
	OCOP_BOOK_PHONE, /* I */
	OCOP_BOOK_STARS,
	OCOP_BOOK_EXPIRES,
	OCOP_BOOK_FIRST,       /* L: five of the first recognition, from here */
	OCOP_BOOK_SECOND = 16, /* Q: likewise of the second */
	OCOP_BOOK_NOTE = 21,   /* V */
	OCOP_WORKBOOK_COLUMNS,
};

/* The five, counted from the first of them. */
enum ocop_workbook_recognition {
	OCOP_BOOK_R_STARS,
	OCOP_BOOK_R_ISSUED,
	OCOP_BOOK_R_YEAR,
	OCOP_BOOK_R_DECISION,
	OCOP_BOOK_R_AUTHORITY,
	OCOP_BOOK_R_COLUMNS,
};

/* Named by letter and word: "M issued 1". */
extern const struct ocop_column ocop_workbook_columns[OCOP_WORKBOOK_COLUMNS];

struct ocop_workbook_row {
	size_t line;
	size_t entity_line; /* the row that D to I are in */
	const char *values[OCOP_WORKBOOK_COLUMNS]; /* as the catalog keeps them;
						    * NULL where blank */
};

struct ocop_workbook;

/*
 * Opens a file and reads down to its first row; OCOP_EINPUT when it is no
 * such workbook.  flags: OCOP_SAID and OCOP_DATES.  Faults, then and later, go
 * to report with file and line.
 */
OCOP_CHECKED int ocop_workbook_open(struct ocop_workbook **out,
    const char *path, unsigned flags, ocop_fault_fn *report, void *ctx,
    struct ocop_error *err);

/* Adds a word that stands for a code of a list, before the first row. */
OCOP_CHECKED int ocop_workbook_word(struct ocop_workbook *book,
    const char *list, const char *code, const char *word,
    struct ocop_error *err);

/*
 * OCOP_ROW and a row, borrowed until the next; OCOP_ROW_BAD, when its faults
 * have been reported; 0 at the end; -1.  Headings among the rows are passed
 * over with a note.
 */
OCOP_CHECKED int ocop_workbook_next(struct ocop_workbook *book,
    struct ocop_workbook_row *row, struct ocop_error *err);

/* Reports a fault of the row read last, with its place. */
void ocop_workbook_fault(struct ocop_workbook *book, struct ocop_fault *fault);

/* Headings so far, and lines after a row that leaves the rest unread. */
size_t ocop_workbook_headings(const struct ocop_workbook *book);
size_t ocop_workbook_unread(const struct ocop_workbook *book);

/*
 * An entity's name for comparison: words in small letters without accents,
 * those of its legal form in front brought to one.  Malloc'd, or NULL.
 */
char *ocop_workbook_likeness(
    const struct ocop_workbook *book, const char *name);

void ocop_workbook_close(struct ocop_workbook *book); /* NULL is allowed */

#endif
