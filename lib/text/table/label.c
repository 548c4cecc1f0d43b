/* What columns and codes are called for people. */
#include <stdlib.h>
#include <string.h>

#include <ocop/label.h>

#include "base/grow.h"
#include "base/map.h"
#include "base/text.h"
#include "text/read/embedded.h"
#include "text/table/phrase.h"

struct ocop_labels {
	enum ocop_lang lang;
	struct map keys;    /* "column" or "list/code" */
	const char **texts; /* by number of the key */
	size_t room;
	struct arena arena;
	struct phrases *phrases; /* NULL in English */
};

static int
add_label(struct ocop_labels *labels, const char *key, const char *text,
    struct ocop_error *err)
{
	size_t before = labels->keys.count;
	ptrdiff_t at = map_add(&labels->keys, key, strlen(key));
	char *copy = arena_copy(&labels->arena, text, strlen(text));

	if (at == MAP_NONE || !copy ||
	    !grow(&labels->texts, labels->keys.count - 1, &labels->room,
		sizeof(*labels->texts)))
		return ocop_fail_memory(err);
	/* The first line of a name holds. */
	if (labels->keys.count > before)
		labels->texts[at] = copy;
	return 0;
}

int
ocop_labels_add(struct ocop_labels *labels, const char *list, const char *code,
    const char *word, struct ocop_error *err)
{
	struct text key = { 0 };
	int got;

	text_printf(&key, "%s/%s", list, code);
	got = text_get(&key) ? add_label(labels, key.bytes, word, err) :
			       ocop_fail_memory(err);
	text_free(&key);
	return got;
}

/* "in_window" as "in window". */
static int
add_blanks(struct ocop_labels *labels, const char *list, const char *code,
    struct ocop_error *err)
{
	struct text word = { 0 };
	int got;

	text_printf(&word, "%s", code);
	for (char *p = word.bytes; p && *p; p++)
		if (*p == '_')
			*p = ' ';
	if (!text_get(&word))
		got = ocop_fail_memory(err);
	else if (list)
		got = ocop_labels_add(labels, list, code, word.bytes, err);
	else
		got = add_label(labels, code, word.bytes, err);
	text_free(&word);
	return got;
}

/* columns.tsv: column, label_vi. */
static int
add_column(void *ctx, const struct ocop_row *row, struct ocop_error *err)
{
	struct ocop_labels *labels = ctx;
	const struct ocop_cell *cells = row->cells;

	return labels->lang == OCOP_VI ?
	    add_label(labels, cells[0].text, cells[1].text, err) :
	    add_blanks(labels, NULL, cells[0].text, err);
}

/* words.tsv: list, word, label_vi. */
static int
add_word(void *ctx, const struct ocop_row *row, struct ocop_error *err)
{
	struct ocop_labels *labels = ctx;
	const struct ocop_cell *cells = row->cells;

	return labels->lang == OCOP_VI ?
	    ocop_labels_add(
		labels, cells[0].text, cells[1].text, cells[2].text, err) :
	    add_blanks(labels, cells[0].text, cells[1].text, err);
}

/* english.tsv: list, word, label_en; a column where the list is blank. */
static int
add_english(void *ctx, const struct ocop_row *row, struct ocop_error *err)
{
	const struct ocop_cell *cells = row->cells;

	return *cells[0].text ?
	    ocop_labels_add(
		ctx, cells[0].text, cells[1].text, cells[2].text, err) :
	    add_label(ctx, cells[1].text, cells[2].text, err);
}

int
ocop_labels_new(
    struct ocop_labels **out, enum ocop_lang lang, struct ocop_error *err)
{
	struct ocop_labels *labels = calloc(1, sizeof(*labels));

	*out = NULL;
	if (!labels)
		return ocop_fail_memory(err);
	labels->lang = lang;
	if (lang == OCOP_VI &&
	    (embedded_walk("columns.tsv", add_column, labels, err) < 0 ||
		embedded_walk("words.tsv", add_word, labels, err) < 0 ||
		phrases_read(&labels->phrases, err) < 0)) {
		ocop_labels_free(labels);
		return -1;
	}
	*out = labels;
	return 0;
}

int
ocop_labels_english(struct ocop_labels *labels, struct ocop_error *err)
{
	return embedded_walk("english.tsv", add_english, labels, err) < 0 ||
		embedded_walk("columns.tsv", add_column, labels, err) < 0 ||
		embedded_walk("words.tsv", add_word, labels, err) < 0 ?
	    -1 :
	    0;
}

void
ocop_labels_free(struct ocop_labels *labels)
{
	if (!labels)
		return;
	phrases_free(labels->phrases);
	map_free(&labels->keys);
	free(labels->texts);
	arena_free(&labels->arena);
	free(labels);
}

enum ocop_lang
ocop_label_lang(const struct ocop_labels *labels)
{
	return labels->lang;
}

const struct phrases *
label_phrases(const struct ocop_labels *labels)
{
	return labels->phrases;
}

const char *
ocop_label_column(const struct ocop_labels *labels, const char *column)
{
	ptrdiff_t at = map_find(&labels->keys, column, strlen(column));

	return at == MAP_NONE ? column : labels->texts[at];
}

const char *
ocop_label_word(
    const struct ocop_labels *labels, const char *list, const char *code)
{
	struct text key = { 0 };
	ptrdiff_t at;

	text_printf(&key, "%s/%s", list, code);
	at = map_find(&labels->keys, text_sure(&key), key.size);
	text_free(&key);
	return at == MAP_NONE ? code : labels->texts[at];
}
