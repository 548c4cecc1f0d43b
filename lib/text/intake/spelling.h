/*
 * The spellings of column names: the toolkit's own and those of
 * lib/kind and data/columns.tsv, folded, for some of the columns.
 */
#ifndef OCOP_TEXT_INTAKE_SPELLING_H
#define OCOP_TEXT_INTAKE_SPELLING_H

#include <ocop/column.h>

#include "base/arena.h"

struct spelling {
	const char *key; /* folded */
	size_t column;   /* its number among the columns */
	size_t order;    /* 0 for the column's own name */
};

struct spellings {
	struct spelling *list; /* sorted by key, then by order */
	size_t count, room;
	struct arena keys;
};

/* A header cell folded for spellings_find(), without the marks that
 * templates put behind a name (*, (*) or a colon).  Malloc'd, or NULL. */
char *spelling_key(const char *name);

/* Zero-initialised to start.  -1 when there is no memory. */
OCOP_CHECKED int spellings_load(struct spellings *spellings,
    const struct ocop_column *columns, size_t count);

/* The column that the folded key names; count of columns when none does. */
size_t spellings_find(
    const struct spellings *spellings, const char *key, size_t none);

/* The nearest to the key, two letters away at most; skips taken columns. */
size_t spellings_near(const struct spellings *spellings, const char *key,
    const int *taken, size_t none);

void spellings_free(struct spellings *spellings);

#endif
