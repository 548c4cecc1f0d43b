/*
 * Reports that are told apart by their name only: what each writes, and what
 * it has to be told.
 */
#ifndef OCOP_REPORTS_H
#define OCOP_REPORTS_H

#include <ocop/date.h>
#include <ocop/fraction.h>
#include <ocop/store.h>
#include <ocop/writer.h>

/* What a report is asked. */
struct ocop_question {
	const char *name; /* of the report */
	struct ocop_store *store;
	struct ocop_date as_of; /* year 0: as all stands, of a round */
	const char *round;      /* of those that are of a round; else NULL */
	const struct ocop_fraction *near; /* round: to a boundary; or NULL */
	const char *limits;               /* council: a file of them; or NULL */
	bool never; /* inspections: those that there never were */
	ocop_fault_fn *report;
	void *ctx;
};

struct ocop_report {
	const char *name;  /* the command's word */
	const char *title; /* for people, a message id */
	const char *const *columns;
	size_t count;
	bool of_round; /* it needs a round; else it is of a day */
	/* Writes its lines; how many call for somebody to act, or -1. */
	int (*write)(const struct ocop_question *question,
	    struct ocop_writer *writer, struct ocop_error *err);
};

/* Those by number; false after the last. */
bool ocop_report_get(struct ocop_report *out, size_t number);

/* The report of that name; false where there is none. */
bool ocop_report_find(struct ocop_report *out, const char *name);

#endif
