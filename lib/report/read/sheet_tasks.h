/*
 * Private to lib/report: what checking, loading and adding up share.
 */
#ifndef OCOP_REPORT_READ_SHEET_TASKS_H
#define OCOP_REPORT_READ_SHEET_TASKS_H

#include <ocop/rejects.h>
#include <ocop/score.h>

/* Asked before each line is taken, and may change what it says: OCOP_ROW
 * (with a note if fault->code is set), OCOP_ROW_BAD or -1. */
typedef int score_gate_fn(void *ctx, struct ocop_line *line, const char *round,
    struct ocop_fault *fault, struct ocop_error *err);

/* Takes every line of every file into sheets; rejects, or NULL, holds every
 * row until it is known which sheets are whole. */
OCOP_CHECKED int score_gather(struct ocop_score_job *job,
    struct ocop_sheets *sheets, struct ocop_rejects *rejects,
    score_gate_fn *gate, void *ctx, struct ocop_error *err);

/* An edition of a pack, which is freed; faults go to the job's report. */
OCOP_CHECKED int score_edition(struct ocop_edition **out,
    struct ocop_pack *pack, ocop_fault_fn *report, void *ctx,
    struct ocop_error *err);

/* Writes a line of totals. */
OCOP_CHECKED int score_write(struct ocop_writer *writer,
    const struct ocop_totals *totals, struct ocop_error *err);

#endif
