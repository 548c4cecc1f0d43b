/*
 * Rejects: the rows of files that were not taken, as they stood, below the
 * header of the files and with three more columns: error_line, error_code
 * and error_message.  Nobody reads these, so the file can be mended and
 * loaded as it is.
 *
 * What is wrong with a row is gathered by ocop_rejects_fault(); the row is
 * then added at once, or held back until it is known whether it is taken.
 */
#ifndef OCOP_REJECTS_H
#define OCOP_REJECTS_H

#include <ocop/reader.h>

struct ocop_rejects;

/* Nothing appears before ocop_rejects_finish(), wherever it goes. */
OCOP_CHECKED int ocop_rejects_open(
    struct ocop_rejects **out, const char *path, struct ocop_error *err);

/*
 * Says that the rows of this reader come next, which keeps them (OCOP_KEPT)
 * and has read its header; the headers of all files must be the same.
 */
OCOP_CHECKED int ocop_rejects_file(struct ocop_rejects *rejects,
    const struct ocop_reader *reader, struct ocop_error *err);

/* Keeps what is wrong with the row at hand; a warning is not. */
void ocop_rejects_fault(
    struct ocop_rejects *rejects, const struct ocop_fault *fault);

/*
 * Adds the row at hand if something is wrong with it.  Fails with
 * OCOP_EINPUT when the rows behind it cannot be told apart.
 */
OCOP_CHECKED int ocop_rejects_row(struct ocop_rejects *rejects,
    const struct ocop_reader *reader, struct ocop_error *err);

/* Holds the row at hand back, with what is wrong with it, as one of a group;
 * the numbers mean what the caller likes. */
struct ocop_group {
	size_t product, member;
};

OCOP_CHECKED int ocop_rejects_hold(struct ocop_rejects *rejects,
    const struct ocop_reader *reader, struct ocop_group group,
    struct ocop_error *err);

/* Why the rows of a group are not taken; code 0 when they are. */
typedef void ocop_group_fn(
    void *ctx, struct ocop_group group, struct ocop_fault *why);

/* Adds the held rows with a fault of their own or of their group. */
OCOP_CHECKED int ocop_rejects_settle(struct ocop_rejects *rejects,
    ocop_group_fn *why, void *ctx, struct ocop_error *err);

/* The rows that were added. */
size_t ocop_rejects_count(const struct ocop_rejects *rejects);

/* Writes what is left and syncs: a file lacks only its name then. */
OCOP_CHECKED int ocop_rejects_ready(
    struct ocop_rejects *rejects, struct ocop_error *err);

/* Makes it ready and gives the file its name. */
OCOP_CHECKED int ocop_rejects_finish(
    struct ocop_rejects *rejects, struct ocop_error *err);

/* Removes an unfinished file.  NULL is allowed. */
void ocop_rejects_free(struct ocop_rejects *rejects);

#endif
