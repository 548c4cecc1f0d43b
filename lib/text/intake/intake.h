/*
 * Intake: the rows of a file as values of a kind, each cell checked.
 */
#ifndef OCOP_TEXT_INTAKE_INTAKE_H
#define OCOP_TEXT_INTAKE_INTAKE_H

#include <ocop/kind.h>
#include <ocop/rejects.h>

struct ocop_intake;

/*
 * Opens a file and binds its header to the kind; flags are those of
 * ocop_value_read(), OCOP_KEEP_ROWS and those of OCOP_SAID.  All faults, then
 * and later, go to report with file and line; a header with faults makes the
 * file OCOP_EINPUT.
 */
OCOP_CHECKED int ocop_intake_open(struct ocop_intake **out, const char *path,
    const struct ocop_kind *kind, unsigned flags, ocop_fault_fn *report,
    void *ctx, struct ocop_error *err);

/* Adds a word that stands for a code of a list, before the first row. */
OCOP_CHECKED int ocop_intake_word(struct ocop_intake *intake, const char *list,
    const char *code, const char *word, struct ocop_error *err);

/*
 * OCOP_ROW: values by kind->columns, NULL to leave what is stored and "" to
 * clear it, borrowed until the next call.  OCOP_ROW_BAD: the row's faults
 * have been reported.  0 at the end, -1 on failure.
 */
OCOP_CHECKED int ocop_intake_next(struct ocop_intake *intake,
    const char *const **values, struct ocop_error *err);

/*
 * From here on, rows with a fault are added to the rejects, each when the
 * next one is asked for.  Before the first row.
 */
OCOP_CHECKED int ocop_intake_reject(struct ocop_intake *intake,
    struct ocop_rejects *rejects, struct ocop_error *err);

/*
 * The keys of the rows of a run: a key is in one file of it, once.  Where
 * an intake shares none, it has those of its own file.
 */
struct ocop_keys;
OCOP_CHECKED int ocop_keys_new(struct ocop_keys **out, struct ocop_error *err);
void ocop_keys_free(struct ocop_keys *keys); /* NULL is allowed */

/* Before the first row; the keys outlive the intake. */
OCOP_CHECKED int ocop_intake_share(
    struct ocop_intake *intake, struct ocop_keys *keys, struct ocop_error *err);

/* Reports a fault of the row read last, with its place. */
void ocop_intake_fault(struct ocop_intake *intake, struct ocop_fault *fault);

/* Whether the header has the column. */
bool ocop_intake_has(const struct ocop_intake *intake, const char *column);

/* The lines after a row that leaves the rest unread: rejected like it. */
size_t ocop_intake_unread(const struct ocop_intake *intake);

void ocop_intake_close(struct ocop_intake *intake); /* NULL is allowed */

#endif
