/* CSV: RFC 4180 with LF. */
#include <string.h>

#include "text/read/excel.h"
#include "text/write/format.h"

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
format_csv_quote(struct text *out, const char *front, const char *cell)
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
	format_csv_quote(
	    out, *cell == '\'' && excel_starts_formula(cell) ? "'" : "", cell);
}

bool
format_csv_lost(const char *const *cells, size_t count)
{
	return count == 1 && (!cells[0] || !*cells[0]);
}

static void
add_line(struct text *out, const struct ocop_writer *writer,
    const char *const *cells)
{
	if (format_csv_lost(cells, writer->count))
		text_add(out, "\"\"", 2);
	for (size_t i = 0; i < writer->count; i++) {
		if (i > 0)
			text_add(out, ",", 1);
		if (cells[i])
			format_csv_cell(out, cells[i]);
	}
	text_add(out, "\n", 1);
}

const struct format format_csv = { .name = "csv", .line = add_line };
