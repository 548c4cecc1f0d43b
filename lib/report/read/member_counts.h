/*
 * Private to lib/report: what a round asks of the members of its council, and
 * where each is not of its mind.
 */
#ifndef OCOP_REPORT_READ_MEMBER_COUNTS_H
#define OCOP_REPORT_READ_MEMBER_COUNTS_H

#include <ocop/report.h>

#include "report/read/scorers.h"

/* Of one member, and of all together. */
struct member_count {
	size_t assigned, scored; /* products */
	size_t barred, barred_scored;
	size_t over_limit;
	size_t disagrees; /* criteria of products */
};

/* By the number of a member's code. */
struct member_counts {
	struct map codes;
	struct member_count *list;
	size_t room;
	struct member_count all;
	int64_t *points, *sorted; /* of a leaf, by sheet that counts */
	size_t points_room;
};

/* The member's; NULL on no memory.  Borrowed until the next one is new. */
struct member_count *member_count_of(
    struct member_counts *counts, const char *member);

/* Counts a round of which the scorers are read; start with zeros, and free in
 * any case. */
OCOP_CHECKED int member_counts_read(struct member_counts *counts,
    struct scorers *scorers, const struct ocop_question *question,
    const struct ocop_leniency_limits *limits, struct ocop_error *err);
void member_counts_free(struct member_counts *counts);

#endif
