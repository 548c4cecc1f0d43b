/*
 * Private to lib/store: what a row must be beyond its columns, kind by kind.
 *
 * A kind with rules of its own has a file guard_KIND.c with a struct
 * guard_rules, listed in guards.c.  Its functions see the row and what is
 * stored of it, and ask the catalog with statements of lib/sql.
 */
#ifndef OCOP_STORE_GUARD_GUARD_H
#define OCOP_STORE_GUARD_GUARD_H

#include <ocop/catalog.h>
#include <ocop/cell.h>
#include <ocop/date.h>

#include "store/catalog/sqlite.h"
#include "store/edition/lasting.h"
#include "store/edition/opening.h"
#include "store/edition/validity.h"

enum { GUARD_ASKS = 8 }; /* statements of one kind, at most */

struct steps;

struct guard {
	struct ocop_store *store;
	const struct ocop_kind *kind;
	const struct guard_rules *rules; /* NULL: none beyond the columns */
	bool open;                       /* to all rows */
	const char *const *row;          /* by kind->columns; NULL: blank */
	sqlite3_stmt *stored;            /* the row there is, or NULL */
	char date[OCOP_DATE_TEXT];       /* room for a date that follows */
	char code[OPENING_EDITION];      /* and for an edition */
	struct {
		const char *sql;
		sqlite3_stmt *stmt;
	} asks[GUARD_ASKS];
	sqlite3_stmt *answer;          /* of the last question */
	ocop_change_fn *change;        /* hears of what follows; or NULL */
	void *ctx;                     /* of it */
	struct steps *steps;           /* guard_steps_of(); NULL until then */
	struct validities *validities; /* guard_validity(), likewise */
	struct lasting *lasting;       /* guard_lasting() */
};

struct guard_rules {
	const char *kind;
	/*
	 * Whether the stored row that the key found is the one the values
	 * refer to: OCOP_ROW; 0 when they are of a new one; OCOP_ROW_BAD with
	 * a fault when it cannot be told; -1.  NULL: it always is.
	 */
	int (*meant)(struct guard *guard, const char *const *values,
	    struct ocop_fault *fault, struct ocop_error *err);
	/*
	 * Fills what follows from other values, before they are laid over the
	 * stored row: values as ocop_upsert_row() takes them.  May be NULL.
	 */
	int (*fill)(
	    struct guard *guard, const char **values, struct ocop_error *err);
	/*
	 * Judges the row as it will be stored: OCOP_ROW (with a warning when
	 * fault->code is set), OCOP_ROW_BAD with a fault, or -1.
	 */
	int (*check)(struct guard *guard, struct ocop_fault *fault,
	    struct ocop_error *err);
	/* Does what follows from a row that has been stored.  May be NULL. */
	int (*follow)(struct guard *guard, struct ocop_error *err);
};

extern const struct guard_rules guard_referrals, guard_revocations,
    guard_inspections, guard_conclusions;
extern const struct guard_rules guard_products, guard_entities,
    guard_recognitions, guard_applications, guard_steps;
extern const struct guard_rules guard_councils, guard_members;
extern const struct guard_rules guard_units, guard_old_units, guard_successors;

OCOP_CHECKED int guard_open(struct guard **out, struct ocop_store *store,
    const struct ocop_kind *kind, struct ocop_error *err);
void guard_close(struct guard *guard); /* NULL is allowed */

/* From now on any row passes: the toolkit writes what it has decided. */
void guard_open_to_all(struct guard *guard);

/* The rules' own; a kind without rules passes. */
OCOP_CHECKED int guard_meant(struct guard *guard, const char *const *values,
    sqlite3_stmt *stored, struct ocop_fault *fault, struct ocop_error *err);
OCOP_CHECKED int guard_fill(struct guard *guard, const char **values,
    sqlite3_stmt *stored, struct ocop_error *err);
OCOP_CHECKED int guard_check(struct guard *guard, const char *const *row,
    struct ocop_fault *fault, struct ocop_error *err);

OCOP_CHECKED int guard_follow(struct guard *guard, struct ocop_error *err);

/* For the rules: */

/* The steps of dossiers; NULL when they cannot be read, and err says why. */
struct steps *guard_steps_of(struct guard *guard, struct ocop_error *err);

/* validity_of(), asked in this run. */
const struct validity *guard_validity(struct guard *guard, const char *edition,
    const char *issued, struct ocop_error *err);

/* Has statements about recognition_spans know a product as it is now. */
OCOP_CHECKED int guard_lasting(
    struct guard *guard, const char *product, struct ocop_error *err);

/* The column of that name; the kind must have it. */
size_t guard_column(const struct guard *guard, const char *column);

/* The row's value, NULL where blank; and the stored one, NULL likewise. */
const char *guard_value(const struct guard *guard, const char *column);
const char *guard_stored(const struct guard *guard, const char *column);

/* Whether a value is this word; a blank one is none. */
bool guard_is(const char *value, const char *word);

/* Whether a stored row gets another value in the column. */
bool guard_changes(const struct guard *guard, const char *column);

/* Whether a stored row has a value that another takes the place of. */
bool guard_overwrites(const struct guard *guard);

/* Refuses a change of what is settled without --reason: OCOP_ROW_BAD. */
int guard_settled(struct guard *guard, const char *column, const char *what,
    struct ocop_fault *fault);

/*
 * Asks the catalog: names and values of parameters in pairs, ended by NULL.
 * 1 when there is an answer, whose columns guard_answer() gives until the
 * next question; 0 when there is none; -1.
 */
OCOP_CHECKED int guard_ask(
    struct guard *guard, const char *sql, struct ocop_error *err, ...);
const char *guard_answer(const struct guard *guard, int column);

#endif
