/* Which characters mislead the eye. */

#include <ocop/language.h>

#include "base/letters/misleading.h"
#include "base/letters/utf8.h"

/* Ranges in order.  A name is for one character; "" leaves it unnamed. */
static const struct range {
	unsigned long first, last;
	enum odd kind;
	const char *name;
} ranges[] = {
	{ 0x00, 0x00, ODD_CONTROL, N_("NUL") },
	{ 0x01, 0x08, ODD_CONTROL, "" },
	/* these two may be in a quoted cell, and odd_find() leaves them */
	{ 0x09, 0x09, ODD_CONTROL, N_("tab") },
	{ 0x0a, 0x0a, ODD_CONTROL, N_("line feed") },
	{ 0x0b, 0x0b, ODD_CONTROL, N_("vertical tab") },
	{ 0x0c, 0x0c, ODD_CONTROL, N_("form feed") },
	{ 0x0d, 0x0d, ODD_CONTROL, N_("CR without LF") },
	{ 0x0e, 0x19, ODD_CONTROL, "" },
	{ 0x1a, 0x1a, ODD_CONTROL, N_("end mark of DOS") },
	{ 0x1b, 0x1f, ODD_CONTROL, "" },
	{ 0x7f, 0x7f, ODD_CONTROL, N_("delete") },
	{ 0x80, 0x84, ODD_CONTROL, "" },
	{ 0x85, 0x85, ODD_CONTROL, N_("next line") },
	{ 0x86, 0x9f, ODD_CONTROL, "" },
	{ 0xa0, 0xa0, ODD_BLANK, N_("no-break space") },
	{ 0xad, 0xad, ODD_INVISIBLE, N_("soft hyphen") },
	{ 0x34f, 0x34f, ODD_INVISIBLE, N_("grapheme joiner") },
	{ 0x61c, 0x61c, ODD_INVISIBLE, N_("Arabic letter mark") },
	{ 0x115f, 0x1160, ODD_INVISIBLE, N_("Hangul filler") },
	{ 0x1680, 0x1680, ODD_BLANK, "" },
	{ 0x17b4, 0x17b5, ODD_INVISIBLE, "" },
	{ 0x180b, 0x180f, ODD_INVISIBLE, "" },
	{ 0x2000, 0x200a, ODD_BLANK, N_("wide or narrow space") },
	{ 0x200b, 0x200b, ODD_INVISIBLE, N_("zero-width space") },
	{ 0x200c, 0x200c, ODD_INVISIBLE, N_("zero-width non-joiner") },
	{ 0x200d, 0x200d, ODD_INVISIBLE, N_("zero-width joiner") },
	{ 0x200e, 0x200e, ODD_INVISIBLE, N_("left-to-right mark") },
	{ 0x200f, 0x200f, ODD_INVISIBLE, N_("right-to-left mark") },
	{ 0x2028, 0x2028, ODD_CONTROL, N_("line separator") },
	{ 0x2029, 0x2029, ODD_CONTROL, N_("paragraph separator") },
	{ 0x202a, 0x202e, ODD_INVISIBLE, N_("change of direction") },
	{ 0x202f, 0x202f, ODD_BLANK, N_("narrow no-break space") },
	{ 0x205f, 0x205f, ODD_BLANK, "" },
	{ 0x2060, 0x2060, ODD_INVISIBLE, N_("word joiner") },
	{ 0x2061, 0x2065, ODD_INVISIBLE, "" },
	{ 0x2066, 0x2069, ODD_INVISIBLE, N_("change of direction") },
	{ 0x206a, 0x206f, ODD_INVISIBLE, "" },
	{ 0x2800, 0x2800, ODD_INVISIBLE, N_("braille without dots") },
	{ 0x3000, 0x3000, ODD_BLANK, N_("full-width space") },
	{ 0x3164, 0x3164, ODD_INVISIBLE, N_("Hangul filler") },
	/* a letter of one font, which others show as a box or not at all */
	{ 0xe000, 0xf8ff, ODD_INVISIBLE, N_("private use") },
	{ 0xfdd0, 0xfdef, ODD_INVISIBLE, N_("no character") },
	{ 0xfeff, 0xfeff, ODD_INVISIBLE, N_("byte order mark") },
	{ 0xff01, 0xff5e, ODD_WIDE, N_("full-width") },
	{ 0xffa0, 0xffa0, ODD_INVISIBLE, N_("Hangul filler") },
	{ 0xfff9, 0xfffb, ODD_INVISIBLE, "" },
	{ 0xfffd, 0xfffd, ODD_INVISIBLE, N_("mark of a lost character") },
	{ 0xfffe, 0xffff, ODD_INVISIBLE, N_("no character") },
	{ 0xe0000, 0xe0fff, ODD_INVISIBLE, "" },
	{ 0xf0000, 0x10ffff, ODD_INVISIBLE, N_("private use") },
};

static const struct range *
find_range(unsigned long code)
{
	size_t low = 0, high = sizeof(ranges) / sizeof(ranges[0]);

	/* the last two of each plane are no characters */
	if ((code & 0xfffe) == 0xfffe)
		code = 0xfffe;
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (code > ranges[middle].last)
			low = middle + 1;
		else if (code < ranges[middle].first)
			high = middle;
		else
			return &ranges[middle];
	}
	return NULL;
}

enum odd
odd_kind(unsigned long code)
{
	const struct range *range = find_range(code);

	return range ? range->kind : ODD_NONE;
}

const char *
odd_name(unsigned long code)
{
	const struct range *range = find_range(code);

	return range ? range->name : "";
}

/* Whether no odd character starts with these bytes: ASCII that is printed,
 * and the blocks in which the letters of Vietnamese are. */
static bool
is_plain(const unsigned char *byte, size_t left)
{
	if (byte[0] < 0x80)
		return (byte[0] >= 0x20 && byte[0] != 0x7f) ||
		    byte[0] == '\t' || byte[0] == '\n';
	if (byte[0] >= 0xc3 && byte[0] < 0xcd)
		return true;
	return byte[0] == 0xe1 && left > 1 && byte[1] >= 0xb8;
}

size_t
odd_find(const char *text, size_t size, enum odd *kind, unsigned long *code)
{
	for (size_t at = 0, length; at < size; at += length) {
		const unsigned char *byte = (const unsigned char *)text + at;
		long found;

		length = 1;
		if (is_plain(byte, size - at))
			continue;
		found = utf8_code(text + at, size - at, &length);
		if (found < 0 ||
		    (*kind = odd_kind((unsigned long)found)) == ODD_NONE)
			continue;
		*code = (unsigned long)found;
		return at;
	}
	*kind = ODD_NONE;
	return size;
}
