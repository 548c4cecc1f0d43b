/*
 * A text as lines of a given width, broken at blanks only.
 */
#ifndef OCOP_TEXT_TABLE_FOLD_H
#define OCOP_TEXT_TABLE_FOLD_H

#include <stdbool.h>
#include <stddef.h>

struct fold {
	const char *start; /* of the line; size bytes, width columns */
	size_t size, width;
	const char *rest; /* what comes after it, "" when it was the last */
};

/*
 * The next line of at most width columns; wider only when a single word is.
 * It may break after the character, too, unless that is NUL.  Set rest to the
 * text to start; false when nothing is left.
 */
bool fold_next(struct fold *fold, size_t width, char after);

/* How many lines that makes. */
size_t fold_count(const char *text, size_t width, char after);

/* The widest part of it that is not broken. */
size_t fold_least(const char *text, char after);

#endif
