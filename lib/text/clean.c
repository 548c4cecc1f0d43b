#include <string.h>

#include "text/clean.h"

void
clean_trim(char **text, size_t *size)
{
	char *start = *text, *end = start + *size;

	for (;;) {
		size_t left = (size_t)(end - start);

		if (left >= 1 && (*start == ' ' || *start == '\t'))
			start++;
		else if (left >= 2 && memcmp(start, "\xc2\xa0", 2) == 0)
			start += 2;
		else if (left >= 1 && (end[-1] == ' ' || end[-1] == '\t'))
			end--;
		else if (left >= 2 && memcmp(end - 2, "\xc2\xa0", 2) == 0)
			end -= 2;
		else
			break;
	}
	*text = start;
	*size = (size_t)(end - start);
}

size_t
clean_escapes(char *text, size_t size, size_t *kept)
{
	static const char from[] = "tnr\\", to[] = "\t\n\r\\";
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
