#include <string.h>

#include "base/letters/utf8.h"
#include "text/read/clean.h"

/* Blanks that no cell may hold are left for their fault. */
static size_t
harmless(const char *blank, size_t size)
{
	static const char *const refused[] = { "\v", "\f", "\r", "\xc2\x85",
		"\xe2\x80\xa8", "\xe2\x80\xa9" };

	for (size_t i = 0; size && i < sizeof(refused) / sizeof(*refused); i++)
		if (strncmp(blank, refused[i], size) == 0)
			return 0;
	return size;
}

void
clean_trim(char **text, size_t *size)
{
	char *start = *text, *end = start + *size;
	size_t blank;

	while ((blank = harmless(
		    start, utf8_blank(start, (size_t)(end - start)))) > 0)
		start += blank;
	while ((blank = utf8_blank_before(start, (size_t)(end - start))) > 0 &&
	    harmless(end - blank, blank))
		end -= blank;
	*text = start;
	*size = (size_t)(end - start);
}

size_t
clean_escapes(char *text, size_t size, size_t *kept)
{
	static const char from[] = "tnr\\\"", to[] = "\t\n\r\\\"";
	char *out = text;

	*kept = size;
	if (size == 2 && memcmp(text, "\\N", 2) == 0)
		return size;
	for (size_t at = 0; at < size; at++) {
		const char *found;

		if (text[at] != '\\') {
			*out++ = text[at];
			continue;
		}
		if (at + 1 == size || text[at + 1] == '\0' ||
		    !(found = strchr(from, text[at + 1])))
			return at;
		*out++ = to[found - from];
		at++;
	}
	*out = '\0';
	*kept = (size_t)(out - text);
	return size;
}

bool
clean_in_quotes(const char *text, size_t size)
{
	size_t at = 1;

	if (size == 0 || *text != '"')
		return false;
	while (at < size && (text[at] != '"' || text[at + 1] == '"'))
		at += text[at] == '"' ? 2 : 1;
	return at + 1 >= size;
}

size_t
clean_count_lines(const char *raw, size_t size, const char **last)
{
	size_t count = 0;

	for (size_t at = 0; at < size; at++)
		if (raw[at] == '\n') {
			*last = raw + at + 1;
			count++;
		}
	return count;
}

size_t
clean_lines(char *out, const char *text, size_t size)
{
	size_t kept = 0;

	for (size_t at = 0; at < size; at++)
		if (text[at] != '\r' || at + 1 == size || text[at + 1] != '\n')
			out[kept++] = text[at];
	return kept;
}
