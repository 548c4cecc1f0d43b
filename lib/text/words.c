#include <stdlib.h>
#include <string.h>

#include <ocop/reader.h>

#include "base/map.h"
#include "base/text.h"
#include "base/utf8.h"
#include "text/embedded.h"
#include "text/words.h"

/*
 * Where words come from: columns of embedded files by their place.  Lists
 * of a pack are open, since the catalog may hold another edition of them.
 */
static const struct {
	const char *path, *list;
	size_t code, word, other; /* other: words with "|" between */
} sources[] = {
	{ "words.tsv", NULL, 1, 2, 3 }, /* the list is column 0 */
	{ "qd919-2022/entity_types.tsv", "entity_types", 0, 1, 2 },
	{ "qd919-2022/funding_sources.tsv", "funding_sources", 0, 1, 2 },
	{ "procedure-2026/states.tsv", "states", 0, 1, 2 },
	{ "qd26-2026/revocations.tsv", "grounds", 0, 2, 1 },
	{ "qd121-1979/ethnic_groups.tsv", "ethnic_groups", 0, 1, 1 },
};

struct words {
	struct map keys;    /* "list/folded word" */
	const char **codes; /* by number of the key */
	size_t room;
	struct arena arena;
	struct text choices; /* "list:code, code\n" of the closed lists */
};

static int
add(struct words *words, const char *list, const char *word, size_t size,
    const char *code, struct ocop_error *err)
{
	char *copy = arena_copy(&words->arena, word, size);
	char *folded = copy ? utf8_fold(copy) : NULL;
	struct text key = { 0 };
	ptrdiff_t at = MAP_NONE;

	if (folded && *folded) {
		text_printf(&key, "%s/%s", list, folded);
		if (text_get(&key))
			at = map_add(&words->keys, key.bytes, key.size);
	}
	if (folded && !*folded)
		at = 0;
	else if (at != MAP_NONE && words->keys.count > words->room) {
		size_t room = words->room ? 2 * words->room : 128;
		const char **codes =
		    realloc(words->codes, room * sizeof(*codes));

		if (codes) {
			words->codes = codes;
			words->room = room;
		} else {
			at = MAP_NONE;
		}
	}
	if (at != MAP_NONE && folded && *folded)
		words->codes[at] = code;
	free(folded);
	text_free(&key);
	return at == MAP_NONE ? ocop_fail_memory(err) : 0;
}

static bool
is_open(const char *list)
{
	for (size_t i = 0; i < sizeof(sources) / sizeof(sources[0]); i++)
		if (sources[i].list && strcmp(sources[i].list, list) == 0)
			return true;
	return false;
}

static int
add_row(struct words *words, size_t source, const struct ocop_row *row,
    struct ocop_error *err)
{
	const char *list = sources[source].list;
	const struct ocop_cell *cells = row->cells;
	const char *code = arena_copy(&words->arena,
	    cells[sources[source].code].text, cells[sources[source].code].size);
	const char *other = cells[sources[source].other].text;

	if (!code)
		return ocop_fail_memory(err);
	if (!list) {
		list = cells[0].text;
		if (!is_open(list))
			text_printf(&words->choices, "%s:%s\n", list, code);
	}
	if (add(words, list, code, strlen(code), code, err) < 0 ||
	    add(words, list, cells[sources[source].word].text,
		cells[sources[source].word].size, code, err) < 0)
		return -1;
	while (*other) {
		size_t size = strcspn(other, "|");

		if (add(words, list, other, size, code, err) < 0)
			return -1;
		other += size + (other[size] == '|');
	}
	return 0;
}

static int
read_source(struct words *words, size_t source, struct ocop_error *err)
{
	struct ocop_reader *reader;
	struct ocop_fault fault;
	struct ocop_row row;
	bool header = true;
	int got;

	if (embedded_open(&reader, sources[source].path, err) < 0)
		return -1;
	while ((got = ocop_reader_next(reader, &row, &fault, err)) > 0) {
		if (!header && got == OCOP_ROW &&
		    (got = add_row(words, source, &row, err)) < 0)
			break;
		header = false;
	}
	ocop_reader_close(reader);
	return got;
}

int
words_new(struct words **out, struct ocop_error *err)
{
	struct words *words = calloc(1, sizeof(*words));

	*out = NULL;
	if (!words)
		return ocop_fail_memory(err);
	for (size_t i = 0; i < sizeof(sources) / sizeof(sources[0]); i++)
		if (read_source(words, i, err) < 0) {
			words_free(words);
			return -1;
		}
	*out = words;
	return 0;
}

void
words_free(struct words *words)
{
	if (!words)
		return;
	map_free(&words->keys);
	free(words->codes);
	arena_free(&words->arena);
	text_free(&words->choices);
	free(words);
}

bool
words_has(const struct words *words, const char *list)
{
	size_t size = strlen(list);

	for (size_t i = 0; i < words->keys.count; i++)
		if (strncmp(words->keys.entries[i].key, list, size) == 0 &&
		    words->keys.entries[i].key[size] == '/')
			return true;
	return false;
}

const char *
words_find(const struct words *words, const char *list, const char *text)
{
	char *folded = utf8_fold(text);
	struct text key = { 0 };
	ptrdiff_t at = MAP_NONE;

	if (folded) {
		text_printf(&key, "%s/%s", list, folded);
		if (text_get(&key))
			at = map_find(&words->keys, key.bytes, key.size);
	}
	free(folded);
	text_free(&key);
	return at == MAP_NONE ? NULL : words->codes[at];
}

void
words_choices(
    const struct words *words, const char *list, char *out, size_t size)
{
	size_t name = strlen(list), used = 0;

	out[0] = '\0';
	for (const char *p = text_get(&words->choices); p && *p;) {
		size_t line = strcspn(p, "\n");

		if (strncmp(p, list, name) == 0 && p[name] == ':' &&
		    used + line - name + 2 < size) {
			if (used > 0) {
				memcpy(out + used, ", ", 2);
				used += 2;
			}
			memcpy(out + used, p + name + 1, line - name - 1);
			used += line - name - 1;
			out[used] = '\0';
		}
		p += line + 1;
	}
}
