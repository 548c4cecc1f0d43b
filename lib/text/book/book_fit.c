#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/letters/utf8.h"
#include "text/book/book_fit.h"

/* Bytes of the character that starts here; the text is valid UTF-8. */
static size_t
length(const char *at)
{
	unsigned char lead = (unsigned char)*at;

	return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

size_t
fit_units(const char *text)
{
	size_t units = 0;

	for (; *text; text += length(text))
		units += length(text) == 4 ? 2 : 1;
	return units;
}

/* Cuts the name to so many UTF-16 units. */
static void
cut(char *name, size_t units)
{
	for (char *at = name; *at; at += length(at)) {
		size_t needs = length(at) == 4 ? 2 : 1;

		if (needs > units) {
			*at = '\0';
			return;
		}
		units -= needs;
	}
}

/* Excel looks at names without case.  Where there is more than ASCII accents
 * do not count either: that is safe, and simple. */
static bool
same_name(const char *a, const char *b)
{
	char *left, *right;
	bool same;

	if (utf8_is_ascii(a, strlen(a)) || utf8_is_ascii(b, strlen(b)))
		return strcasecmp(a, b) == 0;
	left = utf8_fold(a);
	right = utf8_fold(b);
	same = strcmp(left, right) == 0;
	free(left);
	free(right);
	return same;
}

/* "History" is Excel's own. */
static bool
is_taken(const struct map *names, const char *name)
{
	if (same_name(name, "History"))
		return true;
	for (size_t i = 0; i < names->count; i++)
		if (same_name(names->entries[i].key, name))
			return true;
	return false;
}

const char *
fit_name(struct map *names, const char *name)
{
	char base[4 * FIT_NAME + 1], out[4 * FIT_NAME + 32];
	ptrdiff_t at;

	snprintf(base, sizeof(base), "%s", *name ? name : "-");
	cut(base, FIT_NAME);
	for (char *p = base; *p; p++)
		if (strchr("[]:*?/\\", *p) || (unsigned char)*p < ' ')
			*p = '-';
	if (base[0] == '\'')
		base[0] = '-';
	if (base[strlen(base) - 1] == '\'')
		base[strlen(base) - 1] = '-';
	snprintf(out, sizeof(out), "%s", base);
	for (int again = 2; is_taken(names, out); again++) {
		char tail[16];

		snprintf(tail, sizeof(tail), "~%d", again);
		snprintf(out, sizeof(out), "%s", base);
		cut(out, FIT_NAME - strlen(tail));
		strcat(out, tail);
	}
	at = map_add(names, out, strlen(out));
	return at == MAP_NONE ? NULL : names->entries[at].key;
}

/* "_x" and four hexadecimal digits and "_". */
static bool
is_escape(const char *at)
{
	if (at[0] != '_' || at[1] != 'x')
		return false;
	for (int i = 2; i < 6; i++)
		if (!isxdigit((unsigned char)at[i]))
			return false;
	return at[6] == '_';
}

const char *
fit_text(struct text *out, const char *text)
{
	const char *from = NULL, *at;

	/* U+FFFE and U+FFFF are no characters of XML */
	if (strstr(text, "\xef\xbf\xbe") || strstr(text, "\xef\xbf\xbf"))
		return NULL;
	text_reset(out);
	for (at = text; (at = strchr(at, '_')) != NULL; at++)
		if (is_escape(at)) {
			from = from ? from : text;
			text_add(out, from, (size_t)(at - from));
			text_add(out, "_x005F", strlen("_x005F"));
			from = at;
		}
	if (!from)
		return text;
	text_add(out, from, strlen(from));
	return text_get(out);
}

size_t
fit_lines(const char *text, size_t width)
{
	size_t lines = 0;

	for (;;) {
		size_t size = strcspn(text, "\n"), wide = 0;

		for (size_t at = 0; at < size; at += length(text + at))
			wide++;
		lines += wide == 0 ? 1 : (wide + width - 1) / width;
		if (text[size] == '\0')
			return lines;
		text += size + 1;
	}
}

void
fit_reference(char out[FIT_REFERENCE], size_t row, size_t column)
{
	char letters[8];
	size_t at = sizeof(letters) - 1;

	letters[at] = '\0';
	for (column++; column > 0 && at > 0; column = (column - 1) / 26)
		letters[--at] = (char)('A' + (column - 1) % 26);
	snprintf(out, FIT_REFERENCE, "%s%zu", letters + at, row + 1);
}
