/* A value brought to the words and the size that a layout prescribes. */
#include <string.h>

#include "base/grow.h"
#include "base/hash.h"
#include "export/layout.h"

/* What is written for a value: "3=3*|4=4*", of which "*=*" is any other, as
 * it is.  NULL when there is no word. */
static const char *
find_word(struct ocop_layout *layout, const char *words, const char *value)
{
	size_t length = strlen(value);

	for (; *words; words += strcspn(words, "|"), words += *words == '|') {
		size_t size = strcspn(words, "|");

		if (size > length && words[length] == '=' &&
		    strncmp(words, value, length) == 0) {
			const char *word = arena_copy(&layout->arena,
			    words + length + 1, size - length - 1);

			if (!word)
				ocop_no_memory(); /* and no word less */
			return word;
		}
		if (strncmp(words, "*=*", 3) == 0)
			return value;
	}
	return NULL;
}

static size_t
count_characters(const char *text)
{
	size_t count = 0;

	for (; *text; text++)
		count += ((unsigned char)*text & 0xc0) != 0x80;
	return count;
}

/* Digits of the SHA-256 of a key that is too long for its column. */
static int
make_digest(struct ocop_layout *layout, const char **value, size_t size,
    struct ocop_error *err)
{
	char sum[HASH_TEXT];
	struct hash *hash = hash_new();

	if (!hash)
		return ocop_fail_memory(err);
	hash_add(hash, *value, strlen(*value));
	hash_finish(hash, sum);
	sum[size] = '\0';
	for (char *c = sum; *c; c++)
		if (*c >= 'a' && *c <= 'f')
			*c = (char)(*c - 'a' + 'A');
	*value = arena_copy(&layout->arena, sum, size);
	return *value ? 0 : ocop_fail_memory(err);
}

/* Remembers what a key stands for: no two may be written as one. */
static int
keep_key(struct ocop_layout *layout, const char *key, const char *from,
    struct ocop_error *err)
{
	size_t before = layout->keys.count;
	ptrdiff_t at = map_add(&layout->keys, key, strlen(key));

	if (at == MAP_NONE)
		return ocop_fail_memory(err);
	if (layout->keys.count == before)
		return strcmp(layout->key_from[at], from) == 0 ?
		    0 :
		    ocop_fail(err, OCOP_EOUTPUT,
			"%s and %s would both be written %s; give one another "
			"key",
			layout->key_from[at], from, key);
	if (!grow(&layout->key_from, layout->keys.count - 1, &layout->key_room,
		sizeof(*layout->key_from)))
		return ocop_fail_memory(err);
	layout->key_from[at] = from;
	return 0;
}

int
layout_fit(struct ocop_layout *layout, struct ocop_layout_job *job,
    const struct ocop_layout_line *line, const char **value,
    struct ocop_error *err)
{
	const char *from = *value;
	size_t size;

	if (*line->words && !(*value = find_word(layout, line->words, from)))
		return ocop_fail(err, OCOP_EOUTPUT,
		    "%s: column %s: no word for %s", line->table, line->column,
		    from);
	size = count_characters(*value);
	if (line->key && size > line->size) {
		job->digests++;
		if (make_digest(layout, value, line->size, err) < 0)
			return -1;
	} else if (line->size && size > line->size) {
		return ocop_fail(err, OCOP_EOUTPUT,
		    "%s: column %s: \"%s\" has %zu characters, and the column "
		    "holds %zu; write it shorter in the catalog",
		    line->table, line->column, *value, size, line->size);
	}
	return line->key ? keep_key(layout, *value, from, err) : 0;
}
