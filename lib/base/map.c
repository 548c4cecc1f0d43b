#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/map.h"

/* FNV-1a, then mixed so that the low bits depend on every byte. */
static size_t
hash(const char *key, size_t size)
{
	uint64_t h = UINT64_C(14695981039346656037);

	for (size_t i = 0; i < size; i++)
		h = (h ^ (unsigned char)key[i]) * UINT64_C(1099511628211);
	return (size_t)(h ^ h >> 32);
}

/* The slot that holds the key, or the empty one where it would go. */
static size_t
slot_of(const struct map *map, const char *key, size_t size)
{
	size_t at = hash(key, size) & map->mask;

	for (; map->slots[at]; at = (at + 1) & map->mask) {
		const struct map_entry *entry =
		    &map->entries[map->slots[at] - 1];

		if (entry->size == size && memcmp(entry->key, key, size) == 0)
			break;
	}
	return at;
}

/* Doubles the slots; they are never more than half full. */
static int
grow(struct map *map)
{
	size_t size = map->slots ? 2 * (map->mask + 1) : 64;
	struct map_entry *entries;
	size_t *slots;

	entries = realloc(map->entries, size / 2 * sizeof(*entries));
	if (!entries)
		return -1;
	map->entries = entries;
	if (!(slots = calloc(size, sizeof(*slots))))
		return -1;
	free(map->slots);
	map->slots = slots;
	map->mask = size - 1;
	for (size_t i = 0; i < map->count; i++)
		slots[slot_of(map, entries[i].key, entries[i].size)] = i + 1;
	return 0;
}

ptrdiff_t
map_find(const struct map *map, const char *key, size_t size)
{
	if (!map->slots)
		return MAP_NONE;
	return (ptrdiff_t)map->slots[slot_of(map, key, size)] - 1;
}

ptrdiff_t
map_add(struct map *map, const char *key, size_t size)
{
	size_t at;
	char *copy;

	if ((!map->slots || map->count == (map->mask + 1) / 2) && grow(map) < 0)
		return MAP_NONE;
	at = slot_of(map, key, size);
	if (!map->slots[at]) {
		if (!(copy = arena_copy(&map->keys, key, size)))
			return MAP_NONE;
		map->entries[map->count].key = copy;
		map->entries[map->count].size = size;
		map->slots[at] = ++map->count;
	}
	return (ptrdiff_t)map->slots[at] - 1;
}

void
map_free(struct map *map)
{
	free(map->entries);
	free(map->slots);
	arena_free(&map->keys);
	memset(map, 0, sizeof(*map));
}
