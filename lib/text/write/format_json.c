/* JSON Lines: an object a row; numbers are numbers, blank cells null. */
#include <string.h>

#include "text/format/numeric.h"
#include "text/write/format.h"

static void
add_line(struct text *out, const struct ocop_writer *writer,
    const char *const *cells)
{
	text_add(out, "{", 1);
	for (size_t i = 0; i < writer->count; i++) {
		const char *cell = cells[i];

		if (i > 0)
			text_add(out, ",", 1);
		text_json(out, writer->names[i]);
		text_add(out, ":", 1);
		if (cell && format_is_exact(writer->types[i], cell))
			text_add(out, cell, strlen(cell));
		else
			text_json(out, cell && *cell ? cell : NULL);
	}
	text_add(out, "}\n", 2);
}

const struct format format_json = {
	.name = "json", .line = add_line, .headless = true
};
