/* The cells of a list that a layout is filled from. */
#include <string.h>

#include "export/layout.h"

static size_t
place_of(const struct layout_rows *rows, const char *name)
{
	size_t i = 0;

	while (i < rows->width && strcmp(rows->names[i], name) != 0)
		i++;
	return i;
}

const char *
layout_cell(const struct layout_rows *rows, size_t row, const char *name)
{
	return rows->list[row][place_of(rows, name)];
}

int
layout_set(struct ocop_layout *layout, const struct layout_rows *rows,
    size_t row, const char *name, const char *text, struct ocop_error *err)
{
	const char **cell = &rows->list[row][place_of(rows, name)];

	*cell = arena_copy(&layout->arena, text, strlen(text));
	return *cell ? 0 : ocop_fail_memory(err);
}
