/*
 * Private to lib/report: the members of a round who score, with what each
 * gave and how it compares.
 */
#ifndef OCOP_REPORT_READ_SCORERS_H
#define OCOP_REPORT_READ_SCORERS_H

#include "base/map.h"

#include "report/read/round_products.h"
#include "rules/council/leniency.h"

struct scorer {
	const char *name;
	size_t sheets, counted; /* of the sheets, those that count */
	int64_t sum;            /* of the totals that count */
};

struct scorers {
	struct map codes;
	struct scorer *list; /* by number of the code */
	size_t room;
	struct arena names;
	struct ocop_leniency *leniency; /* by the same numbers */
	struct ocop_council_leniency council;
	struct ocop_edition *edition; /* of the round */
	/* The sheets that count of the product at hand, as they are: */
	size_t *numbers; /* whose */
	int *totals;
	size_t count;
};

/* Told of every product that has totals to compare. */
typedef int scorers_fn(void *ctx, const struct scorers *scorers,
    const struct round *round, struct ocop_error *err);

/* Reads them all; each may be NULL.  Freed by the caller in any case. */
OCOP_CHECKED int scorers_read(struct scorers *out, struct ocop_store *store,
    const char *round, const struct ocop_leniency_limits *limits,
    scorers_fn *each, void *each_ctx, ocop_fault_fn *report, void *ctx,
    struct ocop_error *err);
void scorers_free(struct scorers *scorers);

/* The flags of a member as words, with blanks between. */
enum { FLAGS_TEXT = 32 };
void flags_write(char out[FLAGS_TEXT], unsigned flags);

#endif
