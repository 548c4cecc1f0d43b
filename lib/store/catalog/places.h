/*
 * Private to lib/store: the units of the catalog by name.
 */
#ifndef OCOP_STORE_CATALOG_PLACES_H
#define OCOP_STORE_CATALOG_PLACES_H

#include "base/text.h"
#include "rules/place/place.h"
#include "store/catalog/sqlite.h"

/*
 * The units as they are when they are first asked for; they are kept until
 * the end of the run.
 */
OCOP_CHECKED int store_places(
    struct places **out, struct ocop_store *store, struct ocop_error *err);

/* The next question builds them anew. */
void store_forget_places(struct ocop_store *store);

/* The province of the catalog, "" when it has none; once store_places() was
 * called. */
const char *store_province(const struct ocop_store *store);

/* Adds "24931 Xã Đơn Dương", or an old unit with its district, its province
 * and its key in brackets; with_province adds that of a unit of today. */
void place_tell(struct text *out, const struct places *places, size_t number,
    bool with_province);

/* Adds several with "; " between; shorter when they are many, and at last
 * how many more there are. */
void place_tell_all(struct text *out, const struct places *places,
    const size_t *list, size_t count);

/* Adds why a unit is not in force on a day: what became of it, or since when
 * it is. */
void place_tell_end(struct text *out, const struct places *places,
    size_t number, const char *day);

#endif
