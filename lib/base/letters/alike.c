#include <string.h>

#include <utf8proc.h>

#include "base/letters/alike.h"
#include "base/letters/utf8.h"

/* Small letters, and what looks like each, as capitals or as small letters.
 */
static const struct {
	const char *letter, *looks;
} letters[] = {
	{ "a", "аα" },
	{ "b", "βв" },
	{ "c", "сϲ" },
	{ "đ", "ðɖ" },
	{ "e", "еε" },
	{ "h", "нη" },
	{ "i", "іιӏ" },
	{ "j", "јϳ" },
	{ "k", "кκ" },
	{ "m", "мμ" },
	{ "n", "ν" },
	{ "o", "оο" },
	{ "p", "рρ" },
	{ "s", "ѕ" },
	{ "t", "тτ" },
	{ "x", "хχ" },
	{ "y", "уγυү" },
	{ "z", "ζ" },
	{ "-", "‐‑‒–—―−" },
};

/* What stands for a small letter above ASCII, itself for most. */
static void
add_letter(struct text *out, long code)
{
	char text[UTF8_LONGEST + 1] = "";

	text[utf8_put(text, (unsigned long)code)] = '\0';
	for (size_t i = 0; i < sizeof(letters) / sizeof(letters[0]); i++)
		if (strstr(letters[i].looks, text)) {
			text_add(
			    out, letters[i].letter, strlen(letters[i].letter));
			return;
		}
	text_add(out, text, strlen(text));
}

static bool
is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

void
alike_add(struct text *out, const char *code, bool zeros)
{
	bool inside = false; /* a number */
	size_t size;

	for (const char *at = code, *end = at + strlen(at); at < end;
	     at += size) {
		char byte = *at;

		size = 1;
		if ((unsigned char)byte >= 0x80) {
			long found = utf8_code(at, (size_t)(end - at), &size);

			if (found < 0)
				text_add(out, at, size);
			else
				add_letter(out,
				    utf8proc_tolower((utf8proc_int32_t)found));
			inside = false;
			continue;
		}
		if (byte == '0' && zeros && !inside && is_digit(at[1]))
			continue;
		inside = is_digit(byte);
		if (byte >= 'A' && byte <= 'Z')
			byte = (char)(byte - 'A' + 'a');
		text_add(out, &byte, 1);
	}
}
