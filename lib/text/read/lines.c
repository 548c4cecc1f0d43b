#include <stdlib.h>
#include <string.h>

#include <ocop/fault.h>

#include "text/encoding/magic.h"
#include "text/read/lines.h"

/* Makes CR, LF and CRLF one LF each; the size that is left. */
static size_t
cr_to_lf(struct lines *lines, char *bytes, size_t size)
{
	size_t kept = 0;

	for (size_t at = 0; at < size; at++) {
		bool cr = bytes[at] == '\r';

		if (bytes[at] != '\n' || !lines->after_cr)
			bytes[kept++] = cr ? '\n' : bytes[at];
		lines->after_cr = cr;
	}
	return kept;
}

/* Reads once into what room there is; sets ended when nothing is left. */
static int
read_some(struct lines *lines, struct ocop_error *err)
{
	char *into = lines->bytes + lines->end;
	size_t room = lines->room - lines->end, got;
	int failed = lines->decoder ?
	    decoder_read(
		lines->decoder, &lines->source, into, room, &got, err) :
	    source_read(&lines->source, into, room, &got, err);

	if (failed)
		return -1;
	lines->ended = got == 0;
	if (lines->cr)
		got = cr_to_lf(lines, into, got);
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

int
lines_last(
    struct lines *lines, bool inside, size_t *number, struct ocop_error *err)
{
	bool partial = inside;

	*number = lines->number - inside;
	for (;;) {
		while (lines->start < lines->end) {
			const char *from = lines->bytes + lines->start;
			size_t left = lines->end - lines->start;
			const char *found = memchr(from, '\n', left);

			partial = !found;
			*number += found != NULL;
			lines->start +=
			    found ? (size_t)(found - from) + 1 : left;
		}
		if (lines->ended)
			break;
		lines->start = lines->end = 0;
		if (read_some(lines, err) < 0)
			return -1;
	}
	*number += partial;
	return 0;
}

/* Reads until a line end is there, and enough to say what the file is. */
static int
read_first(struct lines *lines, struct ocop_error *err)
{
	while (!lines->ended && lines->end < lines->room &&
	    (lines->end < MAGIC_SIZE ||
		!memchr(lines->bytes, '\n', lines->end)))
		if (read_some(lines, err) < 0)
			return -1;
	return 0;
}

/* Whether the first line outside quotes ends in a CR of its own: then each
 * CR ends one.  In a file of other lines a lone CR is a stray character. */
static bool
ends_in_cr(const struct lines *lines)
{
	bool quoted = false;

	for (size_t at = lines->start; at < lines->end; at++) {
		char byte = lines->bytes[at];

		if (byte == '"')
			quoted = !quoted;
		if (quoted)
			continue;
		if (byte == '\n')
			return false;
		if (byte == '\r')
			return at + 1 == lines->end ||
			    lines->bytes[at + 1] != '\n';
	}
	return false;
}

static int
refuse_kinds(const struct lines *lines, struct ocop_error *err)
{
	char what[MAGIC_TEXT];

	if (!magic_find(what, lines->name, lines->bytes, lines->end))
		return 0;
	return ocop_fail(
	    err, OCOP_EINPUT, "%s: E%d: %s", lines->name, OCOP_E_TABLE, what);
}

/* Finds out what the file is, how it is encoded and how its lines end. */
static int
look_at_start(struct lines *lines, unsigned flags, struct ocop_error *err)
{
	if (read_first(lines, err) < 0 || refuse_kinds(lines, err) < 0 ||
	    decoder_new(&lines->decoder, flags, lines->bytes, lines->end,
		&lines->start, lines->name, err) < 0)
		return -1;
	lines->bom = lines->start > 0 || lines->decoder;
	if (lines->decoder) {
		if (decoder_doubt(lines->decoder, lines->doubt, err) < 0)
			return -1;
		lines->start = lines->end = 0;
		lines->ended = lines->quotes = false;
		if (read_first(lines, err) < 0 || refuse_kinds(lines, err) < 0)
			return -1;
	}
	lines->cr = ends_in_cr(lines);
	if (lines->cr)
		lines->end = lines->start +
		    cr_to_lf(lines, lines->bytes + lines->start,
			lines->end - lines->start);
	return 0;
}

static int
start_lines(struct lines *lines, const char *name)
{
	memset(lines, 0, sizeof(*lines));
	lines->source.file = -1;
	lines->room = LINES_BLOCK;
	lines->name = strdup(name);
	return lines->name ? 0 : -1;
}

int
lines_open(struct lines *lines, const char *path, unsigned flags,
    struct ocop_error *err)
{
	if (start_lines(lines, strcmp(path, "-") == 0 ? "<stdin>" : path) < 0)
		return ocop_fail_memory(err);
	if (source_open(&lines->source, path, err) < 0)
		return -1;
	if (!(lines->bytes = malloc(lines->room + 1)))
		return ocop_fail_memory(err);
	return look_at_start(lines, flags, err);
}

int
lines_memory(struct lines *lines, const char *name, const char *bytes,
    size_t size, unsigned flags, struct ocop_error *err)
{
	if (start_lines(lines, name) < 0)
		return ocop_fail_memory(err);
	source_memory(&lines->source, lines->name, bytes, size);
	if (size < LINES_BLOCK)
		lines->room = size + 1;
	if (!(lines->bytes = malloc(lines->room + 1)))
		return ocop_fail_memory(err);
	return look_at_start(lines, flags, err);
}

void
lines_close(struct lines *lines)
{
	source_close(&lines->source);
	decoder_free(lines->decoder);
	free(lines->bytes);
	free(lines->name);
}
