/*
 * Labels: what a column or a word of the toolkit is called for people.  They
 * come from data/columns.tsv and data/words.tsv.  In English a code is its own
 * label, unless ocop_labels_english() has been called.
 */
#ifndef OCOP_LABEL_H
#define OCOP_LABEL_H

#include <ocop/error.h>
#include <ocop/language.h>

struct ocop_labels;

OCOP_CHECKED int ocop_labels_new(
    struct ocop_labels **out, enum ocop_lang lang, struct ocop_error *err);
void ocop_labels_free(struct ocop_labels *labels); /* NULL is allowed */

enum ocop_lang ocop_label_lang(const struct ocop_labels *labels);

/* Adds English labels: codes with blanks for "_", or what data/english.tsv has
 * instead. */
OCOP_CHECKED int ocop_labels_english(
    struct ocop_labels *labels, struct ocop_error *err);

/* A word of a list more, as of a pack; what the labels have already holds. */
OCOP_CHECKED int ocop_labels_add(struct ocop_labels *labels, const char *list,
    const char *code, const char *word, struct ocop_error *err);

/* What the packs of a catalog call the codes of reports. */
struct ocop_store;
OCOP_CHECKED int ocop_labels_of_catalog(struct ocop_labels *labels,
    struct ocop_store *store, struct ocop_error *err);

/* The column's label, else its name.  Never NULL. */
const char *ocop_label_column(
    const struct ocop_labels *labels, const char *column);

/* The word of a list, or the code itself where the list has no such word. */
const char *ocop_label_word(
    const struct ocop_labels *labels, const char *list, const char *code);

#endif
