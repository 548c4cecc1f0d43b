/*
 * What the catalog cannot place: rows without a unit, or whose unit has ended
 * and was divided.  Reports by commune leave them out.
 */
#ifndef OCOP_STORE_LIST_UNPLACED_H
#define OCOP_STORE_LIST_UNPLACED_H

#include <ocop/store.h>

enum { OCOP_UNPLACED_COLUMNS = 7 };

/* kind, key, name, unit, address, reason, candidates (units with blanks
 * between). */
extern const char *const ocop_unplaced_columns[OCOP_UNPLACED_COLUMNS];

struct ocop_unplaced;

/* Opens the list for a day, ISO; by kind and key. */
OCOP_CHECKED int ocop_unplaced_open(struct ocop_unplaced **out,
    struct ocop_store *store, const char *as_of, struct ocop_error *err);

/* 1 and the cells, borrowed until the next call; 0 at the end, -1. */
OCOP_CHECKED int ocop_unplaced_next(struct ocop_unplaced *unplaced,
    const char *const **cells, struct ocop_error *err);
void ocop_unplaced_close(struct ocop_unplaced *unplaced); /* NULL is allowed */

#endif
