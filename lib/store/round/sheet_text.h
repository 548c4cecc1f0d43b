/*
 * Private to lib/store: a sheet as the catalog writes it: points and options
 * as JSON arrays in the order of the set, null where nothing was scored or
 * named; conditions as an array of their names.  What is empty is "".
 */
#ifndef OCOP_STORE_ROUND_SHEET_TEXT_H
#define OCOP_STORE_ROUND_SHEET_TEXT_H

#include <ocop/sheets.h>

#include "base/arena.h"
#include "base/text.h"

/* Appends to each text. */
void sheet_write(struct text *points, struct text *options,
    struct text *conditions, const struct ocop_set *set,
    const struct ocop_sheet *sheet);

/* Fills all but the member; false when it is no sheet of the set. */
bool sheet_read(struct ocop_sheet *out, struct arena *arena,
    const struct ocop_set *set, const char *points, const char *options,
    const char *conditions);

#endif
