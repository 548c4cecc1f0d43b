/*
 * Private to lib/store: which criteria and conditions a new version changes.
 */
#ifndef OCOP_STORE_ROUND_SHEET_TELL_H
#define OCOP_STORE_ROUND_SHEET_TELL_H

#include <ocop/catalog.h>
#include <ocop/sheets.h>

OCOP_CHECKED int sheet_tell(ocop_change_fn *change, void *ctx, const char *key,
    const struct ocop_set *set, const struct ocop_sheet *before,
    const struct ocop_sheet *after, struct ocop_error *err);

#endif
