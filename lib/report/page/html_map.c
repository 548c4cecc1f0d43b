/* The map of a target by province. */
#include <stdlib.h>
#include <string.h>

#include <ocop/catalog.h>

#include "base/grow.h"
#include "report/page/chart.h"
#include "report/page/html.h"
#include "report/read/target_figure.h"
#include "rules/time/day.h"
#include "text/page/tilemap.h"

struct map_tiles {
	struct chart_tile *all;
	size_t count, room;
	bool any; /* of them has a value */
};

/* The whole part of the value of a province; -1 where there is none. */
static int64_t
value_of(const struct target_figure *figures, size_t count, const char *unit)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(figures[i].part, unit) == 0)
			return figures[i].measured.known ?
			    ocop_measured_hundredths(&figures[i].measured) /
				100 :
			    -1;
	return -1;
}

/* Adds a province, if it is on the map. */
static int
add_tile(struct map_tiles *tiles, const char *unit, const char *name,
    int64_t value, struct ocop_error *err)
{
	struct chart_tile *tile;
	char *label;
	int got;

	if (!grow(&tiles->all, tiles->count, &tiles->room, sizeof(*tiles->all)))
		return ocop_fail_memory(err);
	tile = &tiles->all[tiles->count];
	got = ocop_tilemap_find(unit, &tile->row, &tile->column, err);
	if (got <= 0)
		return got;
	if (!(label = strdup(name)))
		return ocop_fail_memory(err);
	tile->label = label;
	tile->value = value;
	tiles->count++;
	tiles->any = tiles->any || value >= 0;
	return 0;
}

static int
read_tiles(struct map_tiles *tiles, const struct ocop_question *q,
    const struct target_figure *figures, size_t count, struct ocop_error *err)
{
	const struct day_text day = day_text(q->as_of);
	const struct ocop_argument arguments[] = { { ":as_of", day.text },
		{ NULL, NULL } };
	struct ocop_list *list;
	const char *const *row;
	int got;

	if (ocop_list_open(&list, q->store, "province_names", arguments, err) <
	    0)
		return -1;
	while ((got = ocop_list_next(list, &row, err)) > 0)
		if ((got = add_tile(tiles, row[0], row[1],
			 value_of(figures, count, row[0]), err)) < 0)
			break;
	ocop_list_close(list);
	return got;
}

int
html_map(struct text *out, const struct html_drawing *drawing,
    const struct target_figure *figures, size_t count, struct ocop_error *err)
{
	const struct ocop_question *q = drawing->question;
	struct map_tiles tiles = { .all = NULL };
	struct text id = { 0 }, title = { 0 };
	int got = read_tiles(&tiles, q, figures, count, err);

	text_printf(&id, "map-%s-%s", figures->code, figures->programme);
	text_printf(&title, "%s. %s", figures->code,
	    ocop_label_word(drawing->labels, "indicator", figures->indicator));
	if (got == 0 && (!text_get(&id) || !text_get(&title)))
		got = ocop_fail_memory(err);
	if (got == 0 && tiles.any) {
		const struct chart chart = { id.bytes, title.bytes,
			ocop_label_word(drawing->labels, "unit", figures->unit),
			q->lang == OCOP_EN ? "vi" : NULL };

		chart_tiles(out, &chart, tiles.all, tiles.count,
		    ocop_gettext("no data"));
	}
	for (size_t i = 0; i < tiles.count; i++)
		free((char *)tiles.all[i].label);
	free(tiles.all);
	text_free(&title);
	text_free(&id);
	return got;
}
