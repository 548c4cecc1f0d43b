/*
 * Standings: a ranking as a whole, from files of totals or from a round of
 * the catalog.
 */
#ifndef OCOP_STANDINGS_H
#define OCOP_STANDINGS_H

#include <ocop/rank.h>
#include <ocop/store.h>

struct ocop_standings;

/*
 * Reads lines of totals from files ("-" is standard input; encoding is an
 * ocop_encoding, or 0) and ranks them under a pack.  accepted is the reason why
 * incomplete products are ranked, or NULL.  A bad line is reported and makes it
 * fail with OCOP_ENO.
 */
OCOP_CHECKED int ocop_standings_files(struct ocop_standings **out,
    char *const *paths, int count, unsigned encoding, const char *pack,
    const char *accepted, ocop_fault_fn *report, void *ctx,
    struct ocop_error *err);

/*
 * Ranks a round of the catalog; adds name, entity and commune, as it is called
 * on a day (ISO), or none of them where that is NULL.
 */
OCOP_CHECKED int ocop_standings_round(struct ocop_standings **out,
    struct ocop_store *store, const char *round, const char *as_of,
    const char *accepted, ocop_fault_fn *report, void *ctx,
    struct ocop_error *err);

/*
 * Keeps only products whose mean lies so near to a boundary of two points
 * classes, with their ranks, and adds boundary and distance at the end: the
 * mean less the boundary, cut towards it.
 */
void ocop_standings_near(
    struct ocop_standings *standings, const struct ocop_fraction *within);

void ocop_standings_free(struct ocop_standings *standings); /* or NULL */

/* Best first; those that are not ranked are last. */
size_t ocop_standings_count(const struct ocop_standings *standings);
const struct ocop_standing *ocop_standings_get(
    const struct ocop_standings *standings, size_t number);
const struct ocop_edition *ocop_standings_edition(
    const struct ocop_standings *standings);

/* The ranking as a table; cells are borrowed until the next call. */
void ocop_standings_columns(const struct ocop_standings *standings,
    const char *const **columns, size_t *count);
const char *const *ocop_standings_cells(
    struct ocop_standings *standings, size_t number);

#endif
