/*
 * Merging: a row that turned out to be another one is taken out, and all that
 * pointed to it points to the other.  Its key stays as an alias, so that
 * files may go on using it.
 */
#ifndef OCOP_MERGE_H
#define OCOP_MERGE_H

#include <ocop/catalog.h>

struct ocop_merge_job {
	const char *kind; /* entities or products */
	const char *keep, *drop;
	ocop_change_fn
	    *change; /* each field that moves, with its row; or NULL */
	ocop_change_fn *differs; /* what the row that goes says otherwise: kept,
				  * column, its value, the other's; or NULL */
	void *ctx;               /* of both */

	size_t moved; /* rows that pointed to it */
};

/*
 * Merges within a transaction; fails with OCOP_ENO where the two cannot be one:
 * products that were both scored, sealed under their own codes; certificates
 * that run at one time; a maker whose type does not admit the other's products.
 */
OCOP_CHECKED int ocop_merge(struct ocop_store *store,
    struct ocop_merge_job *job, struct ocop_error *err);

#endif
