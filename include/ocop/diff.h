/*
 * What re-scores change in a round: sheets, stars and ranks before and after.
 */
#ifndef OCOP_DIFF_H
#define OCOP_DIFF_H

#include <ocop/score.h>

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
