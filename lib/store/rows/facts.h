/*
 * Private to lib/store: what reports count of a row holds from a day.
 *
 * A kind with columns that are counted (OCOP_COUNTED) has two more: since, the
 * day of the newest change of any, and past, what they were before each one.
 */
#ifndef OCOP_STORE_ROWS_FACTS_H
#define OCOP_STORE_ROWS_FACTS_H

#include <ocop/kind.h>
#include <ocop/register.h>

#include "store/catalog/sqlite.h"

struct facts;

/* *out is NULL for a kind of which nothing is counted. */
OCOP_CHECKED int facts_open(struct facts **out, struct ocop_store *store,
    const struct ocop_kind *kind, struct ocop_error *err);
void facts_close(struct facts *facts); /* NULL is allowed */

/*
 * Fills since and past of a row, values as ocop_upsert_row() takes them and
 * stored the row there is, or NULL: OCOP_ROW, OCOP_ROW_BAD with a fault when
 * the given day has not come, -1.  What is filled lives until the next row.
 */
OCOP_CHECKED int facts_fill(struct facts *facts, const char **values,
    sqlite3_stmt *stored, struct ocop_fault *fault, struct ocop_error *err);

/* What the entity that goes made on former days is of the one that stays. */
OCOP_CHECKED int facts_move(struct ocop_store *store,
    const struct ocop_merge_job *job, struct ocop_error *err);

#endif
