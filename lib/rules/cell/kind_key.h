/*
 * Private to the library: the key of a row, as messages write it.
 */
#ifndef OCOP_RULES_CELL_KIND_KEY_H
#define OCOP_RULES_CELL_KIND_KEY_H

#include <ocop/kind.h>

#include "base/text.h"

/* Writes the key anew, as 2026-2/TRA, with the year where that is part of it;
 * NULL when there is no memory. */
const char *kind_key(
    struct text *out, const struct ocop_kind *kind, const char *const *values);

#endif
