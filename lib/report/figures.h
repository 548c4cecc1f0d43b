/*
 * Private to lib/report: the numbers of a report's lines, which its drawings
 * are made of.
 *
 * A report adds an item for each line that it writes, of whatever struct its
 * drawings read; nothing of a line is read again.
 */
#ifndef OCOP_REPORT_FIGURES_H
#define OCOP_REPORT_FIGURES_H

#include <stdint.h>

#include <ocop/report.h>

#include "base/arena.h"

struct ocop_figures {
	void *items;
	size_t count, room;
	struct arena arena; /* of the texts */
	bool failed;        /* a text had no room */
};

/* Copies an item; all are of one size.  Nothing is done where figures is NULL.
 */
OCOP_CHECKED int figures_add(struct ocop_figures *figures, const void *item,
    size_t size, struct ocop_error *err);

/* A copy of a text that lives as long; NULL is "".  Without memory it is "",
 * and the next figures_add() fails. */
const char *figures_text(struct ocop_figures *figures, const char *text);

/* What a line counts: whole numbers as they are, money in đồng. */
struct figure {
	const char *year, *section, *item; /* "": it has none */
	int64_t numbers[2];
	bool known[2]; /* false: blank, and the number 0 */
	bool partial;  /* the numbers are not those of all there is */
};

OCOP_CHECKED int figures_add_count(struct ocop_figures *figures,
    const char *section, const char *item, int64_t count,
    struct ocop_error *err);

#endif
