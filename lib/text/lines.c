#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "text/lines.h"
#include "text/magic.h"

static void
cr_to_lf(char *bytes, size_t size)
{
	for (size_t at = 0; at < size; at++)
		if (bytes[at] == '\r')
			bytes[at] = '\n';
}

/* Reads once into what room there is; sets ended when nothing is left. */
static int
read_some(struct lines *lines, struct ocop_error *err)
{
	char *into = lines->bytes + lines->end;
	size_t room = lines->room - lines->end, got;

	if (lines->file < 0) {
		got = room < lines->rest_size ? room : lines->rest_size;
		if (got > 0)
			memcpy(into, lines->rest, got);
		lines->rest += got;
		lines->rest_size -= got;
	} else {
		ssize_t count;

		do
			count = read(lines->file, into, room);
		while (count < 0 && errno == EINTR);
		if (count < 0)
			return ocop_fail(err, OCOP_EINPUT, "%s: %s",
			    lines->name, strerror(errno));
		got = (size_t)count;
	}
	lines->ended = got == 0;
	if (lines->cr)
		cr_to_lf(into, got);
	lines->quotes = lines->quotes || memchr(into, '"', got);
	lines->end += got;
	return 0;
}

/* Gets more bytes, keeping those from the row at *keep on, which moves. */
static int
fill(struct lines *lines, size_t *keep, struct ocop_error *err)
{
	size_t held = lines->end - *keep;

	if (*keep > 0) {
		memmove(lines->bytes, lines->bytes + *keep, held);
		lines->start -= *keep;
		lines->end = held;
		*keep = 0;
	}
	if (held == lines->room) {
		char *grown;

		if (lines->room >= LINES_LONGEST)
			return LINES_TOO_LONG;
		grown = realloc(lines->bytes, lines->room * 2 + 1);
		if (!grown)
			return ocop_fail_memory(err);
		lines->bytes = grown;
		lines->room *= 2;
	}
	return read_some(lines, err);
}

/* Finds the end of the line at start, as an offset into the bytes.  Gives 0
 * at the end of the file, for a row at *keep that goes on up to there. */
static int
find_end(struct lines *lines, size_t *keep, size_t *end, struct ocop_error *err)
{
	size_t seen = lines->start;

	for (;;) {
		const char *found =
		    memchr(lines->bytes + seen, '\n', lines->end - seen);
		int got;

		if (found) {
			*end = (size_t)(found - lines->bytes);
			return 1;
		}
		if (lines->ended) {
			*end = lines->end;
			return lines->end > lines->start;
		}
		seen = lines->end - *keep;
		got = fill(lines, keep, err);
		if (got != 0)
			return got;
	}
}

/* A line from the row at keep to the line end found, which is taken. */
static void
cut(const struct lines *lines, size_t keep, size_t end, struct line *line)
{
	line->text = lines->bytes + keep;
	line->size = end - keep;
	line->next = line->size + (end < lines->end);
	if (line->size > 0 && line->text[line->size - 1] == '\r')
		line->size--;
}

int
lines_peek(struct lines *lines, struct line *line, struct ocop_error *err)
{
	size_t keep = lines->start, end = 0;
	int got = find_end(lines, &keep, &end, err);

	line->size = 0;
	line->number = lines->number + 1;
	if (got == 1)
		cut(lines, keep, end, line);
	return got;
}

int
lines_next(struct lines *lines, struct line *line, struct ocop_error *err)
{
	int got = lines_peek(lines, line, err);

	lines->number++;
	if (got == 1)
		lines->start += line->next;
	return got;
}

int
lines_join(struct lines *lines, struct line *line, struct ocop_error *err)
{
	size_t keep = lines->start - line->next, end = 0;
	int got = find_end(lines, &keep, &end, err);

	/* the bytes may have moved, whatever was found */
	line->text = lines->bytes + keep;
	if (got != 1)
		return got;
	cut(lines, keep, end, line);
	lines->start = keep + line->next;
	lines->number++;
	return 1;
}

/* Reads until the bytes show what the file is, and how its lines end. */
static int
look(struct lines *lines, struct ocop_error *err)
{
	const char *what;

	while (!lines->ended && lines->end < lines->room &&
	    (lines->end < MAGIC_SIZE ||
		!memchr(lines->bytes, '\n', lines->end)))
		if (read_some(lines, err) < 0)
			return -1;
	what = magic_find(lines->bytes, lines->end);
	if (what)
		return ocop_fail(err, OCOP_EINPUT, "%s: %s", lines->name, what);
	if (lines->end >= 3 && memcmp(lines->bytes, "\xef\xbb\xbf", 3) == 0)
		lines->start = 3;
	lines->cr = !memchr(lines->bytes, '\n', lines->end) &&
	    memchr(lines->bytes, '\r', lines->end);
	if (lines->cr)
		cr_to_lf(lines->bytes, lines->end);
	return 0;
}

static int
start(struct lines *lines, const char *name, struct ocop_error *err)
{
	lines->room = LINES_BLOCK;
	if (lines->file < 0 && lines->rest_size < LINES_BLOCK)
		lines->room = lines->rest_size + 1;
	lines->name = strdup(name);
	lines->bytes = malloc(lines->room + 1);
	if (!lines->name || !lines->bytes)
		return ocop_fail_memory(err);
	return look(lines, err);
}

int
lines_open(struct lines *lines, const char *path, struct ocop_error *err)
{
	memset(lines, 0, sizeof(*lines));
	if (strcmp(path, "-") == 0) {
		lines->file = STDIN_FILENO;
		return start(lines, "<stdin>", err);
	}
	lines->file = open(path, O_RDONLY | O_CLOEXEC);
	if (lines->file < 0)
		return ocop_fail(
		    err, OCOP_EINPUT, "%s: %s", path, strerror(errno));
	return start(lines, path, err);
}

int
lines_memory(struct lines *lines, const char *name, const char *bytes,
    size_t size, struct ocop_error *err)
{
	memset(lines, 0, sizeof(*lines));
	lines->file = -1;
	lines->rest = bytes;
	lines->rest_size = size;
	return start(lines, name, err);
}

void
lines_close(struct lines *lines)
{
	if (lines->file > STDIN_FILENO)
		close(lines->file);
	free(lines->bytes);
	free(lines->name);
}
