/*
 * Private to lib/report: the terms that hold for a round, out of the catalog.
 */
#ifndef OCOP_REPORT_READ_ROUND_DEADLINES_H
#define OCOP_REPORT_READ_ROUND_DEADLINES_H

#include <ocop/store.h>

#include "rules/time/deadline.h"
#include "store/edition/known_terms.h"

enum {
	DEADLINES_YEAR_FIRST = 1900,
	DEADLINES_YEARS = 301
}; /* of any date read */

struct round_deadlines {
	struct ocop_terms terms;
	struct ocop_known_terms known;
	bool told[DEADLINES_YEARS]; /* that a year has no holidays */
	ocop_fault_fn *report;
	void *ctx;
};

/* Zero-initialised to start; release it with round_deadlines_free() in any
 * case. */
OCOP_CHECKED int round_deadlines_read(struct round_deadlines *terms,
    struct ocop_store *store, const char *round, ocop_fault_fn *report,
    void *ctx, struct ocop_error *err);
void round_deadlines_free(struct round_deadlines *terms);

/* Warns of each year without holidays that a term of working days touches;
 * once of each. */
void round_deadlines_warn(struct round_deadlines *terms, int from, int until);

#endif
