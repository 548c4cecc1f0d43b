/*
 * Measures: what the targets of a programme count, and how counts add up.
 *
 * data/measures.tsv names them; each has a list of the same name in the
 * catalog, with a row for every thing that may count.
 */
#ifndef OCOP_RULES_SCORE_MEASURES_H
#define OCOP_RULES_SCORE_MEASURES_H

#include <stddef.h>

#include "rules/time/target.h"

enum ocop_adds_up {
	OCOP_SUM,   /* what is counted */
	OCOP_SHARE, /* what is counted of all, in percent */
	OCOP_LEAST, /* the smallest count of any row */
};

/* The columns of every measure's list. */
enum {
	OCOP_MEASURE_KEY,
	OCOP_MEASURE_NAME,
	OCOP_MEASURE_DETAIL,
	OCOP_MEASURE_UNIT,
	OCOP_MEASURE_PROVINCE,
	OCOP_MEASURE_GROUPS,  /* with blanks between */
	OCOP_MEASURE_COUNTED, /* how much of it counts */
	OCOP_MEASURE_OF,      /* how much of all it is; blank: no share */
	OCOP_MEASURE_KNOWN,   /* 1: the fact is on record */
	OCOP_MEASURE_COLUMNS
};

struct ocop_measure {
	char *measure, *item, *label_vi, *label_en;
	enum ocop_adds_up adds_up;
};

/*
 * The measure of that name out of the embedded data: 1, 0 when there is
 * none, or -1.  ocop_measure_reset() frees its texts.  (lib/text)
 */
OCOP_CHECKED int ocop_measure_find(
    struct ocop_measure *out, const char *name, struct ocop_error *err);
void ocop_measure_reset(struct ocop_measure *measure);

/* What rows come to; zero-initialise to start. */
struct ocop_tally {
	int64_t counted, of, least;
	size_t rows;
	bool known; /* of any row */
};

void ocop_tally_add(
    struct ocop_tally *tally, int64_t counted, int64_t of, bool known);
struct ocop_measured ocop_tally_measured(
    const struct ocop_tally *tally, enum ocop_adds_up adds_up);

#endif
