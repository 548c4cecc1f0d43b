/*
 * Private to lib/text: a workbook while it is made.  Only book.c and
 * book_cell.c know libxlsxwriter.
 */
#ifndef OCOP_TEXT_BOOK_BOOK_H
#define OCOP_TEXT_BOOK_BOOK_H

#include <xlsxwriter.h>

#include <ocop/book.h>

#include "base/map.h"
#include "text/format/sink.h"

enum { BOOK_WIDTHS = 32 }; /* columns whose width is kept */

struct ocop_book {
	struct sink sink;
	char *scratch; /* where libxlsxwriter writes to; NULL once it is gone */
	int file;      /* open on it */
	lxw_workbook *workbook;
	lxw_worksheet *sheet;
	lxw_format *formats[OCOP_LOOKS];
	bool wraps[OCOP_LOOKS];
	bool stream;
	size_t widths[BOOK_WIDTHS]; /* of the worksheet; 0: not told */
	size_t row, lines; /* the row written to last, and how high it is */
	size_t cells;      /* in all worksheets */
	struct map names;  /* of the worksheets */
	struct text text;  /* a text on its way */
	struct ocop_error failure;
};

/* Keeps a failure of libxlsxwriter, unless there was one before. */
void book_keep(struct ocop_book *book, lxw_error error);

/* Whether nothing failed yet, and there is a worksheet. */
bool book_is_well(struct ocop_book *book);

#endif
