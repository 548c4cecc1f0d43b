/*
 * Private to lib/text: the files of data/, which are part of the library.
 */
#ifndef OCOP_TEXT_READ_EMBEDDED_H
#define OCOP_TEXT_READ_EMBEDDED_H

#include <ocop/reader.h>

/* Opens the file at the path below data/, which must be there. */
OCOP_CHECKED int embedded_open(
    struct ocop_reader **out, const char *path, struct ocop_error *err);

/* The path of the latest pack's file of that name, "" if none has it. */
enum { EMBEDDED_PATH = 128 };
void embedded_latest(char out[EMBEDDED_PATH], const char *name);

/* Called with each row but the header: 0 to go on, 1 to stop, -1 to fail. */
typedef int embedded_fn(
    void *ctx, const struct ocop_row *row, struct ocop_error *err);

/* Walks an embedded file, which must be there: what the last call gave. */
OCOP_CHECKED int embedded_walk(
    const char *path, embedded_fn *each, void *ctx, struct ocop_error *err);

#endif
