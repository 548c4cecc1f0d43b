/*
 * Private to lib/store: whether a dossier is whole when it is decided on, by
 * the documents that its edition names; RULINGS R52.
 */
#ifndef OCOP_STORE_ROUND_DOSSIER_H
#define OCOP_STORE_ROUND_DOSSIER_H

#include <ocop/catalog.h>
#include <ocop/edition.h>

struct dossiers;

/* The edition is that of the round and must outlive it. */
OCOP_CHECKED int dossiers_open(struct dossiers **out, struct ocop_store *store,
    const struct ocop_edition *edition, const char *round,
    struct ocop_error *err);
void dossiers_close(struct dossiers *dossiers); /* NULL is allowed */

/*
 * late says how it was not in time, or is NULL.  0 when nothing is missing; 1
 * and a warning that names what is; 2 and a fault when nothing is decided on
 * it, or the warning when it is passed all the same; -1.
 */
OCOP_CHECKED int dossiers_look(struct dossiers *dossiers, const char *product,
    const char *late, bool passed, struct ocop_fault *fault,
    struct ocop_error *err);

#endif
