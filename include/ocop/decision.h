/*
 * A decision on a round as a whole: what became of each product, as a table.
 */
#ifndef OCOP_DECISION_H
#define OCOP_DECISION_H

#include <ocop/recognise.h>
#include <ocop/writer.h>

enum { OCOP_DECISION_COLUMNS = 8 };

extern const char *const ocop_decision_columns[OCOP_DECISION_COLUMNS];

struct ocop_decision_job {
	const struct ocop_decision *decision;
	bool returned;          /* only what the centre sent back */
	ocop_change_fn *change; /* hears of each field stored; or NULL */
	ocop_fault_fn *report;
	void *ctx;
	size_t counts[OCOP_RECOGNISED_COUNT]; /* by outcome; to start, 0 */
};

/*
 * Within a transaction: recognises what the round's ranking earns, or, where
 * the decision is the centre's, what it answered.  Best first; the centre's
 * by product.  Returns how many products could not be recognised though they
 * should be (see their outcome), or -1.
 */
OCOP_CHECKED int ocop_decision_run(struct ocop_decision_job *job,
    struct ocop_store *store, struct ocop_writer *writer,
    struct ocop_error *err);

#endif
