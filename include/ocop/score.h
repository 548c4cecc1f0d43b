/*
 * Scoring: score sheets of files checked and added up, with or without a
 * catalog.
 */
#ifndef OCOP_SCORE_H
#define OCOP_SCORE_H

#include <ocop/catalog.h>
#include <ocop/council.h>
#include <ocop/rejects.h>
#include <ocop/totals.h>
#include <ocop/writer.h>

/* What files are read, and what came of it. */
struct ocop_score_job {
	char *const *paths; /* "-" is standard input */
	int count;
	struct ocop_rejects *rejects; /* load: for bad rows, or NULL */
	size_t most;               /* faults that end the reading; 0: none do */
	unsigned said;             /* of the files: OCOP_SAID, or 0 */
	ocop_fault_fn *report;     /* every fault, with file and line */
	ocop_change_fn *change;    /* every sheet load stores; or NULL */
	void *ctx;                 /* of both */
	enum ocop_sheet_kind kind; /* load: whose sheets they are */
	bool whole; /* load: those given again replace, and do not amend */

	size_t lines;   /* read */
	size_t faults;  /* reported, warnings not counted */
	size_t spoiled; /* check: products left out for faulty lines */
	size_t counts[OCOP_OUTCOMES]; /* load: sheets */
	size_t rejected;              /* load: rows */
};

/* The header of totals, for the writer. */
extern const char *const ocop_totals_names[OCOP_TOTALS_COLUMNS];

/*
 * Writes the totals of every product in the files, in order of appearance.
 * sorted: the lines are in order of product, so that each product is written
 * when its lines end and memory does not grow with the files; a line out of
 * order is a fault.
 */
OCOP_CHECKED int ocop_score_check(struct ocop_score_job *job, const char *pack,
    bool sorted, struct ocop_writer *writer, struct ocop_error *err);

/*
 * Stores the sheets of the files in a round, within a transaction.  With
 * any fault nothing was stored and the caller must not commit, unless bad
 * rows go to rejects: all rows of a sheet with a bad one do, so that no sheet
 * is stored with a hole; these are ready when it returns 0.
 */
OCOP_CHECKED int ocop_score_load(struct ocop_score_job *job,
    struct ocop_store *store, const char *round, struct ocop_error *err);

#endif
