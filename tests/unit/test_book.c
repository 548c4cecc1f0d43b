#include "test.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <ocop/book.h>

#include "text/book/book_check.h"
#include "text/book/book_fit.h"

enum { BOOK_LARGEST = 64 << 10 };

static char folder[] = "/tmp/ocop-book-XXXXXX";
static char path[64], other[64];

static int
make_folder(void **state)
{
	(void)state;
	if (!mkdtemp(folder))
		return -1;
	snprintf(path, sizeof(path), "%s/a.xlsx", folder);
	snprintf(other, sizeof(other), "%s/b.xlsx", folder);
	return 0;
}

/* Fails when anything else is left in the folder. */
static int
remove_folder(void **state)
{
	(void)state;
	unlink(path);
	unlink(other);
	return rmdir(folder);
}

static size_t
slurp(const char *name, char *out)
{
	int file = open(name, O_RDONLY);
	ssize_t got = read(file, out, BOOK_LARGEST);

	assert_true(got > 0 && got < BOOK_LARGEST);
	close(file);
	return (size_t)got;
}

static void
write_book(const char *name, unsigned flags)
{
	struct ocop_book *book;
	struct ocop_error err;

	assert_int_equal(ocop_book_open(&book, name, flags, &err), 0);
	ocop_book_sheet(book, "form");
	ocop_book_text(book, 0, 0, OCOP_TITLE, "=SUM(1) <phiếu> & \"x\"");
	ocop_book_number(book, 1, 0, OCOP_NUMBER, "89.85");
	ocop_book_day(book, 1, 1, OCOP_DAY, 20670);
	ocop_book_text(book, 2, 1, OCOP_INPUT, "");
	ocop_book_formula(book, 3, 1, OCOP_HEADING, "IF(B3=\"\",1,2)", "1");
	ocop_book_sum(book, 4, 1, OCOP_HEADING, "SUM(A1:A3)");
	ocop_book_choose(book, 2, 2, 1, "0,1,3", "0, 1, 3");
	ocop_book_choose(book, 3, 9, 0, "=data!$A$1:$A$9", NULL);
	ocop_book_protect(book);
	ocop_book_page(book, 0, 1, 9, 1);
	ocop_book_sheet(book, "data");
	ocop_book_width(book, 0, 12, OCOP_PLAIN);
	assert_int_equal(ocop_book_finish(book, &err), 0);
	ocop_book_free(book);
}

static void
the_same_calls_make_the_same_bytes(void **state)
{
	static char a[BOOK_LARGEST], b[BOOK_LARGEST];
	size_t size;

	(void)state;
	for (unsigned flags = 0; flags <= OCOP_BOOK_STREAM; flags++) {
		write_book(path, flags);
		write_book(other, flags);
		size = slurp(path, a);
		assert_int_equal(slurp(other, b), size);
		assert_memory_equal(a, b, size);
	}
}

static void
a_workbook_that_lost_cells_or_bytes_is_not_whole(void **state)
{
	static char bytes[BOOK_LARGEST];
	size_t size;
	int file;

	(void)state;
	write_book(path, 0);
	assert_true(book_is_whole(path, 6));
	assert_false(book_is_whole(path, 7));
	assert_false(book_is_whole("/nowhere", 0));
	size = slurp(path, bytes);
	bytes[100] ^= 0x10; /* within the first part */
	file = open(other, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	assert_int_equal(write(file, bytes, size), size);
	close(file);
	assert_false(book_is_whole(other, 6));
	assert_int_equal(truncate(path, (off_t)size / 2), 0);
	assert_false(book_is_whole(path, 6));
}

/* A workbook with one thing in it that does not fit, and what is said. */
static void
assert_refused(void (*put)(struct ocop_book *), const char *said)
{
	struct ocop_book *book;
	struct ocop_error err = { 0 };

	assert_int_equal(ocop_book_open(&book, path, 0, &err), 0);
	ocop_book_sheet(book, "data");
	put(book);
	ocop_book_text(book, 0, 0, OCOP_PLAIN, "after a failure");
	assert_int_equal(ocop_book_finish(book, &err), -1);
	assert_int_equal(err.code, OCOP_EOUTPUT);
	assert_non_null(strstr(err.text, said));
	ocop_book_free(book);
	assert_int_equal(access(path, F_OK), -1);
}

static void
put_row(struct ocop_book *book)
{
	ocop_book_text(book, OCOP_BOOK_ROWS, 0, OCOP_PLAIN, "x");
}

static void
put_column(struct ocop_book *book)
{
	ocop_book_number(book, 0, OCOP_BOOK_COLUMNS, OCOP_NUMBER, "1");
}

static void
put_long(struct ocop_book *book)
{
	static char text[4 * OCOP_BOOK_UNITS];

	/* each of these stars is two units and four bytes */
	for (size_t i = 0; i <= OCOP_BOOK_UNITS / 2; i++)
		memcpy(text + 4 * i, "\xf0\x9f\x8c\x9f", 4);
	ocop_book_text(book, 6, 27, OCOP_PLAIN, text);
}

static void
put_no_character(struct ocop_book *book)
{
	ocop_book_text(book, 0, 0, OCOP_PLAIN, "a\xef\xbf\xbf");
}

static void
what_a_workbook_cannot_hold_is_an_error(void **state)
{
	(void)state;
	unlink(path);
	assert_refused(put_row, "more rows than the 1,048,576");
	assert_refused(put_column, "more columns than the 16,384");
	assert_refused(put_long, "cell AB7: 32768 characters");
	assert_refused(put_no_character, "cell A1: the character U+FFFE");
}

static void
the_last_row_and_column_are_there(void **state)
{
	struct ocop_book *book;
	struct ocop_error err;

	(void)state;
	assert_int_equal(ocop_book_open(&book, path, 0, &err), 0);
	ocop_book_sheet(book, "data");
	ocop_book_text(
	    book, OCOP_BOOK_ROWS - 1, OCOP_BOOK_COLUMNS - 1, OCOP_PLAIN, "x");
	assert_int_equal(ocop_book_finish(book, &err), 0);
	ocop_book_free(book);
}

static void
names_of_worksheets_are_those_excel_takes(void **state)
{
	static const char *const cases[][2] = {
		{ "68-24805-1-2026", "68-24805-1-2026" },
		{ "a/b:c[d]e*f?g\\h", "a-b-c-d-e-f-g-h" },
		{ "'x'", "-x-" },
		{ "", "-" },
		{ "History", "History~2" },
		{ "DATA", "DATA" },
		{ "data", "data~2" },
		{ "Data", "Data~3" },
		{ "Hồng giòn", "Hồng giòn" },
		{ "HỒNG GIÒN", "HỒNG GIÒN~2" },
		{ "A-1", "A-1" },
		{ "A1", "A1" },
		{ "Cà phê rang xay của hợp tác xã Mây Ngàn",
		    "Cà phê rang xay của hợp tác xã " },
		{ "Cà phê rang xay của hợp tác xã Mây Hồng",
		    "Cà phê rang xay của hợp tác x~2" },
	};
	struct map names = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(fit_name(&names, cases[i][0]), cases[i][1]);
	map_free(&names);
}

static void
a_text_that_looks_like_an_escape_stays_what_it_is(void **state)
{
	static const char *const cases[][2] = {
		{ "", "" },
		{ "a_b_x1_", "a_b_x1_" },
		{ "_x0041_", "_x005F_x0041_" },
		{ "a_x00e9__x0041_b", "a_x005F_x00e9__x005F_x0041_b" },
		{ "_x004", "_x004" },
	};
	struct text room = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(fit_text(&room, cases[i][0]), cases[i][1]);
	text_free(&room);
}

static void
wrapped_texts_take_the_lines_they_need(void **state)
{
	static const struct {
		const char *text;
		size_t width, lines;
	} cases[] = {
		{ "", 10, 1 },
		{ "mười chữ!!", 10, 1 },
		{ "mười một!!!", 10, 2 },
		{ "0: a\n1: b\n", 10, 3 },
		{ "0123456789012345678901\nx", 10, 4 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(
		    fit_lines(cases[i].text, cases[i].width), cases[i].lines);
}

static void
references_have_the_letters_of_excel(void **state)
{
	static const struct {
		size_t row, column;
		const char *reference;
	} cases[] = {
		{ 0, 0, "A1" },
		{ 6, 25, "Z7" },
		{ 6, 26, "AA7" },
		{ 99, 701, "ZZ100" },
		{ OCOP_BOOK_ROWS - 1, OCOP_BOOK_COLUMNS - 1, "XFD1048576" },
	};
	char reference[FIT_REFERENCE];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		fit_reference(reference, cases[i].row, cases[i].column);
		assert_string_equal(reference, cases[i].reference);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_same_calls_make_the_same_bytes),
		cmocka_unit_test(
		    a_workbook_that_lost_cells_or_bytes_is_not_whole),
		cmocka_unit_test(what_a_workbook_cannot_hold_is_an_error),
		cmocka_unit_test(the_last_row_and_column_are_there),
		cmocka_unit_test(names_of_worksheets_are_those_excel_takes),
		cmocka_unit_test(
		    a_text_that_looks_like_an_escape_stays_what_it_is),
		cmocka_unit_test(wrapped_texts_take_the_lines_they_need),
		cmocka_unit_test(references_have_the_letters_of_excel),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
