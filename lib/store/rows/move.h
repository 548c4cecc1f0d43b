/*
 * Private to lib/store: making what points to one row point to another.
 */
#ifndef OCOP_STORE_ROWS_MOVE_H
#define OCOP_STORE_ROWS_MOVE_H

#include <ocop/register.h>

#include "store/catalog/sqlite.h"

/*
 * Goes through the columns of all kinds that refer to the job's, and enters
 * each row that moves in the audit.  job->moved counts them.  Fails with
 * OCOP_ENO where both rows are in one table under the same key otherwise.
 */
OCOP_CHECKED int move_references(struct ocop_store *store,
    struct ocop_merge_job *job, struct ocop_error *err);

#endif
