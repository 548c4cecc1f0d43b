/*
 * Private to lib/rules: what the build makes of lib/kind and
 * data/columns.tsv beside ocop_kinds.
 */
#ifndef OCOP_RULES_CELL_KINDS_H
#define OCOP_RULES_CELL_KINDS_H

#include <ocop/kind.h>

/* What a column of a name is written as, where that is not text. */
struct typed {
	const char *name;
	enum ocop_type type;
};

/* Those of kinds and of data/columns.tsv, sorted by name. */
extern const struct typed column_types[];
extern const size_t column_type_count;

#endif
