#include <stdbool.h>
#include <string.h>

#include "base/letters/edit_distance.h"

enum { WORD_LONGEST = 60 };

size_t
near_distance(const char *left, const char *right)
{
	size_t rows = strlen(left), width = strlen(right);
	size_t costs[3][WORD_LONGEST + 1];

	if (rows > WORD_LONGEST || width > WORD_LONGEST || rows > width + 2 ||
	    width > rows + 2)
		return NEAR_NOT;
	for (size_t i = 0; i <= width; i++)
		costs[0][i] = i;
	for (size_t row = 1; row <= rows; row++) {
		size_t *cost = costs[row % 3];
		const size_t *above = costs[(row + 2) % 3];

		cost[0] = row;
		for (size_t i = 1; i <= width; i++) {
			bool same = left[row - 1] == right[i - 1];
			size_t best = above[i - 1] + !same;

			if (above[i] + 1 < best)
				best = above[i] + 1;
			if (cost[i - 1] + 1 < best)
				best = cost[i - 1] + 1;
			if (!same && row > 1 && i > 1 &&
			    left[row - 1] == right[i - 2] &&
			    left[row - 2] == right[i - 1] &&
			    costs[(row + 1) % 3][i - 2] + 1 < best)
				best = costs[(row + 1) % 3][i - 2] + 1;
			cost[i] = best;
		}
	}
	return costs[rows % 3][width] < NEAR_NOT ? costs[rows % 3][width] :
						   NEAR_NOT;
}
