/*
 * Recognition: what a decision makes of a ranking.
 *
 * Law: QĐ 26/2026 Art. 4 (who decides, 36 months), forms of Annex II (the
 * product code T-X-STT-YYYY).
 */
#ifndef OCOP_STORE_DECIDE_RECOGNISE_H
#define OCOP_STORE_DECIDE_RECOGNISE_H

#include <ocop/catalog.h>
#include <ocop/decision.h>

#include "rules/cell/product_code.h"
#include "rules/score/recognition.h"

struct ocop_certificate {
	enum ocop_recognised outcome;
	const char *kind;             /* first, upgrade or renewal; "" */
	char code[OCOP_PRODUCT_CODE]; /* T-X-STT-YYYY; "" */
	char expires[OCOP_DATE_TEXT];
	int stars; /* of it, or that were earned; 0: not ranked */
	struct ocop_fault warning; /* its code is 0 when there is none */
	struct ocop_fault dossier; /* what its dossier lacks; likewise */
	struct ocop_fault rules; /* which rules it is judged under; likewise */
};

/* What is to be said of the day a dossier was filed on; NULL: nothing. */
struct ocop_filed {
	const char *late;               /* how it was not in time */
	const struct ocop_fault *rules; /* that other rules judge it: a fault
					   where nothing is decided on it */
};

struct ocop_recogniser;

/*
 * Within a transaction; edition and decision must outlive it.  change hears
 * of each field that is stored; it may be NULL.
 */
OCOP_CHECKED int ocop_recogniser_open(struct ocop_recogniser **out,
    struct ocop_store *store, const struct ocop_edition *edition,
    const struct ocop_decision *decision, ocop_change_fn *change, void *ctx,
    struct ocop_error *err);

/*
 * Writes the recognition the standing earns, if it earns one.  What the
 * centre decides is sent up, once; what it sent back by the day of the
 * decision is recognised by its result (QĐ 26/2026 Art. 7.4g).
 */
OCOP_CHECKED int ocop_recognise(struct ocop_recogniser *recogniser,
    const struct ocop_standing *standing, const struct ocop_filed *filed,
    struct ocop_certificate *out, struct ocop_error *err);

/* Whether the centre has sent the product back by then: 1, 0, -1. */
OCOP_CHECKED int ocop_recogniser_returned(struct ocop_recogniser *recogniser,
    const char *product, struct ocop_error *err);

/* The same of a decision of the centre: by its answer on the product. */
OCOP_CHECKED int ocop_recognise_answer(struct ocop_recogniser *recogniser,
    const char *product, struct ocop_certificate *out, struct ocop_error *err);
void ocop_recogniser_close(struct ocop_recogniser *recogniser);

#endif
