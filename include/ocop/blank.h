/*
 * Blank score sheets: what a member of the council is to fill in, as a table
 * that is loaded as it is, or as a workbook with drop-down lists.
 *
 * Law: QĐ 26/2026 Annex II, the sheets and their notes.
 */
#ifndef OCOP_BLANK_H
#define OCOP_BLANK_H

#include <ocop/book.h>
#include <ocop/pack.h>
#include <ocop/store.h>
#include <ocop/writer.h>

enum { OCOP_BLANK_COLUMNS = 12 };

extern const char *const ocop_blank_columns[OCOP_BLANK_COLUMNS];

/* What is known beforehand; the texts must outlive the sheets. */
struct ocop_blank_wish {
	const char
	    *edition;      /* a pack or folder; NULL: of the round, or latest */
	const char *round; /* or NULL */
	const char *member; /* or NULL */
	ocop_fault_fn *report;
	void *ctx; /* of report */
};

struct ocop_blanks;

/* A sheet of a set, for no product in particular; no catalog is needed. */
OCOP_CHECKED int ocop_blanks_set(struct ocop_blanks **out, int set,
    const struct ocop_blank_wish *wish, struct ocop_error *err);

/*
 * A sheet for each product of the catalog.  With a round and a member the
 * member must sit on its council and have no interest in the product.  Every
 * product that gets no sheet is reported, and then there is none at all:
 * OCOP_ENO.
 */
OCOP_CHECKED int ocop_blanks_products(struct ocop_blanks **out,
    struct ocop_store *store, char *const *products, size_t count,
    const struct ocop_blank_wish *wish, struct ocop_error *err);

void ocop_blanks_free(struct ocop_blanks *blanks); /* NULL is allowed */

/* A line for each criterion, in the order of the sheet, without points. */
OCOP_CHECKED int ocop_blanks_table(const struct ocop_blanks *blanks,
    struct ocop_writer *writer, struct ocop_error *err);

/*
 * A worksheet for each sheet, and at last one named "data" whose formulas
 * repeat what is filled in, in the form of the table.
 */
OCOP_CHECKED int ocop_blanks_book(const struct ocop_blanks *blanks,
    struct ocop_book *book, struct ocop_error *err);

#endif
