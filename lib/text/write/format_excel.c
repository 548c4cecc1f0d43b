/* CSV that Excel opens: UTF-8 with BOM, CRLF, texts kept from being formulas;
 * the separator is that of the decimal mark. */
#include <string.h>

#include "text/format/numeric.h"
#include "text/read/excel.h"
#include "text/write/format.h"

/* What is a number is no formula, whatever its column is. */
static void
excel_cell(struct text *out, enum ocop_type type, const char *cell, bool comma)
{
	bool number = format_number(cell);
	const char *point = number && comma && format_is_number(type, cell) ?
	    strchr(cell, '.') :
	    NULL;

	if (point)
		text_printf(
		    out, "%.*s,%s", (int)(point - cell), cell, point + 1);
	else
		format_csv_quote(out,
		    !number && excel_starts_formula(cell) ? "'" : "", cell);
}

static void
add_row(struct text *out, const struct ocop_writer *writer,
    const char *const *cells, bool comma)
{
	if (format_csv_lost(cells, writer->count))
		text_add(out, "\"\"", 2);
	for (size_t i = 0; i < writer->count; i++) {
		if (i > 0)
			text_add(out, comma ? ";" : ",", 1);
		if (cells[i])
			excel_cell(out, writer->types[i], cells[i], comma);
	}
	text_add(out, "\r\n", 2);
}

static void
add_line(struct text *out, const struct ocop_writer *writer,
    const char *const *cells)
{
	add_row(out, writer, cells, false);
}

static void
add_line_comma(struct text *out, const struct ocop_writer *writer,
    const char *const *cells)
{
	add_row(out, writer, cells, true);
}

static const char bom[] = "\xef\xbb\xbf";

const struct format format_excel = {
	.line = add_line, .lead = bom, .spreadsheet = true
};
const struct format format_excel_comma = {
	.line = add_line_comma, .lead = bom, .spreadsheet = true
};
