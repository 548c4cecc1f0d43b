/* Finding what an edition has: sets, criteria, conditions, stars. */
#include <string.h>

#include <ocop/edition.h>

const struct ocop_set *
ocop_edition_set(const struct ocop_edition *edition, int set)
{
	for (size_t i = 0; i < edition->set_count; i++)
		if (edition->sets[i].set == set)
			return &edition->sets[i];
	return NULL;
}

static bool
is_code(const char *name, const char *code, size_t size)
{
	return strncmp(name, code, size) == 0 && name[size] == '\0';
}

int
ocop_set_leaf(const struct ocop_set *set, const char *code, size_t size)
{
	for (size_t i = 0; i < set->leaf_count; i++)
		if (is_code(set->leaves[i].name, code, size) ||
		    is_code(set->leaves[i].code, code, size))
			return (int)i;
	return -1;
}

int
ocop_set_condition(const struct ocop_set *set, const char *condition)
{
	for (size_t i = 0; i < set->condition_count; i++)
		if (strcmp(set->conditions[i].condition, condition) == 0 &&
		    set->conditions[i].effect != OCOP_STOP_IF_ZERO)
			return (int)i;
	return -1;
}

int
ocop_edition_stars(const struct ocop_edition *edition, int64_t sum, int64_t n)
{
	int stars = OCOP_STARS_MAX;

	while (stars > 1 && sum < edition->bands[stars].from * n)
		stars--;
	return stars;
}
