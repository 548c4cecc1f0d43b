/*
 * Private to lib/rules: what the build makes of lib/kind beside ocop_kinds.
 */
#ifndef OCOP_RULES_CELL_KINDS_H
#define OCOP_RULES_CELL_KINDS_H

#include <ocop/kind.h>

/* What a column of a name is written as, where that is not text. */
struct typed {
	const char *name;
	enum ocop_type type;
};

/* Of all kinds, sorted by name. */
extern const struct typed kinds_types[];
extern const size_t kinds_type_count;

#endif
