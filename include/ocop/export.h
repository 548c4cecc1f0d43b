/*
 * Tables out of the catalog, or of a stream, with chosen columns and rows.
 */
#ifndef OCOP_EXPORT_H
#define OCOP_EXPORT_H

#include <stdbool.h>

#include <ocop/fault.h>
#include <ocop/store.h>

struct ocop_export;

struct ocop_choice {
	const char *columns;      /* names with commas between; NULL: all */
	const char *const *where; /* column=value, all of them */
	size_t where_count;
	bool for_public;   /* without what is not: ocop_column_is_private() */
	const char *as_of; /* rules are those in force on the day; NULL: any */
};

/* A table of the catalog by name; edition may be NULL for the one in
 * force, or where none is the latest. */
OCOP_CHECKED int ocop_export_table(struct ocop_export **out,
    struct ocop_store *store, const char *table, const char *edition,
    const struct ocop_choice *choice, struct ocop_error *err);

/* Any table in a file, "-" for standard input; encoding is an ocop_encoding,
 * or 0.  Faults go to report. */
OCOP_CHECKED int ocop_export_stream(struct ocop_export **out, const char *path,
    unsigned encoding, const struct ocop_choice *choice, ocop_fault_fn *report,
    void *ctx, struct ocop_error *err);

size_t ocop_export_count(const struct ocop_export *table);
const char *const *ocop_export_columns(const struct ocop_export *table);

/* The names of columns that were left out as not public; or "". */
const char *ocop_export_hidden(const struct ocop_export *table);

/* 1 and the cells, borrowed until the next call; 0 at the end; -1. */
OCOP_CHECKED int ocop_export_next(struct ocop_export *table,
    const char *const **cells, struct ocop_error *err);
void ocop_export_close(struct ocop_export *table); /* NULL is allowed */

#endif
