#include <string.h>
#include <strings.h>

#include "text/read/split.h"

/* Beside the CELL_ values: the cell ends here, unless it is quoted. */
enum { STOP = 1 << 0 };

void
split_init(struct split *split, char separator, bool escapes)
{
	memset(split->kind, 0, 0x80);
	memset(split->kind + 0x80, CELL_HIGH, 0x80);
	memset(split->kind, CELL_CONTROL, 0x20);
	split->kind[0x7f] = CELL_CONTROL;
	split->kind[' '] = CELL_BLANK;
	split->kind['\t'] = CELL_BLANK | CELL_CONTROL;
	if (escapes)
		split->kind['\\'] = CELL_ESCAPE;
	split->kind[(unsigned char)separator] = STOP;
	split->kind['"'] = CELL_QUOTE;
	split->kind['\n'] = STOP | CELL_CONTROL;
}

void
split_line(
    const struct split *split, struct cells *cells, const struct line *line)
{
	char *at = line->text, *end = at + line->size;

	/* a line feed ends the last cell, even where the file has none */
	*end = '\n';
	for (;; at++) {
		char *start = at;
		unsigned seen = 0, kind;

		for (;; at++) {
			kind = split->kind[(unsigned char)*at];
			if (kind & STOP)
				break;
			seen |= kind;
		}
		cells_add(cells, start, (size_t)(at - start), seen);
		if (at == end)
			return;
	}
}

unsigned
split_look(const struct split *split, const char *text, size_t size)
{
	unsigned seen = 0;

	for (size_t at = 0; at < size; at++)
		seen |= split->kind[(unsigned char)text[at]];
	return seen;
}

static const char separators[] = "\t;,";

enum split_told
split_told(const char *line, size_t size, char *separator)
{
	if (size >= 2 && line[0] == '"' && line[size - 1] == '"') {
		line++;
		size -= 2;
	}
	if (size < 4 || strncasecmp(line, "sep=", 4) != 0 || size > 5)
		return SPLIT_SILENT;
	if (size < 5 || !line[4] || !strchr(separators, line[4]))
		return SPLIT_WRONG;
	*separator = line[4];
	return SPLIT_TOLD;
}

char
split_other(const char *text, char separator)
{
	for (const char *at = text; (at = strpbrk(at, ",;\t|")); at++)
		if (*at != separator)
			return *at;
	return '\0';
}

bool
split_quoted(const char *line, size_t size, char separator)
{
	for (size_t at = 0; at < size; at++)
		if (line[at] == '"' && (at == 0 || line[at - 1] == separator))
			return true;
	return false;
}

char
split_separator(const char *header, size_t size)
{
	enum { SEPARATORS = sizeof(separators) - 1 };
	size_t count[SEPARATORS] = { 0 }, best = SEPARATORS - 1;
	bool quoted = false;

	for (size_t at = 0; at < size; at++) {
		if (header[at] == '"')
			quoted = !quoted;
		for (size_t i = 0; i < SEPARATORS && !quoted; i++)
			count[i] += header[at] == separators[i];
	}
	for (size_t i = 0; i < SEPARATORS; i++)
		if (count[i] > count[best])
			best = i;
	return separators[best];
}
