/*
 * Gaps: what a product lacks for its next star, and the fewest criteria that
 * would have to rise for it.
 *
 * A criterion rises to an option when every sheet, the agreed one too where
 * it judges the minima, gives at least that option; so the minimum is met
 * under any policy, and what the mean gains is exact.
 *
 * Law: QĐ 26/2026 Art. 3.3 and note to Annex II; RULINGS R36.
 */
#ifndef OCOP_RULES_SCORE_GAP_H
#define OCOP_RULES_SCORE_GAP_H

#include <ocop/rank.h>

/* One criterion that has to rise. */
struct ocop_gap_step {
	size_t leaf;  /* in the set */
	int low;      /* points of the sheet that gives it least */
	int to;       /* points it has to reach */
	int64_t gain; /* points the sum of the sheets gains */
	bool minimum; /* a star minimum asks for it; else the mean does */
};

struct ocop_gap {
	int stars;         /* aimed at */
	int64_t short_sum; /* what the sum of the sheets lacks at first, or 0 */
	bool reached;      /* false: no options of the set come to it */
	struct ocop_gap_step steps[OCOP_LEAVES_MAX];
	size_t count; /* minima by leaf first, then the others by gain */
};

/*
 * Fills the gap of a standing to its next star; the totals are those of the
 * scored sheets.  false when there is none to fill: not ranked, or the
 * highest already.
 */
bool ocop_gap_find(struct ocop_gap *out, const struct ocop_edition *edition,
    const struct ocop_scored *scored, const struct ocop_standing *standing);

#endif
