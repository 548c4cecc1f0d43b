/*
 * Private to lib/text: a file of rejects being written.
 */
#ifndef OCOP_TEXT_INTAKE_REJECTS_H
#define OCOP_TEXT_INTAKE_REJECTS_H

#include <stdio.h>

#include <ocop/rejects.h>

#include "text/format/sink.h"

enum { REJECTS_COLUMNS = 3 };

struct ocop_rejects {
	struct sink sink;
	struct text header; /* of the first file, with its line end */
	struct text name;   /* of that file */
	char separator;     /* likewise */
	bool quoted;        /* likewise: cells may be in quotes */
	bool ours;          /* its last columns are those we add */
	bool faulty;        /* something is wrong with the row at hand: */
	struct text codes, messages;
	FILE *held; /* rows held back; NULL before the first */
	struct text bytes;
	size_t count;
};

/* Whether a folded header cell is a column of ours, that nobody reads. */
bool rejects_has(const char *key);

/* Adds the row with what is wrong with it. */
OCOP_CHECKED int rejects_add(struct ocop_rejects *rejects,
    const struct ocop_raw *raw, const char *codes, const char *messages,
    struct ocop_error *err);

/* 0, or -1 with an error when rows behind the one at hand cannot be told
 * apart: what is not read can be neither stored nor rejected. */
OCOP_CHECKED int rejects_check(
    const struct ocop_reader *reader, struct ocop_error *err);

/* "column: text", as the cell error_message has it. */
void rejects_say(struct text *messages, const struct ocop_fault *fault);

#endif
