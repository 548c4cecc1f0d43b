/* The map of a target by province. */
#include <stdlib.h>
#include <string.h>

#include <ocop/catalog.h>
#include <ocop/tilemap.h>

#include "report/page/chart.h"
#include "report/page/html.h"

struct map_tiles {
	struct chart_tile *all;
	size_t count;
};

/* The whole part of the value of a province; -1 where there is none. */
static int64_t
value_of(const struct html_drawing *drawing, size_t from, size_t until,
    const char *unit)
{
	for (size_t i = from; i < until; i++)
		if (strcmp(html_cell(drawing, i, "by"), unit) == 0)
			return *html_cell(drawing, i, "value") ?
			    atoll(html_cell(drawing, i, "value")) :
			    -1;
	return -1;
}

/* Adds a province, if it is on the map. */
static int
add_tile(struct map_tiles *tiles, const char *unit, const char *name,
    int64_t value, struct ocop_error *err)
{
	struct chart_tile *all =
	    realloc(tiles->all, (tiles->count + 1) * sizeof(*tiles->all));
	struct chart_tile *tile;
	char *label;
	int got;

	if (!all)
		return ocop_fail_memory(err);
	tiles->all = all;
	tile = &all[tiles->count];
	got = ocop_tilemap_find(unit, &tile->row, &tile->column, err);
	if (got <= 0)
		return got;
	if (!(label = strdup(name)))
		return ocop_fail_memory(err);
	tile->label = label;
	tile->value = value;
	tiles->count++;
	return 0;
}

static int
read_tiles(struct map_tiles *tiles, const struct html_drawing *drawing,
    size_t from, size_t until, struct ocop_error *err)
{
	char day[OCOP_DATE_TEXT];
	const struct ocop_argument arguments[] = { { ":as_of", day },
		{ NULL, NULL } };
	struct ocop_list *list;
	const char *const *row;
	int got;

	ocop_date_format(day, drawing->html->as_of);
	if (ocop_list_open(&list, drawing->html->store, "province_names",
		arguments, err) < 0)
		return -1;
	while ((got = ocop_list_next(list, &row, err)) > 0)
		if ((got = add_tile(tiles, row[0], row[1],
			 value_of(drawing, from, until, row[0]), err)) < 0)
			break;
	ocop_list_close(list);
	return got;
}

int
html_map(struct text *out, const struct html_drawing *drawing, size_t from,
    size_t until, struct ocop_error *err)
{
	const char *code = html_cell(drawing, from, "code");
	struct map_tiles tiles = { NULL, 0 };
	struct text id = { 0 }, title = { 0 };
	int got = read_tiles(&tiles, drawing, from, until, err);

	text_printf(&id, "map-%s-%zu", code, from);
	text_printf(&title, "%s. %s", code,
	    ocop_label_word(drawing->labels, "indicator",
		html_cell(drawing, from, "indicator")));
	if (got == 0 && (!text_get(&id) || !text_get(&title)))
		got = ocop_fail_memory(err);
	if (got == 0 && tiles.count > 0) {
		const struct chart chart = { id.bytes, title.bytes,
			ocop_label_word(drawing->labels, "unit",
			    html_cell(drawing, from, "unit")),
			drawing->html->lang == OCOP_EN ? "vi" : NULL };

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
