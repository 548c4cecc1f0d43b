#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

enum { BLOCK = 64 * 1024 };

struct arena_block {
	struct arena_block *before;
	size_t used, size;
	alignas(max_align_t) char bytes[];
};

void *
arena_alloc(struct arena *arena, size_t size)
{
	struct arena_block *block = arena->last;
	size_t unit = alignof(max_align_t);
	void *at;

	if (size > SIZE_MAX / 2)
		return NULL;
	size = (size + unit - 1) / unit * unit;
	if (!block || block->size - block->used < size) {
		size_t room = size > BLOCK ? size : BLOCK;

		if (!(block = malloc(sizeof(*block) + room)))
			return NULL;
		block->before = arena->last;
		block->used = 0;
		block->size = room;
		arena->last = block;
	}
	at = block->bytes + block->used;
	block->used += size;
	return at;
}

char *
arena_copy(struct arena *arena, const char *text, size_t size)
{
	char *copy = arena_alloc(arena, size + 1);

	if (!copy)
		return NULL;
	memcpy(copy, text, size);
	copy[size] = '\0';
	return copy;
}

void
arena_free(struct arena *arena)
{
	while (arena->last) {
		struct arena_block *before = arena->last->before;

		free(arena->last);
		arena->last = before;
	}
}
