/*
 * Bytes of another encoding as UTF-8, block by block.
 *
 * What cannot be decoded is not dropped: it becomes DECODE_MARK, which is no
 * UTF-8, the reason in words, and another mark, so that whoever checks a
 * cell finds it there with its place in the file.  Only the first of a line
 * has words; they hold no separator, quote or control character.
 */
#ifndef OCOP_TEXT_ENCODING_DECODE_H
#define OCOP_TEXT_ENCODING_DECODE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"
#include "text/encoding/guess.h"
#include "text/encoding/source.h"

#define DECODE_MARK '\xff'

enum { DECODE_FIRST = 256 << 10 }; /* bytes to look at, at most */

struct decoder;

/*
 * Looks at the first bytes of a file.  *out stays NULL when they are to be
 * read as they are: UTF-8.  flags is an ocop_encoding, or 0; bytes that
 * contradict it make it fail.  skip is the size of a byte order mark.
 */
OCOP_CHECKED int decoder_new(struct decoder **out, unsigned flags,
    const char *bytes, size_t size, size_t *skip, const char *name,
    struct ocop_error *err);

/*
 * Decodes what it holds and what follows from source, up to room; *got is 0
 * at the end.
 */
OCOP_CHECKED int decoder_read(struct decoder *decoder, struct source *source,
    char *into, size_t room, size_t *got, struct ocop_error *err);

/* "UTF-16, little-endian", "vni letters in UTF-8", for a person. */
const char *decoder_describe(struct decoder *decoder);

/*
 * Whether the words of the first bytes are rather in another encoding than
 * the one asked for: guess_other().  Before the first decoder_read().
 */
OCOP_CHECKED int decoder_doubt(const struct decoder *decoder,
    char out[GUESS_TEXT], struct ocop_error *err);

/* Appends decoded bytes with each mark and its reason as U+FFFD, which stands
 * for a lost letter. */
void decode_unmark(struct text *out, const char *bytes, size_t size);

void decoder_free(struct decoder *decoder); /* NULL is allowed */

#endif
