#include "test.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "reading.h"

struct example {
	const char *bytes;
	const char *dump; /* the start of it: texts may be cut off */
};

/* The wanted lines of faults may leave off the end of their texts. */
static void
check(const char *bytes, size_t size, unsigned flags, const char *want)
{
	struct text out = { 0 };
	const char *left = want, *got;
	bool in_fault = false;

	read_as(bytes, size, flags, &out);
	for (got = text_get(&out); *got != '\0'; got++) {
		if (in_fault && (*left == '\n' || *left == '\0'))
			got += strcspn(got, "\n");
		in_fault =
		    *got != '\n' && (in_fault || strncmp(got, " E1", 3) == 0);
		if (*got != *left && !(*got == '\n' && *left == '\0'))
			fail_msg("want: %s\ngot: %s", want, text_get(&out));
		left += *left != '\0';
	}
	if (*left != '\0')
		fail_msg("want: %s\ngot: %s", want, text_get(&out));
	text_free(&out);
}

static void
check_all(const struct example *examples, size_t count)
{
	for (size_t i = 0; i < count; i++)
		check(examples[i].bytes, strlen(examples[i].bytes), 0,
		    examples[i].dump);
}

static void
reads_rows_with_their_physical_lines(void **state)
{
	static const struct example cases[] = {
		{ "a,b\n1,2\n", "1|a|b\n2|1|2\n" },
		{ "a,b\n1,2", "1|a|b\n2|1|2\n" },
		{ "a,b\n\n1,2\n,\n  , \t\n3,\n", "1|a|b\n3|1|2\n6|3|\n" },
		{ "\n\na,b\n1,2\n", "3|a|b\n4|1|2\n" },
		{ "a\n1\n\n2\n", "1|a\n2|1\n4|2\n" },
		{ "a,b\n,,,\n1,2\n", "1|a|b\n3|1|2\n" },
		{ "\xef\xbb\xbf"
		  "a,b\n1,2\n",
		    "1|a|b\n2|1|2\n" },
		{ "\xef\xbb\xbf\"a\",b\n1,2\n", "1|a|b\n2|1|2\n" },
		{ "a,b\r\n1,2\r\n\r\n3,4", "1|a|b\n2|1|2\n4|3|4\n" },
		{ "a,b\r1,2\r\r3,4\r", "1|a|b\n2|1|2\n4|3|4\n" },
		{ "a,b\r1,2\r\n3,4\n5,6", "1|a|b\n2|1|2\n3|3|4\n4|5|6\n" },
		{ "a,b\n1,2\r\n3,4\n", "1|a|b\n2|1|2\n3|3|4\n" },
		{ "a , b\n 1\xc2\xa0,\t2 \n\xc2\xa0 x y ,\n",
		    "1|a|b\n2|1|2\n3|x y|\n" },
		{ "a,b\n\u3000x y\u3000,\u202f2\u2009\n", "1|a|b\n2|x y|2\n" },
		{ "a\tb\n\\n x\\t\t\\n\n", "1|a|b\n2|x|\n" },
		{ "a,b\nx,\xc3\xa0\n", "1|a|b\n2|x|à\n" },
	};

	(void)state;
	check_all(cases, COUNT(cases));
}

static void
finds_the_separator_in_the_header(void **state)
{
	static const struct {
		const char *bytes;
		char separator;
	} cases[] = {
		{ "a,b\n1;2;3;4,x\n", ',' },
		{ "a;b\n1,5;2\n", ';' },
		{ "a\tb\n1,5\t2\n", '\t' },
		{ "a\n1;2\n", ',' },
		{ "\"a,b,c\";d\n", ';' },
		{ "a;b;c,d\n", ';' },
		{ "a,b,c\td\n", ',' },
		{ "", ',' },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ocop_reader *reader;
		struct ocop_error err;

		assert_int_equal(
		    ocop_reader_memory(&reader, "x", cases[i].bytes,
			strlen(cases[i].bytes), 0, &err),
		    0);
		assert_int_equal(
		    ocop_reader_separator(reader), cases[i].separator);
		ocop_reader_close(reader);
	}
}

static void
reads_quoted_cells(void **state)
{
	static const struct example cases[] = {
		{ "a,b\n\"1,5\",2\n", "1|a|b\n2|1,5|2\n" },
		{ "a,b\n\"say \"\"hi\"\"\",\"\"\n", "1|a|b\n2|say \"hi\"|\n" },
		{ "a;b\n\"1;5\";2\n", "1|a|b\n2|1;5|2\n" },
		{ "a,b\n\" x \",\" \"\n", "1|a|b\n2|x|\n" },
		{ "a,b\n\"\u3000x\u202f\n\",\"\n \"\n3,4\n",
		    "1|a|b\n2|x|\n5|3|4\n" },
		{ "a,b\n\" \",\"\u3000\"\n3,4\n", "1|a|b\n3|3|4\n" },
		{ "a,b\n\"' =x\",\"'\"\n", "1|a|b\n2|=x|'\n" },
		{ "a,b\n\"x\ty\",2\n", "1|a|b\n2|x\ty|2\n" },
		{ "a,b\n\"x\ny\nz\",2\n3,4\n", "1|a|b\n2|x\ny\nz|2\n5|3|4\n" },
		{ "a,b\r\n\"x\r\ny\",2\r\n3,4\r\n",
		    "1|a|b\n2|x\ny|2\n4|3|4\n" },
		{ "a,b\n1,\"x\n\n\"\n5,6\n", "1|a|b\n2|1|x\n5|5|6\n" },
		{ "a,b\r\"x\ry\",2\r3,4\r", "1|a|b\n2|x\ny|2\n4|3|4\n" },
		{ "a,b\r\"x\ny\",2\r3,4\r", "1|a|b\n2|x\ny|2\n4|3|4\n" },
		{ "\"a\nb\",c\n1,2\n", "1|a\nb|c\n3|1|2\n" },
		{ "a,b\n\"1\",\"2\"", "1|a|b\n2|1|2\n" },
		{ "a,b\n\"1\",\"2\"\r\n", "1|a|b\n2|1|2\n" },
		{ "a,b\n\"1\",  x y  \n", "1|a|b\n2|1|x y\n" },
		{ "a,b\n\"\",\"\"\n1,2\n", "1|a|b\n3|1|2\n" },
		{ "a,b\n\"x\"\"\ny\",\"\"\"\"\n", "1|a|b\n2|x\"\ny|\"\n" },
		{ "a,b\n\"Vie\xcc\xa3\xcc\x82t\",2\n", "1|a|b\n2|Việt|2\n" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct text out = { 0 };

		read_as(cases[i].bytes, strlen(cases[i].bytes), 0, &out);
		assert_string_equal(text_get(&out), cases[i].dump);
		text_free(&out);
	}
}

static void
ends_the_file_at_a_malformed_quote(void **state)
{
	static const struct example cases[] = {
		{ "a,b\n1,x\"y\n3,4\n", "1|a|b\n2 E104 b: a quote in the mid" },
		{ "a,b\n1,2\n\"x\"y,2\n3,4\n",
		    "1|a|b\n2|1|2\n3 E104 a: a quote in the middle" },
		{ "a,b\n\"x\" ,2\n3,4\n", "1|a|b\n2 E104 a: a quote in" },
		{ "a,b\n1, \"x\"\n3,4\n", "1|a|b\n2 E104 b: a quote in" },
		{ "a,b\n\"x,2\n3,4\n", "1|a|b\n2 E104 a: a quote that does" },
		{ "a,b\n\"x\ny\",\"z\n3,4\n",
		    "1|a|b\n3 E104 b: a quote that does not close; end" },
		{ "a,b\n\"x\ny\",z\"\n3,4\n", "1|a|b\n3 E104 b: a quote in" },
		{ "a,b\n1,\"", "1|a|b\n2 E104 b: a quote that does not" },
		{ "a\"b,c\n1,2\n", "1 E104 -: a quote in the middle" },
	};

	(void)state;
	check_all(cases, COUNT(cases));
}

static void
takes_tabs_without_quotes_but_with_escapes(void **state)
{
	static const struct example cases[] = {
		{ "a\tb\nx \"y\"\tz\"\n", "1|a|b\n2|x \"y\"|z\"\n" },
		{ "a\tb\n\"x\" y\t\\\"z\"\n", "1|a|b\n2|\"x\" y|\"z\"\n" },
		{ "a\tb\nx\\ty\t\\\\n\n", "1|a|b\n2|x\ty|\\n\n" },
		{ "a\tb\n\\N\t2\n", "1|a|b\n2|\\N|2\n" },
		{ "a\tb\nx\\N\t2\n",
		    "1|a|b\n2 E109 a: a backslash may appear" },
		{ "a\tb\n1\tx\\\n3\t4\n", "1|a|b\n2 E109 b: a back\n3|3|4\n" },
		{ "a\tb\n \\t \t2\n", "1|a|b\n2||2\n" },
		{ "a\tb\n1,2\t\xc2\xa0x\n", "1|a|b\n2|1,2|x\n" },
		{ "a,b\nx\\ty,\\N\n", "1|a|b\n2|x\\ty|\\N\n" },
	};
	struct text out = { 0 };

	(void)state;
	check_all(cases, COUNT(cases));
	read_as(BYTES("a\tb\nx\\ny\t\\r\n"), 0, &out);
	assert_string_equal(text_get(&out), "1|a|b\n2|x\ny|\r\n");
	text_free(&out);
}

/* Where tabs part the cells: by what the header has, or what is said. */
static void
takes_quotes_between_tabs_where_told(void **state)
{
	static const struct {
		const char *bytes, *unsaid, *yes, *no;
	} cases[] = {
		{ "a\tb\n\"x\"\t\\\\\n", "1|a|b\n2 E104 a: this may be",
		    "1|a|b\n2|x|\\\\\n", "1|a|b\n2|\"x\"|\\\n" },
		{ "a\tb\n1\t2\n\"x\ty\"\n5\t6\n",
		    "1|a|b\n2|1|2\n3 E104 a: this may be",
		    "1|a|b\n2|1|2\n3 E105 -: 1 cells\n4|5|6\n",
		    "1|a|b\n2|1|2\n3|\"x|y\"\n4|5|6\n" },
		{ "a\tb\n1\t \"\"\"x\"\"\"\n", "1|a|b\n2 E104 b: this may be",
		    "1|a|b\n2 E104 b: a quote in",
		    "1|a|b\n2|1|\"\"\"x\"\"\"\n" },
		{ "\"a\"\tb\n\"x\ty\"\t\"2\"\"\"\n", "1|a|b\n2|x\ty|2\"\n",
		    "1|a|b\n2|x\ty|2\"\n",
		    "1|\"a\"|b\n2 E105 -: 3 cells where the header has 2" },
		{ "a\t\"b\nc\"\n1\t\"\"\n", "1|a|b\nc\n3|1|\n",
		    "1|a|b\nc\n3|1|\n",
		    "1|a|\"b\n2 E105 -: 1 cells\n3|1|\"\"\n" },
		{ "a,b\n\"x\",\\t\n", "1|a|b\n2|x|\\t\n", "1|a|b\n2|x|\\t\n",
		    "1|a|b\n2|x|\\t\n" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		size_t size = strlen(cases[i].bytes);

		check(cases[i].bytes, size, 0, cases[i].unsaid);
		check(cases[i].bytes, size, OCOP_QUOTES_YES, cases[i].yes);
		check(cases[i].bytes, size, OCOP_QUOTES_NO, cases[i].no);
	}
}

static void
names_rows_that_are_too_short_or_too_long(void **state)
{
	static const struct example cases[] = {
		{ "a,b\n1\n1,2,3\n4,5\n",
		    "1|a|b\n2 E105 -: 1 cells where the header has 2; give a\n"
		    "3 E105 -: 3 cells where the header has 2; quote cells "
		    "that contain the separator\n4|4|5\n" },
		{ "a\tb\n1\t2\t3\n",
		    "1|a|b\n2 E105 -: 3 cells where the header has 2; write "
		    "\\t for a tab inside a cell" },
		{ "a,b\n\"x\ny\"\n3,4\n", "1|a|b\n2 E105 -: 1 cells\n4|3|4\n" },
	};

	(void)state;
	check_all(cases, COUNT(cases));
}

static void
refuses_control_characters(void **state)
{
	static const struct {
		const char *bytes;
		size_t size;
		const char *dump;
	} cases[] = {
		{ BYTES("a,b\n1,x\0y\n3,4\n"),
		    "1|a|b\n2 E103 b: control character U+0000 (NUL) aft\n3|3|4\n" },
		{ BYTES("a,b\nx\ry,2\n3,4\n"),
		    "1|a|b\n2 E103 a: control character U+000D (CR without LF)\n3|3|4\n" },
		{ BYTES("a,b\n\"x\ry\",2\n3,4\n"),
		    "1|a|b\n2 E103 a: control character U+000D (CR without LF)\n3|3|4\n" },
		{ BYTES("a,b\n\"p\",x\ry\n3,4\n"),
		    "1|a|b\n2 E103 b: control character U+000D (CR without LF)\n3|3|4\n" },
		{ BYTES("a,b\n1,2\r\r\n3,4\n"),
		    "1|a|b\n2 E103 b: control character U+000D (CR without LF)\n3|3|4\n" },
		{ BYTES("a,b\nx\ty,2\n"), "1|a|b\n2 E103 a: control char" },
		{ BYTES("a,b\n\"x\x1by\",2\n"), "1|a|b\n2 E103 a: control" },
		{ BYTES("a\tb\nx\x7f\t2\n"), "1|a|b\n2 E103 a: control ch" },
		{ BYTES("a\0,b\n1,2\n"), "1 E103 -: control character U+0000" },
		{ BYTES("a,b\nx\xc2\x85y,2\n3,4\n"),
		    "1|a|b\n2 E103 a: control character U+0085 (next line) after "
		    "\"x\"; take it out\n3|3|4\n" },
		{ BYTES("a,b\n\xe2\x80\xa8x,2\n3,4\n"),
		    "1|a|b\n2 E103 a: control character U+2028 (line separator) "
		    "at the start; take it out\n3|3|4\n" },
		{ BYTES("a,b\n1,2\n\x1a"),
		    "1|a|b\n2|1|2\n3 E103 a: control character U+001A (end " },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		check(cases[i].bytes, cases[i].size, 0, cases[i].dump);
}

static void
names_the_byte_that_is_not_utf8(void **state)
{
	static const struct example cases[] = {
		{ "a,b\n1,caf\xe9\n3,4\n",
		    "1|a|b\n2 E102 b: byte 6 of the line is 0xe9, which is "
		    "not UTF-8; save the file as UTF-8\n3|3|4\n" },
		{ "a,b\n\"x\ny\",\"\xff\"\n3,4\n",
		    "1|a|b\n3 E102 b: byte 5 of the line is 0xff\n4|3|4\n" },
		{ "a,b\n\"x\nyz\xff\",2\n3,4\n",
		    "1|a|b\n3 E102 a: byte 3 of the line is 0xff\n4|3|4\n" },
		{ "a\tb\n\xe1\xbb\t2\n", "1|a|b\n2 E102 a: byte 1 of the" },
		{ "t\xean,b\n1,2\n", "1 E102 -: byte 2 of the line is 0xea" },
	};

	(void)state;
	check_all(cases, COUNT(cases));
}

static void
composes_decomposed_cells(void **state)
{
	static const struct example cases[] = {
		{ "a,b\nVie\xcc\xa3\xcc\x82t Nam,2\n",
		    "1|a|b\n2|Việt Nam|2\n" },
		/* NFC of U+0958 is longer than it is */
		{ "a,b\n\xe0\xa5\x98,\xe0\xa5\x98\n3,4\n",
		    "1|a|b\n2|\xe0\xa4\x95\xe0\xa4\xbc|\xe0\xa4\x95\xe0\xa4\xbc"
		    "\n3|3|4\n" },
		{ "d\x69\x65\xcc\x82\xcc\x89m,b\n1,2\n", "1|diểm|b\n2|1|2\n" },
	};

	(void)state;
	check_all(cases, COUNT(cases));
}

static void
says_when_nothing_is_in_a_file(void **state)
{
	static const char empty[] = "3 x.csv: E101: empty file; the first line "
				    "must name the columns\n";
	static const char blank[] = "3 x.csv: E101: nothing but blank lines; "
				    "the first line must name the columns\n";

	(void)state;
	assert_reads(BYTES(""), 0, empty);
	assert_reads(BYTES("\xef\xbb\xbf"), 0, empty);
	assert_reads(BYTES("\xff\xfe"), 0, empty);
	assert_reads(BYTES("\n , \n\n"), 0, blank);
	assert_reads(BYTES("\r\n\r\n"), 0, blank);
}

static void
takes_a_separator_that_the_first_line_names(void **state)
{
	static const struct example cases[] = {
		{ "sep=;\na;b,c\n1;2\n", "2|a|b,c\n3|1|2\n" },
		{ "sep=,\r\na;x,b\r\n1,2\r\n", "2|a;x|b\n3|1|2\n" },
		{ "SEP=\t\na\tb\n1\t2\n", "2|a|b\n3|1|2\n" },
		{ "\"sep=;\"\na;b\n1;2\n", "2|a|b\n3|1|2\n" },
		{ "\xef\xbb\xbfsep=;\n\na;b\n1;2\n", "3|a|b\n4|1|2\n" },
		{ "sep=;\ra;b\r1;2\r", "2|a|b\n3|1|2\n" },
		{ "sep=;x,b\n1,2\n", "1|sep=;x|b\n2|1|2\n" },
		{ "a,b\nsep=;,2\n", "1|a|b\n2|sep=;|2\n" },
		{ "sep=|\na|b\n",
		    "3 x.csv:1: E112: sep= names no separator "
		    "that is read; separate cells by commas, "
		    "semicolons or tabs, as in sep=;\n" },
		{ "sep=\na,b\n",
		    "3 x.csv:1: E112: sep= names no separator "
		    "that is read; separate cells by commas, "
		    "semicolons or tabs, as in sep=;\n" },
		{ "sep=;\n",
		    "3 x.csv: E101: nothing but blank lines; the "
		    "first line must name the columns\n" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_reads(
		    cases[i].bytes, strlen(cases[i].bytes), 0, cases[i].dump);
}

static void
says_why_a_file_cannot_be_read(void **state)
{
	struct ocop_reader *reader;
	struct ocop_error err;

	(void)state;
	assert_int_equal(
	    ocop_reader_open(&reader, "/no/such.csv", 0, &err), -1);
	assert_int_equal(err.code, OCOP_EINPUT);
	assert_string_equal(
	    err.text, "/no/such.csv: No such file or directory");
	assert_null(reader);
	assert_int_equal(ocop_reader_open(&reader, "/tmp", 0, &err), -1);
	assert_string_equal(
	    err.text, "/tmp: E114: a folder, not a file; name the files in it");
	assert_null(reader);
}

static void
keeps_the_citation_of_a_cited_file(void **state)
{
	static const char cited[] = "# QĐ 26/2026\r\na\tb\r\n1\t2\r\n";
	struct text out = { 0 };
	struct ocop_reader *reader;
	struct ocop_error err;

	(void)state;
	assert_int_equal(ocop_reader_memory(&reader, "x", cited, strlen(cited),
			     OCOP_CITED, &err),
	    0);
	assert_string_equal(ocop_reader_citation(reader), "QĐ 26/2026");
	assert_int_equal(ocop_reader_separator(reader), '\t');
	dump(reader, &out);
	assert_string_equal(text_get(&out), "2|a|b\n3|1|2\n");
	assert_string_equal(ocop_reader_citation(reader), "QĐ 26/2026");
	ocop_reader_close(reader);
	text_reset(&out);

	/* not cited: a hash is a name like any other */
	read_as(BYTES("#,b\n1,2\n"), 0, &out);
	assert_string_equal(text_get(&out), "1|#|b\n2|1|2\n");
	text_reset(&out);
	read_as(BYTES("a,b\n1,2\n"), OCOP_CITED, &out);
	assert_string_equal(text_get(&out), "1|a|b\n2|1|2\n");
	text_free(&out);
}

/* The lines drift against the blocks, so that cells, characters, CRLF and
 * quotes straddle the end of some. */
static void
reads_across_blocks(void **state)
{
	static const struct {
		const char *cell, *end, *value;
	} kinds[] = {
		{ "\"đ\"", "\r\n", "đ" },
		{ "điểm", "\n", "điểm" },
		{ "\"a\nb\"", "\n", "a\nb" },
	};

	(void)state;
	for (size_t kind = 0; kind < COUNT(kinds); kind++) {
		struct text file = { 0 };
		struct ocop_reader *reader;
		struct ocop_error err;
		struct ocop_fault fault;
		struct ocop_row row;
		int got, count = 0;

		text_printf(&file, "n,name\n");
		for (int i = 0; i < 80000; i++)
			text_printf(&file, "%05d,%s%s", i, kinds[kind].cell,
			    kinds[kind].end);
		assert_true(file.size > 2 * 256 * 1024);
		assert_int_equal(ocop_reader_memory(&reader, "x", file.bytes,
				     file.size, 0, &err),
		    0);
		assert_int_equal(
		    ocop_reader_next(reader, &row, &fault, &err), 1);
		while ((got = ocop_reader_next(reader, &row, &fault, &err)) ==
		    OCOP_ROW) {
			assert_int_equal(atoi(row.cells[0].text), count);
			assert_string_equal(
			    row.cells[1].text, kinds[kind].value);
			assert_int_equal(
			    row.line, 2 + count * (kind == 2 ? 2 : 1));
			count++;
		}
		assert_int_equal(got, 0);
		assert_int_equal(count, 80000);
		ocop_reader_close(reader);
		text_free(&file);
	}
}

/* "a,b", a row of one cell of that many bytes between the two texts, "3,4" */
static void
check_long(const char *before, size_t size, const char *after, const char *want)
{
	struct text file = { 0 };
	char *fill = malloc(size);

	memset(fill, 'x', size);
	text_printf(&file, "a,b\n%s", before);
	text_add(&file, fill, size);
	text_printf(&file, "%s\n3,4\n", after);
	check(file.bytes, file.size, 0, want);
	free(fill);
	text_free(&file);
}

static void
limits_cells_and_rows(void **state)
{
	const size_t mib = 1 << 20;

	(void)state;
	check_long(
	    "1,", mib + 1, "", "1|a|b\n2 E110 b: a cell above 1 MiB\n3|3|4\n");
	check_long("\"", mib + 1, "\",2",
	    "1|a|b\n2 E110 a: a cell above 1 MiB\n3|3|4\n");
	check_long(
	    "1,", 15 * mib, "", "1|a|b\n2 E110 b: a cell above 1 MiB\n3|3|4\n");
	check_long("1,", 16 * mib, "", "1|a|b\n2 E110 -: a row above 16");
	check_long("1,\"", 16 * mib, "", "1|a|b\n2 E110 -: a row above 16 MiB");
	check_long("1,\"\n", 17 * mib, "",
	    "1|a|b\n2 E110 b: a row above 16 MiB; a quote that");
	check_long(
	    "1,x\"\n", 17 * mib, "", "1|a|b\n2 E104 b: a quote in the middle");
	check_long("", 17 * mib, "", "1|a|b\n2 E110 -: a row above 16 MiB");
}

static void
limits_the_cells_of_a_header(void **state)
{
	const int most = 1 << 16;
	struct text file = { 0 }, out = { 0 };

	(void)state;
	for (int extra = 0; extra <= 1; extra++) {
		text_reset(&file);
		text_reset(&out);
		for (int i = 0; i < most + extra; i++)
			text_printf(&file, "%sc%d", i ? "," : "", i);
		read_as(file.bytes, file.size, 0, &out);
		if (extra == 0)
			assert_memory_equal(text_get(&out), "1|c0|c1|c2", 10);
		else
			assert_string_equal(text_get(&out),
			    "1 E110 -: a header of more than 65536 cells; is "
			    "this a table?\n");
	}
	text_free(&file);
	text_free(&out);
}

static void
reads_a_cell_of_exactly_the_limit(void **state)
{
	const size_t mib = 1 << 20;
	char *file = malloc(mib + 8);
	struct ocop_reader *reader;
	struct ocop_error err;
	struct ocop_fault fault;
	struct ocop_row row;

	(void)state;
	memset(file, 'x', mib + 8);
	memcpy(file, "a,b\n1,", 6);
	assert_int_equal(
	    ocop_reader_memory(&reader, "x", file, mib + 6, 0, &err), 0);
	assert_int_equal(ocop_reader_next(reader, &row, &fault, &err), 1);
	assert_int_equal(ocop_reader_next(reader, &row, &fault, &err), 1);
	assert_int_equal(row.cells[1].size, mib);
	assert_int_equal(ocop_reader_next(reader, &row, &fault, &err), 0);
	ocop_reader_close(reader);
	free(file);
}

/* Standard input and files are read as memory is. */
static void
reads_a_pipe_as_it_comes(void **state)
{
	int pipes[2], kept = dup(STDIN_FILENO);
	struct text out = { 0 };
	struct ocop_reader *reader;
	struct ocop_error err;

	(void)state;
	assert_int_equal(pipe(pipes), 0);
	assert_int_equal(write(pipes[1], "a,b\n1,2\n", 8), 8);
	close(pipes[1]);
	dup2(pipes[0], STDIN_FILENO);
	close(pipes[0]);
	assert_int_equal(ocop_reader_open(&reader, "-", 0, &err), 0);
	assert_string_equal(ocop_reader_name(reader), "<stdin>");
	dump(reader, &out);
	assert_string_equal(text_get(&out), "1|a|b\n2|1|2\n");
	ocop_reader_close(reader);
	text_free(&out);
	dup2(kept, STDIN_FILENO);
	close(kept);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_rows_with_their_physical_lines),
		cmocka_unit_test(finds_the_separator_in_the_header),
		cmocka_unit_test(reads_quoted_cells),
		cmocka_unit_test(ends_the_file_at_a_malformed_quote),
		cmocka_unit_test(takes_tabs_without_quotes_but_with_escapes),
		cmocka_unit_test(takes_quotes_between_tabs_where_told),
		cmocka_unit_test(names_rows_that_are_too_short_or_too_long),
		cmocka_unit_test(refuses_control_characters),
		cmocka_unit_test(names_the_byte_that_is_not_utf8),
		cmocka_unit_test(composes_decomposed_cells),
		cmocka_unit_test(says_when_nothing_is_in_a_file),
		cmocka_unit_test(takes_a_separator_that_the_first_line_names),
		cmocka_unit_test(says_why_a_file_cannot_be_read),
		cmocka_unit_test(keeps_the_citation_of_a_cited_file),
		cmocka_unit_test(reads_across_blocks),
		cmocka_unit_test(limits_cells_and_rows),
		cmocka_unit_test(limits_the_cells_of_a_header),
		cmocka_unit_test(reads_a_cell_of_exactly_the_limit),
		cmocka_unit_test(reads_a_pipe_as_it_comes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
