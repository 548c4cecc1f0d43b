/*
 * What encoding bytes may be in: a hint for a person, never applied.
 */
#ifndef OCOP_TEXT_ENCODING_GUESS_H
#define OCOP_TEXT_ENCODING_GUESS_H

#include <stddef.h>

#include "text/encoding/encoding.h"

enum { GUESS_TEXT = 64, GUESS_CANDIDATES = 4 };

/* All zeros to begin with. */
struct guess {
	struct letters *letters[GUESS_CANDIDATES]; /* once they are needed */
};

/*
 * Writes "--encoding tcvn3", or two of them with " or " between, when the
 * words of bytes that are not UTF-8 make Vietnamese in it; else "".
 */
OCOP_CHECKED int guess_bytes(struct guess *guess, char out[GUESS_TEXT],
    const char *bytes, size_t size, struct ocop_error *err);

/*
 * The same for UTF-8 text whose Latin letters are those of a font: "B¶o
 * Th¾ng" for Bảo Thắng.
 */
OCOP_CHECKED int guess_font(struct guess *guess, char out[GUESS_TEXT],
    const char *text, size_t size, struct ocop_error *err);

/*
 * "--encoding vni" when that makes a few words, and at least twice as many
 * as the encoding asked for; else "".
 */
OCOP_CHECKED int guess_other(struct guess *guess, char out[GUESS_TEXT],
    enum ocop_encoding asked, const char *bytes, size_t size,
    struct ocop_error *err);

void guess_reset(struct guess *guess);

#endif
