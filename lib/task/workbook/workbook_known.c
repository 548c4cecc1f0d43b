/* Entities and products known by name, and keys for new ones. */
#include <stdlib.h>
#include <string.h>

#include "base/grow.h"
#include "base/hash.h"
#include "base/letters/utf8.h"
#include "base/text.h"
#include "task/workbook/workbook.h"

enum { DIGITS = 8 }; /* of the SHA-256 in a key */

static const char *
keep_text(struct known_list *known, const char *text)
{
	return arena_copy(&known->arena, text, strlen(text));
}

/* Room for one more, in the list and among the names. */
static bool
reserve(struct known_list *known)
{
	size_t room = known->room;

	return grow(&known->list, known->count, &room, sizeof(*known->list)) &&
	    grow(&known->first, known->count, &known->room,
		sizeof(*known->first));
}

struct known *
known_add(struct known_list *known, const char *key, const char *name,
    const char *place, struct ocop_error *err)
{
	struct known *one = arena_alloc(&known->arena, sizeof(*one));
	char *words = utf8_words(name, false);
	ptrdiff_t at = MAP_NONE;
	bool new_name;

	if (!one || !reserve(known))
		goto no_memory;
	memset(one, 0, sizeof(*one));
	one->key = keep_text(known, key);
	one->name = keep_text(known, name);
	one->place = keep_text(known, place);
	one->words = keep_text(known, words);
	one->set = "";
	if (!one->key || !one->name || !one->place || !one->words)
		goto no_memory;
	at = map_add(&known->names, words, strlen(words));
	if (at == MAP_NONE ||
	    map_add(&known->keys, key, strlen(key)) == MAP_NONE)
		goto no_memory;
	new_name = (size_t)at + 1 > known->first_room;
	if (new_name)
		known->first_room = (size_t)at + 1;
	one->next = new_name ? 0 : known->first[at];
	known->list[known->count++] = one;
	known->first[at] = known->count;
	free(words);
	return one;
no_memory:
	free(words);
	ocop_fail_memory(err);
	return NULL;
}

void
known_free(struct known_list *known)
{
	free(known->list);
	free(known->first);
	map_free(&known->names);
	map_free(&known->keys);
	arena_free(&known->arena);
}

struct known *
known_by_key(const struct known_list *known, const char *key)
{
	ptrdiff_t at = map_find(&known->keys, key, strlen(key));

	return at == MAP_NONE ? NULL : known->list[at];
}

void
known_find(struct known *found[2], const struct known_list *known,
    const char *name, const char *place, bool loose)
{
	char *words = utf8_words(name, false);
	ptrdiff_t at;
	size_t count = 0;

	found[0] = found[1] = NULL;
	at = map_find(&known->names, words, strlen(words));
	free(words);
	for (int pass = 0; at != MAP_NONE && pass <= loose && count == 0;
	     pass++)
		for (size_t i = known->first[at]; i > 0 && count < 2;
		     i = known->list[i - 1]->next) {
			struct known *one = known->list[i - 1];

			if (pass == 0 ? strcmp(one->place, place) == 0 :
					!*place || !*one->place)
				found[count++] = one;
		}
}

const struct known *
known_twin(const struct known_list *known, const char *key)
{
	const struct known *one = known_by_key(known, key);
	ptrdiff_t at = one ?
	    map_find(&known->names, one->words, strlen(one->words)) :
	    MAP_NONE;

	for (size_t i = at == MAP_NONE ? 0 : known->first[at]; i > 0;
	     i = known->list[i - 1]->next) {
		const struct known *other = known->list[i - 1];

		if (other != one &&
		    (!*one->place || !*other->place ||
			strcmp(other->place, one->place) == 0))
			return other;
	}
	return NULL;
}

static bool
digest(char out[HASH_TEXT], const char *words, const char *place)
{
	struct hash *hash = hash_new();

	if (!hash)
		return false;
	hash_field(hash, words);
	hash_field(hash, place);
	hash_finish(hash, out);
	return true;
}

/* Capitals, and hyphens for blanks. */
static void
raise_case(char *text)
{
	for (; *text; text++)
		if (*text == ' ')
			*text = '-';
		else if (*text >= 'a' && *text <= 'z')
			*text = (char)(*text - 'a' + 'A');
}

bool
workbook_key(
    char out[WORKBOOK_KEY], const char *name, const char *place, bool hidden)
{
	char *words = utf8_words(name, false), sum[HASH_TEXT];
	size_t size, most = WORKBOOK_KEY - 1 - 1 - DIGITS;
	const char *behind = place;

	out[0] = '\0';
	if (!digest(sum, words, place)) {
		free(words);
		return false;
	}
	sum[DIGITS] = '\0';
	raise_case(sum);
	raise_case(words);
	size = strlen(words);
	if (hidden || size + 1 + strlen(place) >= WORKBOOK_KEY) {
		behind = sum;
	}
	if (size > 0 && behind == sum && size > most) {
		size = most;
		while (size > 0 && words[size] != '-')
			size--;
		if (size == 0) /* one word: cut where a character begins */
			for (size = most; size > 0 &&
			     ((unsigned char)words[size] & 0xc0) == 0x80;)
				size--;
	}
	if (size > 0) {
		size_t rest = strlen(behind);

		memcpy(out, words, size);
		if (rest > 0)
			out[size++] = '-';
		memcpy(out + size, behind, rest + 1);
	}
	free(words);
	return true;
}
