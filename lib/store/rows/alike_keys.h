/*
 * Private to lib/store: a new key that is easily taken for one that is
 * stored: 123 beside 0123, tv01 beside TV01, SPÐ beside SPĐ.
 */
#ifndef OCOP_STORE_ROWS_ALIKE_KEYS_H
#define OCOP_STORE_ROWS_ALIKE_KEYS_H

#include <ocop/catalog.h>
#include <ocop/kind.h>

struct alike_keys;

/* NULL and 0 for a kind whose rows are named by others. */
OCOP_CHECKED int alike_keys_open(struct alike_keys **out,
    struct ocop_store *store, const struct ocop_kind *kind,
    struct ocop_error *err);

/* Whether a new row may have its key: OCOP_ROW, OCOP_ROW_BAD, -1. */
OCOP_CHECKED int alike_keys_check(struct alike_keys *alike,
    const char *const *row, struct ocop_fault *fault, struct ocop_error *err);

/* The row that was looked at last is stored. */
OCOP_CHECKED int alike_keys_stored(
    struct alike_keys *alike, struct ocop_error *err);

void alike_keys_close(struct alike_keys *alike); /* NULL is allowed */

#endif
