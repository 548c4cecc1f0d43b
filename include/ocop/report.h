/*
 * Reports: where a catalog stands on a day.  No clock is read here.
 */
#ifndef OCOP_REPORT_H
#define OCOP_REPORT_H

#include <ocop/date.h>
#include <ocop/store.h>
#include <ocop/writer.h>

enum {
	OCOP_TARGETS_COLUMNS = 10,
	OCOP_EXPIRING_COLUMNS = 14,
	OCOP_APPLICATIONS_COLUMNS = 18,
	OCOP_WITHIN_ANY = -1,
};

extern const char *const ocop_targets_columns[OCOP_TARGETS_COLUMNS];
extern const char *const ocop_expiring_columns[OCOP_EXPIRING_COLUMNS];
extern const char *const ocop_applications_columns[OCOP_APPLICATIONS_COLUMNS];

/*
 * Writes a line for each target of a programme (NULL: the one loaded last):
 * QĐ 919 Art. 1.2b.  A target is met, on_track (on the straight line from
 * its baseline to its due date), behind, or no_data.  Returns how many are
 * behind, or -1.
 */
OCOP_CHECKED int ocop_report_targets(struct ocop_store *store,
    const char *programme, struct ocop_date as_of, struct ocop_writer *writer,
    struct ocop_error *err);

/*
 * Writes the recognition each product holds, soonest expiry first, with its
 * state and the renewal window: QĐ 26/2026 Art. 4.3, 7.6a.  within: only
 * those with at most so many days left.  Returns how many of the lines call
 * for something to be done (in_window or late), or -1.
 */
OCOP_CHECKED int ocop_report_expiring(struct ocop_store *store,
    struct ocop_date as_of, int within, struct ocop_writer *writer,
    struct ocop_error *err);

/*
 * Writes the dossiers of a round as they stood on a day: state, what lacks,
 * deadlines, what is late: QĐ 26/2026 Art. 5 to 7.  late: only those with
 * something late.  A year without any holiday is reported once, as a warning.
 * Returns how many lines have something late, or -1.
 */
OCOP_CHECKED int ocop_report_applications(struct ocop_store *store,
    const char *round, struct ocop_date as_of, bool late,
    struct ocop_writer *writer, ocop_fault_fn *report, void *ctx,
    struct ocop_error *err);

#endif
