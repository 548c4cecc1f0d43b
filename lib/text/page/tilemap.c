/* Where each province is on the map of tiles, from data/tilemap.tsv. */
#include <stdlib.h>
#include <string.h>

#include "text/page/tilemap.h"
#include "text/read/embedded.h"

struct finding {
	const char *unit;
	int *row, *column;
};

static int
match_tile(void *ctx, const struct ocop_row *row, struct ocop_error *err)
{
	const struct finding *finding = ctx;

	(void)err;
	if (strcmp(row->cells[0].text, finding->unit) != 0)
		return 0;
	*finding->row = atoi(row->cells[1].text);
	*finding->column = atoi(row->cells[2].text);
	return 1;
}

int
ocop_tilemap_find(
    const char *unit, int *row, int *column, struct ocop_error *err)
{
	struct finding finding = { unit, row, column };

	return embedded_walk("tilemap.tsv", match_tile, &finding, err);
}
