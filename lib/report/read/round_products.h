/*
 * Private to lib/report: the products of a round, evaluated one by one.
 */
#ifndef OCOP_REPORT_READ_ROUND_PRODUCTS_H
#define OCOP_REPORT_READ_ROUND_PRODUCTS_H

#include <ocop/council.h>

struct round {
	struct ocop_council *council;
	struct ocop_scoring *scoring;
	struct ocop_evaluator *evaluator;
	/* Of the product at hand, until the next one: */
	struct ocop_scored scored;
	struct ocop_attendance attendance;
	struct ocop_totals totals;
};

/* The edition of the round, and what its council has set laid over it. */
OCOP_CHECKED int round_edition(struct ocop_edition **out,
    struct ocop_store *store, const char *round, ocop_fault_fn *report,
    void *ctx, struct ocop_error *err);

/* Starts before the first product; closed by the caller in any case. */
OCOP_CHECKED int round_open(struct round *out, struct ocop_store *store,
    const char *round, const struct ocop_edition *edition,
    enum ocop_versions versions, struct ocop_error *err);

/* 1 and the next product, by code; 0 at the end; -1. */
OCOP_CHECKED int round_next(struct round *round, struct ocop_error *err);
void round_close(struct round *round);

#endif
