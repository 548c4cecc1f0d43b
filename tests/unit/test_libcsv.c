/*
 * What libcsv does with odd input, in the way the reader uses it (strict,
 * nothing is a blank, LF ends a row) and in its own lax way: so that another
 * version of it cannot surprise us.
 */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include <csv.h>

#include "base/text.h"

struct example {
	const char *bytes;
	size_t size;
	size_t parsed; /* less than size: a fault */
	const char *cells;
};

#define CASE(bytes, parsed, cells)                                             \
	{                                                                      \
		bytes, sizeof(bytes) - 1, parsed, cells                        \
	}

/* Cells as "|text" with NUL as "<NUL>", ends of rows as "<byte>". */
static void
cell(void *value, size_t size, void *out)
{
	const char *at = value;

	text_add(out, "|", 1);
	for (size_t i = 0; i < size; i++)
		if (at[i])
			text_add(out, at + i, 1);
		else
			text_add(out, "<NUL>", 5);
}

static void
end(int byte, void *out)
{
	text_printf(out, "<%d>", byte);
}

static int
nothing(unsigned char byte)
{
	(void)byte;
	return 0;
}

static int
line_feed(unsigned char byte)
{
	return byte == '\n';
}

enum { OURS = 1 << 0, FINISH = 1 << 1 };

static void
check(const struct example *examples, size_t count, unsigned char options,
    unsigned how)
{
	for (size_t i = 0; i < count; i++) {
		struct text out = { 0 };
		struct csv_parser parser;

		assert_int_equal(csv_init(&parser, options), 0);
		if (how & OURS) {
			csv_set_space_func(&parser, nothing);
			csv_set_term_func(&parser, line_feed);
		}
		assert_int_equal(csv_parse(&parser, examples[i].bytes,
				     examples[i].size, cell, end, &out),
		    examples[i].parsed);
		if (examples[i].parsed < examples[i].size)
			assert_int_equal(csv_error(&parser), CSV_EPARSE);
		if ((how & FINISH) && csv_fini(&parser, cell, end, &out) != 0)
			text_printf(&out, "!%d", csv_error(&parser));
		if (strcmp(text_get(&out), examples[i].cells) != 0)
			fail_msg("%s: %s", examples[i].bytes, text_get(&out));
		csv_free(&parser);
		text_free(&out);
	}
}

static void
gives_cells_as_they_are_when_nothing_is_a_blank(void **state)
{
	static const struct example cases[] = {
		CASE("a, b \n", 6, "|a| b <10>"),
		CASE("\"a\",\"\"\n", 7, "|a|<10>"),
		CASE("\"a\"\"b\"\n", 7, "|a\"b<10>"),
		CASE("\"\"\"\"\n", 5, "|\"<10>"),
		CASE("\"a\nb\r\nc\"\n", 9, "|a\nb\r\nc<10>"),
		CASE("\"a\rb\"\n", 6, "|a\rb<10>"),
		CASE("a\rb\n", 4, "|a\rb<10>"),
		CASE("a\r\n", 3, "|a\r<10>"),
		CASE("a,b", 3, "|a"),
		CASE("a\0b,c\n", 6, "|a<NUL>b|c<10>"),
		CASE("\"a\0b\"\n", 6, "|a<NUL>b<10>"),
		CASE("\xff,\xc3\xa0\n", 5, "|\xff|\xc3\xa0<10>"),
	};

	(void)state;
	check(cases, COUNT(cases), CSV_STRICT, OURS);
}

static void
stops_at_the_byte_where_a_quote_is_wrong(void **state)
{
	static const struct example cases[] = {
		CASE("a\"b\n", 1, ""),
		CASE("\"a\"b\n", 3, ""),
		CASE("\"a\" ,b\n", 3, ""),
		CASE("a, \"b\"\n", 3, "|a"),
		CASE("\"a\"\r\n", 3, ""), /* why CR is cut off before */
		CASE("\"a\"\"\"\"b\"\n\"c\"d\n", 12, "|a\"\"b<10>"),
	};

	(void)state;
	check(cases, COUNT(cases), CSV_STRICT, OURS);
}

static void
holds_back_a_row_whose_quote_is_open(void **state)
{
	static const struct example open[] = {
		CASE("\"a\n", 3, ""),
		CASE("x,\"a\nb,c\n", 9, "|x"),
	};
	static const struct example finished[] = {
		CASE("\"a\n", 3, "|a\n<-1>"),
		CASE("a,b", 3, "|a|b<-1>"),
		CASE("a,", 2, "|a|<-1>"),
		CASE("a\n", 2, "|a<10>"),
		CASE("", 0, ""),
	};
	static const struct example strict_end[] = {
		CASE("\"a\n", 3, "!1"),
		CASE("\"a\"", 3, "|a<-1>"),
	};

	(void)state;
	check(open, COUNT(open), CSV_STRICT, OURS);
	check(finished, COUNT(finished), CSV_STRICT, OURS | FINISH);
	check(strict_end, COUNT(strict_end), CSV_STRICT | CSV_STRICT_FINI,
	    OURS | FINISH);
}

/* The reader skips blank lines itself; the library never shows them. */
static void
skips_empty_rows_unless_told_otherwise(void **state)
{
	static const struct example skipped[] = {
		CASE("\n\na\n\n", 5, "|a<10>"),
	};
	static const struct example shown[] = {
		CASE("\na\n", 3, "<10>|a<10>"),
	};

	(void)state;
	check(skipped, COUNT(skipped), CSV_STRICT, OURS);
	check(shown, COUNT(shown), CSV_STRICT | CSV_REPALL_NL, OURS);
}

/* Its defaults, none of which the reader relies on. */
static void
drops_blanks_and_takes_a_lone_cr_by_itself(void **state)
{
	static const struct example strict[] = {
		CASE(" a ,\tb\t\n", 8, "|a|b<10>"),
		CASE(" \"a\" ,b\n", 8, "|a|b<10>"),
		CASE("\" a \"\n", 6, "| a <10>"),
		CASE("a\rb\n", 4, "|a<13>|b<10>"),
		CASE("a\r\nb\n", 5, "|a<13>|b<10>"),
		CASE("a b\n", 4, "|a b<10>"),
	};
	static const struct example lax[] = {
		CASE("a\"b\n", 4, "|a\"b<10>"),
		CASE("\"a\"b\"\n", 6, "|a\"b<10>"),
		CASE("\"a\"b\nc\n", 7, "|a\"b\nc\n<-1>"),
		CASE("\"a\n", 3, "|a\n<-1>"),
	};

	(void)state;
	check(strict, COUNT(strict), CSV_STRICT, 0);
	check(lax, COUNT(lax), 0, FINISH);
}

/* A chunk may end anywhere: what is given in two calls is the same. */
static void
remembers_where_a_chunk_ended(void **state)
{
	static const char text[] = "\"a\"\"b\",c\n\"d\ne\",\n";
	const size_t size = sizeof(text) - 1;

	(void)state;
	for (size_t cut = 0; cut <= size; cut++) {
		struct text out = { 0 };
		struct csv_parser parser;

		assert_int_equal(csv_init(&parser, CSV_STRICT), 0);
		csv_set_space_func(&parser, nothing);
		csv_set_term_func(&parser, line_feed);
		assert_int_equal(
		    csv_parse(&parser, text, cut, cell, end, &out), cut);
		assert_int_equal(
		    csv_parse(&parser, text + cut, size - cut, cell, end, &out),
		    size - cut);
		assert_string_equal(text_get(&out), "|a\"b|c<10>|d\ne|<10>");
		csv_free(&parser);
		text_free(&out);
	}
}

/* csv.c counts on it: the value has lost only its quotes. */
static void
gives_a_value_as_long_as_its_place_without_quotes(void **state)
{
	static const struct example cases[] = {
		CASE("\"\"\"a\"\"\",\"\"\"\"\"\"\n", 15, "|\"a\"|\"\"<10>"),
		CASE("\" \"\" \"\n", 7, "| \" <10>"),
	};

	(void)state;
	check(cases, COUNT(cases), CSV_STRICT, OURS);
}

static void
is_the_version_these_tests_were_written_for(void **state)
{
	(void)state;
	assert_int_equal(CSV_MAJOR, 3);
	assert_int_equal(CSV_EPARSE, 1);
	assert_int_equal(CSV_ENOMEM, 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    gives_cells_as_they_are_when_nothing_is_a_blank),
		cmocka_unit_test(stops_at_the_byte_where_a_quote_is_wrong),
		cmocka_unit_test(holds_back_a_row_whose_quote_is_open),
		cmocka_unit_test(skips_empty_rows_unless_told_otherwise),
		cmocka_unit_test(drops_blanks_and_takes_a_lone_cr_by_itself),
		cmocka_unit_test(remembers_where_a_chunk_ended),
		cmocka_unit_test(
		    gives_a_value_as_long_as_its_place_without_quotes),
		cmocka_unit_test(is_the_version_these_tests_were_written_for),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
