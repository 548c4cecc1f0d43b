/*
 * UTF-8 text: validity, NFC, folding for comparison, display width.  The
 * only part that knows libutf8proc.
 */
#ifndef OCOP_BASE_LETTERS_UTF8_H
#define OCOP_BASE_LETTERS_UTF8_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

/* Whether every byte is below 0x80. */
bool utf8_is_ascii(const char *bytes, size_t size);

/*
 * The offset of the first byte that is not valid UTF-8 (surrogates and
 * overlong forms are not), or size when all of it is.
 */
size_t utf8_valid(const char *bytes, size_t size);

enum { UTF8_CUT_OFF = -1, UTF8_WRONG = -2 };

/*
 * The character that the bytes start with, and its size; UTF8_CUT_OFF when
 * they end within one, UTF8_WRONG and size 1 when there is none.
 */
long utf8_code(const char *bytes, size_t left, size_t *size);

enum { UTF8_LONGEST = 4 };

/* Writes a character, up to UTF8_LONGEST bytes; their number. */
size_t utf8_put(char *out, unsigned long code);

/* The parts of a character, letter first, then its marks; their number, 0
 * when there are more than room. */
size_t utf8_parts(long *parts, size_t room, unsigned long code);

/* Whether it is a letter, or a mark on one. */
bool utf8_is_letter(unsigned long code);

/*
 * The bytes of the blank that the text starts or ends with, 0 when it is none:
 * White_Space of Unicode, so no character of zero width.
 */
size_t utf8_blank(const char *bytes, size_t left);
size_t utf8_blank_before(const char *bytes, size_t size);

/* The bytes of what parts the codes of a list at the start of the text: a
 * blank, a comma or a semicolon; 0 when it is none. */
size_t utf8_parting(const char *text);

/*
 * Whether the text surely is NFC and has no odd character above ASCII: every
 * one is ASCII, from U+00C0 to U+02FF, or in the block of precomposed Latin
 * that Vietnamese uses.
 */
bool utf8_is_plain(const char *text, size_t size);

/*
 * Composes to NFC.  Returns the text itself when it is composed already,
 * else a new NUL-terminated one that the caller frees; NULL on no memory.
 */
char *utf8_nfc(char *text, size_t size);

/* Decomposed, by the options of utf8proc; a copy and false where the text is
 * no UTF-8.  *out is malloc'd, never NULL: ocop_no_memory(). */
bool utf8_mapped(char **out, const char *text, int options);

/*
 * A key for comparison: case and accents folded (đ is d), blanks, hyphens,
 * underscores and what nobody sees dropped.  Malloc'd, never NULL:
 * ocop_no_memory().
 */
char *utf8_fold(const char *text);

/*
 * The words of a name for comparison, one blank between: letters and digits
 * only, case folded, zeros before a number dropped, and a dot kept where it
 * ends a word: "TP.  Đà-Lạt" is "tp. da lat".  With accents they stay, and
 * the tone mark goes to the end of its word, so that Thủy and Thuỷ are the
 * same.  Malloc'd, never NULL: ocop_no_memory().
 */
char *utf8_words(const char *text, bool accents);

/* Terminal columns the text takes; 2 for East Asian wide characters. */
size_t utf8_width(const char *text);
size_t utf8_span(const char *bytes, size_t size);

/*
 * A copy fit for a message: control characters and hidden ones as
 * \n \t \xNN \uNNNN, bytes that are not UTF-8 as \xNN, cut at a character
 * with "..." when out is short.
 */
void utf8_printable(char *out, size_t size, const char *text);

/* Appends the same, whole. */
void utf8_spell(struct text *out, const char *text);

#endif
