#include "test.h"

#include <string.h>

#include "base/letters/misleading.h"

static void
finds_the_characters_that_mislead(void **state)
{
	static const struct {
		const char *text;
		size_t at;
		enum odd kind;
		const char *says;
	} cases[] = {
		{ "S\xe2\x80\x8b"
		  "1",
		    1, ODD_INVISIBLE, "U+200B (zero-width space) after \"S\"" },
		{ "\xef\xbb\xbfS1", 0, ODD_INVISIBLE,
		    "U+FEFF (byte order mark) at the start" },
		{ "trà\xe2\x80\xae", 4, ODD_INVISIBLE,
		    "U+202E (change of direction) after \"trà\"" },
		{ "a\xc2\xad"
		  "b",
		    1, ODD_INVISIBLE, "U+00AD (soft hyphen) after \"a\"" },
		{ "a\xc2\xa0"
		  "b",
		    1, ODD_BLANK, "U+00A0 (no-break space) after \"a\"" },
		{ "a\xe3\x80\x80"
		  "b",
		    1, ODD_BLANK, "U+3000 (full-width space) after \"a\"" },
		{ "8\xef\xbc\x97", 1, ODD_WIDE,
		    "U+FF17 (full-width 7) after \"8\"" },
		{ "x\x1by", 1, ODD_CONTROL, "U+001B after \"x\"" },
		{ "a\xc2\x85", 1, ODD_CONTROL,
		    "U+0085 (next line) after \"a\"" },
		{ "a\xe2\x80\xa9", 1, ODD_CONTROL,
		    "U+2029 (paragraph separator) after \"a\"" },
		{ "\xef\xbf\xbd", 0, ODD_INVISIBLE,
		    "U+FFFD (mark of a lost character) at the start" },
		{ "\xf3\xa0\x81\x81", 0, ODD_INVISIBLE,
		    "U+E0041 at the start" },
		{ "a\xf0\x9f\xbf\xbe", 1, ODD_INVISIBLE,
		    "U+1FFFE (no character) after \"a\"" },
		{ "\xf4\x8f\xbf\xbf", 0, ODD_INVISIBLE,
		    "U+10FFFF (no character) at the start" },
		{ "\xf0\x9f\xbf\xbd\xf3\xb0\x80\x80", 4, ODD_INVISIBLE,
		    "U+F0000 (private use) after \"\xf0\x9f\xbf\xbd\"" },
		/* the last few characters are enough */
		{ "Hợp tác xã nông nghiệp\xe2\x80\x8b", 29, ODD_INVISIBLE,
		    "U+200B (zero-width space) after \"ông nghiệp\"" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *text = cases[i].text;
		unsigned long code = 0;
		char out[ODD_TEXT];
		enum odd kind;

		assert_int_equal(
		    odd_find(text, strlen(text), &kind, &code), cases[i].at);
		assert_int_equal(kind, cases[i].kind);
		odd_describe(out, text, cases[i].at, code);
		assert_string_equal(out, cases[i].says);
	}
}

static void
leaves_what_people_write(void **state)
{
	static const char *const texts[] = { "", "plain", "a\tb\nc",
		"Trà Ô Long Đà Lạt ưỡn ẹo", "“trà” – 5 ★★★ 20°C ½ ®",
		"ខ្មែរ ᨀ 茶", "😀" };
	unsigned long code;
	enum odd kind;

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++) {
		assert_int_equal(
		    odd_find(texts[i], strlen(texts[i]), &kind, &code),
		    strlen(texts[i]));
		assert_int_equal(kind, ODD_NONE);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_the_characters_that_mislead),
		cmocka_unit_test(leaves_what_people_write),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
