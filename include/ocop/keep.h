/*
 * Keeping a catalog sound: reports about the catalog itself.
 */
#ifndef OCOP_KEEP_H
#define OCOP_KEEP_H

#include <ocop/date.h>
#include <ocop/verify.h>
#include <ocop/writer.h>

struct ocop_verify_job {
	enum ocop_format format;
	const char *path; /* NULL: standard output */
	bool quiet;       /* nothing is printed when nothing is found */
	struct ocop_verify verify; /* head, and what was seen */
};

/* Writes what ocop_verify() finds. */
OCOP_CHECKED int ocop_report_verify(struct ocop_store *store,
    struct ocop_verify_job *job, struct ocop_error *err);

enum { OCOP_DOCTOR_COLUMNS = 5 };

/* check, count, example, severity, cure. */
extern const char *const ocop_doctor_columns[OCOP_DOCTOR_COLUMNS];

struct ocop_doctor_job {
	enum ocop_format format;
	const char *path; /* NULL: standard output */
	bool quiet;       /* no notes; nothing printed when nothing is told */
	struct ocop_date as_of;
	size_t problems; /* errors and warnings that were written */
};

/*
 * Writes what would make reports of the day wrong (error) or incomplete
 * (warning), or what one may want to know (note), with the cure of each.
 */
OCOP_CHECKED int ocop_report_doctor(struct ocop_store *store,
    struct ocop_doctor_job *job, struct ocop_error *err);

#endif
