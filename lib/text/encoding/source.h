/*
 * Where bytes come from: a file or memory.
 */
#ifndef OCOP_TEXT_ENCODING_SOURCE_H
#define OCOP_TEXT_ENCODING_SOURCE_H

#include <stddef.h>

#include <ocop/error.h>

struct source {
	const char *name; /* for messages; borrowed */
	int file;         /* -1: the bytes come from memory */
	const char *rest; /* what is left there */
	size_t rest_size;
};

/* "-" is standard input, named "<stdin>"; path is borrowed. */
OCOP_CHECKED int source_open(
    struct source *source, const char *path, struct ocop_error *err);
void source_memory(
    struct source *source, const char *name, const char *bytes, size_t size);

/* Reads once what is there, up to room; *got is 0 at the end. */
OCOP_CHECKED int source_read(struct source *source, char *into, size_t room,
    size_t *got, struct ocop_error *err);

void source_close(struct source *source);

#endif
