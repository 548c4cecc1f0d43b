/*
 * Private to lib/text: the reasons of results as people read them.  They are
 * written in English, as part of the data; data/phrases.tsv has the patterns.
 */
#ifndef OCOP_TEXT_PHRASE_H
#define OCOP_TEXT_PHRASE_H

#include <stdbool.h>

#include "base/text.h"

/* Whether a column says why a result is what it is. */
bool phrase_is_reason(const char *column);

/*
 * Reasons with "; " between in Vietnamese; those that no pattern fits stay as
 * they are, but for days and the distance to a boundary.  The bytes of room,
 * which the next call writes over, or NULL when there is no memory.
 */
const char *phrase_vietnamese(struct text *room, const char *reasons);

#endif
