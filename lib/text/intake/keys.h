/*
 * Private to lib/text: the keys of the rows of a run, and where each stands.
 * They are numbered in order, so those of a file follow each other.
 */
#ifndef OCOP_TEXT_INTAKE_KEYS_H
#define OCOP_TEXT_INTAKE_KEYS_H

#include "text/intake/intake.h"

/* From here on rows are of this file. */
OCOP_CHECKED int keys_file(
    struct ocop_keys *keys, const char *name, struct ocop_error *err);

/* Takes the key of a row: 1 with the file (NULL: this one) and line where it
 * comes before, 0 when it is new, -1. */
OCOP_CHECKED int keys_take(struct ocop_keys *keys, const char *key, size_t size,
    size_t line, const char **file, size_t *before, struct ocop_error *err);

#endif
