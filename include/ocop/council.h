/*
 * Rounds in the catalog: sheets in, and out again for totals.
 */
#ifndef OCOP_COUNCIL_H
#define OCOP_COUNCIL_H

#include <ocop/catalog.h>
#include <ocop/totals.h>

/*
 * Answers of the catalog for ocop_sheets_new(): a product must be registered
 * with its set, a member must sit on the round's council and have declared
 * no interest in the product's entity.
 */
struct ocop_council;

OCOP_CHECKED int ocop_council_open(struct ocop_council **out,
    struct ocop_store *store, const char *round, struct ocop_error *err);
struct ocop_gate ocop_council_gate(struct ocop_council *council);
void ocop_council_close(struct ocop_council *council); /* NULL is allowed */

/*
 * Replaces the key of a product that was merged into another, until the next
 * call: OCOP_ROW, and a note unless it was asked for just before.
 */
OCOP_CHECKED int ocop_council_meant(struct ocop_council *council,
    struct ocop_cell *product, struct ocop_fault *fault,
    struct ocop_error *err);

/* Whose sheets: a product has one of each kind but the first. */
enum ocop_sheet_kind {
	OCOP_SHEETS_COUNCIL, /* one a member */
	OCOP_SHEETS_AGREED,  /* of the advisory team: Art. 7.3c */
	OCOP_SHEETS_SELF,    /* the maker's self-assessment: Mẫu 02 */
	OCOP_SHEETS_KINDS,
};

/* council, agreed, self; the number of a name is OCOP_SHEETS_KINDS if none. */
const char *ocop_sheet_kind_name(enum ocop_sheet_kind kind);
enum ocop_sheet_kind ocop_sheet_kind_find(const char *name);

/*
 * From now on the gate admits and the council stores sheets of that kind.
 * Their member is the kind's name, an advisory member (agreed) or the
 * product's entity (self).  whole: one that is given again takes the place of
 * the one before, and does not amend it.
 */
void ocop_council_receive(
    struct ocop_council *council, enum ocop_sheet_kind kind, bool whole);

/*
 * Stores every sheet that was gathered, within a transaction.  The same
 * sheet again is unchanged; another one for the same product and member is
 * a new version and needs a reason, else it is a fault and spoils the sheet;
 * it amends the one before: ocop_sheet_amend(); those that are spoilt already
 * are passed over.  counts is added to.  Returns the number of faults handed to
 * report, or -1.
 */
OCOP_CHECKED int ocop_council_store(struct ocop_council *council,
    struct ocop_sheets *sheets, size_t counts[OCOP_OUTCOMES],
    ocop_change_fn *change, ocop_fault_fn *report, void *ctx,
    struct ocop_error *err);

/* The products of a round that have sheets, by code, with who was there. */
struct ocop_scoring;

/* Which version of each sheet. */
enum ocop_versions {
	OCOP_IN_FORCE, /* the last */
	OCOP_FIRST,    /* before anything was scored again */
};

OCOP_CHECKED int ocop_scoring_open(struct ocop_scoring **out,
    struct ocop_council *council, const struct ocop_edition *edition,
    enum ocop_versions versions, struct ocop_error *err);

/* 1 and what is borrowed until the next call; 0 at the end; -1. */
OCOP_CHECKED int ocop_scoring_next(struct ocop_scoring *scoring,
    struct ocop_scored *scored, struct ocop_attendance *attendance,
    struct ocop_error *err);

/*
 * The self-assessment of the product given last, NULL when there is none;
 * borrowed likewise.
 */
OCOP_CHECKED int ocop_scoring_self(struct ocop_scoring *scoring,
    const struct ocop_sheet **out, struct ocop_error *err);
void ocop_scoring_close(struct ocop_scoring *scoring); /* NULL is allowed */

#endif
