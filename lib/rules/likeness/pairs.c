#include <stdlib.h>
#include <string.h>

#include "base/grow.h"
#include "rules/likeness/pairs.h"

int
ocop_pairs_new(struct ocop_pairs **out, struct ocop_likeness *likeness,
    struct ocop_error *err)
{
	if (!(*out = calloc(1, sizeof(**out))))
		return ocop_fail_memory(err);
	(*out)->likeness = likeness;
	return 0;
}

void
ocop_pairs_free(struct ocop_pairs *pairs)
{
	if (!pairs)
		return;
	free(pairs->rows);
	free(pairs->often);
	free(pairs->keys);
	free(pairs->compared);
	free(pairs->found);
	arena_free(&pairs->arena);
	free(pairs);
}

static int
read_traits(
    struct ocop_pairs *pairs, struct row *row, const char *const *traits)
{
	for (int t = 0; t < OCOP_TRAITS; t++) {
		char *made;

		if (!traits[t] || !*traits[t])
			continue;
		if (!(made = trait_read((enum ocop_trait)t, traits[t])))
			return -1;
		if (*made)
			row->traits[t] =
			    arena_copy(&pairs->arena, made, strlen(made));
		if (*made && !row->traits[t]) {
			free(made);
			return -1;
		}
		free(made);
	}
	return 0;
}

int
ocop_pairs_add(struct ocop_pairs *pairs, const char *name,
    const char *const traits[OCOP_TRAITS], struct ocop_error *err)
{
	struct row *row;

	if (!grow(
		&pairs->rows, pairs->count, &pairs->room, sizeof(*pairs->rows)))
		return ocop_fail_memory(err);
	row = &pairs->rows[pairs->count];
	*row = (struct row){ .head = 0 };
	if (name_read(pairs->likeness, &pairs->arena, &row->name, name) < 0 ||
	    read_traits(pairs, row, traits) < 0)
		return ocop_fail_memory(err);
	pairs->count++;
	return 0;
}

static struct ocop_pair
compare_names(const struct ocop_pairs *pairs, size_t a, size_t b)
{
	const struct ocop_likeness *likeness = pairs->likeness;
	const struct row *x = &pairs->rows[a], *y = &pairs->rows[b];
	struct ocop_pair pair = { .a = a, .b = b };

	pair.name = name_compare(&x->name, &y->name);
	pair.score = pair.name * likeness->agree[OCOP_TRAIT_NAME] / 100;
	for (int t = OCOP_TRAIT_NAME + 1; t < OCOP_TRAITS; t++) {
		bool same = t == OCOP_TRAIT_NUMBER ?
		    name_same_numbers(&x->name, &y->name) :
		    x->traits[t] && y->traits[t] &&
			trait_same(
			    (enum ocop_trait)t, x->traits[t], y->traits[t]);
		bool known =
		    t == OCOP_TRAIT_NUMBER || (x->traits[t] && y->traits[t]);

		if (same && likeness->agree[t] > 0)
			pair.agree |= 1U << t;
		if (known && !same && likeness->differ[t] > 0)
			pair.differ |= 1U << t;
		pair.score += same ? likeness->agree[t] :
		    known          ? -likeness->differ[t] :
				     0;
	}
	if (pair.score > 100)
		pair.score = 100;
	return pair;
}

/* Compares a row with all later ones that share a key with it. */
static int
compare_row(struct ocop_pairs *pairs, size_t row, int least)
{
	for (size_t k = pairs->rows[row].head; k > 0;
	     k = pairs->keys[k - 1].next)
		for (size_t i = k; i < pairs->keys[k - 1].end; i++) {
			size_t other = pairs->keys[i].row;
			struct ocop_pair pair;

			if (other == row || pairs->compared[other] == row + 1)
				continue;
			pairs->compared[other] = row + 1;
			pair = compare_names(pairs, row, other);
			if (pair.score < least)
				continue;
			if (!grow(&pairs->found, pairs->found_count,
				&pairs->found_room, sizeof(*pairs->found)))
				return -1;
			pairs->found[pairs->found_count++] = pair;
		}
	return 0;
}

int
ocop_pairs_find(struct ocop_pairs *pairs, int least,
    const struct ocop_pair **out, size_t *count, struct ocop_error *err)
{
	pairs->found_count = 0;
	free(pairs->compared);
	pairs->compared = calloc(pairs->count + 1, sizeof(*pairs->compared));
	if (!pairs->compared || pairs_make_keys(pairs, least) < 0)
		return ocop_fail_memory(err);
	for (size_t i = 0; i < pairs->count; i++)
		if (compare_row(pairs, i, least) < 0)
			return ocop_fail_memory(err);
	*out = pairs->found;
	*count = pairs->found_count;
	return 0;
}
