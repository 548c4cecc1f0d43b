/*
 * The way of a dossier: which state may follow which, as a pack has it.
 *
 * Law: QĐ 26/2026 Art. 7; RULINGS R28 (withdrawal), R29 (decisions).
 */
#ifndef OCOP_RULES_TIME_TRANSITIONS_H
#define OCOP_RULES_TIME_TRANSITIONS_H

#include <stdbool.h>

#include <ocop/pack.h>

/* The states that rules refer to; a pack may have others besides. */
enum ocop_step {
	OCOP_STEP_OTHER,
	OCOP_STEP_DRAFT, /* where every dossier starts */
	OCOP_STEP_SUBMITTED,
	OCOP_STEP_RETURNED,
	OCOP_STEP_FORWARDED,
	OCOP_STEP_COUNCIL,
	OCOP_STEP_DECIDED,
	OCOP_STEP_APPROVED,
	OCOP_STEP_SENT_UP,
	OCOP_STEP_BACK,
	OCOP_STEP_WITHDRAWN,
	OCOP_STEPS,
};

const char *ocop_step_name(enum ocop_step step); /* of all but OTHER */
enum ocop_step ocop_step_find(const char *state);

/* Whether the commune's report and request come with it: Art. 6.2. */
bool ocop_step_brings_documents(enum ocop_step step);

struct ocop_transitions;

/*
 * Takes states and transitions of a pack and checks them whole: no state and
 * no transition twice, both ends among the states, acts of someone we know,
 * kinds of applications, and every state reached from draft.  Each fault goes
 * to report with file and line.  The pack may go afterwards.
 */
OCOP_CHECKED int ocop_transitions_new(struct ocop_transitions **out,
    const struct ocop_pack *pack, ocop_fault_fn *report, void *ctx,
    struct ocop_error *err);
void ocop_transitions_free(struct ocop_transitions *t); /* or NULL */

/* Whether an application of the kind may go from one state to the next. */
bool ocop_transitions_allow(const struct ocop_transitions *t, const char *kind,
    const char *state, const char *next);

/* Writes what may follow, as "returned, forwarded"; "nothing". */
void ocop_transitions_list(const struct ocop_transitions *t, const char *kind,
    const char *state, char *out, size_t size);

#endif
