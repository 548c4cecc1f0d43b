/*
 * Private to lib/rules: rows that are compared two by two, and the keys that
 * tell which two.
 */
#ifndef OCOP_RULES_LIKENESS_PAIRS_H
#define OCOP_RULES_LIKENESS_PAIRS_H

#include <stdint.h>

#include "rules/likeness/likeness.h"

struct row {
	struct name name;
	const char *traits[OCOP_TRAITS]; /* as trait_read() has them; or NULL */
	size_t head;                     /* its first key + 1, or 0 */
};

/* What two rows must have in common to be compared. */
struct key {
	uint64_t hash;
	size_t row;
	size_t next; /* of the row: number + 1, or 0 */
	size_t end;  /* of the keys with this hash */
};

struct ocop_pairs {
	struct ocop_likeness *likeness;
	struct row *rows;
	size_t count, room;
	size_t *often; /* by number of a word: in how many rows it is */
	struct key *keys;
	size_t key_count, key_room;
	size_t *compared; /* by row: the last it was compared with, + 1 */
	struct ocop_pair *found;
	size_t found_count, found_room;
	struct arena arena;
};

/*
 * Gives keys to all rows, those of one hash together and chained by row: two
 * that come to `least` points share one.  -1 when there is no memory.
 */
int pairs_make_keys(struct ocop_pairs *pairs, int least);

#endif
