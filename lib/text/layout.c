#include <stdlib.h>
#include <string.h>

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

void
layout_free(struct layout *layout)
{
	arena_free(&layout->texts);
	free(layout->cells);
}
