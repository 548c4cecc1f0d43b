#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "base/letters/utf8.h"

static uint64_t
eight_bytes(const char *bytes)
{
	uint64_t word;

	memcpy(&word, bytes, sizeof(word));
	return word;
}

/* The offset of the first byte that has the high bit, near enough: the start
 * of the group of eight that holds it. */
static size_t
skip_ascii(const char *bytes, size_t size)
{
	size_t at = 0;

	while (size - at >= 8 &&
	    !(eight_bytes(bytes + at) & UINT64_C(0x8080808080808080)))
		at += 8;
	return at;
}

bool
utf8_is_ascii(const char *bytes, size_t size)
{
	for (size_t at = skip_ascii(bytes, size); at < size; at++)
		if ((unsigned char)bytes[at] >= 0x80)
			return false;
	return true;
}

/* The length of the character at the start, or 0 when it is no character.
 * The second byte's range is what keeps out overlong forms and surrogates. */
static size_t
character(const unsigned char *bytes, size_t size)
{
	unsigned char low = 0x80, high = 0xbf;
	size_t length;

	if (bytes[0] < 0x80)
		return 1;
	if (bytes[0] < 0xc2 || bytes[0] > 0xf4)
		return 0;
	if (bytes[0] < 0xe0) {
		length = 2;
	} else if (bytes[0] < 0xf0) {
		length = 3;
		low = bytes[0] == 0xe0 ? 0xa0 : 0x80;
		high = bytes[0] == 0xed ? 0x9f : 0xbf;
	} else {
		length = 4;
		low = bytes[0] == 0xf0 ? 0x90 : 0x80;
		high = bytes[0] == 0xf4 ? 0x8f : 0xbf;
	}
	if (size < length || bytes[1] < low || bytes[1] > high)
		return 0;
	for (size_t at = 2; at < length; at++)
		if ((bytes[at] & 0xc0) != 0x80)
			return 0;
	return length;
}

size_t
utf8_valid(const char *bytes, size_t size)
{
	size_t at = 0;

	while (at < size) {
		size_t length;

		at += skip_ascii(bytes + at, size - at);
		if (at == size)
			break;
		length =
		    character((const unsigned char *)bytes + at, size - at);
		if (length == 0)
			return at;
		at += length;
	}
	return at;
}

long
utf8_code(const char *bytes, size_t left, size_t *size)
{
	static const char rest[] = "\x80\x80\x80";
	const unsigned char *byte = (const unsigned char *)bytes;
	size_t length = character(byte, left), wanted = 2;
	char whole[UTF8_LONGEST];
	utf8proc_int32_t code;

	*size = length ? length : 1;
	if (length > 0) {
		utf8proc_iterate(byte, (utf8proc_ssize_t)length, &code);
		return code;
	}
	/* cut off if what is there would do with others behind it: some
	 * second byte is right for each first, and 0x80 for any after it */
	if (left == 0)
		return UTF8_CUT_OFF;
	wanted = byte[0] < 0xe0 ? 2 : byte[0] < 0xf0 ? 3 : 4;
	if (byte[0] < 0xc2 || byte[0] > 0xf4 || left >= wanted)
		return UTF8_WRONG;
	if (left == 1)
		return UTF8_CUT_OFF;
	memcpy(whole, bytes, left);
	memcpy(whole + left, rest, wanted - left);
	return character((unsigned char *)whole, wanted) ? UTF8_CUT_OFF :
							   UTF8_WRONG;
}

size_t
utf8_put(char *out, unsigned long code)
{
	return (size_t)utf8proc_encode_char(
	    (utf8proc_int32_t)code, (utf8proc_uint8_t *)out);
}

size_t
utf8_parts(long *parts, size_t room, unsigned long code)
{
	utf8proc_int32_t found[8];
	utf8proc_ssize_t count = utf8proc_decompose_char(
	    (utf8proc_int32_t)code, found, 8, UTF8PROC_DECOMPOSE, NULL);

	if (count < 0 || (size_t)count > room)
		return 0;
	for (utf8proc_ssize_t i = 0; i < count; i++)
		parts[i] = found[i];
	return (size_t)count;
}

bool
utf8_is_letter(unsigned long code)
{
	utf8proc_category_t category =
	    utf8proc_category((utf8proc_int32_t)code);

	return category >= UTF8PROC_CATEGORY_LU &&
	    category <= UTF8PROC_CATEGORY_ME;
}

size_t
utf8_blank(const char *bytes, size_t left)
{
	const unsigned char *byte = (const unsigned char *)bytes;

	if (left == 0)
		return 0;
	if (byte[0] < 0x80)
		return byte[0] == ' ' || (byte[0] >= '\t' && byte[0] <= '\r');
	if (byte[0] == 0xc2 && left >= 2)
		return byte[1] == 0x85 || byte[1] == 0xa0 ? 2 : 0;
	if (left < 3)
		return 0;
	switch (byte[0] << 8 | byte[1]) {
	case 0xe19a: /* U+1680 */
		return byte[2] == 0x80 ? 3 : 0;
	case 0xe280: /* U+2000 to U+200A, U+2028, U+2029, U+202F */
		return byte[2] <= 0x8a || byte[2] == 0xa8 || byte[2] == 0xa9 ||
			byte[2] == 0xaf ?
		    3 :
		    0;
	case 0xe281: /* U+205F */
		return byte[2] == 0x9f ? 3 : 0;
	case 0xe380: /* U+3000 */
		return byte[2] == 0x80 ? 3 : 0;
	default:
		return 0;
	}
}

size_t
utf8_blank_before(const char *bytes, size_t size)
{
	size_t most = size < 3 ? size : 3;

	for (size_t length = 1; length <= most; length++)
		if (utf8_blank(bytes + size - length, length) == length)
			return length;
	return 0;
}

size_t
utf8_parting(const char *text)
{
	return *text == ',' || *text == ';' ?
	    1 :
	    utf8_blank(text, strnlen(text, UTF8_LONGEST));
}

bool
utf8_is_plain(const char *text, size_t size)
{
	const unsigned char *byte = (const unsigned char *)text;

	for (size_t at = skip_ascii(text, size); at < size; at++) {
		if (byte[at] < 0xcc && byte[at] != 0xc2)
			continue;
		if (byte[at] != 0xe1 || size - at < 3 || byte[at + 1] < 0xb8 ||
		    byte[at + 1] > 0xbb)
			return false;
		at += 2;
	}
	return true;
}

char *
utf8_nfc(char *text, size_t size)
{
	utf8proc_uint8_t *composed;
	utf8proc_ssize_t length;

	if (utf8_is_plain(text, size))
		return text;
	length =
	    utf8proc_map((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)size,
		&composed, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
	if (length < 0)
		return NULL;
	if ((size_t)length == size && memcmp(composed, text, size) == 0) {
		free(composed);
		return text;
	}
	return (char *)composed;
}

bool
utf8_mapped(char **out, const char *text, int options)
{
	utf8proc_uint8_t *mapped;
	utf8proc_ssize_t got =
	    utf8proc_map((const utf8proc_uint8_t *)text, 0, &mapped,
		(utf8proc_option_t)(UTF8PROC_NULLTERM | UTF8PROC_STABLE |
		    UTF8PROC_DECOMPOSE | options));

	*out = got >= 0 ? (char *)mapped : strdup(text);
	if (!*out || got == UTF8PROC_ERROR_NOMEM)
		ocop_no_memory();
	return got >= 0;
}

char *
utf8_fold(const char *text)
{
	char *folded, *out, *from;

	if (!utf8_mapped(&folded, text,
		UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE))
		return folded;
	out = from = folded;
	while (*from != '\0') {
		size_t blank = utf8_blank(from, strlen(from));

		if (blank || *from == '-' || *from == '_') {
			from += blank ? blank : 1;
		} else if (memcmp(from, "\xc4\x91", 2) == 0) {
			/* Unicode takes the bar of đ for no accent */
			*out++ = 'd';
			from += 2;
		} else {
			*out++ = *from++;
		}
	}
	*out = '\0';
	return folded;
}

size_t
utf8_span(const char *bytes, size_t size)
{
	const utf8proc_uint8_t *at = (const utf8proc_uint8_t *)bytes;
	const utf8proc_uint8_t *end = at + size;
	size_t width = 0;

	while (at < end) {
		utf8proc_int32_t code;
		utf8proc_ssize_t length = utf8proc_iterate(at, end - at, &code);

		if (length < 1) {
			width++;
			at++;
		} else {
			width += (size_t)utf8proc_charwidth(code);
			at += length;
		}
	}
	return width;
}

size_t
utf8_width(const char *text)
{
	return utf8_span(text, strlen(text));
}
