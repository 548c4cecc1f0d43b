/*
 * Private to lib/text: the values a column may hold, where they are a list
 * that is known beforehand.
 */
#ifndef OCOP_TEXT_CELL_ALLOWED_H
#define OCOP_TEXT_CELL_ALLOWED_H

#include "base/arena.h"
#include "text/cell/list_words.h"

struct allowed_value {
	const char *code, *label_vi, *label_en;
};

struct allowed {
	struct allowed_value *values;
	size_t count; /* 0: no list is known beforehand */
	bool words;   /* a file may have any label_vi for its code */
	size_t room;
	struct arena texts;
};

/*
 * Fills the list of that name: a table of the latest pack that has it, or a
 * list of words.tsv.  Zero-initialised to start; NULL names no list.
 */
OCOP_CHECKED int allowed_load(struct allowed *allowed, const char *list,
    const struct words *words, struct ocop_error *err);
void allowed_free(struct allowed *allowed);

#endif
