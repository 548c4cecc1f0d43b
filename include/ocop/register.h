/*
 * Registering: the rows of files of one kind checked and stored.
 */
#ifndef OCOP_REGISTER_H
#define OCOP_REGISTER_H

#include <ocop/catalog.h>
#include <ocop/rejects.h>

/* What files are read, and what came of it. */
struct ocop_register_job {
	char *const *paths; /* "-" is standard input */
	int count;
	unsigned flags;               /* of ocop_value_read() */
	struct ocop_rejects *rejects; /* for bad rows; NULL: none may be bad */
	const char *day;              /* whose units the files name, ISO */
	bool by_address;        /* a blank unit is filled from the address */
	size_t most;            /* faults that end the reading; 0: none do */
	ocop_fault_fn *report;  /* every fault, with file and line */
	ocop_change_fn *change; /* every field that changes; or NULL */
	void *ctx;              /* of both */

	size_t faults; /* reported, warnings not counted */
	size_t counts[OCOP_OUTCOMES], rejected; /* rows */
};

/*
 * Stores the rows of the files within a transaction.  With any fault the
 * caller must not commit, unless bad rows go to rejects: these
 * are ready when it returns 0.
 */
OCOP_CHECKED int ocop_register_load(struct ocop_register_job *job,
    struct ocop_store *store, const struct ocop_kind *kind,
    struct ocop_error *err);

/* The kinds that a workbook of a provincial office has rows of. */
enum ocop_workbook_kind {
	OCOP_WORKBOOK_ENTITIES,
	OCOP_WORKBOOK_PRODUCTS,
	OCOP_WORKBOOK_RECOGNITIONS,
	OCOP_WORKBOOK_KINDS,
};

struct ocop_workbook_counts {
	size_t rows;     /* those of job->rejected among them */
	size_t headings; /* passed over, and no rows */
	size_t stored[OCOP_WORKBOOK_KINDS][OCOP_OUTCOMES];
	size_t refused[OCOP_WORKBOOK_KINDS]; /* by the catalog */
};

/*
 * Stores what workbooks say, within a transaction; job->counts and rejects
 * are not used.  With any fault the caller must not commit.
 */
OCOP_CHECKED int ocop_workbook_load(struct ocop_register_job *job,
    struct ocop_workbook_counts *counts, struct ocop_store *store,
    struct ocop_error *err);

/*
 * Merging: a row that turned out to be another one is taken out, and all that
 * pointed to it points to the other.  Its key stays as an alias, so that
 * files may go on using it.
 */
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
