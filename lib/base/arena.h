/*
 * Memory that is released all at once.  What is allocated never moves.
 */
#ifndef OCOP_BASE_ARENA_H
#define OCOP_BASE_ARENA_H

#include <stddef.h>

struct arena_block;

struct arena {
	struct arena_block *last; /* zero-initialise the struct to start */
};

/* Aligned for any type; NULL when there is no memory. */
void *arena_alloc(struct arena *arena, size_t size);

/* A NUL-terminated copy; NULL when there is no memory. */
char *arena_copy(struct arena *arena, const char *text, size_t size);

void arena_free(struct arena *arena);

#endif
