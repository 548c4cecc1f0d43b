#include <stdlib.h>
#include <string.h>

#include <ocop/date.h>

#include "base/letters/utf8.h"
#include "text/book/xlsx.h"
#include "text/format/numeric.h"

enum {
	WIDEST = 60, /* characters; what is longer is there all the same */
	AROUND = 3,  /* blanks at the sides, and the arrow of the filter */
	/* Before 1 March 1900 programs count days in two ways. */
	FIRST_DAY = -25508,
};

struct xlsx {
	struct ocop_book *book;
	const enum ocop_type *types;
	size_t count, rows;
	size_t *widths;
};

static bool
is_day(enum ocop_type type, const char *cell, int *days)
{
	struct ocop_date date;

	if (type != OCOP_DATE || !ocop_date_parse(&date, cell))
		return false;
	*days = ocop_date_days(date);
	return *days >= FIRST_DAY;
}

static void
write_cell(struct xlsx *xlsx, size_t column, const char *cell)
{
	enum ocop_type type = xlsx->types[column];
	size_t width = utf8_width(cell);
	int days;

	if (width > xlsx->widths[column])
		xlsx->widths[column] = width;
	if (format_is_exact(type, cell))
		ocop_book_number(
		    xlsx->book, xlsx->rows, column, OCOP_NUMBER, cell);
	else if (is_day(type, cell, &days))
		ocop_book_day(xlsx->book, xlsx->rows, column, OCOP_DAY, days);
	else
		ocop_book_text(
		    xlsx->book, xlsx->rows, column, OCOP_PLAIN, cell);
}

int
xlsx_row(struct xlsx *xlsx, const char *const *cells, struct ocop_error *err)
{
	for (size_t i = 0; i < xlsx->count; i++)
		if (cells[i] && *cells[i])
			write_cell(xlsx, i, cells[i]);
	xlsx->rows++;
	return ocop_book_check(xlsx->book, err);
}

int
xlsx_open(struct xlsx **out, const char *path, const char *const *names,
    const enum ocop_type *types, size_t count, struct ocop_error *err)
{
	struct xlsx *xlsx = calloc(1, sizeof(*xlsx));

	*out = NULL;
	if (!xlsx)
		return ocop_fail_memory(err);
	xlsx->types = types;
	xlsx->count = count;
	xlsx->widths = calloc(count + 1, sizeof(*xlsx->widths));
	if (!xlsx->widths) {
		xlsx_close(xlsx);
		return ocop_fail_memory(err);
	}
	if (ocop_book_open(&xlsx->book, path, OCOP_BOOK_STREAM, err) < 0) {
		xlsx_close(xlsx);
		return -1;
	}
	ocop_book_sheet(xlsx->book, "data");
	for (size_t i = 0; i < count; i++) {
		xlsx->widths[i] = utf8_width(names[i]);
		ocop_book_text(xlsx->book, 0, i, OCOP_HEADER, names[i]);
	}
	xlsx->rows = 1;
	if (ocop_book_check(xlsx->book, err) < 0) {
		xlsx_close(xlsx);
		return -1;
	}
	*out = xlsx;
	return 0;
}

static enum ocop_look
look_of(enum ocop_type type)
{
	switch (type) {
	case OCOP_WHOLE:
	case OCOP_DECIMAL:
	case OCOP_YESNO:
		return OCOP_NUMBER;
	case OCOP_DATE:
		return OCOP_DAY;
	case OCOP_TEXT:
	case OCOP_CODE:
	case OCOP_ROUND:
	case OCOP_LIST:
	default:
		return OCOP_PLAIN;
	}
}

void
xlsx_delay(struct xlsx *xlsx)
{
	ocop_book_delay(xlsx->book);
}

int
xlsx_ready(struct xlsx *xlsx, struct ocop_error *err)
{
	for (size_t i = 0; i < xlsx->count; i++) {
		size_t width = xlsx->widths[i] + AROUND;

		ocop_book_width(xlsx->book, i, width < WIDEST ? width : WIDEST,
		    look_of(xlsx->types[i]));
	}
	ocop_book_freeze(xlsx->book, 1, 0);
	if (xlsx->count > 0)
		ocop_book_filter(xlsx->book, xlsx->rows - 1, xlsx->count - 1);
	return ocop_book_ready(xlsx->book, err);
}

int
xlsx_finish(struct xlsx *xlsx, struct ocop_error *err)
{
	return ocop_book_finish(xlsx->book, err);
}

void
xlsx_close(struct xlsx *xlsx)
{
	if (!xlsx)
		return;
	ocop_book_free(xlsx->book);
	free(xlsx->widths);
	free(xlsx);
}
