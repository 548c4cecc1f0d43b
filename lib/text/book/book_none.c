/*
 * The twin of book.c for a build without libxlsxwriter: there is no way past
 * ocop_book_open(), so nothing else is ever called.
 */
#include <ocop/book.h>

bool
ocop_book_supported(void)
{
	return false;
}

int
ocop_book_open(struct ocop_book **out, const char *path, unsigned flags,
    struct ocop_error *err)
{
	(void)path;
	(void)flags;
	*out = NULL;
	return ocop_fail(err, OCOP_EUSAGE,
	    "xlsx: these tools were built without libxlsxwriter; write csv");
}

const char *
ocop_book_sheet(struct ocop_book *book, const char *name)
{
	(void)book;
	(void)name;
	return "";
}

void
ocop_book_text(struct ocop_book *book, size_t row, size_t column,
    enum ocop_look look, const char *text)
{
	(void)book;
	(void)row;
	(void)column;
	(void)look;
	(void)text;
}

void
ocop_book_number(struct ocop_book *book, size_t row, size_t column,
    enum ocop_look look, const char *text)
{
	ocop_book_text(book, row, column, look, text);
}

void
ocop_book_merge(struct ocop_book *book, size_t row, size_t column,
    size_t last_row, size_t last_column, enum ocop_look look, const char *text)
{
	(void)last_row;
	(void)last_column;
	ocop_book_text(book, row, column, look, text);
}

void
ocop_book_day(struct ocop_book *book, size_t row, size_t column,
    enum ocop_look look, int days)
{
	(void)days;
	ocop_book_text(book, row, column, look, "");
}

void
ocop_book_formula(struct ocop_book *book, size_t row, size_t column,
    enum ocop_look look, const char *formula, const char *value)
{
	(void)value;
	ocop_book_text(book, row, column, look, formula);
}

void
ocop_book_sum(struct ocop_book *book, size_t row, size_t column,
    enum ocop_look look, const char *formula)
{
	ocop_book_text(book, row, column, look, formula);
}

void
ocop_book_choose(struct ocop_book *book, size_t first, size_t last,
    size_t column, const char *list, const char *hint)
{
	(void)last;
	(void)hint;
	ocop_book_text(book, first, column, OCOP_INPUT, list);
}

void
ocop_book_width(
    struct ocop_book *book, size_t column, size_t width, enum ocop_look look)
{
	ocop_book_text(book, width, column, look, "");
}

void
ocop_book_freeze(struct ocop_book *book, size_t row, size_t column)
{
	ocop_book_text(book, row, column, OCOP_PLAIN, "");
}

void
ocop_book_filter(struct ocop_book *book, size_t last_row, size_t last_column)
{
	ocop_book_text(book, last_row, last_column, OCOP_PLAIN, "");
}

void
ocop_book_protect(struct ocop_book *book)
{
	(void)book;
}

void
ocop_book_page(struct ocop_book *book, size_t header, size_t end,
    size_t last_row, size_t last_column)
{
	(void)header;
	(void)end;
	ocop_book_text(book, last_row, last_column, OCOP_PLAIN, "");
}

int
ocop_book_check(const struct ocop_book *book, struct ocop_error *err)
{
	(void)book;
	(void)err;
	return 0;
}

void
ocop_book_delay(struct ocop_book *book)
{
	(void)book;
}

int
ocop_book_ready(struct ocop_book *book, struct ocop_error *err)
{
	(void)book;
	(void)err;
	return 0;
}

int
ocop_book_finish(struct ocop_book *book, struct ocop_error *err)
{
	(void)book;
	(void)err;
	return 0;
}

void
ocop_book_free(struct ocop_book *book)
{
	(void)book;
}
