/*
 * Private to lib/report: the reports of include/ocop/reports.h, one file each.
 */
#ifndef OCOP_REPORT_REPORTS_H
#define OCOP_REPORT_REPORTS_H

#include <ocop/reports.h>

extern const struct ocop_report report_council, report_funding, report_gaps,
    report_inspections, report_round, report_trend;

/* A count as text, for a cell. */
struct count_text {
	char text[24];
};
const char *count_write(struct count_text *out, long long count);

/*
 * Writes the rows of a list as they are, after a first cell where lead is not
 * NULL.
 */
OCOP_CHECKED int rows_write(struct ocop_store *store, const char *list,
    const char *lead, struct ocop_date as_of, struct ocop_writer *writer,
    struct ocop_error *err);

#endif
