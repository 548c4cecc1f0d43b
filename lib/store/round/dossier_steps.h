/*
 * Private to lib/store: the steps of dossiers: which may follow, and those
 * that decisions take.
 *
 * RULINGS R29.
 */
#ifndef OCOP_STORE_ROUND_DOSSIER_STEPS_H
#define OCOP_STORE_ROUND_DOSSIER_STEPS_H

#include <ocop/catalog.h>
#include <ocop/cell.h>

#include "rules/time/transitions.h"

struct steps;

/* change hears of the steps that steps_take() stores; it may be NULL. */
OCOP_CHECKED int steps_open(struct steps **out, struct ocop_store *store,
    ocop_change_fn *change, void *ctx, struct ocop_error *err);
void steps_close(struct steps *steps); /* NULL is allowed */

struct step {
	const char *round, *product;
	const char *state, *since; /* ISO date */
	const char *by, *note;     /* note may be NULL */
};

/*
 * Whether a file may add the step: OCOP_ROW; OCOP_ROW_BAD and a fault that
 * lists what may follow; or -1.
 */
OCOP_CHECKED int steps_check(struct steps *steps, const struct step *step,
    struct ocop_fault *fault, struct ocop_error *err);

/*
 * Whether a decision may take the step: it is not dated before the last one,
 * and the dossier was not withdrawn.  As above; OCOP_ROW, too, when there is
 * no application and so nothing to take.
 */
OCOP_CHECKED int steps_check_decision(struct steps *steps,
    const struct step *step, struct ocop_fault *fault, struct ocop_error *err);

/*
 * Takes a step that a decision makes, unless there is no application, the
 * dossier is that far already, or the catalog has no transitions.  What was not
 * recorded on the way is no obstacle.  Returns 0 or -1.
 */
OCOP_CHECKED int steps_take(
    struct steps *steps, const struct step *step, struct ocop_error *err);

/* 1 when the dossier was withdrawn, 0, -1. */
OCOP_CHECKED int steps_withdrawn(struct steps *steps, const char *round,
    const char *product, struct ocop_error *err);

#endif
