/*
 * Private to lib/text: words of a cell that stand for a code of a list, as
 * "nữ" for female; data/words.tsv and the embedded lists hold them.
 */
#ifndef OCOP_TEXT_CELL_LIST_WORDS_H
#define OCOP_TEXT_CELL_LIST_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include <ocop/error.h>

struct words;

OCOP_CHECKED int words_new(struct words **out, struct ocop_error *err);
void words_free(struct words *words); /* NULL is allowed */

/* Adds a code and a word for it, which counts before those that are there. */
OCOP_CHECKED int words_add(struct words *words, const char *list,
    const char *code, const char *word, struct ocop_error *err);

/* Whether there is any word of the list. */
bool words_has(const struct words *words, const char *list);

/* The code, or NULL when the list has no such word. */
const char *words_find(
    const struct words *words, const char *list, const char *text);

/* The codes of a closed list as "female, male"; "" when it is open. */
void words_choices(
    const struct words *words, const char *list, char *out, size_t size);

#endif
