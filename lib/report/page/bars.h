/*
 * Private to lib/report: bars beside the lines of a table for people.
 */
#ifndef OCOP_REPORT_PAGE_BARS_H
#define OCOP_REPORT_PAGE_BARS_H

#include "report/figures.h"

/* One of each line's figures: one drawing a line. */
typedef int bars_fn(struct ocop_drawing *out, struct ocop_figures *figures,
    struct ocop_error *err);

bars_fn bars_of_shares; /* the second number of the first, where all is known */
bars_fn bars_of_stars;  /* the products of so many stars, of all that have */
bars_fn bars_of_trend;  /* how each figure went, of more than one year */

#endif
