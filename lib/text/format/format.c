#include <string.h>

#include "text/format/format.h"
#include "text/read/clean.h"
#include "text/read/excel.h"

enum { EXACT_DIGITS = 15 }; /* of a number, that every reader keeps */

void
format_tsv_cell(struct text *out, const char *cell)
{
	static const char from[] = "\t\n\r\\", to[] = "tnr\\";

	/* nobody shall take it for a cell in quotes */
	if (clean_in_quotes(cell, strlen(cell)))
		text_add(out, "\\", 1);
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

/* front stands before the cell, within its quotes if there are any. */
static void
csv_cell(struct text *out, const char *front, const char *cell)
{
	size_t size = strlen(cell);
	bool quotes = needs_quotes(cell, size);

	if (quotes)
		text_add(out, "\"", 1);
	text_add(out, front, strlen(front));
	while (quotes && cell[strcspn(cell, "\"")] != '\0') {
		size_t plain = strcspn(cell, "\"");

		text_add(out, cell, plain);
		text_add(out, "\"\"", 2);
		cell += plain + 1;
	}
	text_add(out, cell, strlen(cell));
	if (quotes)
		text_add(out, "\"", 1);
}

/* Readers take an apostrophe off, so one that is the text's own has another. */
void
format_csv_cell(struct text *out, const char *cell)
{
	csv_cell(
	    out, *cell == '\'' && excel_starts_formula(cell) ? "'" : "", cell);
}

/* A row of one blank cell is no empty line, which readers pass over. */
static bool
is_lost(const char *const *cells, size_t count)
{
	return count == 1 && (!cells[0] || !*cells[0]);
}

void
format_csv(struct text *out, const char *const *cells, size_t count)
{
	if (is_lost(cells, count))
		text_add(out, "\"\"", 2);
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

bool
format_is_exact(enum ocop_type type, const char *cell)
{
	size_t count = 0;

	for (const char *at = cell; *at; at++)
		count += *at >= '0' && *at <= '9';
	return count <= EXACT_DIGITS && format_is_number(type, cell);
}

/* What is a number is no formula, whatever its column is. */
static void
excel_cell(struct text *out, enum ocop_type type, const char *cell, bool comma)
{
	bool number = is_number(cell);
	const char *point = number && comma && format_is_number(type, cell) ?
	    strchr(cell, '.') :
	    NULL;

	if (point)
		text_printf(
		    out, "%.*s,%s", (int)(point - cell), cell, point + 1);
	else
		csv_cell(out, !number && excel_starts_formula(cell) ? "'" : "",
		    cell);
}

void
format_excel(struct text *out, const enum ocop_type *types,
    const char *const *cells, size_t count, bool comma)
{
	if (is_lost(cells, count))
		text_add(out, "\"\"", 2);
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			text_add(out, comma ? ";" : ",", 1);
		if (cells[i])
			excel_cell(out, types[i], cells[i], comma);
	}
	text_add(out, "\r\n", 2);
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
		if (cell && format_is_exact(types[i], cell))
			text_add(out, cell, strlen(cell));
		else
			text_json(out, cell && *cell ? cell : NULL);
	}
	text_add(out, "}\n", 2);
}
