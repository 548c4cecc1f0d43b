/*
 * Lets a call of the project's own fail that takes memory, or writes, only now
 * and then: an arena at the end of a block, a list or a text as it grows, a
 * writer whose buffer is full.  So each call may be the one.
 */
#define _GNU_SOURCE
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include <ocop/writer.h>

#include "base/arena.h"
#include "base/grow.h"
#include "base/map.h"
#include "base/text.h"
#include "faults.h"

#define WRAP(type, name, args, call, fails, value)                             \
	type __real_##name args;                                               \
	type __wrap_##name args;                                               \
	type __wrap_##name args                                                \
	{                                                                      \
		if (fails)                                                     \
			return value;                                          \
		return __real_##name call;                                     \
	}

WRAP(void *, arena_alloc, (struct arena * arena, size_t size), (arena, size),
    faults_memory(), NULL)
WRAP(char *, arena_copy, (struct arena * arena, const char *text, size_t size),
    (arena, text, size), faults_memory(), NULL)
WRAP(bool, grow, (void *list, size_t used, size_t *room, size_t size),
    (list, used, room, size), faults_memory(), false)
WRAP(ptrdiff_t, map_add, (struct map * map, const char *key, size_t size),
    (map, key, size), faults_memory(), MAP_NONE)
WRAP(int, ocop_writer_row,
    (struct ocop_writer * writer, const char *const *cells,
	struct ocop_error *err),
    (writer, cells, err), faults_file(),
    ocop_fail(err, OCOP_EOUTPUT, "the disk is full"))

/* Only where it begins, for texts are made of many calls. */
static bool
text_fails(struct text *text)
{
	if (text->size > 0 || text->failed || !faults_memory())
		return text->failed;
	text->failed = true;
	return true;
}

void __real_text_add(struct text *text, const char *bytes, size_t size);
void __wrap_text_add(struct text *text, const char *bytes, size_t size);

void
__wrap_text_add(struct text *text, const char *bytes, size_t size)
{
	if (!text_fails(text))
		__real_text_add(text, bytes, size);
}

void __wrap_text_printf(struct text *text, const char *fmt, ...)
    OCOP_PRINTF(2, 3);

void
__wrap_text_printf(struct text *text, const char *fmt, ...)
{
	char *made = NULL;
	va_list args;
	int size;

	if (text_fails(text))
		return;
	va_start(args, fmt);
	size = vasprintf(&made, fmt, args);
	va_end(args);
	if (size >= 0)
		__real_text_add(text, made, (size_t)size);
	free(made);
}
