/*
 * Private to lib/report: a ranking while it is filled.
 */
#ifndef OCOP_REPORT_READ_STANDINGS_H
#define OCOP_REPORT_READ_STANDINGS_H

#include <ocop/standings.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/number.h"

enum { NAME = OCOP_RANK_COLUMNS, ENTITY, COMMUNE, COLUMNS };

/* What --near adds at the end. */
enum { BOUNDARY, DISTANCE, NEAR_COLUMNS };

/* What a catalog adds to a product. */
struct place {
	const char *name, *entity, *commune;
};

struct ocop_standings {
	struct ocop_edition *edition;
	struct ocop_standing *list;
	size_t count, room;
	const char *accepted;
	bool catalog;        /* the columns of the catalog are there */
	struct map products; /* of the places; or of the lines of files */
	struct place *places;
	struct arena arena;
	struct ocop_fraction near;
	size_t near_at; /* the first of its columns, 0: there are none */
	const char *columns[COLUMNS + NEAR_COLUMNS];
	struct ocop_rank_cells row;
	char boundary[NUMBER_TEXT], distance[NUMBER_TEXT];
	const char *cells[COLUMNS + NEAR_COLUMNS];
};

/* Makes an empty ranking under an edition, which goes with it. */
OCOP_CHECKED int standings_create(struct ocop_standings **out,
    struct ocop_edition *edition, const char *accepted, struct ocop_error *err);

/* A copy that lives with the ranking; NULL when there is no memory. */
const char *standings_keep(struct ocop_standings *s, const char *text);

/* Adds a product; the texts are copied. */
OCOP_CHECKED int standings_add(struct ocop_standings *s,
    const struct ocop_totals *totals, struct ocop_error *err);

#endif
