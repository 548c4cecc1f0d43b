/*
 * Private to lib/report: reading ends early when too much is wrong.
 */
#ifndef OCOP_REPORT_ENOUGH_H
#define OCOP_REPORT_ENOUGH_H

#include <stddef.h>

#include <ocop/error.h>

/* 0, or -1 with an error when there are most faults; most 0: never. */
OCOP_CHECKED int enough_faults(
    size_t faults, size_t most, struct ocop_error *err);

#endif
