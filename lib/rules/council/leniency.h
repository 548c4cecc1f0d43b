/*
 * How the members of a council score beside one another: robust statistics
 * that flag whom the chair may want to talk to.  They never change a score.
 *
 * A member's deviation on a product is the member's own total less the median
 * of all totals that count there.  The median of a member's deviations is the
 * leniency, their MAD (median absolute deviation) the spread.  Both are
 * compared with those of the council: practice, not law (RULINGS R25).
 *
 *	ocop_leniency_new(&leniency, members, &limits, &err);
 *	for (each product)
 *		ocop_leniency_add(leniency, numbers, totals, count, &err);
 *	ocop_leniency_judge(leniency, &council, &err);
 *	... ocop_leniency_get(leniency, number) ...
 */
#ifndef OCOP_RULES_COUNCIL_LENIENCY_H
#define OCOP_RULES_COUNCIL_LENIENCY_H

#include <stddef.h>

#include <ocop/fault.h>
#include <ocop/fraction.h>

/* The parameters: data/statistics.tsv. */
struct ocop_leniency_limits {
	int sheets;   /* counted sheets that a product needs to be compared */
	int products; /* compared products that a member needs to be judged */
	int members;  /* judged members that the council needs */
	/* A limit is so many MADs, and no fewer points than these. */
	struct ocop_fraction leniency_mads, leniency_points;
	struct ocop_fraction erratic_mads, erratic_points;
};

/*
 * Reads the parameters from a file, or with NULL those of the toolkit.  Every
 * fault goes to report; with any of them it is OCOP_EINPUT.  (lib/text)
 */
OCOP_CHECKED int ocop_leniency_limits_read(struct ocop_leniency_limits *out,
    const char *path, ocop_fault_fn *report, void *ctx, struct ocop_error *err);

enum {
	OCOP_LENIENT = 1 << 0,
	OCOP_HARSH = 1 << 1,
	OCOP_ERRATIC = 1 << 2,
	OCOP_FEW = 1 << 3, /* too few products, or members, to judge */
};

struct ocop_member_leniency {
	size_t compared;             /* products; with 0 no figure holds */
	size_t above, equal, below;  /* the median of the product */
	struct ocop_fraction median; /* of the deviations, in points */
	struct ocop_fraction mad;
	unsigned flags;
};

/* Beyond these points a member is flagged. */
struct ocop_council_leniency {
	size_t judged; /* members */
	bool enough;   /* else nobody is judged, and there are no limits */
	struct ocop_fraction harsh_below, lenient_above, erratic_above;
};

struct ocop_leniency;

/* For members 0 to members - 1. */
OCOP_CHECKED int ocop_leniency_new(struct ocop_leniency **out, size_t members,
    const struct ocop_leniency_limits *limits, struct ocop_error *err);
void ocop_leniency_free(struct ocop_leniency *leniency); /* NULL is allowed */

/*
 * Takes the totals that count of one product, each with its member.  One
 * that has too few of them is passed over.
 */
OCOP_CHECKED int ocop_leniency_add(struct ocop_leniency *leniency,
    const size_t *members, const int *totals, size_t count,
    struct ocop_error *err);

/* Works everything out, once all products are there. */
OCOP_CHECKED int ocop_leniency_judge(struct ocop_leniency *leniency,
    struct ocop_council_leniency *council, struct ocop_error *err);
const struct ocop_member_leniency *ocop_leniency_get(
    const struct ocop_leniency *leniency, size_t member);

#endif
