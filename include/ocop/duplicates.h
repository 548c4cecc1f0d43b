/*
 * Duplicates: rows of a catalog that are probably the same.  They are listed,
 * never merged by themselves.
 */
#ifndef OCOP_DUPLICATES_H
#define OCOP_DUPLICATES_H

#include <ocop/store.h>
#include <ocop/writer.h>

enum { OCOP_DUPLICATES_COLUMNS = 7 };

/* kind, a, name_a, b, name_b, score, reason. */
extern const char *const ocop_duplicates_columns[OCOP_DUPLICATES_COLUMNS];

/*
 * Writes the pairs of a kind, entities or products, that come to so many
 * points (-1: as many as data/likeness.tsv has for the kind), the most first.
 * *found is how many there are.
 */
OCOP_CHECKED int ocop_duplicates(struct ocop_store *store, const char *kind,
    int least, struct ocop_writer *writer, size_t *found,
    struct ocop_error *err);

#endif
