/*
 * Councils made up by a seeded generator: what must hold for any sheets
 * whatever is tried on 2,000 of them.  A failure names the case; the same
 * number makes the same council again.
 */
#ifndef OCOP_TEST_INVENT_H
#define OCOP_TEST_INVENT_H

#include "council.h"
#include "dice.h"

enum { CASES = 2000 };

/* An option of the leaf: mostly the highest with a skill near 100, mostly
 * none with one near -100. */
static inline signed char
choose(uint64_t *random, const struct ocop_leaf *leaf, int skill)
{
	signed char points[OCOP_POINTS_MAX + 1];
	int dice = (int)below(random, 100);
	size_t count = 0;

	for (int p = 0; p <= leaf->max; p++)
		if (leaf->points >> p & 1)
			points[count++] = (signed char)p;
	return dice < skill ? points[count - 1] :
	    dice < -skill   ? 0 :
			      points[below(random, count)];
}

/* A council of one to nine on any set, valid as Annex II has it. */
static inline struct council
invent(const struct ocop_edition *edition, uint64_t *random)
{
	struct council c = council_of(
	    edition, edition->sets[below(random, edition->set_count)].set);
	int skill = (int)below(random, 220) - 90;

	c.count = 1 + below(random, COUNCIL_MAX);
	for (size_t i = 0; i < c.count; i++) {
		static const char *const names[] = { "m1", "m2", "m3", "m4",
			"m5", "m6", "m7", "m8", "m9" };
		signed char *points = c.points[i];

		c.sheets[i].member = names[i];
		for (size_t l = 0; l < c.set->leaf_count; l++) {
			const struct ocop_leaf *leaf = &c.set->leaves[l];

			points[l] = choose(random, leaf, skill);
			if (leaf->depends_on >= 0 &&
			    points[leaf->depends_on] == 0)
				points[l] = 0;
		}
	}
	return c;
}

/* The order in which an edition keeps the marks of a set. */
static inline int
by_mark(const void *a, const void *b)
{
	const struct ocop_mark *x = a, *y = b;

	return x->stars != y->stars ? x->stars - y->stars :
				      (x->leaf > y->leaf) - (x->leaf < y->leaf);
}

#endif
