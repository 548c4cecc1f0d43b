/*
 * Score sheets as they arrive: lines in any order, from any number of files,
 * checked one by one against the edition and gathered by product and member.
 *
 * Memory: a few bytes a sheet line; what was read is not kept.
 *
 * Law: QĐ 26/2026 Annex II: exactly one option for each criterion.
 */
#ifndef OCOP_SHEETS_H
#define OCOP_SHEETS_H

#include <ocop/cell.h>
#include <ocop/edition.h>

enum { OCOP_MISSING = -1 }; /* not scored: never the same as 0 */

/* One member's sheet of one product. */
struct ocop_sheet {
	const char *member;
	const signed char *points;  /* by leaf, or OCOP_MISSING */
	const signed char *options; /* by leaf, 0: not named; or NULL */
	uint32_t raised;            /* bit c: condition c of the set */
	const char *file;           /* where its first line stands; or NULL */
	size_t line;
	bool spoilt; /* a line of it was refused: ocop_sheets_spoil() */
};

/*
 * The points of a leaf as they count: 0 where it was left blank because what
 * it depends on has 0 (RULINGS R8); OCOP_MISSING where it lacks.
 */
int ocop_sheet_points(
    const struct ocop_set *set, const struct ocop_sheet *sheet, size_t leaf);

/* Room for a sheet of so many leaves as its set has. */
struct ocop_room {
	signed char *points, *options;
};

/*
 * Lays a sheet that is given again over the one in force: what it does not
 * give stays as it was, or, with whole, is taken back.  Nothing that counted
 * is lost by it: -1 with a fault, which says of which product it is.
 */
OCOP_CHECKED int ocop_sheet_amend(struct ocop_sheet *sheet,
    const struct ocop_room *room, const struct ocop_set *set,
    const struct ocop_sheet *before, bool whole, const char *product,
    struct ocop_fault *fault);

/* A line as it is in a file.  Absent columns are empty cells. */
struct ocop_line {
	struct ocop_cell product, member, set;
	struct ocop_cell criterion, points, option; /* a score, or ... */
	struct ocop_cell condition;                 /* ... a condition */
	/* For faults: points and option, or A1.1 for both if wide. */
	const char *points_column, *option_column;
	const char *file; /* where it stands: outlives the sheets, or NULL */
	size_t line;
};

/*
 * Who asks for a catalog: product gives the product's set, member says
 * whether the member may score it.  Each returns OCOP_ROW, OCOP_ROW_BAD
 * with a fault, or -1; each is asked once.  NULL where there is none.
 */
struct ocop_gate {
	void *ctx;
	int (*product)(void *ctx, const char *product, int *set,
	    struct ocop_fault *fault, struct ocop_error *err);
	int (*member)(void *ctx, const char *product, const char *member,
	    struct ocop_fault *fault, struct ocop_error *err);
};

struct ocop_sheets;

/* The edition must outlive the sheets; gate may be NULL and is copied. */
OCOP_CHECKED int ocop_sheets_new(struct ocop_sheets **out,
    const struct ocop_edition *edition, const struct ocop_gate *gate,
    struct ocop_error *err);
void ocop_sheets_free(struct ocop_sheets *sheets); /* NULL is allowed */

/*
 * Takes a line: OCOP_ROW, or OCOP_ROW_BAD with a fault, or -1.  A product
 * with a bad line is spoiled: what is left of it proves nothing.
 */
OCOP_CHECKED int ocop_sheets_add(struct ocop_sheets *sheets,
    const struct ocop_line *line, struct ocop_fault *fault,
    struct ocop_error *err);

/*
 * A sheet by its numbers; member OCOP_NOBODY: every sheet of the product.
 */
struct ocop_place {
	size_t product, member;
};

#define OCOP_NOBODY ((size_t)-1)

/* The place of a product's sheet; a blank member is OCOP_NOBODY. */
OCOP_CHECKED int ocop_sheets_place(struct ocop_place *out,
    struct ocop_sheets *sheets, const struct ocop_cell *product,
    const struct ocop_cell *member, struct ocop_error *err);

/*
 * Keeps that a line of the sheet was refused, for whoever stores only sheets
 * that are whole; the first fault of a sheet stays.  Where the product
 * itself was refused, so are all its sheets.
 */
OCOP_CHECKED int ocop_sheets_spoil(struct ocop_sheets *sheets,
    struct ocop_place place, const struct ocop_fault *fault,
    struct ocop_error *err);

/* The fault that spoils the sheet, or NULL. */
const struct ocop_fault *ocop_sheets_spoilt(
    const struct ocop_sheets *sheets, struct ocop_place place);

/* Forgets all that was gathered. */
void ocop_sheets_reset(struct ocop_sheets *sheets);

/* What was gathered of one product. */
struct ocop_scored {
	const char *product;
	const struct ocop_set *set;
	const struct ocop_sheet *sheets; /* borrowed until the next call */
	size_t count;
	/* The sheet the advisory team agreed on; NULL: none, or unknown. */
	const struct ocop_sheet *agreed;
	bool spoiled;
};

/* Products in order of first appearance. */
size_t ocop_sheets_count(const struct ocop_sheets *sheets);
OCOP_CHECKED int ocop_sheets_get(struct ocop_sheets *sheets, size_t product,
    struct ocop_scored *out, struct ocop_error *err);

#endif
