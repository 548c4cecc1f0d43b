/*
 * Private to lib/task: a round at two times, product by product.
 */
#ifndef OCOP_TASK_DIFF_H
#define OCOP_TASK_DIFF_H

#include <ocop/score.h>

#include "report/read/standings.h"

/* A product's sheets, by member, and where it stands. */
struct shot_product {
	const char *product;
	const struct ocop_set *set;
	const struct ocop_sheet *sheets;
	size_t count;
	const struct ocop_sheet *agreed; /* or NULL */
	const struct ocop_standing *standing;
};

/* A round at one time; products by code. */
struct shot {
	struct ocop_standings *standings;
	struct shot_product *list;
	size_t count, room;
	struct arena arena;
};

/* A product at both times; NULL where it was not there. */
struct pair {
	const struct shot_product *before, *after;
	size_t sheets_changed;
	bool rescored; /* some sheet has another version */
	const char *reason;
};

struct ocop_diff {
	struct shot before, after;
	struct pair *list; /* by product */
	size_t count;
	struct arena arena;
};

/*
 * Steps through the sheets of both times: by member, then the agreed one.
 * Start with { 0 }; before or after is NULL where there is no such sheet.
 */
struct step {
	size_t i, j; /* the next of each time */
	bool agreed; /* given already */
	const struct ocop_sheet *before, *after;
};

bool diff_next_sheet(const struct pair *pair, struct step *step);

#endif
