/* Cells of a workbook: texts, numbers, days, formulas, drop-down lists. */
#include <stdlib.h>
#include <string.h>

#include "text/book/book.h"
#include "text/book/book_fit.h"

enum {
	EPOCH = 25569, /* 1970-01-01 as Excel counts days */
	LINE = 15,     /* points that a line is high */
	HIGHEST = 409, /* points that a row may be */
};

/* Whether a cell can be written; Excel's limits are errors. */
static bool
is_place(struct ocop_book *book, size_t row, size_t column)
{
	if (!book_is_well(book))
		return false;
	if (row >= OCOP_BOOK_ROWS)
		ocop_fail(&book->failure, OCOP_EOUTPUT,
		    "%s: more rows than the 1,048,576 a worksheet holds; "
		    "choose some of them, or write csv",
		    book->sink.name);
	else if (column >= OCOP_BOOK_COLUMNS)
		ocop_fail(&book->failure, OCOP_EOUTPUT,
		    "%s: more columns than the 16,384 a worksheet holds; "
		    "choose some of them, or write csv",
		    book->sink.name);
	book->cells++;
	return book->failure.code == OCOP_OK;
}

/* Makes the row high enough for a wrapped text: not every program does. */
static void
fit_height(struct ocop_book *book, size_t row, size_t column, const char *text)
{
	size_t width = column < BOOK_WIDTHS ? book->widths[column] : 0;
	size_t lines = width ? fit_lines(text, width) : 1;
	size_t points;

	if (row != book->row)
		book->lines = 1;
	book->row = row;
	if (lines <= book->lines)
		return;
	book->lines = lines;
	points = lines * LINE < HIGHEST ? lines * LINE : HIGHEST;
	book_keep(book,
	    worksheet_set_row(
		book->sheet, (lxw_row_t)row, (double)points, NULL));
}

void
ocop_book_text(struct ocop_book *book, size_t row, size_t column,
    enum ocop_look look, const char *text)
{
	char where[FIT_REFERENCE];
	const char *fit;
	size_t units;

	if (!is_place(book, row, column))
		return;
	fit_reference(where, row, column);
	units = fit_units(text);
	if (units > OCOP_BOOK_UNITS) {
		ocop_fail(&book->failure, OCOP_EOUTPUT,
		    "%s: cell %s: %zu characters, and a cell of a workbook "
		    "holds 32,767; write csv",
		    book->sink.name, where, units);
		return;
	}
	if (book->wraps[look])
		fit_height(book, row, column, text);
	fit = fit_text(&book->text, text);
	if (fit)
		book_keep(book,
		    worksheet_write_string(book->sheet, (lxw_row_t)row,
			(lxw_col_t)column, fit, book->formats[look]));
	else if (book->text.failed)
		ocop_fail_memory(&book->failure);
	else
		ocop_fail(&book->failure, OCOP_EOUTPUT,
		    "%s: cell %s: the character U+FFFE or U+FFFF, which a "
		    "workbook cannot hold; write csv",
		    book->sink.name, where);
}

void
ocop_book_number(struct ocop_book *book, size_t row, size_t column,
    enum ocop_look look, const char *text)
{
	if (is_place(book, row, column))
		book_keep(book,
		    worksheet_write_number(book->sheet, (lxw_row_t)row,
			(lxw_col_t)column, strtod(text, NULL),
			book->formats[look]));
}

void
ocop_book_day(struct ocop_book *book, size_t row, size_t column,
    enum ocop_look look, int days)
{
	if (is_place(book, row, column))
		book_keep(book,
		    worksheet_write_number(book->sheet, (lxw_row_t)row,
			(lxw_col_t)column, days + EPOCH, book->formats[look]));
}

void
ocop_book_merge(struct ocop_book *book, size_t row, size_t column,
    size_t last_row, size_t last_column, enum ocop_look look, const char *text)
{
	const char *fit = fit_text(&book->text, text);

	if (!fit)
		ocop_fail_memory(&book->failure);
	for (size_t r = row; r <= last_row; r++)
		for (size_t c = column; c <= last_column; c++)
			if (!is_place(book, r, c))
				return;
	book_keep(book,
	    worksheet_merge_range(book->sheet, (lxw_row_t)row,
		(lxw_col_t)column, (lxw_row_t)last_row, (lxw_col_t)last_column,
		fit, book->formats[look]));
}

void
ocop_book_formula(struct ocop_book *book, size_t row, size_t column,
    enum ocop_look look, const char *formula, const char *value)
{
	if (!is_place(book, row, column))
		return;
	if (book->wraps[look])
		fit_height(book, row, column, value);
	book_keep(book,
	    worksheet_write_formula_str(book->sheet, (lxw_row_t)row,
		(lxw_col_t)column, formula, book->formats[look], value));
}

void
ocop_book_sum(struct ocop_book *book, size_t row, size_t column,
    enum ocop_look look, const char *formula)
{
	if (is_place(book, row, column))
		book_keep(book,
		    worksheet_write_formula_num(book->sheet, (lxw_row_t)row,
			(lxw_col_t)column, formula, book->formats[look], 0));
}

/* The parts of the list, which are cut in place; NULL after the last. */
static char **
split_list(char *list)
{
	size_t count = 2;
	char **parts;

	for (const char *p = list; *p; p++)
		count += *p == ',';
	if (!(parts = calloc(count, sizeof(*parts))))
		return NULL;
	count = 0;
	for (char *p = list;; p++) {
		parts[count++] = p;
		p += strcspn(p, ",");
		if (*p == '\0')
			return parts;
		*p = '\0';
	}
}

void
ocop_book_choose(struct ocop_book *book, size_t first, size_t last,
    size_t column, const char *list, const char *hint)
{
	bool formula = *list == '=';
	char *copy = strdup(list), *shown = hint ? strdup(hint) : NULL;
	char **parts = copy && !formula ? split_list(copy) : NULL;
	lxw_data_validation rule = {
		.validate =
		    (uint8_t)(formula ? LXW_VALIDATION_TYPE_LIST_FORMULA :
					LXW_VALIDATION_TYPE_LIST),
		.value_formula = copy,
		.value_list = parts,
		.input_message = shown,
		.error_message = shown,
	};

	if (!copy || (!formula && !parts) || (hint && !shown))
		ocop_fail_memory(&book->failure);
	else if (book_is_well(book))
		book_keep(book,
		    worksheet_data_validation_range(book->sheet,
			(lxw_row_t)first, (lxw_col_t)column, (lxw_row_t)last,
			(lxw_col_t)column, &rule));
	free(parts);
	free(copy);
	free(shown);
}
