/*
 * Reports: where a catalog stands on a day.  No clock is read here.
 */
#ifndef OCOP_REPORT_H
#define OCOP_REPORT_H

#include <stdbool.h>
#include <stddef.h>

#include <ocop/date.h>
#include <ocop/label.h>
#include <ocop/store.h>
#include <ocop/writer.h>

enum {
	OCOP_TARGETS_PLAIN = 11,   /* those that are always there */
	OCOP_TARGETS_COLUMNS = 14, /* with those of parts */
	OCOP_EXPLAIN_COLUMNS = 10,
	OCOP_EXPIRING_PLAIN = 22,   /* those that are always there */
	OCOP_EXPIRING_COLUMNS = 25, /* with whom to ask */
	OCOP_NOTICES_PLAIN = 22,    /* those that are always there */
	OCOP_NOTICES_COLUMNS = 24,  /* with how to reach them */
	OCOP_APPLICATIONS_COLUMNS = 19,
	OCOP_NO_ALARM = -1,
	OCOP_WITHIN_ANY = -1,
	OCOP_STATE_ANY = -1,
	OCOP_STATE_VALID = -2, /* each that is valid on the day */
};

extern const char *const ocop_targets_columns[OCOP_TARGETS_COLUMNS];
extern const char *const ocop_explain_columns[OCOP_EXPLAIN_COLUMNS];
extern const char *const ocop_expiring_columns[OCOP_EXPIRING_COLUMNS];
extern const char *const ocop_notices_columns[OCOP_NOTICES_COLUMNS];
extern const char *const ocop_applications_columns[OCOP_APPLICATIONS_COLUMNS];

/* What the lines of a report are parted by. */
enum ocop_by {
	OCOP_BY_NOTHING,
	OCOP_BY_PROVINCE,
	OCOP_BY_COMMUNE,
	OCOP_BY_GROUP, /* of products; an entity counts in each of its own */
	OCOP_BY_YEAR,  /* at the end of each year of the programme */
};

/* false when there is no such word: province, commune, group or year. */
bool ocop_by_find(enum ocop_by *out, const char *word);

struct ocop_targets {
	const char *programme; /* NULL: the one loaded last; "all" */
	char *const *codes;    /* only these targets, if code_count is not 0 */
	size_t code_count;
	enum ocop_by by;
	struct ocop_date as_of;
	enum ocop_lang lang; /* of what an explanation says */
};

/*
 * Writes a line for each target of a programme: QĐ 919 Art. 1.2b.  A target
 * is met, on_track (on the straight line from its baseline to its due date),
 * behind, or no_data.  The columns after ocop_targets_plain are there only
 * if the lines are parted; a count of one part is not held against the
 * target of the whole.  Returns how many are behind, or -1.
 */
OCOP_CHECKED int ocop_report_targets(struct ocop_store *store,
    const struct ocop_targets *targets, struct ocop_writer *writer,
    struct ocop_error *err);

/*
 * Writes the rows behind the value of one target, those that count and those
 * they are a share of; say() is told what the target means, line by line.
 */
OCOP_CHECKED int ocop_report_explain(struct ocop_store *store,
    const struct ocop_targets *targets,
    void (*say)(void *ctx, const char *line), void *ctx,
    struct ocop_writer *writer, struct ocop_error *err);

/*
 * Draws beside the lines of a report of that name when they are a table for
 * people: how far a target is reached, what part of the valid or judged
 * products has so many stars, what part of the money was disbursed, how a
 * figure went from year to year.
 */
OCOP_CHECKED int ocop_report_draw(
    const char *report, struct ocop_writer *writer, struct ocop_error *err);

struct ocop_expiring {
	struct ocop_date as_of;
	int within; /* only those with at most so many days left */
	int state;  /* only those in it: enum ocop_life_state */
};

/*
 * Writes the recognition each product holds, soonest expiry first, with its
 * state and what is to be done next: <ocop/certificate.h>.  The window is
 * that of the rules of the day (QĐ 26/2026 Art. 7.6a).  Returns how many of
 * the lines call for somebody to act, or -1.
 */
OCOP_CHECKED int ocop_report_expiring(struct ocop_store *store,
    const struct ocop_expiring *asked, struct ocop_writer *writer,
    struct ocop_error *err);

/*
 * Writes a line for each letter to a holder: of the certificates asked for
 * those whose renewal may be filed, and those whose window has passed; RULINGS
 * R48.  nameless counts lines without a leader or any address.  Returns how
 * many there are, or -1.
 */
OCOP_CHECKED int ocop_report_notices(struct ocop_store *store,
    const struct ocop_expiring *asked, struct ocop_writer *writer,
    size_t *nameless, struct ocop_error *err);

/* A calendar of days to remember: <ocop/ics.h>. */
struct ocop_reminders {
	struct ocop_expiring asked;
	enum ocop_lang lang;
	const char *path; /* NULL: standard output */
	int remind;       /* days before, or OCOP_NO_ALARM */
	bool contact;     /* with whom to ask, and how */
};

/*
 * Writes the days of the certificates asked for as a calendar: the first and
 * the last day of the window, and the last of the term, each with what is to
 * be done on it as far as is known.  A day keeps its UID through a renewal of
 * its product, so that a calendar that is imported again is brought up to
 * date.
 */
OCOP_CHECKED int ocop_report_reminders(struct ocop_store *store,
    const struct ocop_reminders *reminders, struct ocop_error *err);

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
