#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/letters/utf8.h"

static void
finds_the_first_invalid_byte(void **state)
{
	static const struct {
		const char *text;
		size_t at; /* of the invalid byte; the size when none is */
	} cases[] = {
		{ "", 0 },
		{ "plain words, more than eight", 28 },
		{ "Đặc sản Việt", 19 },
		{ "\xf0\x9f\x8d\xb5", 4 },
		{ "\xf4\x8f\xbf\xbf", 4 },
		{ "12345678\xe0", 8 },      /* Latin-1 à at the end */
		{ "caf\xe9 rang", 3 },      /* Latin-1 */
		{ "ab\x80", 2 },            /* a tail alone */
		{ "\xc0\xaf", 0 },          /* overlong */
		{ "\xc1\xbf", 0 },          /* overlong */
		{ "a\xe0\x9f\xbf", 1 },     /* overlong */
		{ "a\xf0\x8f\xbf\xbf", 1 }, /* overlong */
		{ "a\xed\xa0\x80", 1 },     /* surrogate */
		{ "a\xf4\x90\x80\x80", 1 }, /* above U+10FFFF */
		{ "a\xf5\x80\x80\x80", 1 }, /* above U+10FFFF */
		{ "a\xe1\xbb", 1 },         /* cut */
		{ "a\xe1\xbbz", 1 },        /* broken off */
		{ "a\xf0\x9f\x8dz", 1 },    /* broken off */
		{ "1234567\xe1\xba\xa1\xff", 10 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(
		    utf8_valid(cases[i].text, strlen(cases[i].text)),
		    cases[i].at);
}

static void
knows_ascii_from_the_rest(void **state)
{
	(void)state;
	assert_true(utf8_is_ascii("", 0));
	assert_true(utf8_is_ascii("123456789", 9));
	assert_false(utf8_is_ascii("12345678\xc2\xa0", 10));
	assert_false(utf8_is_ascii("\xc2\xa0", 2));
	assert_false(utf8_is_ascii("1234567\x80"
				   "12345678",
	    16));
}

static void
composes_what_is_decomposed(void **state)
{
	static const char *const cases[][2] = {
		{ "Vie\xcc\xa3\xcc\x82t", "Việt" },
		{ "Vi\xc3\xaa\xcc\xa3t", "Việt" },
		{ "Đa\xcc\x86\xcc\xa3"
		  "c",
		    "Đặc" },
		{ "\xe2\x84\xa6", "\xce\xa9" }, /* ohm sign is omega */
	};
	char kept[] = "Sản phẩm OCOP – trà";

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char text[32];
		char *made;

		strcpy(text, cases[i][0]);
		made = utf8_nfc(text, strlen(text));
		assert_ptr_not_equal(made, text);
		assert_string_equal(made, cases[i][1]);
		free(made);
	}
	assert_ptr_equal(utf8_nfc(kept, strlen(kept)), kept);
	kept[0] = '\0';
	assert_ptr_equal(utf8_nfc(kept, 0), kept);
}

static void
folds_case_accents_and_blanks(void **state)
{
	static const char *const cases[][2] = {
		{ "Mã sản phẩm", "masanpham" }, { "MA_SAN-PHAM", "masanpham" },
		{ "Điểm", "diem" }, { "điểm ĐÃ Đ", "diemdad" },
		{ " ma\xc2\xa0xa\xcc\x83\t", "maxa" }, { "Straße", "strasse" },
		{ "số sao", "sosao" }, { "", "" },
		{ "\xff", "\xff" }, /* not UTF-8: as it is */
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char *folded = utf8_fold(cases[i][0]);

		assert_string_equal(folded, cases[i][1]);
		free(folded);
	}
}

static void
parts_a_name_into_words(void **state)
{
	static const char *const cases[][3] = {
		/* the name, its words without accents, and with them */
		{ "Phường Phú Thủy", "phuong phu thuy",
		    "phu\xcc\x9bo\xcc\x9bng\xcc\x80 phu\xcc\x81 thuy\xcc\x89" },
		{ "PHƯỜNG  PHÚ THUỶ", "phuong phu thuy",
		    "phu\xcc\x9bo\xcc\x9bng\xcc\x80 phu\xcc\x81 thuy\xcc\x89" },
		{ "TP.  Đà-Lạt ", "tp. da lat", "tp. đa\xcc\x80 lat\xcc\xa3" },
		{ "P.01", "p. 1", "p. 1" },
		{ "xã 10, (cũ)", "xa 10 cu", "xa\xcc\x83 10 cu\xcc\x83" },
		{ "Ðà Lạt", "da lat", "đa\xcc\x80 lat\xcc\xa3" }, /* an eth */
		{ "Ea H'Leo", "ea h leo", "ea h leo" },
		{ "Ho\xc3\xa0", "hoa", "hoa\xcc\x80" },
		{ "Hoa\xcc\x80", "hoa", "hoa\xcc\x80" }, { "0", "0", "0" },
		{ " .-., ", "", "" }, { "", "", "" },
		{ "\xff", "\xff", "\xff" }, /* not UTF-8: as it is */
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char *plain = utf8_words(cases[i][0], false);
		char *accented = utf8_words(cases[i][0], true);

		assert_string_equal(plain, cases[i][1]);
		assert_string_equal(accented, cases[i][2]);
		free(plain);
		free(accented);
	}
}

static void
counts_the_columns_of_a_terminal(void **state)
{
	(void)state;
	assert_int_equal(utf8_width(""), 0);
	assert_int_equal(utf8_width("Chè Thái"), 8);
	assert_int_equal(utf8_width("Vie\xcc\xa3\xcc\x82t"), 4);
	assert_int_equal(utf8_width("茶"), 2);
	assert_int_equal(utf8_width("a\xff"), 2);
}

static void
prints_any_bytes_on_one_line(void **state)
{
	static const struct {
		const char *text;
		size_t room;
		const char *out;
	} cases[] = {
		{ "Việt", 80, "Việt" },
		{ "a\tb\nc\rd", 80, "a\\tb\\nc\\rd" },
		{ "a\x01\x7f", 80, "a\\x01\\x7f" },
		{ "\xe0 la", 80, "\\xe0 la" },
		{ "\xc2\x85", 80, "\\u0085" },
		{ "1234567", 8, "1234567" },
		{ "12345678", 8, "1234..." },
		{ "123\xe1\xbb\x87zz", 8, "123..." },
		{ "12\xe1\xbb\x87zz", 8, "12\xe1\xbb\x87zz" },
		{ "\x01\x01\x01", 8, "\\x01..." },
		{ "abc", 4, "abc" },
		{ "abcd", 4, "..." },
		{ "abcd", 1, "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char out[80];

		utf8_printable(out, cases[i].room, cases[i].text);
		assert_string_equal(out, cases[i].out);
	}
}

static void
knows_every_blank_of_unicode(void **state)
{
	static const char *const blanks[] = { "\t", "\n", "\v", "\f", "\r", " ",
		"\xc2\x85", "\u00a0", "\u1680", "\u2000", "\u2001", "\u2002",
		"\u2003", "\u2004", "\u2005", "\u2006", "\u2007", "\u2008",
		"\u2009", "\u200a", "\u2028", "\u2029", "\u202f", "\u205f",
		"\u3000" };
	static const char *const others[] = { "", "a", "\x1f", "\x0e", "0",
		"\u00a1", "\u200b", "\u200e", "\u202e", "\u2060", "\u3001",
		"\u180e", "\u1681", "\u2800", "\ufeff", "\xe3\x80", "\xc2",
		"\xe2", "\xa0" };
	char text[16];

	(void)state;
	for (size_t i = 0; i < COUNT(blanks); i++) {
		size_t size = strlen(blanks[i]);

		snprintf(text, sizeof(text), "x%sx", blanks[i]);
		assert_int_equal(utf8_blank(text + 1, size + 1), size);
		assert_int_equal(utf8_blank(text + 1, size), size);
		assert_int_equal(utf8_blank(text + 1, size - 1), 0);
		assert_int_equal(utf8_blank_before(text, size + 1), size);
		assert_int_equal(utf8_blank_before(text + 1, size), size);
	}
	for (size_t i = 0; i < COUNT(others); i++) {
		size_t size = strlen(others[i]);

		assert_int_equal(utf8_blank(others[i], size), 0);
		assert_int_equal(utf8_blank_before(others[i], size), 0);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_the_first_invalid_byte),
		cmocka_unit_test(knows_ascii_from_the_rest),
		cmocka_unit_test(composes_what_is_decomposed),
		cmocka_unit_test(folds_case_accents_and_blanks),
		cmocka_unit_test(parts_a_name_into_words),
		cmocka_unit_test(counts_the_columns_of_a_terminal),
		cmocka_unit_test(prints_any_bytes_on_one_line),
		cmocka_unit_test(knows_every_blank_of_unicode),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
