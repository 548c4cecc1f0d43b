/*
 * Totals: what the sheets of a council come to, product by product.
 *
 * Law: QĐ 26/2026 Art. 3.3 (mean total), Annex II (star marks, conditions);
 * where the law is silent RULINGS.md says what was decided.
 */
#ifndef OCOP_TOTALS_H
#define OCOP_TOTALS_H

#include <ocop/sheets.h>

enum ocop_state {
	OCOP_COMPLETE,
	OCOP_INCOMPLETE, /* sheets or criteria lack, or members are far apart */
	OCOP_ELIMINATED, /* a condition says so; no stars */
};

const char *ocop_state_name(enum ocop_state state);

/* One line of totals; the mean is sum / sheets, never rounded. */
struct ocop_totals {
	const char *product;
	int set;
	size_t sheets;     /* complete sheets, those that count */
	bool figures;      /* false: no total, what follows is blank */
	int64_t sum;       /* points of the counted sheets */
	int low, high;     /* totals of the lowest and the highest sheet */
	int met;           /* 2 to 5: highest stars whose minima are met */
	const char *unmet; /* "4:A2.1>=3 5:A1.3>=3" */
	bool split; /* sheets differ over a minimum; not in a line read */
	enum ocop_state state;
	const char *reason; /* why, parts with "; " between; or "" */
};

/* Where the chair is, for a quorum that needs one. */
enum ocop_chair {
	OCOP_CHAIR_THERE,  /* gave a sheet, or may not for an interest */
	OCOP_CHAIR_ABSENT, /* gave none */
	OCOP_CHAIR_NONE,   /* no member is registered as one */
};

/* Who of the council could have scored the product; known to a catalog. */
struct ocop_attendance {
	size_t entitled; /* members without an interest; 0: unknown */
	const char *const *missing; /* attend the round, gave no sheet */
	size_t missing_count;
	const char *const *interested; /* gave one, and have an interest now */
	size_t interested_count;
	enum ocop_chair chair;
};

/* The fewest of so many who are entitled that make a quorum. */
size_t ocop_quorum(const struct ocop_edition *edition, size_t entitled);

struct ocop_evaluator;

OCOP_CHECKED int ocop_evaluator_new(struct ocop_evaluator **out,
    const struct ocop_edition *edition, struct ocop_error *err);
void ocop_evaluator_free(struct ocop_evaluator *evaluator);

/*
 * The totals of one product.  attendance may be NULL.  Texts in *out are
 * borrowed until the next call.
 */
OCOP_CHECKED int ocop_evaluate(struct ocop_evaluator *evaluator,
    const struct ocop_scored *scored, const struct ocop_attendance *attendance,
    struct ocop_totals *out, struct ocop_error *err);

/*
 * More of the product evaluated last: the total of a sheet, -1 where it does
 * not count; what a leaf counts on a sheet, or OCOP_MISSING; how many of the
 * sheets that count reach a star minimum (set->marks), if there are figures.
 */
int ocop_evaluated_total(const struct ocop_evaluator *evaluator, size_t sheet);
int ocop_evaluated_points(const struct ocop_evaluator *evaluator,
    const struct ocop_scored *scored, size_t sheet, size_t leaf);
size_t ocop_evaluated_reach(
    const struct ocop_evaluator *evaluator, size_t mark);

/* The columns of a line of totals, and a line as their cells. */
enum { OCOP_TOTALS_COLUMNS = 12 };

extern const struct ocop_column ocop_totals_columns[OCOP_TOTALS_COLUMNS];

struct ocop_totals_cells {
	const char *cells[OCOP_TOTALS_COLUMNS];
	char numbers[OCOP_TOTALS_COLUMNS][32];
};

void ocop_totals_write(
    struct ocop_totals_cells *out, const struct ocop_totals *totals);

/*
 * Reads a line back: cells as in ocop_totals_columns, "" where blank.  The
 * texts of *out are those of the cells.  -1 with a fault when the line
 * contradicts itself.
 */
OCOP_CHECKED int ocop_totals_read(struct ocop_totals *out,
    const char *const *cells, struct ocop_fault *fault);

#endif
