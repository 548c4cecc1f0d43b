/*
 * Private to lib/task: faults of a file are counted, and reading ends early
 * when too much is wrong.
 */
#ifndef OCOP_TASK_FAULT_LIMIT_H
#define OCOP_TASK_FAULT_LIMIT_H

#include <stddef.h>

#include <ocop/error.h>
#include <ocop/fault.h>

/* An ocop_fault_fn whose ctx is a struct ocop_register_job: counts the fault
 * and hands it on. */
void enough_count(void *ctx, const struct ocop_fault *fault);

/* 0, or -1 with an error when there are most faults; most 0: never. */
OCOP_CHECKED int enough_faults(
    size_t faults, size_t most, struct ocop_error *err);

#endif
