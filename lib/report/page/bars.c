#include "report/page/bars.h"

#include <string.h>

#include "report/page/html.h"

int
bars_of_shares(struct ocop_drawing *out, struct ocop_figures *figures,
    struct ocop_error *err)
{
	const struct figure *all = figures->items;

	(void)err;
	for (size_t i = 0; i < figures->count; i++)
		if (all[i].known[0] && all[i].known[1] && !all[i].partial)
			out[i] = (struct ocop_drawing){ all[i].numbers[1],
				all[i].numbers[0], NULL, 0 };
	return 0;
}

int
bars_of_stars(struct ocop_drawing *out, struct ocop_figures *figures,
    struct ocop_error *err)
{
	const struct figure *all = figures->items;
	int64_t sum = 0;

	(void)err;
	for (size_t i = 0; i < figures->count; i++)
		if (strcmp(all[i].section, "stars") == 0)
			sum += all[i].numbers[0];
	for (size_t i = 0; i < figures->count; i++)
		if (strcmp(all[i].section, "stars") == 0)
			out[i] = (struct ocop_drawing){ all[i].numbers[0], sum,
				NULL, 0 };
	return 0;
}

/* A figure's heights, up to the year of the line; -1 where it has none. */
static void
draw_heights(struct ocop_drawing *out, int64_t *heights,
    const struct ocop_figures *figures, size_t line)
{
	const struct figure *all = figures->items, *own = &all[line];
	const char *year = "";
	size_t years = 0;

	out->heights = heights;
	for (size_t i = 0; i < figures->count; i++) {
		if (strcmp(all[i].year, year) != 0)
			heights[years++] = -1;
		year = all[i].year;
		if (strcmp(year, own->year) == 0)
			out->count = years;
		if (strcmp(all[i].item, own->item) != 0 ||
		    strcmp(all[i].section, own->section) != 0)
			continue;
		heights[years - 1] = all[i].numbers[0];
		if (all[i].numbers[0] > out->whole)
			out->whole = all[i].numbers[0];
	}
}

static size_t
count_years(const struct ocop_figures *figures)
{
	const struct figure *all = figures->items;
	const char *year = "";
	size_t years = 0;

	for (size_t i = 0; i < figures->count; i++) {
		years += strcmp(all[i].year, year) != 0;
		year = all[i].year;
	}
	return years;
}

int
bars_of_trend(struct ocop_drawing *out, struct ocop_figures *figures,
    struct ocop_error *err)
{
	size_t years = count_years(figures);
	int64_t *heights;

	if (years < 2)
		return 0;
	heights = arena_alloc(
	    &figures->arena, figures->count * years * sizeof(*heights));
	if (!heights)
		return ocop_fail_memory(err);
	for (size_t i = 0; i < figures->count; i++)
		draw_heights(&out[i], heights + i * years, figures, i);
	return 0;
}
