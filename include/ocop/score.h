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

/*
 * What re-scores change in a round: sheets, stars and ranks before and after.
 */
enum { OCOP_DIFF_COLUMNS = 14, OCOP_DIFF_LINE_COLUMNS = 9 };

extern const char *const ocop_diff_names[OCOP_DIFF_COLUMNS];
extern const char *const ocop_diff_line_names[OCOP_DIFF_LINE_COLUMNS];

struct ocop_diff;

/* The first version of each sheet, and the versions in force. */
OCOP_CHECKED int ocop_diff_stored(struct ocop_diff **out,
    struct ocop_store *store, const char *round, ocop_fault_fn *report,
    void *ctx, struct ocop_error *err);

/*
 * The round as it is, and as it would be with the files: they are loaded
 * within a transaction that the caller must not commit.  reason is theirs, or
 * NULL.  With any fault it fails with OCOP_ENO.
 */
OCOP_CHECKED int ocop_diff_files(struct ocop_diff **out,
    struct ocop_score_job *job, struct ocop_store *store, const char *round,
    const char *reason, struct ocop_error *err);

void ocop_diff_free(struct ocop_diff *diff); /* NULL is allowed */

/*
 * Writes a line for each product that was scored again or comes out otherwise
 * than before, by code.
 */
OCOP_CHECKED int ocop_diff_write(const struct ocop_diff *diff,
    struct ocop_writer *writer, struct ocop_error *err);

/* Writes a line for each criterion and condition that changed. */
OCOP_CHECKED int ocop_diff_write_lines(const struct ocop_diff *diff,
    struct ocop_writer *writer, struct ocop_error *err);

#endif
