/*
 * Characters that mislead the eye: those nobody sees, blanks that are no
 * blank, and the wide forms of ASCII.
 */
#ifndef OCOP_BASE_LETTERS_MISLEADING_H
#define OCOP_BASE_LETTERS_MISLEADING_H

#include <stdbool.h>
#include <stddef.h>

enum odd {
	ODD_NONE,
	ODD_CONTROL,   /* controls, and what ends a line or a paragraph */
	ODD_INVISIBLE, /* zero width, direction, joiners, soft hyphen */
	ODD_BLANK,     /* a blank of another width or kind */
	ODD_WIDE,      /* full-width ASCII */
};

/*
 * The offset of the first such character, its kind and code; size and
 * ODD_NONE when there is none.  The text is valid UTF-8.
 */
size_t odd_find(
    const char *text, size_t size, enum odd *kind, unsigned long *code);

/* The kind of one character, and what it is called in English; "" where it has
 * no name of its own. */
enum odd odd_kind(unsigned long code);
const char *odd_name(unsigned long code);

enum { ODD_TEXT = 160 };

/* "U+200B (zero-width space) after "S1"", for a message. */
void odd_describe(
    char out[ODD_TEXT], const char *text, size_t at, unsigned long code);

#endif
