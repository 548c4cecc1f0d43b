#include <stdlib.h>
#include <string.h>

#include "base/grow.h"
#include "base/letters/edit_distance.h"
#include "base/letters/utf8.h"
#include "text/intake/header.h"
#include "text/intake/spelling.h"
#include "text/read/embedded.h"

char *
spelling_key(const char *name)
{
	static const char *const marks[] = { "(*)", "*", ":" };
	char *key = utf8_fold(name);
	size_t size = strlen(key);

	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
		size_t mark = strlen(marks[i]);

		if (size > mark && strcmp(key + size - mark, marks[i]) == 0) {
			key[size - mark] = '\0';
			break;
		}
	}
	return key;
}

static int
add_spelling(struct spellings *spellings, const char *text, size_t column)
{
	char *folded = utf8_fold(text);
	struct spelling *entry;

	if (!grow(&spellings->list, spellings->count, &spellings->room,
		sizeof(*spellings->list))) {
		free(folded);
		return -1;
	}
	entry = &spellings->list[spellings->count];
	entry->key = arena_copy(&spellings->keys, folded, strlen(folded));
	entry->column = column;
	entry->order = spellings->count;
	free(folded);
	if (!entry->key)
		return -1;
	spellings->count++;
	return 0;
}

/* Adds spellings with | between them. */
static int
add_list(struct spellings *spellings, const char *list, size_t column)
{
	char *copy = strdup(list), *rest = NULL;
	int got = 0;

	if (!copy)
		return -1;
	for (char *one = strtok_r(copy, "|", &rest); one && got == 0;
	     one = strtok_r(NULL, "|", &rest))
		got = add_spelling(spellings, one, column);
	free(copy);
	return got;
}

static int
add_row(struct spellings *spellings, const struct ocop_row *row,
    const struct ocop_column *columns, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (strcmp(columns[i].name, row->cells[0].text) != 0)
			continue;
		for (size_t cell = 1; cell < row->count; cell++)
			if (add_list(spellings, row->cells[cell].text, i) < 0)
				return -1;
	}
	return 0;
}

/* The rows of columns.tsv; it is part of the library, and tests see to it
 * that it has no bad row. */
static int
add_file(struct spellings *spellings, const struct ocop_column *columns,
    size_t count)
{
	struct ocop_reader *reader;
	struct ocop_error err;
	struct ocop_fault fault;
	struct ocop_row row;
	int got;

	if (embedded_open(&reader, "columns.tsv", &err) < 0)
		return -1;
	while ((got = ocop_reader_next(reader, &row, &fault, &err)) > 0)
		if (got == OCOP_ROW &&
		    add_row(spellings, &row, columns, count) < 0) {
			got = -1;
			break;
		}
	ocop_reader_close(reader);
	return got;
}

static int
by_key(const void *left, const void *right)
{
	const struct spelling *a = left, *b = right;
	int order = strcmp(a->key, b->key);

	return order ? order : (a->order > b->order) - (a->order < b->order);
}

int
spellings_load(struct spellings *spellings, const struct ocop_column *columns,
    size_t count)
{
	/* own names go first, so that they win over another's spelling */
	for (size_t i = 0; i < count; i++)
		if (add_spelling(spellings, columns[i].name, i) < 0)
			return -1;
	if (add_file(spellings, columns, count) < 0)
		return -1;
	if (spellings->count > 0)
		qsort(spellings->list, spellings->count,
		    sizeof(*spellings->list), by_key);
	return 0;
}

size_t
spellings_find(const struct spellings *spellings, const char *key, size_t none)
{
	size_t low = 0, high = spellings->count;

	/* the first of equal keys, so not bsearch() */
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(spellings->list[middle].key, key) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < spellings->count &&
	    strcmp(spellings->list[low].key, key) == 0)
		return spellings->list[low].column;
	return none;
}

size_t
spellings_near(const struct spellings *spellings, const char *key,
    const int *taken, size_t none)
{
	/* two letters of a word of three make another word */
	size_t best = strlen(key) < 5 ? NEAR_NOT - 1 : NEAR_NOT, found = none;

	for (size_t i = 0; i < spellings->count; i++) {
		const struct spelling *entry = &spellings->list[i];
		size_t away;

		if (taken[entry->column] >= 0)
			continue;
		away = near_distance(entry->key, key);
		if (away < best) {
			best = away;
			found = entry->column;
		}
	}
	return found;
}

void
spellings_free(struct spellings *spellings)
{
	arena_free(&spellings->keys);
	free(spellings->list);
}
