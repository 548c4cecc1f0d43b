/*
 * The encodings by name, and the letters of those of one byte.
 */
#ifndef OCOP_TEXT_ENCODING_ENCODING_H
#define OCOP_TEXT_ENCODING_ENCODING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <ocop/encoding.h>

struct encoding {
	enum ocop_encoding encoding;
	const char *name;
	const char *aliases; /* blanks between; no capitals, no hyphens */
	const char *file;    /* embedded, of its letters; NULL: Unicode */
	bool font;           /* of a font: its letters may be in Unicode text */
};

/* UTF-8 where the flags say nothing. */
const struct encoding *encoding_of(unsigned flags);

/* What the bytes of an encoding stand for. */
struct letters {
	uint16_t alone[256]; /* code points; 0: no letter */
	struct pair {
		uint16_t bytes; /* the first is the high one */
		uint16_t code;
	} * pairs; /* by bytes */
	size_t pair_count;
	bool leads[256]; /* may be the first of a pair */
};

OCOP_CHECKED int letters_new(struct letters **out,
    const struct encoding *encoding, struct ocop_error *err);

/* The code point of two bytes, or 0. */
uint16_t letters_pair(
    const struct letters *letters, unsigned first, unsigned second);

void letters_free(struct letters *letters); /* NULL is allowed */

#endif
