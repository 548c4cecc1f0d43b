#include <string.h>

#include "text/format.h"

void
format_tsv_cell(struct text *out, const char *cell)
{
	static const char from[] = "\t\n\r\\", to[] = "tnr\\";

	for (;;) {
		size_t plain = strcspn(cell, from);
		char escape[2] = { '\\', '\0' };

		text_add(out, cell, plain);
		cell += plain;
		if (*cell == '\0')
			return;
		escape[1] = to[strchr(from, *cell) - from];
		text_add(out, escape, 2);
		cell++;
	}
}

void
format_tsv(struct text *out, const char *const *cells, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			text_add(out, "\t", 1);
		if (cells[i])
			format_tsv_cell(out, cells[i]);
	}
	text_add(out, "\n", 1);
}

/* Besides what RFC 4180 asks for, a tab and blanks at either end, which
 * readers like ours keep only in quotes. */
static bool
needs_quotes(const char *cell, size_t size)
{
	const char *last;

	if (size == 0)
		return false;
	if (cell[strcspn(cell, ",;\"\n\r\t")] != '\0')
		return true;
	last = cell + size - 1;
	return *cell == ' ' || *last == ' ' ||
	    memcmp(cell, "\xc2\xa0", size < 2 ? size : 2) == 0 ||
	    (size >= 2 && memcmp(last - 1, "\xc2\xa0", 2) == 0);
}

void
format_csv_cell(struct text *out, const char *cell)
{
	size_t size = strlen(cell);

	if (!needs_quotes(cell, size)) {
		text_add(out, cell, size);
		return;
	}
	text_add(out, "\"", 1);
	for (;;) {
		size_t plain = strcspn(cell, "\"");

		text_add(out, cell, plain);
		cell += plain;
		if (*cell == '\0')
			break;
		text_add(out, "\"\"", 2);
		cell++;
	}
	text_add(out, "\"", 1);
}

void
format_csv(struct text *out, const char *const *cells, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			text_add(out, ",", 1);
		if (cells[i])
			format_csv_cell(out, cells[i]);
	}
	text_add(out, "\n", 1);
}

/* Moves past digits; false when there are none. */
static bool
digits(const char **at)
{
	size_t count = strspn(*at, "0123456789");

	*at += count;
	return count > 0;
}

/* A number as RFC 8259 spells it, without an exponent: "007" is none. */
static bool
is_number(const char *cell)
{
	const char *at = cell;

	if (*at == '-')
		at++;
	if (at[0] == '0' && at[1] >= '0' && at[1] <= '9')
		return false;
	if (!digits(&at))
		return false;
	if (*at == '.') {
		at++;
		if (!digits(&at))
			return false;
	}
	return *at == '\0';
}

bool
format_is_number(enum ocop_type type, const char *cell)
{
	if (type == OCOP_WHOLE || type == OCOP_DECIMAL)
		return is_number(cell);
	return type == OCOP_YESNO &&
	    (strcmp(cell, "0") == 0 || strcmp(cell, "1") == 0);
}

void
format_json(struct text *out, const char *const *names,
    const enum ocop_type *types, const char *const *cells, size_t count)
{
	text_add(out, "{", 1);
	for (size_t i = 0; i < count; i++) {
		const char *cell = cells[i];

		if (i > 0)
			text_add(out, ",", 1);
		text_json(out, names[i]);
		text_add(out, ":", 1);
		if (cell && format_is_number(types[i], cell))
			text_add(out, cell, strlen(cell));
		else
			text_json(out, cell && *cell ? cell : NULL);
	}
	text_add(out, "}\n", 2);
}
