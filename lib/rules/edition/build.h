/*
 * Private to lib/rules: making an edition of a pack, and its checks.
 */
#ifndef OCOP_RULES_EDITION_BUILD_H
#define OCOP_RULES_EDITION_BUILD_H

#include <ocop/edition.h>

#include "base/arena.h"

enum { BUILD_CASES_MAX = 9 }; /* variants of one set, at most */

/* What the steps of the making share. */
struct build {
	const struct ocop_pack *pack;
	struct ocop_edition *edition;
	struct arena *arena;
	ocop_fault_fn *report;
	void *ctx;
	size_t faults;
	bool no_memory;
	const int *sets[OCOP_PACK_FILES]; /* build_rows_of() */
	/* Of the set at hand: the rows of its leaves and options. */
	size_t *leaf_rows, *option_rows;
};

/* Reports a fault of a row; column may be NULL. */
void build_fault(struct build *build, const struct ocop_table *table,
    size_t row, const char *column, const char *fmt, ...) OCOP_PRINTF(5, 6);

/* Refuses the pack for its faults, or for want of memory: -1. */
OCOP_CHECKED int build_refuse(
    const struct build *build, struct ocop_error *err);

/* The cell as a whole number; a fault and 0 if it is none. */
int build_number(struct build *build, const struct ocop_table *table,
    size_t row, const char *column);

/*
 * The rows of a table that belong to a set lie between first and end; a row
 * is one of them when sets[row] is the set.
 */
struct build_rows {
	size_t first, end;
	const int *sets;
};

struct build_rows build_rows_of(
    struct build *build, const struct ocop_table *table, int set);

/* How many rows of a table belong to a set. */
size_t build_count(
    struct build *build, const struct ocop_table *table, int set);

/* A copy that lives with the edition; "" when there is no memory. */
const char *build_text(struct build *build, const char *text);

/* count zeroed elements; NULL sets no_memory. */
void *build_array(struct build *build, size_t count, size_t size);

/* A cell that is a day: ISO, which the catalog compares as text; or blank. */
bool build_is_day(const char *text);
void build_check_day(struct build *build, const struct ocop_table *table,
    size_t row, const char *column);

/* Parameters: names that something reads, values as it reads them. */
void build_check_parameters(struct build *build);

/* Words and days of stars, rounds and documents. */
void build_check_words(struct build *build);

/* Keys unique, and sums of a set's tree: Annex II. */
void build_check_keys(struct build *build);
void build_check_tree(struct build *build, int set);

/* States and transitions, where the pack has any: QĐ 26/2026 Art. 7. */
void build_check_transitions(struct build *build);

/* Fills a set's leaves, options, marks and conditions. */
void build_set(struct build *build, struct ocop_set *set);

/* Fills its conditions; leaves and options are there. */
void build_conditions(struct build *build, struct ocop_set *set);

#endif
