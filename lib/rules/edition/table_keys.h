/*
 * Private to the library: the rows of a pack's table by their keys.
 */
#ifndef OCOP_RULES_EDITION_TABLE_KEYS_H
#define OCOP_RULES_EDITION_TABLE_KEYS_H

#include <stdint.h>

#include <ocop/pack.h>

#include "base/map.h"

/* Zero-initialised to start. */
struct table_keys {
	struct map map;
	size_t *rows; /* by number: the first row of that key */
};

OCOP_CHECKED int table_keys_read(struct table_keys *keys,
    const struct ocop_table *table, struct ocop_error *err);
void table_keys_free(struct table_keys *keys);

/* The first row of the key that a row of this or another table has; SIZE_MAX
 * when there is none. */
size_t table_keys_find(
    const struct table_keys *keys, const struct ocop_table *table, size_t row);

#endif
