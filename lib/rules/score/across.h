/*
 * Sheets of one edition read under another.
 *
 * A sheet says which option of each criterion was reached.  It says the same
 * under another edition only where that one has the product's set with the
 * very same criteria and points; anything else would be a guess and is not
 * made (RULINGS R24).
 */
#ifndef OCOP_RULES_SCORE_ACROSS_H
#define OCOP_RULES_SCORE_ACROSS_H

#include <ocop/sheets.h>

struct ocop_across;

/* Both editions must outlive it. */
OCOP_CHECKED int ocop_across_new(struct ocop_across **out,
    const struct ocop_edition *from, const struct ocop_edition *to,
    struct ocop_error *err);
void ocop_across_free(struct ocop_across *across); /* NULL is allowed */

/*
 * The sheets of a product as sheets of the other edition: 1 and *out, 0 when
 * they cannot be read there, or -1.  *why names what differs: what keeps them
 * from being read, or else criteria that have another wording; "" if nothing.
 * All is borrowed until the next call.
 */
OCOP_CHECKED int ocop_across_scored(struct ocop_across *across,
    const struct ocop_scored *scored, struct ocop_scored *out, const char **why,
    struct ocop_error *err);

#endif
