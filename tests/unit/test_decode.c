#include "test.h"

#include <iconv.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/letters/utf8.h"
#include "reading.h"
#include "text/encoding/encoding.h"

static struct letters *
letters_of(enum ocop_encoding encoding)
{
	struct letters *letters;
	struct ocop_error err;

	assert_int_equal(letters_new(&letters, encoding_of(encoding), &err), 0);
	return letters;
}

static void
finds_an_encoding_by_any_of_its_names(void **state)
{
	static const struct {
		const char *name;
		enum ocop_encoding encoding;
	} cases[] = {
		{ "utf-8", OCOP_UTF8 },
		{ "UTF8", OCOP_UTF8 },
		{ "Utf_16LE", OCOP_UTF16LE },
		{ "UTF-16", OCOP_UTF16 },
		{ "unicode", OCOP_UTF16 },
		{ "utf16be", OCOP_UTF16BE },
		{ "windows-1258", OCOP_CP1258 },
		{ "CP1258", OCOP_CP1258 },
		{ "cp-1258", OCOP_CP1258 },
		{ "1258", OCOP_CP1258 },
		{ "tcvn3", OCOP_TCVN3 },
		{ "TCVN-3", OCOP_TCVN3 },
		{ "ABC", OCOP_TCVN3 },
		{ "viscii", OCOP_VISCII },
		{ "VNI", OCOP_VNI },
		{ "VNI-Win", OCOP_VNI },
	};
	static const char *const others[] = { "", "-", "utf", "8", "latin1",
		"tcvn3tcvn3", "a name that is far too long" };
	enum ocop_encoding encoding;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(
		    ocop_encoding_find(&encoding, cases[i].name), 0);
		assert_int_equal(encoding, cases[i].encoding);
	}
	for (size_t i = 0; i < COUNT(others); i++)
		assert_int_equal(ocop_encoding_find(&encoding, others[i]), -1);
	for (unsigned i = 0; ocop_encoding_listed(i); i++) {
		assert_int_equal(
		    ocop_encoding_find(&encoding, ocop_encoding_listed(i)), 0);
		assert_string_equal(
		    ocop_encoding_name(encoding), ocop_encoding_listed(i));
	}
}

/* What the C library's converter makes of one byte; 0 for nothing, or for
 * what it holds back to compose. */
static unsigned long
by_iconv(const char *name, unsigned byte)
{
	iconv_t converter = iconv_open("UTF-8", name);
	char in = (char)byte, out[16];
	char *from = &in, *to = out;
	size_t from_left = 1, to_left = sizeof(out), size;
	unsigned long code = 0;

	assert_true(converter != (iconv_t)-1);
	if (iconv(converter, &from, &from_left, &to, &to_left) != (size_t)-1 &&
	    iconv(converter, NULL, NULL, &to, &to_left) != (size_t)-1 &&
	    to > out) {
		code = (unsigned long)utf8_code(out, (size_t)(to - out), &size);
		assert_int_equal(size, (size_t)(to - out));
	}
	iconv_close(converter);
	return code;
}

static void
has_the_letters_that_the_c_library_has(void **state)
{
	static const struct {
		enum ocop_encoding encoding;
		const char *name;
	} cases[] = {
		{ OCOP_CP1258, "CP1258" },
		{ OCOP_VISCII, "VISCII" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct letters *letters = letters_of(cases[i].encoding);

		assert_int_equal(letters->pair_count, 0);
		for (unsigned byte = 0; byte < 256; byte++)
			assert_int_equal(letters->alone[byte],
			    by_iconv(cases[i].name, byte));
		letters_free(letters);
	}
}

/* TCVN3 is VN3 of TCVN 5712; the library has VN1, with more capitals. */
static void
has_the_letters_of_tcvn_5712(void **state)
{
	struct letters *letters = letters_of(OCOP_TCVN3);
	size_t count = 0;

	(void)state;
	for (unsigned byte = 0xa0; byte < 256; byte++) {
		if (!letters->alone[byte])
			continue;
		assert_int_equal(
		    letters->alone[byte], by_iconv("TCVN5712-1", byte));
		count++;
	}
	/* 67 small letters, 7 capitals, and the no-break space */
	assert_int_equal(count, 67 + 7 + 1);
	letters_free(letters);
}

/* The second byte of VNI always means the same marks, whatever is under. */
static void
composes_the_letters_of_vni(void **state)
{
	static const struct {
		unsigned byte;
		const char *marks;
	} marks[] = {
		{ 0xf9, "\xcc\x81" },         /* acute */
		{ 0xf8, "\xcc\x80" },         /* grave */
		{ 0xfb, "\xcc\x89" },         /* hook above */
		{ 0xf5, "\xcc\x83" },         /* tilde */
		{ 0xef, "\xcc\xa3" },         /* dot below */
		{ 0xe2, "\xcc\x82" },         /* circumflex */
		{ 0xe1, "\xcc\x82\xcc\x81" }, /* and those on it */
		{ 0xe0, "\xcc\x82\xcc\x80" },
		{ 0xe5, "\xcc\x82\xcc\x89" },
		{ 0xe3, "\xcc\x82\xcc\x83" },
		{ 0xe4, "\xcc\x82\xcc\xa3" },
		{ 0xea, "\xcc\x86" }, /* breve */
		{ 0xe9, "\xcc\x86\xcc\x81" },
		{ 0xe8, "\xcc\x86\xcc\x80" },
		{ 0xfa, "\xcc\x86\xcc\x89" },
		{ 0xfc, "\xcc\x86\xcc\x83" },
		{ 0xeb, "\xcc\x86\xcc\xa3" },
	};
	struct letters *letters = letters_of(OCOP_VNI);
	size_t seen = 0, singles = 0;

	(void)state;
	for (unsigned byte = 0xc0; byte < 256; byte++)
		singles += letters->alone[byte] != 0;
	for (size_t i = 0; i < letters->pair_count; i++) {
		unsigned base = letters->pairs[i].bytes >> 8, mark;
		unsigned under = letters->alone[base];
		char text[32] = "", wanted[8] = "", *composed;
		size_t size;

		mark = (letters->pairs[i].bytes & 0xff) | 0x20;
		for (size_t m = 0; m < COUNT(marks); m++) {
			if (marks[m].byte != mark)
				continue;
			size = utf8_put(text, under);
			snprintf(text + size, sizeof(text) - size, "%s",
			    marks[m].marks);
			composed = utf8_nfc(text, strlen(text));
			wanted[utf8_put(wanted, letters->pairs[i].code)] = '\0';
			assert_string_equal(composed, wanted);
			if (composed != text)
				free(composed);
			seen++;
		}
		if (i > 0)
			assert_true(letters->pairs[i - 1].bytes <
			    letters->pairs[i].bytes);
	}
	assert_int_equal(seen, letters->pair_count);
	assert_int_equal(seen + singles, 2 * 67);
	letters_free(letters);
}

struct example {
	unsigned flags;
	const char *bytes;
	size_t size;
	const char *reads;
};

static void
check(const struct example *cases, size_t count)
{
	for (size_t i = 0; i < count; i++)
		assert_reads(cases[i].bytes, cases[i].size, cases[i].flags,
		    cases[i].reads);
}

static void
decodes_files_to_composed_utf8(void **state)
{
	static const struct example cases[] = {
		{ OCOP_TCVN3, BYTES("a,b\nTr\xb5,\x85\xd2\n"),
		    "1|a|b\n2|Trà|…ề\n" },
		{ OCOP_TCVN3, BYTES("a,b\r\nM\xf8t,\xa7\xb5\r\n3,4"),
		    "1|a|b\n2|Mứt|Đà\n3|3|4\n" },
		{ OCOP_VNI, BYTES("a,b\nMo\xf9n M\xf6\xf9t,ta\xe2y\n"),
		    "1|a|b\n2|Món Mứt|tây\n" },
		{ OCOP_VNI, BYTES("a,b\n\xd1o\xe0,x\xf6\n"),
		    "1|a|b\n2|Đồ|xư\n" },
		{ OCOP_CP1258, BYTES("a,b\nt\xe2\xf2,M\xfd\xect\n"),
		    "1|a|b\n2|tậ|Mứt\n" },
		{ OCOP_VISCII, BYTES("a,b\nt\xa7,\x05\n"), "1|a|b\n2|tậ|Ẵ\n" },
		/* letters of a font in UTF-8, with and without its mark */
		{ OCOP_TCVN3, BYTES("a,b\nTr\xc2\xb5,x\n"),
		    "1|a|b\n2|Trà|x\n" },
		{ OCOP_VNI,
		    BYTES("\xef\xbb\xbf"
			  "a,b\nMo\xc3\xb9n,\xe2\x80\x9cx\n"),
		    "1|a|b\n2|Món|“x\n" },
		/* UTF-16 by its mark, by its zeros, by name */
		{ 0,
		    BYTES("\xff\xfe"
			  "a\0,\0b\0\n\0\xbf\x1e,\0=\xd8\x00\xde\n\0"),
		    "1|a|b\n2|ế|\xf0\x9f\x98\x80\n" },
		{ 0, BYTES("\xfe\xff\0a\0,\0b\0\n\x1e\xbf\0,\0x\0\n"),
		    "1|a|b\n2|ế|x\n" },
		{ 0,
		    BYTES("a\0,\0b\0\n\0"
			  "1\0,\0"
			  "2\0"),
		    "1|a|b\n2|1|2\n" },
		{ OCOP_UTF16, BYTES("\0a\0,\0b\0\n\0x\0,\0y"),
		    "1|a|b\n2|x|y\n" },
		{ OCOP_UTF16LE, BYTES("a\0,\0b\0\r\0\n\0"), "1|a|b\n" },
		{ OCOP_UTF16BE, BYTES("\xfe\xff\0s\0e\0p\0=\0;\0\n\0a\0;\0b"),
		    "2|a|b\n" },
		{ OCOP_VNI,
		    BYTES("\xff\xfe"
			  "a\0\n\0o\0\xf9\0"),
		    "1|a\n2|ó\n" },
		{ OCOP_UTF8,
		    BYTES("\xef\xbb\xbf"
			  "a\n\xc3\xa0\n"),
		    "1|a\n2|à\n" },
		{ OCOP_CP1258, BYTES(""),
		    "3 x.csv: E101: empty file; the "
		    "first line must name the columns\n" },
		/* decomposed letters and quoted line ends, as anywhere */
		{ 0,
		    BYTES("\xff\xfe"
			  "a\0\n\0\"\0e\0\x01\x03\n\0x\0\"\0\n\0y\0"),
		    "1|a\n2|é\nx\n4|y\n" },
	};

	(void)state;
	check(cases, COUNT(cases));
}

#define TRY "; correct it, or give another --encoding\n"

static void
names_the_place_of_what_cannot_be_decoded(void **state)
{
	static const struct example cases[] = {
		{ OCOP_TCVN3, BYTES("a,b\nx,\x8d\x8d\n3,\xb5\n"),
		    "1|a|b\n2 E115 b: 0x8d at byte 7 of the file is not "
		    "tcvn3" TRY "3|3|à\n" },
		{ OCOP_TCVN3, BYTES("a,b\n\xc0,2\n"),
		    "1|a|b\n2 E115 a: 0xc0 at byte 5 of the file is not "
		    "tcvn3" TRY },
		{ OCOP_VNI,
		    BYTES("a\xf5"
			  "a,b\n"),
		    "1|ãa|b\n" },
		{ OCOP_VNI, BYTES("a,b\nb\xf9,2\n\xf9,o\xf9\n"),
		    "1|a|b\n2 E115 a: 0xf9 at byte 6 of the file is not vni" TRY
		    "3 E115 a: 0xf9 at byte 10 of the file is not vni" TRY },
		{ OCOP_CP1258, BYTES("a,b\n\"x\ny\x8a\",2\n"),
		    "1|a|b\n3 E115 a: 0x8a at byte 9 of the file is not "
		    "windows-1258" TRY },
		/* both kinds of letters in one file */
		{ OCOP_VNI, BYTES("a,b\no\xc3\xb9,\xe1\xbb\xa9\n"),
		    "1|a|b\n2 E115 b: U+1EE9 at byte 9 of the file is no "
		    "letter of vni" TRY },
		{ OCOP_TCVN3, BYTES("a\n\xc2\xb5\n\xff\n"),
		    "1|a\n2|à\n3 E115 a: 0xff at byte 6 of the file is not "
		    "UTF-8" TRY },
		{ 0,
		    BYTES("\xff\xfe"
			  "a\0\n\0"
			  "x\0\0\xd8\n\0"
			  "y\0"),
		    "1|a\n2 E115 a: half a character (0xd800) at byte 9 of "
		    "the file" TRY "3|y\n" },
		{ 0,
		    BYTES("\xff\xfe"
			  "a\0\n\0"
			  "x\0\0\xdc\n\0"
			  "y"),
		    "1|a\n2 E115 a: half a character (0xdc00) at byte 9 of "
		    "the file" TRY "3 E115 a: the file ends within a "
		    "character at byte 13 of it" TRY },
		{ 0,
		    BYTES("\xff\xfe"
			  "a\0\n\0"
			  "x\0=\xd8"),
		    "1|a\n2 E115 a: the file ends within a character at byte "
		    "9 of it" TRY },
		/* a NUL is a character, if one that no cell may have */
		{ OCOP_TCVN3, BYTES("a\nx\0y\n"),
		    "1|a\n2 E103 a: control character U+0000 (NUL) after "
		    "\"x\"; take it out\n" },
	};

	(void)state;
	check(cases, COUNT(cases));
}

#define OUT "; leave --encoding out\n"

static void
refuses_an_encoding_that_the_file_contradicts(void **state)
{
	static const struct example cases[] = {
		{ OCOP_CP1258, BYTES("a\n\xc3\xa0\n"),
		    "3 x.csv: E115: the file is UTF-8, so it is not "
		    "windows-1258" OUT },
		{ OCOP_VISCII,
		    BYTES("\xef\xbb\xbf"
			  "a\n"),
		    "3 x.csv: E115: the file is UTF-8, so it is not "
		    "viscii" OUT },
		{ OCOP_CP1258,
		    BYTES("\xff\xfe"
			  "a\0"),
		    "3 x.csv: E115: the file is UTF-16, little-endian, so it "
		    "is not windows-1258" OUT },
		{ OCOP_UTF8, BYTES("\xfe\xff\0a"),
		    "3 x.csv: E115: the file is UTF-16, big-endian, so it is "
		    "not utf-8" OUT },
		{ OCOP_UTF16, BYTES("a,b\n"),
		    "3 x.csv: E115: the file is without any zero byte, so it "
		    "is not utf-16" OUT },
		{ OCOP_UTF16, BYTES("a\0\0b"),
		    "3 x.csv: E115: no byte order mark says which UTF-16 this "
		    "is; give --encoding utf-16le or utf-16be\n" },
		{ OCOP_UTF16LE, BYTES("\xfe\xff\0a"),
		    "3 x.csv: E115: the file is UTF-16, big-endian, so it is "
		    "not utf-16le" OUT },
		{ OCOP_UTF16BE,
		    BYTES("\xef\xbb\xbf"
			  "a\n"),
		    "3 x.csv: E115: the file is UTF-8, so it is not "
		    "utf-16be" OUT },
	};

	(void)state;
	check(cases, COUNT(cases));
}

/* Letters of two bytes, surrogates and lines drift against the blocks. */
static void
decodes_across_blocks(void **state)
{
	static const struct {
		unsigned flags;
		const char *unit;
		size_t size;
		const char *value;
	} cases[] = {
		{ OCOP_VNI, BYTES("o\xf9"), "ó" },
		{ OCOP_TCVN3, BYTES("\xc2\xb5"), "à" },
		{ OCOP_UTF16LE, BYTES("=\xd8\x00\xde"), "\xf0\x9f\x98\x80" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		bool wide = cases[i].flags == OCOP_UTF16LE;
		struct text file = { 0 };
		struct ocop_reader *reader;
		struct ocop_error err;
		struct ocop_fault fault;
		struct ocop_row row;
		size_t rows = 0, cell = 0;
		int got;

		text_add(&file, wide ? "a\0\n\0" : "a\n", wide ? 4 : 2);
		for (size_t line = 0; line < 20000; line++) {
			for (size_t u = 0; u <= line % 7; u++)
				text_add(&file, cases[i].unit, cases[i].size);
			text_add(&file, wide ? "x\0\n\0" : "x\n", wide ? 4 : 2);
		}
		assert_int_equal(ocop_reader_memory(&reader, "x", file.bytes,
				     file.size, cases[i].flags, &err),
		    0);
		while ((got = ocop_reader_next(reader, &row, &fault, &err)) ==
		    OCOP_ROW) {
			if (rows > 0) {
				cell = strlen(cases[i].value) *
				    ((rows - 1) % 7 + 1);
				assert_int_equal(row.cells[0].size, cell + 1);
				assert_int_equal(
				    strncmp(row.cells[0].text, cases[i].value,
					strlen(cases[i].value)),
				    0);
			}
			assert_int_equal(row.line, rows + 1);
			rows++;
		}
		assert_int_equal(got, 0);
		assert_int_equal(rows, 20001);
		ocop_reader_close(reader);
		text_free(&file);
	}
}

/* The first letter comes after a block of ASCII. */
static void
settles_the_form_with_the_first_letter(void **state)
{
	struct text file = { 0 }, out = { 0 };
	const char *last;

	(void)state;
	text_printf(&file, "a\n");
	while (file.size < (300 << 10))
		text_printf(&file, "plain\n");
	text_printf(&file, "Tr\xc2\xb5\n");
	read_as(file.bytes, file.size, OCOP_TCVN3, &out);
	last = strrchr(text_get(&out), '|');
	assert_string_equal(last, "|Trà\n");
	text_reset(&out);
	read_as(file.bytes, file.size, OCOP_CP1258, &out);
	assert_non_null(strstr(text_get(&out), "E115: the file is UTF-8"));
	text_free(&out);
	text_free(&file);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_an_encoding_by_any_of_its_names),
		cmocka_unit_test(has_the_letters_that_the_c_library_has),
		cmocka_unit_test(has_the_letters_of_tcvn_5712),
		cmocka_unit_test(composes_the_letters_of_vni),
		cmocka_unit_test(decodes_files_to_composed_utf8),
		cmocka_unit_test(names_the_place_of_what_cannot_be_decoded),
		cmocka_unit_test(refuses_an_encoding_that_the_file_contradicts),
		cmocka_unit_test(decodes_across_blocks),
		cmocka_unit_test(settles_the_form_with_the_first_letter),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
