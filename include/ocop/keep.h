/*
 * Keeping a catalog sound: reports about the catalog itself.
 */
#ifndef OCOP_KEEP_H
#define OCOP_KEEP_H

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

#endif
