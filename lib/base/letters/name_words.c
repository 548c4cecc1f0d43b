/* The words of a name, in the form in which names are compared. */
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "base/letters/utf8.h"

struct words {
	char *out, *end;
	bool accents;
	utf8proc_int32_t tone; /* of the word at hand; 0: none yet */
	bool inside;           /* a word */
};

static void
put_code(struct words *words, utf8proc_int32_t code)
{
	words->end +=
	    utf8proc_encode_char(code, (utf8proc_uint8_t *)words->end);
}

static void
put_tone(struct words *words)
{
	if (words->tone && words->accents)
		put_code(words, words->tone);
	words->tone = 0;
}

/* The five marks of tone, apart from those that make another letter. */
static bool
is_tone(utf8proc_int32_t code)
{
	return code == 0x300 || code == 0x301 || code == 0x303 ||
	    code == 0x309 || code == 0x323;
}

static bool
is_mark(utf8proc_int32_t code)
{
	utf8proc_category_t category = utf8proc_category(code);

	return category == UTF8PROC_CATEGORY_MN ||
	    category == UTF8PROC_CATEGORY_ME;
}

static bool
is_letter(utf8proc_int32_t code)
{
	utf8proc_category_t category = utf8proc_category(code);

	return (category >= UTF8PROC_CATEGORY_LU &&
		   category <= UTF8PROC_CATEGORY_LO) ||
	    (category >= UTF8PROC_CATEGORY_ND &&
		category <= UTF8PROC_CATEGORY_NO);
}

static void
add_letter(struct words *words, utf8proc_int32_t code)
{
	/* What stands for đ: the letter, and the eth and the African d that
	 * look the same in capitals. */
	bool d = code == 0x111 || code == 0xf0 || code == 0x256;

	if (!words->inside && words->end > words->out)
		*words->end++ = ' ';
	words->inside = true;
	put_code(words, !d ? code : words->accents ? 0x111 : 'd');
}

static void
add_code(struct words *words, utf8proc_int32_t code)
{
	if (is_tone(code)) {
		put_tone(words); /* a second one in a word without blanks */
		words->tone = code;
	} else if (is_mark(code)) {
		if (words->accents)
			put_code(words, code);
	} else if (is_letter(code)) {
		add_letter(words, code);
	} else if (words->inside) {
		put_tone(words);
		if (code == '.')
			*words->end++ = '.';
		words->inside = false;
	}
}

static bool
is_digit(utf8proc_int32_t code)
{
	return code >= '0' && code <= '9';
}

char *
utf8_words(const char *text, bool accents)
{
	struct words words = { .accents = accents };
	utf8proc_int32_t *codes, *at;
	utf8proc_ssize_t size;
	char *folded;

	if (!utf8_mapped(&folded, text, UTF8PROC_CASEFOLD))
		return folded;
	size = (utf8proc_ssize_t)strlen(folded);
	/* a blank may come after each dot */
	words.out = words.end = malloc(2 * (size_t)size + 4);
	codes = calloc((size_t)size + 2, sizeof(*codes));
	if (!words.out || !codes)
		ocop_no_memory();
	for (utf8proc_ssize_t i = 0, n = 0, got; i < size; i += got) {
		got = utf8proc_iterate(
		    (utf8proc_uint8_t *)folded + i, size - i, codes + n);
		n++;
	}
	for (at = codes; *at; at++)
		if (*at != '0' || words.inside || !is_digit(at[1]))
			add_code(&words, *at);
	put_tone(&words);
	*words.end = '\0';
	free(codes);
	free(folded);
	return words.out;
}
