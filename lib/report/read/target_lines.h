/*
 * Private to lib/report: the targets of a programme as they are read.
 */
#ifndef OCOP_REPORT_READ_TARGET_LINES_H
#define OCOP_REPORT_READ_TARGET_LINES_H

#include "report/read/measure.h"

/* The columns of programme_targets.sql. */
enum {
	TARGET_CODE,
	TARGET_LABEL_VI,
	TARGET_LABEL_EN,
	TARGET_MEASURE,
	TARGET_ARGUMENT,
	TARGET_UNIT,
	TARGET_VALUE,
	TARGET_BASELINE,
	TARGET_DUE,
	TARGET_SOURCE,
	TARGET_PROGRAMME,
	TARGET_FROM,
	TARGET_CITATION
};

/* Called with each target asked for: 0 or more to go on, or -1. */
typedef int target_fn(
    void *ctx, const char *const *row, struct ocop_error *err);

/*
 * Walks the targets.  Fails with OCOP_ENO when there is no such programme,
 * or a code asked for is none of its own.  Returns the sum of what each gave.
 */
OCOP_CHECKED int targets_walk(const struct ocop_question *q, target_fn *each,
    void *ctx, struct ocop_error *err);

#endif
