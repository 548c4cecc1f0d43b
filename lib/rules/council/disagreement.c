/* How far the points of members for one criterion are apart. */

#include "rules/council/median.h"

#include "rules/council/disagreement.h"

bool
ocop_disagreement_find(
    struct ocop_disagreement *out, int64_t *points, size_t count)
{
	int64_t twice, apart = 0;
	size_t same = 0;

	while (same < count && points[same] == points[0])
		same++;
	if (same == count)
		return false;
	twice = median_twice(points, count);
	*out = (struct ocop_disagreement){ .sheets = count,
		.low = (int)points[0],
		.high = (int)points[count - 1],
		.median = { twice, 2 } };
	for (size_t i = 0; i < count; i++) {
		int64_t away = 2 * points[i] - twice;

		out->differ += away != 0;
		apart += away < 0 ? -away : away;
	}
	out->weight = (struct ocop_fraction){ apart, 2 * (int64_t)count };
	return true;
}
