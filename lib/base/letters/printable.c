/* Text as a message may show it. */
#include <stdio.h>
#include <string.h>

#include "base/letters/misleading.h"
#include "base/letters/utf8.h"

enum { PIECE = 12 }; /* a character, or the longest spelling of one */

/* Spells the character at *text in piece, and moves *text past it. */
static void
spell_character(char piece[PIECE], const char **text, size_t left)
{
	static const char known[] = "\tt\nn\rr";
	size_t length = 1;
	long code = utf8_code(*text, left, &length);
	enum odd kind = code < 0 ? ODD_NONE : odd_kind((unsigned long)code);
	const char *found =
	    code > 0 && code < 0x20 ? strchr(known, **text) : NULL;

	if (found)
		snprintf(piece, PIECE, "\\%c", found[1]);
	else if (code < 0 || (code < 0x80 && kind == ODD_CONTROL))
		snprintf(piece, PIECE, "\\x%02x", (unsigned char)**text);
	else if (kind == ODD_CONTROL || kind == ODD_INVISIBLE)
		snprintf(piece, PIECE, "\\u%04x", (unsigned)code);
	else
		snprintf(piece, PIECE, "%.*s", (int)length, *text);
	*text += code < 0 ? 1 : length;
}

void
utf8_printable(char *out, size_t size, const char *text)
{
	const char *end = text + strlen(text);
	size_t used = 0, cut = 0;

	if (size == 0)
		return;
	while (text < end) {
		char piece[PIECE];
		size_t length;

		spell_character(piece, &text, (size_t)(end - text));
		length = strlen(piece);
		if (used + length >= size) {
			snprintf(out + cut, size - cut, "...");
			return;
		}
		memcpy(out + used, piece, length);
		used += length;
		if (used + sizeof("...") <= size)
			cut = used;
	}
	out[used] = '\0';
}

void
utf8_spell(struct text *out, const char *text)
{
	const char *end = text + strlen(text);

	while (text < end) {
		char piece[PIECE];

		spell_character(piece, &text, (size_t)(end - text));
		text_add(out, piece, strlen(piece));
	}
}
