#include <stdlib.h>
#include <string.h>

#include <ocop/reader.h>

#include "base/grow.h"
#include "base/letters/utf8.h"
#include "base/map.h"
#include "base/text.h"
#include "text/cell/list_words.h"
#include "text/read/embedded.h"

/*
 * Lists of packs, by the table that has them.  They are open, since the catalog
 * may hold another edition of them, and its words come with words_add(); those
 * of the latest pack of the tools are known without one.
 */
static const struct {
	const char *table, *list;
} lists[] = {
	{ "entity_types", "entity_types" },
	{ "funding_sources", "funding_sources" },
	{ "states", "states" },
	{ "revocations", "grounds" },
	{ "ethnic_groups", "ethnic_groups" },
};

enum { LISTS = sizeof(lists) / sizeof(lists[0]) };

struct words {
	struct map keys;    /* "list/folded word" */
	const char **codes; /* by number of the key */
	size_t room;
	struct arena arena;
	struct text choices; /* "list:code, code\n" of the closed lists */
};

static int
add_word(struct words *words, const char *list, const char *word, size_t size,
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
	else if (at != MAP_NONE &&
	    !grow(&words->codes, words->keys.count - 1, &words->room,
		sizeof(*words->codes)))
		at = MAP_NONE;
	if (at != MAP_NONE && folded && *folded)
		words->codes[at] = code;
	free(folded);
	text_free(&key);
	return at == MAP_NONE ? ocop_fail_memory(err) : 0;
}

static bool
is_open(const char *list)
{
	for (size_t i = 0; i < LISTS; i++)
		if (strcmp(lists[i].list, list) == 0)
			return true;
	return false;
}

int
words_add(struct words *words, const char *list, const char *code,
    const char *word, struct ocop_error *err)
{
	const char *copy = arena_copy(&words->arena, code, strlen(code));

	if (!copy)
		return ocop_fail_memory(err);
	if (add_word(words, list, copy, strlen(copy), copy, err) < 0)
		return -1;
	return add_word(words, list, word, strlen(word), copy, err);
}

/* words.tsv: list, code, word, others with "|" between. */
static int
add_row(void *ctx, const struct ocop_row *row, struct ocop_error *err)
{
	struct words *words = ctx;
	const char *list = row->cells[0].text, *code = row->cells[1].text;
	const char *other = row->cells[3].text;
	const char *copy = arena_copy(&words->arena, code, strlen(code));

	if (!copy)
		return ocop_fail_memory(err);
	if (!is_open(list))
		text_printf(&words->choices, "%s:%s\n", list, copy);
	if (words_add(words, list, copy, row->cells[2].text, err) < 0)
		return -1;
	while (*other) {
		size_t size = strcspn(other, "|");

		if (add_word(words, list, other, size, copy, err) < 0)
			return -1;
		other += size + (other[size] == '|');
	}
	return 0;
}

/* A table of a pack: the code in its first column, the words in those for
 * people. */
static int
read_table(struct words *words, size_t number, struct ocop_error *err)
{
	char path[EMBEDDED_PATH];
	struct ocop_reader *reader;
	struct ocop_fault fault;
	struct ocop_row row;
	bool is_word[8] = { false }, header = true;
	int got;

	embedded_latest(path, lists[number].table);
	if (!*path)
		return 0;
	if (embedded_open(&reader, path, err) < 0)
		return -1;
	while ((got = ocop_reader_next(reader, &row, &fault, err)) > 0) {
		for (size_t i = 0; got == OCOP_ROW && i < row.count && i < 8;
		     i++) {
			const char *cell = row.cells[i].text;

			if (header)
				is_word[i] = strncmp(cell, "label_", 6) == 0 ||
				    strcmp(cell, "name") == 0;
			else if (is_word[i] &&
			    words_add(words, lists[number].list,
				row.cells[0].text, cell, err) < 0)
				got = -1;
		}
		header = false;
		if (got < 0)
			break;
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
	if (embedded_walk("words.tsv", add_row, words, err) < 0) {
		words_free(words);
		return -1;
	}
	for (size_t i = 0; i < LISTS; i++)
		if (read_table(words, i, err) < 0) {
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
	ptrdiff_t at;

	text_printf(&key, "%s/%s", list, folded);
	if (!text_get(&key))
		ocop_no_memory();
	at = map_find(&words->keys, key.bytes, key.size);
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
