/*
 * Private to lib/store: what was held on a day, for the lists that ask.
 */
#ifndef OCOP_STORE_HELD_H
#define OCOP_STORE_HELD_H

#include "store/sqlite.h"

/* Makes the tables of lib/sql/temp/held.sql, in memory of the connection. */
OCOP_CHECKED int held_open(struct ocop_store *store, struct ocop_error *err);

/*
 * Fills them for a day, once: the measures of a programme ask for the same
 * two days, and reading what was held is most of their cost.
 */
OCOP_CHECKED int held_on(
    struct ocop_store *store, const char *day, struct ocop_error *err);

#endif
