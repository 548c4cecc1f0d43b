/*
 * A decision on a round as a whole: what became of each product, as a table.
 */
#ifndef OCOP_DECISION_H
#define OCOP_DECISION_H

#include <ocop/catalog.h>
#include <ocop/date.h>
#include <ocop/writer.h>

struct ocop_decision {
	const char *decision; /* 3981/QĐ-UBND */
	const char *round;
	const char *authority; /* or NULL */
	struct ocop_date issued;
	bool centre;          /* the centre's, on what the province sent up */
	const char *accepted; /* why what is incomplete passes, or NULL */
};

/* What became of one product. */
enum ocop_recognised {
	OCOP_RECOGNISED,  /* written now */
	OCOP_KNOWN,       /* written before, by this decision */
	OCOP_SENT_UP,     /* the centre decides, and has not answered yet */
	OCOP_NOT_AWARDED, /* its stars carry no certificate */
	OCOP_NOT_RANKED,  /* incomplete or eliminated */
	/* the round has another decision, or the decision another round */
	OCOP_DECIDED_ELSE,
	OCOP_NOWHERE,       /* no commune, so no product code */
	OCOP_WITHDRAWN,     /* its dossier is not there any more */
	OCOP_RETURNED,      /* the centre sent it back: the province decides */
	OCOP_NOT_ABOVE,     /* an upgrade to no more stars than it holds */
	OCOP_DOSSIER_LACKS, /* its dossier is not whole, nor accepted */
	OCOP_OTHER_RULES,   /* other rules judge its dossier; likewise */
	OCOP_RECOGNISED_COUNT,
};

const char *ocop_recognised_name(enum ocop_recognised outcome);

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
