/*
 * What the catalog keeps: packs, and rows of each kind.
 */
#ifndef OCOP_CATALOG_H
#define OCOP_CATALOG_H

#include <ocop/edition.h>
#include <ocop/kind.h>
#include <ocop/pack.h>
#include <ocop/store.h>

/*
 * Stores a pack.  Returns 1 when it was stored, 0 when the very same pack is
 * there already; the same name with other bytes is refused, since results
 * quote it: a correction is a new edition under a new name.
 */
OCOP_CHECKED int ocop_catalog_put_pack(struct ocop_store *store,
    const struct ocop_pack *pack, struct ocop_error *err);

/*
 * The same of a pack that is enacted: in force from its day, and a draft no
 * more.  from is that day (ISO), or NULL where the pack or a list of
 * instruments has it; score sheets must have one.
 */
OCOP_CHECKED int ocop_catalog_enact(struct ocop_store *store,
    const struct ocop_pack *pack, const char *from, struct ocop_error *err);

/*
 * Stores a pack as a draft, which nothing reads but who names it, instead of
 * the draft of that name.  0 when the very same is there, as a draft or
 * enacted.
 */
OCOP_CHECKED int ocop_catalog_put_draft(struct ocop_store *store,
    const struct ocop_pack *pack, struct ocop_error *err);

/* The draft of that name: 0, 1 when there is none, or -1. */
OCOP_CHECKED int ocop_catalog_find_draft(struct ocop_pack **out,
    struct ocop_store *store, const char *edition, struct ocop_error *err);

/* Fails with OCOP_ENO when there is no such draft. */
OCOP_CHECKED int ocop_catalog_drop_draft(
    struct ocop_store *store, const char *edition, struct ocop_error *err);

/* The pack of that name, enacted or a draft; with NULL the score sheets that
 * were enacted last. */
OCOP_CHECKED int ocop_catalog_get_pack(struct ocop_pack **out,
    struct ocop_store *store, const char *edition, struct ocop_error *err);

/* Fail with OCOP_ENO when the catalog has no such round or edition. */
OCOP_CHECKED int ocop_catalog_find_round(
    struct ocop_store *store, const char *round, struct ocop_error *err);
OCOP_CHECKED int ocop_catalog_find_edition(
    struct ocop_store *store, const char *edition, struct ocop_error *err);

/* The pack a round was opened under. */
OCOP_CHECKED int ocop_catalog_round_pack(struct ocop_pack **out,
    struct ocop_store *store, const char *round, struct ocop_error *err);

/*
 * Lays what the council of a round has set over its edition.  set, unless
 * NULL, says of each parameter by number whether the council set it.
 */
OCOP_CHECKED int ocop_catalog_round_parameters(struct ocop_store *store,
    const char *round, struct ocop_edition *edition, bool set[],
    struct ocop_error *err);

/* Says which province the catalog is of; its code must be among the units. */
OCOP_CHECKED int ocop_catalog_set_province(
    struct ocop_store *store, const char *province, struct ocop_error *err);

enum { OCOP_UNIT_CODE = 128 }; /* room for the code of a unit */

/*
 * The code of the unit that a text names, with the address of who gave it
 * (or NULL), on a day: OCOP_ROW, and a note if fault->code is set;
 * OCOP_ROW_BAD and a fault; -1.  A code that no unit has is handed back.
 */
OCOP_CHECKED int ocop_catalog_find_unit(struct ocop_store *store,
    const char *text, const char *address, const char *day,
    char code[OCOP_UNIT_CODE], struct ocop_fault *fault,
    struct ocop_error *err);

enum ocop_outcome {
	OCOP_CREATED,
	OCOP_UPDATED,
	OCOP_UNCHANGED,
	OCOP_OUTCOMES,
};

/* Hands over each field an upsert changes; before is "" for a new row. */
typedef void ocop_change_fn(void *ctx, const char *key, const char *column,
    const char *before, const char *after);

struct ocop_upsert;

/* Starts storing rows of a kind, within a transaction.  change may be NULL. */
OCOP_CHECKED int ocop_upsert_open(struct ocop_upsert **out,
    struct ocop_store *store, const struct ocop_kind *kind,
    ocop_change_fn *change, void *ctx, struct ocop_error *err);

/*
 * The day whose units the rows name: codes and names of before 1 July 2025
 * were those of other units.  Without it, the last day there is.  by_address
 * fills a blank unit from the address where that leaves no doubt.  The text
 * must outlive the upsert.
 */
void ocop_upsert_settings(
    struct ocop_upsert *upsert, const char *day, bool by_address);

/*
 * Stores one row: values as the catalog keeps them, by kind->columns.  NULL
 * leaves what is stored, "" clears it.  OCOP_ROW and an outcome (and a
 * warning, if fault->code is set), OCOP_ROW_BAD and a fault, or -1.
 *
 * The expiry of a new recognition that gives none is its issue date and the
 * months of the instrument it was decided under (QĐ 26/2026 Art. 4.3, 12.1).
 */
OCOP_CHECKED int ocop_upsert_row(struct ocop_upsert *upsert,
    const char *const *values, enum ocop_outcome *outcome,
    struct ocop_fault *fault, struct ocop_error *err);

/*
 * More that there is to say of the row just stored or refused, one by one:
 * notes and warnings of what its words were taken for.  False after the last.
 */
bool ocop_upsert_notice(struct ocop_upsert *upsert, struct ocop_fault *fault);

/* Whether the last row was refused since a column that every row needs was
 * blank; the header may not have it. */
bool ocop_upsert_was_blank(const struct ocop_upsert *upsert);

void ocop_upsert_close(struct ocop_upsert *upsert); /* NULL is allowed */

/* A list of rows, read one by one. */
struct ocop_list;

/* A named parameter of a list, copied; value NULL binds NULL. */
struct ocop_argument {
	const char *name; /* ":round" */
	const char *value;
};

/*
 * Opens a list by name: a kind, a table of a pack, or one of those that
 * reports use (lib/store/list/list.c names all).  arguments ends with a NULL
 * name, or is NULL.  -1 with OCOP_EUSAGE when there is no such list.
 */
OCOP_CHECKED int ocop_list_open(struct ocop_list **out,
    struct ocop_store *store, const char *name,
    const struct ocop_argument *arguments, struct ocop_error *err);
bool ocop_list_has(const char *name);
size_t ocop_list_count(const struct ocop_list *list);
const char *const *ocop_list_columns(const struct ocop_list *list);

/* 1 and the cells ("" where NULL), borrowed until the next call; 0, -1. */
OCOP_CHECKED int ocop_list_next(
    struct ocop_list *list, const char *const **cells, struct ocop_error *err);
void ocop_list_close(struct ocop_list *list); /* NULL is allowed */

/* A whole number in a column of the row read last; 0 where it is none. */
int64_t ocop_list_number(const struct ocop_list *list, size_t column);

/* Hands over every row of a list, until row() returns less than 0: 0, or -1. */
typedef int ocop_row_fn(
    void *ctx, const char *const *cells, struct ocop_error *err);
OCOP_CHECKED int ocop_list_each(struct ocop_store *store, const char *name,
    const struct ocop_argument *arguments, ocop_row_fn *row, void *ctx,
    struct ocop_error *err);

/* The lists open to ocop-export by number, NULL after the last. */
const char *ocop_list_public(size_t number);

/*
 * A report that is one statement: the file lib/sql/report/NAME.sql, whose head
 * says what it is called for people (a message id), which columns it has, whose
 * command it is (NULL: of ocop-report), its options (NULL: none) and what it is
 * of: NULL is a day, "round", "key".  It is opened as a list by "report/NAME"
 * and takes :as_of, :round or :key.  More columns of the statement are not of
 * the report: due says that somebody has to act, partial that its numbers are
 * not those of all there is.
 */
struct ocop_list_report {
	const char *name, *title, *tool, *of, *options;
	const char *const *columns;
	size_t count;
};

/* Those by number, NULL after the last. */
const struct ocop_list_report *ocop_list_report(size_t number);

/* Whether it is of one pack, and takes :edition. */
bool ocop_list_is_of_pack(const char *name);

#endif
