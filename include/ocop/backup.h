/*
 * A copy of the catalog as of one moment, while others go on writing to it.
 */
#ifndef OCOP_BACKUP_H
#define OCOP_BACKUP_H

#include <ocop/verify.h>

/*
 * Copies the catalog to a file, which is there whole or not at all: the copy
 * is made beside it, checked as ocop_verify() does with chain_only, synced
 * and renamed.  A catalog that is there already is replaced, any other file
 * is not, nor the catalog itself.  seen is what the check saw; a copy that is
 * damaged is not kept.
 */
OCOP_CHECKED int ocop_backup(struct ocop_store *store, const char *path,
    struct ocop_verify *seen, struct ocop_error *err);

#endif
