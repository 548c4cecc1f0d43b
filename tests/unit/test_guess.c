#include "test.h"

#include <string.h>

#include "base/letters/utf8.h"
#include "text/encoding/guess.h"
#include "text/encoding/syllable.h"

static bool
is_syllable(const char *text)
{
	unsigned long codes[16];
	size_t count = 0, size;

	for (; *text; text += size)
		codes[count++] =
		    (unsigned long)utf8_code(text, strlen(text), &size);
	return syllable_is(codes, count);
}

static void
knows_how_vietnamese_words_are_spelt(void **state)
{
	static const char *const good[] = { "trà", "Trà", "TRÀ", "mứt", "tây",
		"nghiêng", "Đà", "đường", "quýt", "giấy", "gì", "rượu", "yến",
		"ấm", "xoài", "khuyếch", "thịt", "lạc", "bu\xcc\x9b\xcc\x81" };
	static const char *const bad[] = { "", "b", "ng", "trÀ", "mừt", "lac",
		"bánhh", "strà", "tráà", "tran\xcc\x81", "müller", "©", "tôn©",
		"đđ", "ạb", "wà", "kg", "tiếngviệt" };

	(void)state;
	for (size_t i = 0; i < COUNT(good); i++)
		if (!is_syllable(good[i]))
			fail_msg("%s", good[i]);
	for (size_t i = 0; i < COUNT(bad); i++)
		if (is_syllable(bad[i]))
			fail_msg("%s", bad[i]);
}

/* "Mứt dâu tây" and the like, as each encoding has it. */
static void
names_the_encoding_that_makes_words(void **state)
{
	static const struct {
		const char *bytes, *hint;
	} cases[] = {
		{ "M\xf8t d\xa9u t\xa9y", "--encoding tcvn3" },
		{ "M\xf6\xf9t da\xe2u ta\xe2y", "--encoding vni" },
		{ "M\xfd\xect d\xe2u t\xe2y", "--encoding windows-1258" },
		{ "M\xd1t d\xe2u t\xe2y", "--encoding viscii" },
		{ "product,name\nS1,Tr\xb5 \xa4 Long, \xae\xe3ng h\xe9p\n",
		    "--encoding tcvn3" },
		/* one word may be right in two */
		{ "d\xe2u", "--encoding windows-1258 or --encoding viscii" },
		/* French, noise, and nothing */
		{ "caf\xe9 cr\xe8me br\xfbl\xe9"
		  "e gar\xe7on",
		    "" },
		{ "\xff\xfe\xfd\xfc \x80\x81\x82", "" },
		{ "plain", "" },
		{ "", "" },
	};
	struct guess guess = { { NULL } };
	struct ocop_error err;
	char hint[GUESS_TEXT];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(guess_bytes(&guess, hint, cases[i].bytes,
				     strlen(cases[i].bytes), &err),
		    0);
		assert_string_equal(hint, cases[i].hint);
	}
	guess_reset(&guess);
}

static void
doubts_an_encoding_that_makes_no_words(void **state)
{
	static const struct {
		const char *bytes;
		enum ocop_encoding asked;
		const char *other;
	} cases[] = {
		{ "M\xf8t d\xa9u t\xa9y d\xceo", OCOP_TCVN3, "" },
		{ "M\xf8t d\xa9u t\xa9y d\xceo", OCOP_VISCII,
		    "--encoding tcvn3" },
		{ "M\xfd\xect d\xe2u t\xe2y \xf4 long", OCOP_VISCII, "" },
		{ "M\xf6\xf9t da\xe2u ta\xe2y", OCOP_CP1258, "--encoding vni" },
		/* too little to say */
		{ "M\xf8t", OCOP_VISCII, "" },
		{ "plain", OCOP_VNI, "" },
	};
	struct guess guess = { { NULL } };
	struct ocop_error err;
	char other[GUESS_TEXT];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(
		    guess_other(&guess, other, cases[i].asked, cases[i].bytes,
			strlen(cases[i].bytes), &err),
		    0);
		assert_string_equal(other, cases[i].other);
	}
	guess_reset(&guess);
}

static void
sees_the_letters_of_a_font_in_utf8(void **state)
{
	static const struct {
		const char *text, *hint;
	} cases[] = {
		{ "B¶o Th¾ng", "--encoding tcvn3" },
		{ "M−êng Kh−¬ng", "" }, /* not Latin-1: some other font */
		{ "Baûo Thaéng", "--encoding vni" },
		{ "Möùt daâu taây", "--encoding vni" },
		/* what is in order, foreign words and signs included */
		{ "Mứt dâu tây", "" },
		{ "Bảo Thắng", "" },
		{ "Rượu Müller ½ lít 20°C ±5", "" },
		{ "Citroën façade ® «x» 5µm 3m²", "" },
		{ "TRÀ Ô LONG", "" },
		{ "", "" },
	};
	struct guess guess = { { NULL } };
	struct ocop_error err;
	char hint[GUESS_TEXT];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(guess_font(&guess, hint, cases[i].text,
				     strlen(cases[i].text), &err),
		    0);
		assert_string_equal(hint, cases[i].hint);
	}
	guess_reset(&guess);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_how_vietnamese_words_are_spelt),
		cmocka_unit_test(names_the_encoding_that_makes_words),
		cmocka_unit_test(doubts_an_encoding_that_makes_no_words),
		cmocka_unit_test(sees_the_letters_of_a_font_in_utf8),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
