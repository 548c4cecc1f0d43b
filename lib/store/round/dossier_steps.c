#include <stdlib.h>
#include <string.h>

#include "sql.h"
#include "store/catalog/sqlite.h"
#include "store/round/dossier_steps.h"
#include "store/rows/upsert.h"

struct steps {
	struct ocop_store *store;
	struct ocop_transitions *transitions; /* NULL: not wanted so far */
	ocop_change_fn *change;
	void *ctx;
	struct ocop_upsert *upsert; /* likewise */
	sqlite3_stmt *last;
};

/* The columns of last_step.sql. */
enum { KIND, STATE, SINCE, STEP, BEEN };

int
steps_open(struct steps **out, struct ocop_store *store, ocop_change_fn *change,
    void *ctx, struct ocop_error *err)
{
	struct steps *steps = calloc(1, sizeof(*steps));

	*out = NULL;
	if (!steps)
		return ocop_fail_memory(err);
	steps->store = store;
	steps->change = change;
	steps->ctx = ctx;
	if (sql_prepare(&steps->last, store, sql_last_step, err) < 0) {
		steps_close(steps);
		return -1;
	}
	*out = steps;
	return 0;
}

void
steps_close(struct steps *steps)
{
	if (!steps)
		return;
	ocop_transitions_free(steps->transitions);
	ocop_upsert_close(steps->upsert);
	sqlite3_finalize(steps->last);
	free(steps);
}

/* The faults of a stored pack were met when it was loaded. */
static void
ignore_fault(void *ctx, const struct ocop_fault *fault)
{
	(void)ctx;
	(void)fault;
}

/* Reads the transitions at their first use: 1, 0 when there are none, -1. */
static int
read_transitions(struct steps *steps, struct ocop_error *err)
{
	struct ocop_pack *pack = NULL;
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	if (steps->transitions)
		return 1;
	if (sql_prepare(&stmt, steps->store, sql_transitions_edition, err) ==
		0 &&
	    (got = sql_step(stmt, err)) > 0)
		got = ocop_catalog_get_pack(
		    &pack, steps->store, sql_text(stmt, 0), err);
	sqlite3_finalize(stmt);
	if (pack)
		got = ocop_transitions_new(
		    &steps->transitions, pack, ignore_fault, NULL, err);
	ocop_pack_free(pack);
	return got < 0 ? -1 : steps->transitions != NULL;
}

/* 1 and the row of last_step.sql, 0 without an application, -1. */
static int
find_last(struct steps *steps, const char *round, const char *product,
    const char *state, struct ocop_error *err)
{
	sqlite3_reset(steps->last);
	if (sql_bind(steps->last, ":round", round, err) < 0 ||
	    sql_bind(steps->last, ":product", product, err) < 0 ||
	    sql_bind(steps->last, ":state", state, err) < 0)
		return -1;
	return sql_step(steps->last, err);
}

static bool
is_last(const struct steps *steps, enum ocop_step state)
{
	return ocop_step_find(sql_text(steps->last, STATE)) == state;
}

static bool
may_follow(const struct steps *steps, const char *from, const char *state)
{
	return ocop_transitions_allow(
	    steps->transitions, sql_text(steps->last, KIND), from, state);
}

enum { NEXT_TEXT = 160 };

/* What may follow where the dossier stands. */
static void
list_next(const struct steps *steps, char out[NEXT_TEXT])
{
	ocop_transitions_list(steps->transitions, sql_text(steps->last, KIND),
	    sql_text(steps->last, STATE), out, NEXT_TEXT);
}

/* A step is not dated before the one before it. */
static int
check_date(const struct steps *steps, const struct step *step,
    struct ocop_fault *fault)
{
	const char *since = sql_text(steps->last, SINCE);
	char next[NEXT_TEXT];

	if (strcmp(step->since, since) >= 0)
		return OCOP_ROW;
	list_next(steps, next);
	ocop_fault_set(fault, OCOP_E_STEP_DATE, "since", step->since,
	    "%s/%s is %s since %s; what may follow from that day on: %s; "
	    "correct the date, or cancel the step before it",
	    step->round, step->product, sql_text(steps->last, STATE), since,
	    next);
	return OCOP_ROW_BAD;
}

int
steps_check(struct steps *steps, const struct step *step,
    struct ocop_fault *fault, struct ocop_error *err)
{
	const char *draft = ocop_step_name(OCOP_STEP_DRAFT);
	const char *state, *since;
	char next[NEXT_TEXT];
	int got;

	got = read_transitions(steps, err);
	if (got == 0)
		return ocop_fail(err, OCOP_ENO,
		    "the catalog does not know which state may follow which; "
		    "ocop-register edition --enact procedure-2026 loads it");
	if (got < 0 ||
	    (got = find_last(
		 steps, step->round, step->product, step->state, err)) < 0)
		return -1;
	if (got == 0) {
		ocop_fault_set(fault, OCOP_E_UNKNOWN, "product", step->product,
		    "%s has no application in round %s; load it with "
		    "ocop-register applications",
		    step->product, step->round);
		return OCOP_ROW_BAD;
	}
	state = sql_text(steps->last, STATE);
	since = sql_text(steps->last, SINCE);
	/* The first step may say what the application says by itself. */
	if (sqlite3_column_type(steps->last, STEP) == SQLITE_NULL &&
	    (strcmp(step->state, draft) == 0 ||
		may_follow(steps, draft, step->state)))
		return OCOP_ROW;
	if (may_follow(steps, state, step->state))
		return check_date(steps, step, fault);
	list_next(steps, next);
	ocop_fault_set(fault, OCOP_E_STEP, "state", step->state,
	    "%s/%s is %s%s%s, and %s may not follow; what may: %s", step->round,
	    step->product, state, *since ? ocop_gettext(" since ") : "", since,
	    step->state, next);
	return OCOP_ROW_BAD;
}

int
steps_check_decision(struct steps *steps, const struct step *step,
    struct ocop_fault *fault, struct ocop_error *err)
{
	int got = read_transitions(steps, err);

	if (got > 0)
		got = find_last(
		    steps, step->round, step->product, step->state, err);
	if (got <= 0)
		return got < 0 ? -1 : OCOP_ROW;
	if (is_last(steps, OCOP_STEP_WITHDRAWN)) {
		ocop_fault_set(fault, OCOP_E_STEP, "product", step->product,
		    "%s/%s is withdrawn since %s; a dossier that is not there "
		    "any more cannot be decided",
		    step->round, step->product, sql_text(steps->last, SINCE));
		return OCOP_ROW_BAD;
	}
	if (is_last(steps, OCOP_STEP_DECIDED) || sql_int(steps->last, BEEN))
		return OCOP_ROW;
	return check_date(steps, step, fault);
}

int
steps_withdrawn(struct steps *steps, const char *round, const char *product,
    struct ocop_error *err)
{
	int got = find_last(steps, round, product, NULL, err);

	return got <= 0 ? got : is_last(steps, OCOP_STEP_WITHDRAWN);
}

/* Stores a step that was judged already, audit and all. */
static int
put_step(struct steps *steps, const struct step *step, struct ocop_error *err)
{
	const char *const values[] = { step->round, step->product, step->state,
		step->since, step->by, step->note, "", NULL };
	enum ocop_outcome outcome;
	struct ocop_fault fault;
	int got = 0;

	if (!steps->upsert &&
	    (got = ocop_upsert_open(&steps->upsert, steps->store,
		 ocop_kind_find("steps"), steps->change, steps->ctx, err)) == 0)
		upsert_unguarded(steps->upsert);
	if (got == 0)
		got = ocop_upsert_row(
		    steps->upsert, values, &outcome, &fault, err);
	if (got == OCOP_ROW_BAD)
		got = ocop_fail_fault(err, OCOP_ENO, step->product, &fault);
	return got < 0 ? -1 : 0;
}

int
steps_take(struct steps *steps, const struct step *step, struct ocop_error *err)
{
	struct ocop_fault fault;
	int got = read_transitions(steps, err);
	bool follows;

	if (got > 0)
		got = find_last(
		    steps, step->round, step->product, step->state, err);
	if (got <= 0 || is_last(steps, OCOP_STEP_DECIDED))
		return got < 0 ? -1 : 0;
	follows = may_follow(steps, sql_text(steps->last, STATE), step->state);
	if (!follows && sql_int(steps->last, BEEN))
		return 0;
	if (check_date(steps, step, &fault) == OCOP_ROW_BAD)
		return ocop_fail_fault(err, OCOP_ENO, NULL, &fault);
	return put_step(steps, step, err);
}
