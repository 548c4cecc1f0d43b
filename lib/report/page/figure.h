/*
 * Private to lib/report: the figures of lines that were kept.
 */
#ifndef OCOP_REPORT_PAGE_FIGURE_H
#define OCOP_REPORT_PAGE_FIGURE_H

#include <stdint.h>

#include <ocop/writer.h>

/* A cell by the name of its column, which must be there. */
const char *figure_cell(
    const struct ocop_writer *kept, size_t row, const char *column);

/* A number with up to two decimals in hundredths; the rest is cut off. */
int64_t figure_hundredths(const char *number);

#endif
