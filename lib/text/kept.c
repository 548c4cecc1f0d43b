#include <stdlib.h>
#include <string.h>

#include "text/kept.h"

int
kept_add(struct kept *kept, const char *const *cells, struct ocop_error *err)
{
	if (kept->room - kept->count < kept->width) {
		size_t room = kept->room * 2 + 64 * kept->width;
		char **grown = realloc(kept->cells, room * sizeof(*grown));

		if (!grown)
			return ocop_fail_memory(err);
		kept->cells = grown;
		kept->room = room;
	}
	for (size_t i = 0; i < kept->width; i++) {
		const char *cell = cells[i] ? cells[i] : "";
		char *copy = arena_copy(&kept->texts, cell, strlen(cell));

		if (!copy)
			return ocop_fail_memory(err);
		kept->cells[kept->count + i] = copy;
		while (*(copy += strcspn(copy, "\t\n\r")) != '\0')
			*copy = ' ';
	}
	kept->count += kept->width;
	return 0;
}

void
kept_free(struct kept *kept)
{
	arena_free(&kept->texts);
	free(kept->cells);
}
