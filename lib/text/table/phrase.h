/*
 * Private to lib/text: the reasons of results as people read them.  They are
 * written in English, as part of the data; data/phrases.tsv has the patterns.
 */
#ifndef OCOP_TEXT_TABLE_PHRASE_H
#define OCOP_TEXT_TABLE_PHRASE_H

#include <stdbool.h>

#include <ocop/label.h>

#include "base/text.h"

struct phrases;

/* Reads the patterns, once for all reasons. */
OCOP_CHECKED int phrases_read(struct phrases **out, struct ocop_error *err);
void phrases_free(struct phrases *phrases); /* NULL is allowed */

/* Those of the labels, which own them; NULL in English. */
const struct phrases *label_phrases(const struct ocop_labels *labels);

/* Whether a column says why a result is what it is. */
bool phrase_is_reason(const char *column);

/*
 * Reasons with "; " between in Vietnamese; those that no pattern fits stay as
 * they are, but for days and the distance to a boundary.  The bytes of room,
 * which the next call writes over, or NULL when there is no memory.
 */
const char *phrase_vietnamese(
    const struct phrases *phrases, struct text *room, const char *reasons);

#endif
