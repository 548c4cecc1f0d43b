#include <stdlib.h>
#include <string.h>

#include "base/letters/utf8.h"
#include "base/text.h"
#include "rules/place/place_index.h"

/* Makes room for one more: it doubles at each power of two. */
static int
grow(void **list, size_t count, size_t size)
{
	void *more;

	if (count > 0 && (count & (count - 1)) != 0)
		return 0;
	if (!(more = realloc(*list, (count ? 2 * count : 1) * size)))
		return -1;
	*list = more;
	return 0;
}

size_t
place_map_first(const struct place_map *map, const char *key)
{
	ptrdiff_t at = map_find(&map->keys, key, strlen(key));

	return at == MAP_NONE ? 0 : map->first[at];
}

static int
map_place(struct place_map *map, const char *key, size_t place)
{
	size_t before = map->keys.count;
	ptrdiff_t at = map_add(&map->keys, key, strlen(key));

	if (at == MAP_NONE)
		return -1;
	if (map->keys.count > before) {
		if (grow((void **)&map->first, before, sizeof(*map->first)) < 0)
			return -1;
		map->first[at] = 0;
	}
	if (grow((void **)&map->links, map->count, sizeof(*map->links)) < 0)
		return -1;
	map->links[map->count++] = (struct place_link){ place, map->first[at] };
	map->first[at] = map->count;
	return 0;
}

static void
free_map(struct place_map *map)
{
	map_free(&map->keys);
	free(map->first);
	free(map->links);
}

int
places_new(struct places **out, struct ocop_error *err)
{
	*out = calloc(1, sizeof(**out));
	return *out ? 0 : ocop_fail_memory(err);
}

void
places_free(struct places *places)
{
	if (!places)
		return;
	for (size_t i = 0; i < places->count; i++)
		free(places->entries[i].successors);
	free(places->words);
	free(places->entries);
	free(places->answer);
	free(places->reaches);
	free_map(&places->names);
	free_map(&places->codes);
	map_free(&places->provinces);
	map_free(&places->districts);
	arena_free(&places->arena);
	arena_free(&places->scratch);
	free(places);
}

size_t
places_count(const struct places *places)
{
	return places->count;
}

const struct place *
places_get(const struct places *places, size_t number)
{
	return &places->entries[number].place;
}

size_t
places_successors(const struct places *places, size_t number,
    const struct place_successor **out)
{
	*out = places->entries[number].successors;
	return places->entries[number].successor_count;
}

/* A copy, NULL for NULL; *failed is set when there is no memory. */
static const char *
copy_text(struct places *places, const char *text, bool *failed)
{
	const char *made;

	if (!text || !*text)
		return NULL;
	if (!(made = arena_copy(&places->arena, text, strlen(text))))
		*failed = true;
	return made;
}

static unsigned
levels_of(const char *text)
{
	return (strstr(text, "province") ? LEVEL_PROVINCE : 0U) |
	    (strstr(text, "district") ? LEVEL_DISTRICT : 0U) |
	    (strstr(text, "commune") ? LEVEL_COMMUNE : 0U);
}

/* Keeps the longest first, so that "thi xa" is found before "thi". */
static int
add_word(struct places *places, const char *type, const char *word, size_t size,
    unsigned levels)
{
	char *cut = arena_copy(&places->arena, word, size);
	char *folded = cut ? utf8_words(cut, false) : NULL;
	char *kept =
	    folded ? arena_copy(&places->arena, folded, strlen(folded)) : NULL;
	size_t at = places->word_count;

	free(folded);
	if (!kept ||
	    grow((void **)&places->words, places->word_count,
		sizeof(*places->words)) < 0)
		return -1;
	for (; at > 0 && strlen(places->words[at - 1].word) < strlen(kept);
	     at--)
		places->words[at] = places->words[at - 1];
	places->words[at] = (struct type_word){ kept, type, levels };
	places->word_count++;
	return 0;
}

int
places_add_type(struct places *places, const char *type, const char *words,
    const char *levels, struct ocop_error *err)
{
	bool failed = false;

	type = copy_text(places, type, &failed);
	while (!failed && *words) {
		size_t size = strcspn(words, "|");

		if (size > 0 &&
		    add_word(places, type, words, size, levels_of(levels)) < 0)
			failed = true;
		words += size + (words[size] == '|');
	}
	return failed ? ocop_fail_memory(err) : 0;
}

/* The type whose word comes first with more behind it; its size, or 0. */
static size_t
type_first(const struct places *places, const char *words, unsigned levels,
    struct place_name *out)
{
	for (size_t i = 0; i < places->word_count; i++) {
		const struct type_word *word = &places->words[i];
		size_t size = strlen(word->word);

		if (!(word->levels & levels) ||
		    strncmp(words, word->word, size) != 0)
			continue;
		if (words[size] == '.')
			size++;
		if (words[size] != ' ')
			continue;
		out->type = word->type;
		out->levels = word->levels;
		return size + 1;
	}
	return 0;
}

/* Drops blanks and dots in place. */
static void
join(char *words)
{
	char *to = words;

	for (; *words; words++)
		if (*words != ' ' && *words != '.')
			*to++ = *words;
	*to = '\0';
}

/* Past as many words as the first size bytes of another spelling hold. */
static char *
skip_words(char *text, const char *words, size_t size)
{
	for (size_t i = 0; i < size; i++)
		if (words[i] == ' ') {
			text += strcspn(text, " ");
			text += *text == ' ';
		}
	return text;
}

int
place_name_read(struct places *places, struct arena *arena,
    struct place_name *out, const char *text, unsigned levels)
{
	char *plain = utf8_words(text, false);
	char *accented = utf8_words(text, true), *rest;
	size_t size;

	*out = (struct place_name){ .plain = NULL };
	out->accents = strcmp(plain, accented) != 0;
	size = type_first(places, plain, levels, out);
	rest = skip_words(accented, plain, size);
	join(rest);
	join(plain + size);
	out->plain = arena_copy(arena, plain + size, strlen(plain + size));
	out->accented = arena_copy(arena, rest, strlen(rest));
	free(plain);
	free(accented);
	return out->plain && out->accented ? 0 : -1;
}

static int
map_name(struct map *map, const struct place_name *name)
{
	return map_add(map, name->plain, strlen(name->plain)) == MAP_NONE ? -1 :
									    0;
}

/* What the type column says, where no name does. */
static int
read_type(struct places *places, struct place_entry *entry, unsigned level)
{
	char *words = utf8_words(entry->place.type, false);
	struct text text = { 0 };
	bool failed;

	/* a type word is one with a name behind it */
	text_printf(&text, "%s x", words);
	if ((failed = !text_get(&text)) == false)
		type_first(places, text.bytes, level, &entry->names[1]);
	free(words);
	text_free(&text);
	return failed ? -1 : 0;
}

/* Both names of a place, and those of what it lies in. */
static int
read_names(struct places *places, struct place_entry *entry)
{
	const struct place *place = &entry->place;
	const char *full = place->full_name ? place->full_name : place->name;
	unsigned level = place->province ? LEVEL_COMMUNE : LEVEL_PROVINCE;
	struct arena *arena = &places->arena;

	if (place_name_read(
		places, arena, &entry->names[0], place->name, level) < 0 ||
	    place_name_read(places, arena, &entry->names[1], full, level) < 0)
		return -1;
	if (place->district_name &&
	    (place_name_read(places, arena, &entry->district,
		 place->district_name, LEVEL_DISTRICT) < 0 ||
		place_name_read(places, arena, &entry->province,
		    place->province_name, LEVEL_PROVINCE) < 0 ||
		map_name(&places->districts, &entry->district) < 0 ||
		map_name(&places->provinces, &entry->province) < 0))
		return -1;
	if (!place->province &&
	    (map_name(&places->provinces, &entry->names[0]) < 0 ||
		map_name(&places->provinces, &entry->names[1]) < 0))
		return -1;
	if (!entry->names[1].type && place->type &&
	    read_type(places, entry, level) < 0)
		return -1;
	if (!entry->names[0].type)
		entry->names[0].type = entry->names[1].type;
	return 0;
}

int
places_add(
    struct places *places, const struct place *place, struct ocop_error *err)
{
	struct place_entry *entry;
	const char *tail = strrchr(place->unit, '-');
	bool failed = false;

	if (grow((void **)&places->entries, places->count,
		sizeof(*places->entries)) < 0)
		return ocop_fail_memory(err);
	entry = &places->entries[places->count];
	*entry =
	    (struct place_entry){ .place = {
				      copy_text(places, place->unit, &failed),
				      copy_text(places, place->name, &failed),
				      copy_text(
					  places, place->full_name, &failed),
				      copy_text(places, place->type, &failed),
				      copy_text(
					  places, place->province, &failed),
				      copy_text(places, place->district_name,
					  &failed),
				      copy_text(places, place->province_name,
					  &failed),
				      copy_text(places, place->from, &failed),
				      copy_text(places, place->until, &failed),
				  } };
	if (failed || read_names(places, entry) < 0 ||
	    map_place(&places->names, entry->names[0].plain, places->count) <
		0 ||
	    (strcmp(entry->names[0].plain, entry->names[1].plain) != 0 &&
		map_place(&places->names, entry->names[1].plain,
		    places->count) < 0) ||
	    map_place(&places->codes, place->unit, places->count) < 0 ||
	    (place->district_name && tail &&
		map_place(&places->codes, tail + 1, places->count) < 0))
		return ocop_fail_memory(err);
	places->count++;
	return 0;
}

/* The place with that very key, or PLACE_NOT. */
static ptrdiff_t
by_key(const struct places *places, const char *unit)
{
	size_t link = place_map_first(&places->codes, unit), place;

	for (; link > 0; link = places->codes.links[link - 1].next) {
		place = places->codes.links[link - 1].place;
		if (strcmp(places->entries[place].place.unit, unit) == 0)
			return (ptrdiff_t)place;
	}
	return PLACE_NOT;
}

/* Whoever lay in a former province may lie in this one now. */
static int
reach(struct places *places, const struct place *was, const struct place *is)
{
	ptrdiff_t province =
	    by_key(places, is->province ? is->province : is->unit);

	if (!was->district_name || province == PLACE_NOT)
		return 0;
	for (size_t i = 0; i < places->reach_count; i++)
		if (places->reaches[i].province == (size_t)province &&
		    strcmp(places->reaches[i].old, was->province) == 0)
			return 0;
	if (grow((void **)&places->reaches, places->reach_count,
		sizeof(*places->reaches)) < 0)
		return -1;
	places->reaches[places->reach_count++] =
	    (struct place_reach){ was->province, (size_t)province };
	return 0;
}

int
places_link(struct places *places, const char *unit, const char *successor,
    const char *from, bool part, struct ocop_error *err)
{
	ptrdiff_t was = by_key(places, unit), is = by_key(places, successor);
	struct place_entry *entry;
	bool failed = false;

	if (was == PLACE_NOT || is == PLACE_NOT)
		return 0;
	entry = &places->entries[was];
	if (grow((void **)&entry->successors, entry->successor_count,
		sizeof(*entry->successors)) < 0)
		return ocop_fail_memory(err);
	entry->successors[entry->successor_count++] =
	    (struct place_successor){ (size_t)is,
		    copy_text(places, from, &failed), part };
	if (reach(places, &entry->place, &places->entries[is].place) < 0)
		failed = true;
	return failed ? ocop_fail_memory(err) : 0;
}
