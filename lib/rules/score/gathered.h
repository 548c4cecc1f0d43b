/*
 * Private to lib/rules: sheets being gathered.
 */
#ifndef OCOP_RULES_SCORE_GATHERED_H
#define OCOP_RULES_SCORE_GATHERED_H

#include <ocop/sheets.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/text.h"

/* A product being scored, by its number in the map of products. */
struct product {
	const struct ocop_set *set;
	struct sheet *first, *last;
	size_t count;
	bool spoiled;
	bool refused; /* it has no set; what follows is passed over */
};

struct sheet {
	struct sheet *next; /* of the same product */
	size_t member;      /* its number in the map of members */
	struct ocop_sheet sheet;
	signed char *points, *options;
	bool refused; /* the gate said no; its lines are passed over */
};

struct ocop_sheets {
	const struct ocop_edition *edition;
	struct ocop_gate gate;
	struct map products, members;
	/* How they look, by the same numbers: the first of those alike. */
	struct map product_looks, member_looks;
	struct text look;
	struct map spoilt;                /* keys are struct ocop_place */
	const struct ocop_fault **faults; /* by number in it */
	size_t faults_room;
	struct product *list; /* by number */
	size_t room;
	struct arena arena;
	struct ocop_sheet *view; /* what ocop_sheets_get() gives out */
	size_t view_room;
	/* The last line's product and sheet: most lines follow their like. */
	size_t at, member;
	struct sheet *sheet;
	int leaf;
};

/* Whether the entry of that number is the cell. */
bool gathered_same(
    const struct map *map, size_t number, const struct ocop_cell *cell);

/* Sets sheets->at to the product of a cell, a new one added. */
OCOP_CHECKED int gathered_product(struct ocop_sheets *sheets,
    const struct ocop_cell *cell, struct ocop_error *err);

/* The same for sheets->member. */
OCOP_CHECKED int gathered_member(struct ocop_sheets *sheets,
    const struct ocop_cell *cell, struct ocop_error *err);

/* Whether a name stands for itself: OCOP_ROW_BAD where another one before it
 * differs from it only in case or letters that look the same; or -1. */
OCOP_CHECKED int gathered_alike(struct ocop_sheets *sheets,
    const struct map *names, const struct map *looks, size_t number,
    const char *column, struct ocop_fault *fault, struct ocop_error *err);

#endif
