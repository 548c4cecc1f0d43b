/*
 * Private to lib/store: opening a round.
 */
#ifndef OCOP_STORE_EDITION_OPENING_H
#define OCOP_STORE_EDITION_OPENING_H

#include <ocop/store.h>

enum { OPENING_EDITION = 128 }; /* room for the name of an edition */

/*
 * The score sheets a new round is opened under: those in force in its year,
 * of several the ones loaded last.  OCOP_ROW, or OCOP_ROW_BAD with a fault
 * when the catalog has none, or -1.
 */
OCOP_CHECKED int opening_edition(struct ocop_store *store, const char *round,
    char out[OPENING_EDITION], struct ocop_fault *fault,
    struct ocop_error *err);

/* Opens a round under these, unless it is open; returns the same. */
OCOP_CHECKED int opening_round(struct ocop_store *store, const char *round,
    struct ocop_fault *fault, struct ocop_error *err);

#endif
