/* What a criterion counts on a sheet. */
#include "rules/score/evaluator.h"

int
ocop_sheet_points(
    const struct ocop_set *set, const struct ocop_sheet *sheet, size_t leaf)
{
	int on = set->leaves[leaf].depends_on;

	if (sheet->points[leaf] == OCOP_MISSING && on >= 0 &&
	    sheet->points[on] == 0)
		return 0;
	return sheet->points[leaf];
}

int
scored_points(uint64_t zeroed, const struct ocop_set *set,
    const struct ocop_sheet *sheet, size_t leaf)
{
	return zeroed >> leaf & 1 ? 0 : ocop_sheet_points(set, sheet, leaf);
}
