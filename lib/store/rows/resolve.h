/*
 * Private to lib/store: what the words of a row stand for.  Names of units
 * become their codes, and keys of rows that were merged the key that is
 * meant; whatever is not beyond doubt is refused with all it may be.
 *
 *	resolve_keys, then find the stored row, then resolve_values; when the
 *	row is going to be stored, resolve_check; resolve_notice at the end
 */
#ifndef OCOP_STORE_ROWS_RESOLVE_H
#define OCOP_STORE_ROWS_RESOLVE_H

#include <ocop/kind.h>

#include "store/catalog/sqlite.h"

struct resolve;

OCOP_CHECKED int resolve_open(struct resolve **out, struct ocop_store *store,
    const struct ocop_kind *kind, struct ocop_error *err);
void resolve_close(struct resolve *resolve); /* NULL is allowed */

/*
 * The day whose units a file names, and whether a blank unit is filled from
 * the address.  At first: the last day there is, and no.  day must outlive
 * the resolve.
 */
void resolve_settings(struct resolve *resolve, const char *day, bool address);

/* Values by kind->columns, NULL or "" where nothing is given; those that
 * stand for others are replaced, until the next row.  OCOP_ROW, OCOP_ROW_BAD
 * and a fault, or -1. */
OCOP_CHECKED int resolve_keys(struct resolve *resolve, const char **values,
    struct ocop_fault *fault, struct ocop_error *err);
OCOP_CHECKED int resolve_values(struct resolve *resolve, const char **values,
    sqlite3_stmt *stored, struct ocop_fault *fault, struct ocop_error *err);

/* Compares the unit of a row, as it will be stored, with its address. */
OCOP_CHECKED int resolve_check(
    struct resolve *resolve, const char *const *row, struct ocop_error *err);

/* Hands over notes and warnings of the row one by one; false after the
 * last. */
bool resolve_notice(struct resolve *resolve, struct ocop_fault *fault);

#endif
