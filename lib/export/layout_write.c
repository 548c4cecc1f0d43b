/* The tables of a layout written as a file, or as a workbook. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/book.h>
#include <ocop/date.h>

#include "export/layout.h"

enum { DIGITS = 15 }; /* that a number of a workbook keeps */

size_t
ocop_layout_tables(const struct ocop_layout *layout)
{
	return layout->count;
}

const char *
ocop_layout_table(const struct ocop_layout *layout, size_t table)
{
	return layout->tables[table].columns[0]->table;
}

size_t
ocop_layout_columns(const struct ocop_layout *layout, size_t table)
{
	return layout->tables[table].width;
}

/* Where there are headings, one of the two may be blank. */
const char *
ocop_layout_column(
    const struct ocop_layout *layout, size_t table, size_t column)
{
	const struct ocop_layout_line *line =
	    layout->tables[table].columns[column];

	return *line->column ? line->column : line->above;
}

size_t
ocop_layout_blanks(
    const struct ocop_layout *layout, size_t table, size_t column)
{
	return layout->tables[table].blanks[column];
}

static bool
has_headings(const struct layout_table *table)
{
	for (size_t c = 0; c < table->width; c++)
		if (*table->columns[c]->above)
			return true;
	return false;
}

/* The rows of a header of several: the title, the headings, the names below
 * them, and the numbers of the columns. */
enum { TITLE, ABOVE, NAMES, NUMBERS, HEADINGS };

static const char *
heading(const struct layout_table *table, size_t row, size_t column,
    char number[24])
{
	const struct ocop_layout_line *line = table->columns[column];

	snprintf(number, 24, "(%zu)", column + 1);
	switch (row) {
	case TITLE:
		return column == 0 && table->title_count ? table->titles[0] :
							   "";
	case ABOVE:
		return line->above;
	case NAMES:
		return line->column;
	case NUMBERS:
	default:
		return number;
	}
}

int
ocop_layout_writer(struct ocop_writer **out, const struct ocop_layout *layout,
    enum ocop_format format, const char *path, struct ocop_error *err)
{
	const struct layout_table *table = &layout->tables[0];
	const char **cells = calloc(table->width, sizeof(*cells));
	enum ocop_type *types = calloc(table->width, sizeof(*types));
	char(*numbers)[24] = calloc(table->width, sizeof(*numbers));
	size_t last = has_headings(table) ? HEADINGS : 1;
	int got = cells && types && numbers ? 0 : ocop_fail_memory(err);

	*out = NULL;
	for (size_t row = 0; got == 0 && row < last; row++) {
		for (size_t c = 0; c < table->width; c++) {
			types[c] = table->columns[c]->type;
			cells[c] = last == 1 ?
			    table->columns[c]->column :
			    heading(table, row, c, numbers[c]);
		}
		got = row == 0 ? ocop_writer_open_typed(out, format, path,
				     cells, types, table->width, err) :
				 ocop_writer_row(*out, cells, err);
	}
	free(cells);
	free(types);
	free(numbers);
	return got;
}

int
ocop_layout_rows(const struct ocop_layout *layout, struct ocop_writer *writer,
    struct ocop_error *err)
{
	const struct layout_table *table = &layout->tables[0];

	for (size_t r = 0; r < table->count; r++)
		if (ocop_writer_row(writer, table->rows[r], err) < 0)
			return -1;
	return 0;
}

static void
put_cell(struct ocop_book *book, size_t row, size_t column, enum ocop_type type,
    bool framed, const char *cell)
{
	enum ocop_look look = !framed ? OCOP_NUMBER :
	    type == OCOP_DECIMAL      ? OCOP_MEAN :
					OCOP_CENTRED;
	struct ocop_date date;
	size_t size = cell ? strlen(cell) : 0;

	if (type == OCOP_DATE && cell && ocop_date_parse(&date, cell))
		ocop_book_day(book, row, column,
		    framed ? OCOP_FRAMED_DAY : OCOP_DAY, ocop_date_days(date));
	else if (type != OCOP_TEXT && type != OCOP_DATE && size > 0 &&
	    size <= DIGITS && strspn(cell, "0123456789.") == size)
		ocop_book_number(book, row, column, look, cell);
	else if (cell || framed)
		ocop_book_text(book, row, column,
		    framed ? OCOP_WRAPPED : OCOP_PLAIN, cell ? cell : "");
}

static enum ocop_look
look_of(enum ocop_type type)
{
	return type == OCOP_DATE ? OCOP_DAY :
	    type == OCOP_TEXT    ? OCOP_PLAIN :
				   OCOP_NUMBER;
}

/* A heading over the columns that have none of their own, or over the place of
 * the name that a column lacks; the next column. */
static size_t
put_heading(struct ocop_book *book, const struct layout_table *table,
    size_t row, size_t column)
{
	const struct ocop_layout_line *line = table->columns[column];
	size_t last = column;

	if (!*line->column) {
		ocop_book_merge(book, row, column, row + 1, column, OCOP_HEADER,
		    line->above);
		return column + 1;
	}
	while (last + 1 < table->width && !*table->columns[last + 1]->above)
		last++;
	ocop_book_merge(book, row, column, row, last, OCOP_HEADER, line->above);
	for (size_t c = column; c <= last; c++)
		ocop_book_text(
		    book, row + 1, c, OCOP_HEADER, table->columns[c]->column);
	return last + 1;
}

/* The titles and the header; the row after them. */
static size_t
put_header(struct ocop_book *book, const struct layout_table *table)
{
	bool headings = has_headings(table);
	size_t row = 0;
	char number[24];

	for (; row < table->title_count; row++)
		ocop_book_text(book, row, 0, row ? OCOP_PLAIN : OCOP_TITLE,
		    table->titles[row]);
	for (size_t c = 0; headings && c < table->width;)
		c = put_heading(book, table, row, c);
	row += headings ? NUMBERS - ABOVE : 0;
	for (size_t c = 0; c < table->width; c++)
		ocop_book_text(book, row, c, OCOP_HEADER,
		    heading(table, headings ? NUMBERS : NAMES, c, number));
	return row + 1;
}

static void
put_table(struct ocop_book *book, const struct layout_table *table)
{
	bool framed = table->title_count > 0;
	size_t first;

	ocop_book_sheet(book, table->columns[0]->table);
	for (size_t c = 0; c < table->width; c++)
		ocop_book_width(book, c, table->columns[c]->width,
		    look_of(table->columns[c]->type));
	first = put_header(book, table);
	for (size_t r = 0; r < table->count; r++)
		for (size_t c = 0; c < table->width; c++)
			put_cell(book, first + r, c, table->columns[c]->type,
			    framed, table->rows[r][c]);
	ocop_book_freeze(book, first, 0);
	if (framed)
		ocop_book_page(book, table->title_count, first,
		    first + table->count - 1, table->width - 1);
	else
		ocop_book_filter(book, table->count, table->width - 1);
}

int
ocop_layout_book(
    const struct ocop_layout *layout, const char *path, struct ocop_error *err)
{
	struct ocop_book *book;
	int got;

	if (ocop_book_open(&book, path, 0, err) < 0)
		return -1;
	for (size_t t = 0; t < layout->count; t++)
		put_table(book, &layout->tables[t]);
	got = ocop_book_finish(book, err);
	ocop_book_free(book);
	return got;
}
