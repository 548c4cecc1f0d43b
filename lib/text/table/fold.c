#include <string.h>

#include "base/letters/utf8.h"
#include "text/table/fold.h"

/* The bytes that stay together: a word, or up to the character. */
static size_t
piece(const char *text, char after)
{
	size_t size = strcspn(text, " ");
	const char *cut = after ? memchr(text, after, size) : NULL;

	return cut ? (size_t)(cut - text) + 1 : size;
}

bool
fold_next(struct fold *fold, size_t width, char after)
{
	const char *text = fold->rest;
	size_t at = strspn(text, " ");
	size_t size = 0, taken = 0; /* of the line, up to its last piece */

	/* blanks that start a text are kept where there is room for them */
	if (at + utf8_span(text + at, piece(text + at, after)) > width) {
		text += at;
		at = 0;
	}
	while (text[at] != '\0') {
		size_t bytes = piece(text + at, after);
		size_t columns =
		    taken + (at - size) + utf8_span(text + at, bytes);

		if (size > 0 && columns > width)
			break;
		size = at + bytes;
		taken = columns;
		at = size + strspn(text + size, " ");
	}
	*fold = (struct fold){ text, size, taken, text + at };
	return size > 0;
}

size_t
fold_count(const char *text, size_t width, char after)
{
	struct fold fold = { .rest = text };
	size_t count = 0;

	while (fold_next(&fold, width, after))
		count++;
	return count;
}

size_t
fold_least(const char *text, char after)
{
	size_t least = 0;

	while (*(text += strspn(text, " ")) != '\0') {
		size_t bytes = piece(text, after);
		size_t width = utf8_span(text, bytes);

		if (width > least)
			least = width;
		text += bytes;
	}
	return least;
}
