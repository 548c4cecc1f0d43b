/*
 * Private to lib/report: a measure's rows, and what they come to.
 */
#ifndef OCOP_REPORT_READ_MEASURE_H
#define OCOP_REPORT_READ_MEASURE_H

#include <ocop/catalog.h>
#include <ocop/date.h>
#include <ocop/report.h>

#include "base/map.h"
#include "rules/score/measures.h"

/* What rows add up to, broken down into parts; one part, "", for a whole. */
struct parts {
	struct map keys;
	struct ocop_tally *tallies; /* by number of the key */
	size_t room;
};

/*
 * Opens the rows of a measure on a day.  1; 0 when there is no such measure
 * (nothing is recorded of it, which is never 0); -1.
 */
OCOP_CHECKED int measure_open(struct ocop_list **out, struct ocop_store *store,
    const char *measure, const char *argument, struct ocop_date as_of,
    struct ocop_error *err);

/* Adds up the rows of a measure: 1, 0 or -1 as above. */
OCOP_CHECKED int measure_parts(struct parts *parts, struct ocop_store *store,
    const char *measure, const char *argument, struct ocop_date as_of,
    enum ocop_by by, struct ocop_error *err);
void parts_free(struct parts *parts);

/* What the part of a key comes to; not known when there is no such part. */
struct ocop_measured parts_get(
    const struct parts *parts, const char *key, enum ocop_adds_up adds_up);

#endif
