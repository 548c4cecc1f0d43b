/*
 * Council parameters: what a province leaves to the regulation of its council
 * (Quy chế, QĐ 26/2026 Art. 7.3b).  A pack has a value for each or takes the
 * default; a round may have its own.
 */
#ifndef OCOP_RULES_EDITION_PARAMETER_H
#define OCOP_RULES_EDITION_PARAMETER_H

#include <ocop/edition.h>

enum { OCOP_PARAMETER_TEXT = 16, OCOP_PARAMETERS_MAX = 16 };

/* Their names by number, NULL after the last: deviation_limit ... */
const char *ocop_parameter_name(size_t number);

/* Whether a pack must have it; the others start with their first value. */
bool ocop_parameter_required(size_t number);

/*
 * Sets it to the value as files write it.  -1 when it is none that the
 * parameter may have; ocop_parameter_choices() then says which.
 */
OCOP_CHECKED int ocop_parameter_set(
    struct ocop_edition *edition, size_t number, const char *value);

/* "a whole number up to 100", or "majority, every, lowest or agreed". */
void ocop_parameter_choices(size_t number, char *out, size_t size);

/* province or centre, the words of decided_by in the bands. */
const char *ocop_level_name(int level);

/* The value that holds, as files write it. */
void ocop_parameter_get(const struct ocop_edition *edition, size_t number,
    char out[OCOP_PARAMETER_TEXT]);

#endif
