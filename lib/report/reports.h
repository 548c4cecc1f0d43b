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
    report_gaps, report_members, report_notices, report_rank_compare,
    report_round, report_targets, report_totals, report_unplaced;

/* A count as text, for a cell. */
struct count_text {
	char text[24];
};
const char *count_write(struct count_text *out, long long count);

/* The columns of a list that a figure is made of, or NULL. */
struct rows_figure {
	const char *year, *section, *item, *numbers[2];
};

/*
 * Writes the rows of a list as they are, in so many columns, and a figure of
 * each where figure is not NULL.  How many rows there are, or, where the list
 * has more columns and one of these is due, how many are; or -1.
 */
OCOP_CHECKED int rows_write(const struct ocop_question *question,
    const char *list, size_t columns, const struct rows_figure *figure,
    struct ocop_writer *writer, struct ocop_error *err);

#endif
