#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/fault.h>

#include "base/letters/utf8.h"
#include "text/encoding/code_units.h"
#include "text/encoding/decode.h"

enum {
	TAIL_MAX = 3, /* bytes of a character that a block may cut off */
	RAW_SIZE = DECODE_FIRST + 4096,
	OUT_SIZE = 256 << 10,
	PUT_MAX = 240, /* bytes that one unit may become: a reason */
};

struct decoder {
	enum form form;
	const struct encoding *encoding;
	struct letters *letters; /* NULL: the units are characters */
	const char *name;
	char describe[64];
	bool settled;    /* the form is sure: a byte above 0x7f was seen */
	bool marked;     /* the line has a reason already */
	bool ended;      /* nothing follows the raw bytes */
	uint64_t offset; /* in the file, of raw[0] */
	size_t raw_at, raw_end, out_at, out_end;
	unsigned char raw[RAW_SIZE];
	char out[OUT_SIZE];
};

int
decoder_new(struct decoder **out, unsigned flags, const char *bytes,
    size_t size, size_t *skip, const char *name, struct ocop_error *err)
{
	const struct encoding *asked = encoding_of(flags);
	enum form form = form_find(bytes, size, skip);
	struct decoder *decoder;

	*out = NULL;
	if (size == 0)
		return 0;
	if ((flags & OCOP_ENCODING) &&
	    form_settle(&form, asked, bytes, size, name, err) < 0)
		return -1;
	if (!asked->file && form != FORM_UTF16LE && form != FORM_UTF16BE)
		return 0;
	if (!(decoder = calloc(1, sizeof(*decoder))))
		return ocop_fail_memory(err);
	decoder->form = form;
	decoder->settled = form != FORM_BYTES;
	decoder->encoding = asked;
	decoder->name = name;
	memcpy(decoder->raw, bytes, size);
	decoder->raw_at = *skip;
	decoder->raw_end = size;
	if (asked->file && letters_new(&decoder->letters, asked, err) < 0) {
		decoder_free(decoder);
		return -1;
	}
	*out = decoder;
	return 0;
}

int
decoder_doubt(
    const struct decoder *decoder, char out[GUESS_TEXT], struct ocop_error *err)
{
	const char *raw = (const char *)decoder->raw + decoder->raw_at;
	struct guess guess = { { NULL } };
	int got;

	out[0] = '\0';
	if (!decoder->letters || decoder->form != FORM_BYTES)
		return 0;
	got = guess_other(&guess, out, decoder->encoding->encoding, raw,
	    decoder->raw_end - decoder->raw_at, err);
	guess_reset(&guess);
	return got;
}

void
decoder_free(struct decoder *decoder)
{
	if (!decoder)
		return;
	letters_free(decoder->letters);
	free(decoder);
}

const char *
decoder_describe(struct decoder *decoder)
{
	if (!decoder->letters)
		return form_name(decoder->form);
	snprintf(decoder->describe, sizeof(decoder->describe), "%s%s%s",
	    decoder->encoding->name,
	    decoder->form == FORM_BYTES ? "" : ocop_gettext(" letters in "),
	    decoder->form == FORM_BYTES ? "" : form_name(decoder->form));
	return decoder->describe;
}

/* Says with the first byte above 0x7f whether the letters are there as
 * bytes or, as Excel's "CSV UTF-8" has them, as characters.  False when more
 * bytes are needed for that. */
static bool
settle(struct decoder *decoder)
{
	const char *raw = (const char *)decoder->raw + decoder->raw_at;
	size_t size = decoder->raw_end - decoder->raw_at, valid;
	bool cut_off;

	if (decoder->settled || utf8_is_ascii(raw, size))
		return true;
	valid = utf8_valid(raw, size);
	cut_off = valid < size && size - valid <= TAIL_MAX && !decoder->ended;
	if (cut_off && utf8_is_ascii(raw, valid))
		return false;
	decoder->settled = true;
	if (valid == size || cut_off)
		decoder->form = FORM_UTF8;
	return true;
}

static unsigned
utf16(const struct decoder *decoder, size_t at)
{
	unsigned first = decoder->raw[at], second = decoder->raw[at + 1];

	return decoder->form == FORM_UTF16LE ? second << 8 | first :
					       first << 8 | second;
}

/* The byte or character at an offset, UTF8_CUT_OFF or UTF8_WRONG, and its size.
 */
static long
unit(const struct decoder *decoder, size_t at, size_t *size)
{
	size_t left = decoder->raw_end - at;
	unsigned high, low;

	*size = 1;
	if (left == 0)
		return UTF8_CUT_OFF;
	switch (decoder->form) {
	case FORM_UTF8:
		return utf8_code((const char *)decoder->raw + at, left, size);
	case FORM_UTF16LE:
	case FORM_UTF16BE:
		break;
	case FORM_BYTES:
	default:
		return decoder->raw[at];
	}
	*size = left < 2 ? left : 2;
	if (left < 2)
		return UTF8_CUT_OFF;
	high = utf16(decoder, at);
	if (high < 0xd800 || high > 0xdfff)
		return (long)high;
	if (high > 0xdbff)
		return UTF8_WRONG;
	if (left < 4)
		return UTF8_CUT_OFF;
	low = utf16(decoder, at + 2);
	if (low < 0xdc00 || low > 0xdfff)
		return UTF8_WRONG;
	*size = 4;
	return (long)(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00));
}

static void
put_letter(struct decoder *decoder, long code)
{
	decoder->out_end +=
	    utf8_put(decoder->out + decoder->out_end, (unsigned long)code);
	if (code == '\n')
		decoder->marked = false;
}

/* Why the unit at hand cannot be decoded, in words without separators. */
static void
explain(const struct decoder *decoder, long code, char *out, size_t size)
{
	unsigned long long place = decoder->offset + decoder->raw_at + 1;
	bool utf16_form =
	    decoder->form == FORM_UTF16LE || decoder->form == FORM_UTF16BE;

	if (code == UTF8_CUT_OFF)
		snprintf(out, size,
		    ocop_gettext(
			"the file ends within a character at byte %llu of it"),
		    place);
	else if (code == UTF8_WRONG && utf16_form)
		snprintf(out, size,
		    ocop_gettext(
			"half a character (0x%04x) at byte %llu of the file"),
		    utf16(decoder, decoder->raw_at), place);
	else if (code == UTF8_WRONG || decoder->form == FORM_BYTES)
		snprintf(out, size,
		    ocop_gettext("0x%02x at byte %llu of the file is not %s"),
		    decoder->raw[decoder->raw_at], place,
		    code == UTF8_WRONG ? "UTF-8" : decoder->encoding->name);
	else
		snprintf(out, size,
		    ocop_gettext(
			"U+%04lX at byte %llu of the file is no letter of %s"),
		    code, place, decoder->encoding->name);
}

static void
mark(struct decoder *decoder, long code)
{
	char *out = decoder->out + decoder->out_end, reason[PUT_MAX - 2] = "";

	if (!decoder->marked)
		explain(decoder, code, reason, sizeof(reason));
	decoder->marked = true;
	decoder->out_end += (size_t)snprintf(
	    out, PUT_MAX, "%c%s%c", DECODE_MARK, reason, DECODE_MARK);
}

void
decode_unmark(struct text *out, const char *bytes, size_t size)
{
	while (size > 0) {
		const char *found = memchr(bytes, DECODE_MARK, size);
		size_t plain = found ? (size_t)(found - bytes) : size;

		text_add(out, bytes, plain);
		bytes += plain;
		size -= plain;
		if (!found)
			break;
		text_add(out, "\xef\xbf\xbd", 3);
		found = memchr(bytes + 1, DECODE_MARK, size - 1);
		plain = found ? (size_t)(found - bytes) + 1 : size;
		bytes += plain;
		size -= plain;
	}
}

/* Decodes one unit, or a pair of them; false when more bytes are needed. */
static bool
decode_unit(struct decoder *decoder)
{
	const struct letters *letters = decoder->letters;
	size_t size, second_size;
	long code = unit(decoder, decoder->raw_at, &size);

	if (decoder->raw_at == decoder->raw_end)
		return false;
	if (code == UTF8_CUT_OFF && !decoder->ended)
		return false;
	if (code >= 0 && letters && code < 256) {
		uint16_t letter = letters->alone[code];

		if (letters->leads[code]) {
			long second =
			    unit(decoder, decoder->raw_at + size, &second_size);
			uint16_t pair = 0;

			if (second == UTF8_CUT_OFF && !decoder->ended)
				return false;
			if (second >= 0 && second < 256)
				pair = letters_pair(
				    letters, (unsigned)code, (unsigned)second);
			if (pair) {
				letter = pair;
				size += second_size;
			}
		}
		if (letter || code == 0)
			put_letter(decoder, letter);
		else
			mark(decoder, code);
	} else if (code < 0 ||
	    (letters && utf8_is_letter((unsigned long)code))) {
		mark(decoder, code);
	} else {
		put_letter(decoder, code);
	}
	decoder->raw_at += size;
	return true;
}

/* Reads more raw bytes behind those that are left. */
static int
refill(struct decoder *decoder, struct source *source, struct ocop_error *err)
{
	size_t left = decoder->raw_end - decoder->raw_at, got;

	memmove(decoder->raw, decoder->raw + decoder->raw_at, left);
	decoder->offset += decoder->raw_at;
	decoder->raw_at = 0;
	decoder->raw_end = left;
	if (source_read(source, (char *)decoder->raw + left, RAW_SIZE - left,
		&got, err) < 0)
		return -1;
	decoder->raw_end += got;
	decoder->ended = got == 0;
	return 0;
}

int
decoder_read(struct decoder *decoder, struct source *source, char *into,
    size_t room, size_t *got, struct ocop_error *err)
{
	while (decoder->out_at == decoder->out_end) {
		bool ended = decoder->ended;

		decoder->out_at = decoder->out_end = 0;
		if (settle(decoder)) {
			if (decoder->form == FORM_UTF8 &&
			    !decoder->encoding->font)
				return form_contradicts(decoder->name, "UTF-8",
				    decoder->encoding, err);
			while (decoder->out_end + PUT_MAX < OUT_SIZE &&
			    decode_unit(decoder))
				;
		}
		if (decoder->out_end > 0 || ended)
			break;
		if (refill(decoder, source, err) < 0)
			return -1;
	}
	*got = decoder->out_end - decoder->out_at;
	if (*got > room)
		*got = room;
	memcpy(into, decoder->out + decoder->out_at, *got);
	decoder->out_at += *got;
	return 0;
}
