/*
 * Bytes out: to standard output, or to a file that is there whole or not at
 * all.  A target that is no regular file (a pipe, /dev/full) is written to
 * directly, or held back until all is ready.
 */
#ifndef OCOP_TEXT_FORMAT_SINK_H
#define OCOP_TEXT_FORMAT_SINK_H

#include <stdio.h>

#include "base/text.h"

struct sink {
	struct text text; /* append here, then call sink_flush() at times */
	int file;
	const char *name; /* for messages */
	char *target;     /* NULL when written directly */
	char *temporary;
	bool shown;  /* on a terminal, which would take orders from it */
	bool late;   /* what is written directly waits for sink_finish() */
	FILE *spool; /* where it waits; NULL while the text has room */
};

enum { SINK_BLOCK = 64 << 10 }; /* worth a write */

/* NULL and "-" are standard output. */
OCOP_CHECKED int sink_open(
    struct sink *sink, const char *path, struct ocop_error *err);

/*
 * Makes an empty file to work in, beside the target, or in /tmp when there is
 * none.  Returns its descriptor; the caller closes it, and removes and frees
 * the path.
 */
OCOP_CHECKED int sink_scratch(
    const struct sink *sink, char **path, struct ocop_error *err);

/* Writes the text and empties it. */
OCOP_CHECKED int sink_flush(struct sink *sink, struct ocop_error *err);

/* Flushes and syncs: a file lacks only its name then. */
OCOP_CHECKED int sink_ready(struct sink *sink, struct ocop_error *err);

/* Makes it ready and gives the file its name, or writes what was held back. */
OCOP_CHECKED int sink_finish(struct sink *sink, struct ocop_error *err);

/* Removes what was not finished. */
void sink_close(struct sink *sink);

#endif
