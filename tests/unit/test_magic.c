#include "test.h"

#include <stdio.h>
#include <string.h>

#include "text/encoding/magic.h"

#define BYTES(literal) literal, sizeof(literal) - 1

#define CONVERT                                                                \
	"run: libreoffice --headless --convert-to 'csv:Text - txt - "          \
	"csv (StarCalc):44,34,76' x.csv"

static void
says_what_a_file_is_and_how_to_make_a_table_of_it(void **state)
{
	static const struct {
		const char *bytes;
		size_t size;
		const char *says;
	} cases[] = {
		{ BYTES("PK\3\4\24\0\6\0\10\0\0\0!\0................"
			"[Content_Types].xml"),
		    "an Excel workbook, not CSV; run: xlsx2csv x.csv "
		    "table.csv" },
		{ BYTES("PK\3\4..........................docProps/PK\3\4....."
			"xl/workbook.xml"),
		    "an Excel workbook, not CSV; run: xlsx2csv x.csv "
		    "table.csv" },
		{ BYTES("PK\3\4..........................[Content_Types].xml"
			"word/document.xml"),
		    "a Word document, not CSV; copy its table into a "
		    "spreadsheet and save that as \"CSV UTF-8\"" },
		{ BYTES("PK\3\4..........................mimetype"
			"application/vnd.oasis.opendocument.spreadsheet"),
		    "a LibreOffice document, not CSV; " CONVERT },
		{ BYTES("PK\3\4..........................bang.csv"),
		    "an archive, not CSV; unpack it and load what is "
		    "inside" },
		{ BYTES("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
		    "an old Excel workbook (.xls), or another file of "
		    "Microsoft Office, not CSV; " CONVERT },
		{ BYTES("\xff\xfe\0\0p\0\0\0\xe3\x1e\0\0"),
		    "text in UTF-32, little-endian; run: iconv -f UTF-32LE "
		    "-t UTF-8 x.csv >table.csv" },
		{ BYTES("p\0\0\0,\0\0\0n\0\0\0"),
		    "text in UTF-32, little-endian; run: iconv -f UTF-32LE "
		    "-t UTF-8 x.csv >table.csv" },
		{ BYTES("\0\0\xfe\xff\0\0\0p"),
		    "text in UTF-32, big-endian; run: iconv -f UTF-32BE "
		    "-t UTF-8 x.csv >table.csv" },
		{ BYTES("%PDF-1.7"),
		    "a PDF document, not CSV; load the "
		    "table it was printed from" },
		{ BYTES("{\\rtf1\\ansi"),
		    "an RTF document, not CSV; copy its table into a "
		    "spreadsheet and save that as \"CSV UTF-8\"" },
		{ BYTES("\x1f\x8b\x08"),
		    "packed by gzip, not CSV; run: gunzip "
		    "x.csv; or pipe in: zcat x.csv" },
		{ BYTES("BZh91AY"),
		    "packed by bzip2, not CSV; run: bunzip2 "
		    "x.csv" },
		{ BYTES("\xfd"
			"7zXZ\0"),
		    "packed by xz, not CSV; run: unxz x.csv" },
		{ BYTES("Rar!\x1a\7"),
		    "a RAR archive, not CSV; unpack it and "
		    "load what is inside" },
		{ BYTES("7z\xbc\xaf\x27\x1c"),
		    "a 7z archive, not CSV; unpack it and load what is "
		    "inside" },
		{ BYTES("SQLite format 3\0..."),
		    "an SQLite database, not CSV; a catalog is named with -d; "
		    "ocop-export writes its tables" },
		{ BYTES("\x89PNG\r\n"),
		    "a picture, not CSV; type the table "
		    "off it" },
		{ BYTES("\xff\xd8\xff\xe0"),
		    "a photo, not CSV; type the table off it" },
		{ BYTES("<html><body>"),
		    "a web page, whatever its name, not CSV; " CONVERT },
		{ BYTES("\xef\xbb\xbf \r\n<!DOCTYPE HTML>"),
		    "a web page, whatever its name, not CSV; " CONVERT },
		{ BYTES("<table><tr><td>product"),
		    "a web page, whatever its name, not CSV; " CONVERT },
		{ BYTES("<?xml version=\"1.0\"?><Workbook>"),
		    "an XML document, not CSV; " CONVERT },
		{ BYTES("MIME-Version: 1.0\r\n"),
		    "a saved web page or a mail, not CSV; open it in a "
		    "spreadsheet and save that as \"CSV UTF-8\"" },
		{ BYTES("{\"product\":\"S1\"}\n"),
		    "JSON, not CSV; load what it was made from; the tools "
		    "write tables with -t tsv" },
		{ BYTES(" [\n  {\"product\""),
		    "JSON, not CSV; load what it was made from; the tools "
		    "write tables with -t tsv" },
		{ BYTES("\0\0\0\0\0\0\0\0"),
		    "nothing but zero bytes, not CSV; "
		    "the copy is broken: copy the file "
		    "again" },
	};
	char out[MAGIC_TEXT];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_true(
		    magic_find(out, "x.csv", cases[i].bytes, cases[i].size));
		assert_string_equal(out, cases[i].says);
	}
	assert_true(magic_find(out, "<stdin>", BYTES("BZh91AY")));
	assert_string_equal(out, "packed by bzip2, not CSV; run: bunzip2 FILE");
}

static void
takes_what_may_be_a_table_for_one(void **state)
{
	static const char *const tables[] = { "", "a,b\n", "<,>\n", "{,}\n",
		"[x],y\n", "PK,a\n", "%PD,F\n", "\n\n\na\n", "7z,x\n",
		"html,xml\n", "{", "[" };
	char out[MAGIC_TEXT];

	(void)state;
	for (size_t i = 0; i < COUNT(tables); i++)
		assert_false(
		    magic_find(out, "x.csv", tables[i], strlen(tables[i])));
}

static void
quotes_a_name_as_a_shell_wants_it(void **state)
{
	static const struct {
		const char *name, *typed;
	} cases[] = {
		{ "bang.gz", "bang.gz" },
		{ "thu muc/b\xe1\xba\xa3ng.gz",
		    "'thu muc/b\xe1\xba\xa3ng.gz'" },
		{ "it's.gz", "'it'\\''s.gz'" },
		{ "-x.gz", "./'-x.gz'" },
	};
	char out[MAGIC_TEXT], want[MAGIC_TEXT];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_true(magic_find(out, cases[i].name, BYTES("BZh91AY")));
		snprintf(want, sizeof(want),
		    "packed by bzip2, not CSV; run: bunzip2 %s",
		    cases[i].typed);
		assert_string_equal(out, want);
	}
}

static void
cuts_a_name_that_is_too_long(void **state)
{
	char out[MAGIC_TEXT], name[2 * MAGIC_TEXT];

	(void)state;
	memset(name, 'x', sizeof(name) - 1);
	name[sizeof(name) - 1] = '\0';
	assert_true(magic_find(out, name, BYTES("\x1f\x8b\x08")));
	assert_int_equal(strlen(out), MAGIC_TEXT - 1);
	name[0] = ' ';
	assert_true(magic_find(out, name, BYTES("\x1f\x8b\x08")));
	assert_int_equal(strlen(out), MAGIC_TEXT - 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    says_what_a_file_is_and_how_to_make_a_table_of_it),
		cmocka_unit_test(takes_what_may_be_a_table_for_one),
		cmocka_unit_test(quotes_a_name_as_a_shell_wants_it),
		cmocka_unit_test(cuts_a_name_that_is_too_long),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
