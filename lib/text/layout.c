#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "text/layout.h"

int
layout_add(
    struct layout *layout, const char *const *cells, struct ocop_error *err)
{
	if (layout->room - layout->count < layout->width) {
		size_t room = layout->room * 2 + 64 * layout->width;
		char **grown = realloc(layout->cells, room * sizeof(*grown));

		if (!grown)
			return ocop_fail_memory(err);
		layout->cells = grown;
		layout->room = room;
	}
	for (size_t i = 0; i < layout->width; i++) {
		const char *cell = cells[i] ? cells[i] : "";
		char *copy = arena_copy(&layout->texts, cell, strlen(cell));

		if (!copy)
			return ocop_fail_memory(err);
		layout->cells[layout->count + i] = copy;
		while (*(copy += strcspn(copy, "\t\n\r")) != '\0')
			*copy = ' ';
	}
	layout->count += layout->width;
	return 0;
}

static void
pad(struct text *out, size_t count)
{
	static const char blanks[] = "                ";

	while (count > 0) {
		size_t some =
		    count < sizeof(blanks) - 1 ? count : sizeof(blanks) - 1;

		text_add(out, blanks, some);
		count -= some;
	}
}

/* Blanks are owed until something follows them, so that none end a line. */
static void
write_row(const struct layout *layout, struct text *out, char *const *cells,
    const size_t *widths, const enum ocop_type *types)
{
	size_t owed = 0, start = out->size;

	for (size_t i = 0; i < layout->width; i++) {
		bool right = types[i] == OCOP_WHOLE || types[i] == OCOP_DECIMAL;
		size_t gap = widths[i] - utf8_width(cells[i]);

		if (right)
			owed += gap;
		if (*cells[i] != '\0') {
			pad(out, owed);
			owed = 0;
			text_add(out, cells[i], strlen(cells[i]));
		}
		if (!right)
			owed += gap;
		owed += 2;
	}
	/* those of the last cell itself */
	while (out->size > start && out->bytes[out->size - 1] == ' ')
		out->size--;
	text_add(out, "\n", 1);
}

int
layout_write(const struct layout *layout, struct text *out,
    const enum ocop_type *types, struct ocop_error *err)
{
	size_t *widths = calloc(layout->width + 1, sizeof(*widths));

	if (!widths)
		return ocop_fail_memory(err);
	for (size_t i = 0; i < layout->count; i++) {
		size_t width = utf8_width(layout->cells[i]);

		if (width > widths[i % layout->width])
			widths[i % layout->width] = width;
	}
	for (size_t i = 0; i < layout->count; i += layout->width)
		write_row(layout, out, layout->cells + i, widths, types);
	free(widths);
	return 0;
}

void
layout_free(struct layout *layout)
{
	arena_free(&layout->texts);
	free(layout->cells);
}
