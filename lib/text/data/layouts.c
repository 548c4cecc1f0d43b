/* The files of data/layouts, read line by line. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/layout.h>

#include "base/arena.h"
#include "base/grow.h"
#include "text/read/embedded.h"

/* The columns of a file of data/layouts. */
enum { TABLE, LIST, COLUMN, ABOVE, SOURCE, TYPE, SIZE, NEEDED, WIDTH, WORDS };

struct ocop_layout_lines {
	struct ocop_layout_line *list;
	size_t count, room;
	struct arena arena;
};

static enum ocop_type
type_of(const char *word)
{
	static const struct {
		const char *word;
		enum ocop_type type;
	} types[] = {
		{ "whole", OCOP_WHOLE },
		{ "decimal", OCOP_DECIMAL },
		{ "date", OCOP_DATE },
		{ "yesno", OCOP_YESNO },
	};

	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++)
		if (strcmp(types[i].word, word) == 0)
			return types[i].type;
	return OCOP_TEXT;
}

static int
take_line(void *ctx, const struct ocop_row *row, struct ocop_error *err)
{
	struct ocop_layout_lines *lines = ctx;
	const char *texts[WORDS + 1];
	struct ocop_layout_line *line;

	if (!grow(
		&lines->list, lines->count, &lines->room, sizeof(*lines->list)))
		return ocop_fail_memory(err);
	for (size_t i = 0; i <= WORDS; i++) {
		texts[i] = arena_copy(
		    &lines->arena, row->cells[i].text, row->cells[i].size);
		if (!texts[i])
			return ocop_fail_memory(err);
	}
	line = &lines->list[lines->count++];
	*line = (struct ocop_layout_line){
		.table = texts[TABLE],
		.list = texts[LIST],
		.column = texts[COLUMN],
		.above = texts[ABOVE],
		.source = texts[SOURCE],
		.words = texts[WORDS],
		.title = strcmp(texts[TYPE], "title") == 0,
		.key = strcmp(texts[TYPE], "key") == 0,
		.type = type_of(texts[TYPE]),
		.size = (size_t)atoi(texts[SIZE]),
		.needed = strcmp(texts[NEEDED], "yes") == 0,
		.width = (size_t)atoi(texts[WIDTH]),
	};
	return 0;
}

int
ocop_layout_lines_new(
    struct ocop_layout_lines **out, const char *layout, struct ocop_error *err)
{
	struct ocop_layout_lines *lines = calloc(1, sizeof(*lines));
	char path[EMBEDDED_PATH];

	*out = NULL;
	if (!lines)
		return ocop_fail_memory(err);
	snprintf(path, sizeof(path), "layouts/%s.tsv", layout);
	if (embedded_walk(path, take_line, lines, err) < 0) {
		ocop_layout_lines_free(lines);
		return -1;
	}
	*out = lines;
	return 0;
}

size_t
ocop_layout_lines_count(const struct ocop_layout_lines *lines)
{
	return lines->count;
}

const struct ocop_layout_line *
ocop_layout_lines_get(const struct ocop_layout_lines *lines, size_t number)
{
	return &lines->list[number];
}

void
ocop_layout_lines_free(struct ocop_layout_lines *lines)
{
	if (!lines)
		return;
	free(lines->list);
	arena_free(&lines->arena);
	free(lines);
}
