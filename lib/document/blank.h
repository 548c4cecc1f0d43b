/*
 * Private to lib/document: blank sheets, and how their parts lie in a workbook.
 */
#ifndef OCOP_DOCUMENT_BLANK_H
#define OCOP_DOCUMENT_BLANK_H

#include <ocop/blank.h>
#include <ocop/edition.h>

#include "base/arena.h"
#include "base/text.h"

/* One sheet; the texts are "" where nothing is known. */
struct blank {
	const char *product, *name, *entity;
	const struct ocop_set *set;
};

struct ocop_blanks {
	struct ocop_pack *pack; /* for headings and notes */
	struct ocop_edition *edition;
	struct blank *list;
	size_t count;
	const char *member, *round; /* "" where nothing is known */
	struct arena arena;
};

/* What a member has to give so that the option is known. */
enum blank_way {
	BLANK_POINTS, /* the points tell it */
	BLANK_CASE,   /* the points and the case of the sheet do */
	BLANK_OPTION, /* its number: two options are worth the same */
};

enum blank_way blank_way(
    const struct ocop_set *set, const struct ocop_leaf *leaf);

/* The option's points and a star for each of its mark's: "2***". */
void blank_points(struct text *out, const struct ocop_option *option);

/* Whether the leaf counts 0 without an option for it. */
bool blank_adds_zero(const struct ocop_set *set, const struct ocop_leaf *leaf);

/* Columns and rows of a form, from 0; what is in Vietnamese is printed.
 * Formulas name three of the columns by their letters. */
enum {
	FORM_CODE,
	FORM_VI, /* B; and what is known of the sheet, in its head */
	FORM_MAX,
	FORM_POINTS, /* D */
	FORM_OPTION, /* E */
	FORM_OPTIONS_VI,
	FORM_EN,
	FORM_OPTIONS_EN,
	FORM_COLUMNS
};

enum {
	FORM_TITLE,
	FORM_TITLE_EN,
	FORM_PRODUCT,
	FORM_NAME,
	FORM_ENTITY,
	FORM_MEMBER,
	FORM_ROUND,
	FORM_CASE,
	FORM_TOTAL,
	FORM_LEFT, /* what is not scored yet */
	FORM_HEADER,
	FORM_FIRST, /* of the criteria */
};

/* Where a form has what the data sheet repeats: rows of its worksheet. */
struct form {
	const char *sheet; /* its name, in quotes for a formula */
	const struct ocop_set *set;
	size_t leaves[OCOP_LEAVES_MAX];       /* by leaf */
	size_t conditions[OCOP_RAISABLE_MAX]; /* by condition; 0: not there */
};

/* A form while it is drawn. */
struct drawing {
	const struct ocop_blanks *blanks;
	const struct blank *blank;
	struct ocop_book *book;
	struct form *form;
	size_t row;             /* at hand */
	struct text text, list; /* what is being put together */
	bool no_memory;
};

/* The text that was put together; "" once memory ran out. */
const char *drawing_take(struct drawing *d, const struct text *text);

/* Whether the row of a table of the pack is of the set. */
bool drawing_has(
    const struct drawing *d, const struct ocop_table *table, size_t row);

/* Draws a criterion: what it is, what to fill in, its options. */
void drawing_leaf(struct drawing *d, size_t leaf);

/* Draws one form in a worksheet of its own.  sheet is kept in the arena. */
OCOP_CHECKED int blank_form(struct form *out, const struct ocop_blanks *blanks,
    const struct blank *blank, struct ocop_book *book, struct arena *arena,
    struct ocop_error *err);

/* Draws the data sheet of all forms. */
OCOP_CHECKED int blank_data(const struct form *forms, size_t count,
    struct ocop_book *book, struct ocop_error *err);

#endif
