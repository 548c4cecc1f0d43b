/*
 * Private to lib/store: the members of a round, in memory.
 */
#ifndef OCOP_STORE_ROUND_COUNCIL_GATE_H
#define OCOP_STORE_ROUND_COUNCIL_GATE_H

#include <ocop/council.h>

#include "base/map.h"
#include "store/catalog/sqlite.h"
#include "store/rows/alias.h"

struct member {
	const char *interests; /* entities, blanks between and around */
	bool attends;          /* has a sheet in the round */
	bool scores;           /* by its role */
	bool chair, advisory;
};

struct ocop_council {
	struct ocop_store *store;
	const char *round;
	enum ocop_sheet_kind kind; /* that is received */
	bool whole;                /* it takes the place of the one before */
	struct map names;          /* member code -> number */
	struct member *members;    /* by number */
	struct arena arena;
	sqlite3_stmt *product; /* its set and entity */
	struct text entity;    /* of the product looked up last */
	struct text looked_up; /* that product */
	struct aliases aliases;
	struct text alias, meant; /* a merged product, and what it is */
};

/* Whether the member has declared an interest in the entity. */
bool council_interested(const struct member *member, const char *entity);

#endif
