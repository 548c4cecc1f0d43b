/*
 * A text that grows.  After a failed append it stays failed, so a caller may
 * append many times and look once, with text_get().
 */
#ifndef OCOP_BASE_TEXT_H
#define OCOP_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include <ocop/error.h>

struct text {
	char *bytes; /* NUL-terminated once anything was appended */
	size_t size, room;
	bool failed;
};

void text_add(struct text *text, const char *bytes, size_t size);
void text_printf(struct text *text, const char *fmt, ...) OCOP_PRINTF(2, 3);

/* Appends a JSON string, quotes included; NULL becomes null. */
void text_json(struct text *text, const char *value);

/* Starts again and keeps the memory. */
void text_reset(struct text *text);

/* The text ("" if empty), or NULL when memory ran out on the way. */
const char *text_get(const struct text *text);

/* The text, for those who have no way to say that memory ran out: they would
 * take the lack of it for an answer.  The program ends there instead. */
const char *text_sure(const struct text *text);

void text_free(struct text *text);

#endif
