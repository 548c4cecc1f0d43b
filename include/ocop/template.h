/*
 * Templates: empty files of a kind for people to fill in: the header, an
 * example row to be overwritten, and in a workbook drop-down lists and notes.
 */
#ifndef OCOP_TEMPLATE_H
#define OCOP_TEMPLATE_H

#include <stdbool.h>

#include <ocop/book.h>
#include <ocop/kind.h>
#include <ocop/writer.h>

struct ocop_template;

/* vietnamese: names of columns, and words where files may write them. */
OCOP_CHECKED int ocop_template_new(struct ocop_template **out,
    const struct ocop_kind *kind, bool vietnamese, struct ocop_error *err);
void ocop_template_free(struct ocop_template *made); /* or NULL */

/* The header. */
size_t ocop_template_count(const struct ocop_template *made);
const char *const *ocop_template_names(const struct ocop_template *made);

/* Writes the example row. */
OCOP_CHECKED int ocop_template_row(const struct ocop_template *made,
    struct ocop_writer *writer, struct ocop_error *err);

/*
 * Draws the worksheet of the kind, the lists it draws on, and notes on each
 * column in both languages.
 */
OCOP_CHECKED int ocop_template_book(const struct ocop_template *made,
    struct ocop_book *book, struct ocop_error *err);

#endif
