/*
 * A map from text to small numbers 0, 1, 2 ... in order of first appearance.
 */
#ifndef OCOP_BASE_MAP_H
#define OCOP_BASE_MAP_H

#include <stddef.h>

#include "base/arena.h"

struct map_entry {
	const char *key; /* NUL-terminated, owned by the map */
	size_t size;
};

struct map {
	struct map_entry *entries; /* count of them, by number */
	size_t count;
	size_t *slots; /* number + 1, or 0 for an empty slot */
	size_t mask;   /* slots - 1; slots is a power of two */
	struct arena keys;
};

enum { MAP_NONE = -1 };

/* The number of the key, or MAP_NONE. */
ptrdiff_t map_find(const struct map *map, const char *key, size_t size);

/* The number of the key, added if it is new; MAP_NONE on no memory. */
ptrdiff_t map_add(struct map *map, const char *key, size_t size);

void map_free(struct map *map);

#endif
