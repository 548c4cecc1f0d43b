/*
 * Private to lib/store: what was held on a day, and what entities and products
 * were on it, for the lists that ask.
 */
#ifndef OCOP_STORE_LIST_HELD_H
#define OCOP_STORE_LIST_HELD_H

#include "store/catalog/sqlite.h"

/* Makes what facts_on() and held_on() fill, lib/sql/temp, in memory of the
 * connection. */
OCOP_CHECKED int held_open(struct ocop_store *store, struct ocop_error *err);

/* Has the views of temp/temp_facts.sql tell of a day; of none yet where it is
 * "". */
OCOP_CHECKED int facts_on(
    struct ocop_store *store, const char *day, struct ocop_error *err);

/*
 * Fills the tables of temp/temp_held.sql for a day, once: the measures of a
 * programme ask for the same two days, and reading what was held is most of
 * their cost.
 */
OCOP_CHECKED int held_on(
    struct ocop_store *store, const char *day, struct ocop_error *err);

/* The same for the end of each year since the first recognition, and the
 * day. */
OCOP_CHECKED int held_on_years(
    struct ocop_store *store, const char *day, struct ocop_error *err);

#endif
