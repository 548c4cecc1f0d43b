/* What a member has to give for the options of a criterion. */
#include "document/blank.h"

enum blank_way
blank_way(const struct ocop_set *set, const struct ocop_leaf *leaf)
{
	const struct ocop_option *options = &set->options[leaf->option];
	enum blank_way way = BLANK_POINTS;

	for (size_t i = 0; i < leaf->options; i++) {
		for (size_t j = 0; j < i; j++)
			if (options[i].points == options[j].points &&
			    (options[i].variant == options[j].variant ||
				!options[i].variant || !options[j].variant))
				return BLANK_OPTION;
		if (options[i].variant)
			way = BLANK_CASE;
	}
	return way;
}

void
blank_points(struct text *out, const struct ocop_option *option)
{
	text_printf(out, "%d", option->points);
	for (int i = 0; i < option->min_star; i++)
		text_add(out, "*", 1);
}

bool
blank_adds_zero(const struct ocop_set *set, const struct ocop_leaf *leaf)
{
	for (size_t i = 0; i < leaf->options; i++)
		if (set->options[leaf->option + i].points == 0)
			return false;
	return true;
}
