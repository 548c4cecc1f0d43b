#include "report/figures.h"

#include <stdlib.h>
#include <string.h>

#include "base/grow.h"

struct ocop_figures *
ocop_figures_new(void)
{
	return calloc(1, sizeof(struct ocop_figures));
}

void
ocop_figures_free(struct ocop_figures *figures)
{
	if (!figures)
		return;
	arena_free(&figures->arena);
	free(figures->items);
	free(figures);
}

int
figures_add(struct ocop_figures *figures, const void *item, size_t size,
    struct ocop_error *err)
{
	if (!figures)
		return 0;
	if (figures->failed ||
	    !grow(&figures->items, figures->count, &figures->room, size))
		return ocop_fail_memory(err);
	memcpy((char *)figures->items + figures->count++ * size, item, size);
	return 0;
}

const char *
figures_text(struct ocop_figures *figures, const char *text)
{
	const char *copy;

	if (!figures || !text || !*text)
		return "";
	copy = arena_copy(&figures->arena, text, strlen(text));
	figures->failed = figures->failed || !copy;
	return copy ? copy : "";
}

int
figures_add_count(struct ocop_figures *figures, const char *section,
    const char *item, int64_t count, struct ocop_error *err)
{
	const struct figure figure = {
		.year = "",
		.section = figures_text(figures, section),
		.item = figures_text(figures, item),
		.numbers = { count },
		.known = { true },
	};

	return figures_add(figures, &figure, sizeof(figure), err);
}
