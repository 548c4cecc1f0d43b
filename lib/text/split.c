#include <string.h>

#include "text/split.h"

/* Beside the CELL_ values: the cell ends here, unless it is quoted. */
enum { STOP = 1 << 0 };

void
split_init(struct split *split, char separator)
{
	memset(split->kind, 0, 0x80);
	memset(split->kind + 0x80, CELL_HIGH, 0x80);
	memset(split->kind, CELL_CONTROL, 0x20);
	split->kind[0x7f] = CELL_CONTROL;
	split->kind[' '] = CELL_BLANK;
	split->kind['\t'] = CELL_BLANK | CELL_CONTROL;
	if (separator == '\t')
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

char
split_separator(const char *header, size_t size)
{
	static const char candidates[] = { '\t', ';', ',' };
	size_t count[sizeof(candidates)] = { 0 }, best = 2;
	bool quoted = false;

	for (size_t at = 0; at < size; at++) {
		if (header[at] == '"')
			quoted = !quoted;
		for (size_t i = 0; i < sizeof(candidates) && !quoted; i++)
			count[i] += header[at] == candidates[i];
	}
	for (size_t i = 0; i < sizeof(candidates); i++)
		if (count[i] > count[best])
			best = i;
	return candidates[best];
}
