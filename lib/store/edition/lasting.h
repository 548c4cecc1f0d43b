/*
 * Private to lib/store: the tables that say how long each certificate is valid
 * (lib/sql/temp/temp_lasting.sql), made of what lib/rules/time decides.
 */
#ifndef OCOP_STORE_EDITION_LASTING_H
#define OCOP_STORE_EDITION_LASTING_H

#include "store/catalog/sqlite.h"

struct lasting;

OCOP_CHECKED int lasting_open(
    struct lasting **out, struct ocop_store *store, struct ocop_error *err);
void lasting_close(struct lasting *lasting); /* NULL is allowed */

/* Has the tables tell of a product as it is now. */
OCOP_CHECKED int lasting_of(
    struct lasting *lasting, const char *product, struct ocop_error *err);

/* Has them tell of all products, unless they do. */
OCOP_CHECKED int lasting_all(struct ocop_store *store, struct ocop_error *err);

#endif
