/* TSV: no quotes; a tab, a line end or a backslash in a cell is escaped. */
#include <string.h>

#include "text/read/clean.h"
#include "text/write/format.h"

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

static void
add_line(struct text *out, const struct ocop_writer *writer,
    const char *const *cells)
{
	for (size_t i = 0; i < writer->count; i++) {
		if (i > 0)
			text_add(out, "\t", 1);
		if (cells[i])
			format_tsv_cell(out, cells[i]);
	}
	text_add(out, "\n", 1);
}

const struct format format_tsv = { .name = "tsv", .line = add_line };
