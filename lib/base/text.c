#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

static bool
reserve(struct text *text, size_t more)
{
	size_t room = text->room ? text->room : 64;
	char *bytes;

	if (text->failed)
		return false;
	while (room - text->size <= more)
		room *= 2;
	if (room == text->room)
		return true;
	if (!(bytes = realloc(text->bytes, room))) {
		text->failed = true;
		return false;
	}
	text->bytes = bytes;
	text->room = room;
	return true;
}

void
text_add(struct text *text, const char *bytes, size_t size)
{
	if (!reserve(text, size))
		return;
	memcpy(text->bytes + text->size, bytes, size);
	text->size += size;
	text->bytes[text->size] = '\0';
}

void
text_printf(struct text *text, const char *fmt, ...)
{
	va_list ap, again;
	int size;

	va_start(ap, fmt);
	va_copy(again, ap);
	size = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	if (size < 0)
		text->failed = true;
	else if (reserve(text, (size_t)size)) {
		vsnprintf(
		    text->bytes + text->size, (size_t)size + 1, fmt, again);
		text->size += (size_t)size;
	}
	va_end(again);
}

void
text_json(struct text *text, const char *value)
{
	if (!value) {
		text_add(text, "null", 4);
		return;
	}
	text_add(text, "\"", 1);
	for (const char *p = value; *p;) {
		size_t plain = 0;

		while (p[plain] && p[plain] != '"' && p[plain] != '\\' &&
		    (unsigned char)p[plain] >= 0x20)
			plain++;
		text_add(text, p, plain);
		p += plain;
		if (!*p)
			break;
		if (*p == '"' || *p == '\\')
			text_printf(text, "\\%c", *p);
		else
			text_printf(text, "\\u%04x", (unsigned char)*p);
		p++;
	}
	text_add(text, "\"", 1);
}

void
text_reset(struct text *text)
{
	text->size = 0;
	text->failed = false;
	if (text->bytes)
		text->bytes[0] = '\0';
}

const char *
text_get(const struct text *text)
{
	return text->failed ? NULL : text->bytes ? text->bytes : "";
}

const char *
text_sure(const struct text *text)
{
	if (text->failed)
		ocop_no_memory();
	return text_get(text);
}

void
text_free(struct text *text)
{
	free(text->bytes);
	memset(text, 0, sizeof(*text));
}
