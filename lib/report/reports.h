/*
 * Private to lib/report: the reports of include/ocop/report.h, one file each,
 * and what they share.
 */
#ifndef OCOP_REPORT_REPORTS_H
#define OCOP_REPORT_REPORTS_H

#include <ocop/report.h>

extern const struct ocop_report report_applications, report_calendar,
    report_compare, report_compare_lines, report_council, report_disagreements,
    report_doctor, report_duplicates, report_expiring, report_explain,
    report_funding, report_gaps, report_history, report_inspections,
    report_members, report_notices, report_parameters, report_rank_compare,
    report_round, report_targets, report_totals, report_trend, report_unplaced;

/* A count as text, for a cell. */
struct count_text {
	char text[24];
};
const char *count_write(struct count_text *out, long long count);

/* The columns of a list that a figure is made of, or NULL. */
struct rows_figure {
	const char *section, *item, *numbers[2];
};

extern const struct rows_figure rows_count; /* section, item, count */

/*
 * Writes the rows of a list as they are, after a first cell, the year, where
 * lead is not NULL; figure may be NULL.  How many there are, or -1.
 */
OCOP_CHECKED int rows_write(const struct ocop_question *question,
    const char *list, const char *lead, struct ocop_date as_of,
    const struct rows_figure *figure, struct ocop_writer *writer,
    struct ocop_error *err);

#endif
