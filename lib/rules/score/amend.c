/*
 * A sheet that is given again, laid over the one in force: RULINGS R69.
 */
#include <string.h>

#include "rules/score/score.h"

/* Takes over what is not given again. */
static void
lay_over(struct ocop_sheet *out, const struct ocop_room *room,
    const struct ocop_set *set, const struct ocop_sheet *before)
{
	const signed char *points = out->points, *options = out->options;

	for (size_t i = 0; i < set->leaf_count; i++) {
		bool stays = points[i] == OCOP_MISSING;
		bool again = points[i] == before->points[i] &&
		    (!options || options[i] == 0);

		room->points[i] = stays ? before->points[i] : points[i];
		room->options[i] = (signed char)(!stays && !again ?
			(options ? options[i] : 0) :
			before->options ? before->options[i] :
					  0);
	}
	out->points = room->points;
	out->options = before->options || options ? room->options : NULL;
	out->raised |= before->raised;
}

/* One case, and no points where what they depend on has 0 now. */
static int
check_whole(const struct ocop_sheet *sheet, const struct ocop_set *set,
    const char *product, struct ocop_fault *fault)
{
	for (size_t i = 0; i < set->leaf_count; i++) {
		int on = set->leaves[i].depends_on;

		if (on >= 0 && sheet->points[i] > 0 && sheet->points[on] == 0)
			return ocop_fault_set(fault, OCOP_E_DEPENDS,
			    "criterion", set->leaves[i].name,
			    "on the sheet of %s for %s that is stored %s has "
			    "%d points, and counts only when %s is above 0; "
			    "give it 0, too, or correct %s",
			    sheet->member, product, set->leaves[i].name,
			    sheet->points[i], set->leaves[on].name,
			    set->leaves[on].name);
	}
	return 0;
}

/* What was scored is not taken away by a sheet that is given again. */
static int
check_lost(const struct ocop_sheet *sheet, const struct ocop_set *set,
    const struct ocop_sheet *before, const char *product,
    struct ocop_fault *fault)
{
	for (size_t i = 0; i < set->leaf_count; i++)
		if (ocop_sheet_points(set, before, i) != OCOP_MISSING &&
		    ocop_sheet_points(set, sheet, i) == OCOP_MISSING)
			return ocop_fault_set(fault, OCOP_E_PARTIAL,
			    "criterion", set->leaves[i].name,
			    "%s has scored %s in %s before, and the new "
			    "sheet leaves it out; give its points",
			    sheet->member, product, set->leaves[i].name);
	return 0;
}

int
ocop_sheet_amend(struct ocop_sheet *sheet, const struct ocop_room *room,
    const struct ocop_set *set, const struct ocop_sheet *before, bool whole,
    const char *product, struct ocop_fault *fault)
{
	int now = sheet_variant(set, sheet), then = sheet_variant(set, before);

	if (!whole && now && then && now != then)
		return ocop_fault_set(fault, OCOP_E_VARIANT, "member",
		    sheet->member,
		    "the sheet of %s for %s that is stored belongs to case %d, "
		    "this one to case %d; give the whole sheet with --whole",
		    sheet->member, product, then, now);
	if (!whole)
		lay_over(sheet, room, set, before);
	if (check_whole(sheet, set, product, fault) < 0)
		return -1;
	return check_lost(sheet, set, before, product, fault);
}
