#include <stdlib.h>
#include <string.h>

#include "base/letters/utf8.h"
#include "text/format/kept.h"

/* Whether a terminal would take part of it for an order. */
static bool
has_control(const char *cell)
{
	for (const unsigned char *p = (const unsigned char *)cell; *p; p++)
		if (*p < 0x20 || *p == 0x7f ||
		    (*p == 0xc2 && p[1] >= 0x80 && p[1] < 0xa0))
			return true;
	return false;
}

/* The cell as it may be shown, in room of the arena. */
static char *
shown(struct arena *arena, const char *cell)
{
	enum { LONGEST = 12 }; /* spelling of a character */
	size_t room = strlen(cell) * LONGEST + 1;
	char *copy = arena_alloc(arena, room);

	if (copy)
		utf8_printable(copy, room, cell);
	return copy;
}

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
		if (!has_control(kept->cells[kept->count + i]))
			continue;
		kept->cells[kept->count + i] =
		    shown(&kept->texts, kept->cells[kept->count + i]);
		if (!kept->cells[kept->count + i])
			return ocop_fail_memory(err);
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
