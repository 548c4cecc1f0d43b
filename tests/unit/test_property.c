#include "test.h"

#include "invent.h"

/* Its stars when somebody answers for what is incomplete. */
static int
stars_of(struct council *c)
{
	council_evaluate(c, NULL);
	ocop_standing_fill(&c->standing, c->edition, true);
	return c->standing.stars;
}

static void
keeps_every_figure_within_its_bounds(void **state)
{
	struct ocop_edition *edition = load_edition("qd26-2026");
	size_t seen[OCOP_STARS_MAX + 1] = { 0 };

	(void)state;
	for (uint64_t i = 0; i < CASES; i++) {
		uint64_t random = i;
		struct council c = invent(edition, &random);
		int stars = stars_of(&c), sum = 0;

		for (size_t n = 0; n < c.count; n++)
			for (size_t l = 0; l < c.set->leaf_count; l++)
				sum += c.points[n][l];
		if (c.totals->figures) {
			assert_int_equal(c.totals->sum, sum);
			assert_int_equal(c.totals->sheets, c.count);
			assert_in_range(c.totals->met, 2, 5);
			assert_in_range(stars, 1, c.standing.points_stars);
			assert_true(stars <= 2 || stars <= c.totals->met);
			assert_int_equal(
			    c.totals->met == 5, *c.totals->unmet == '\0');
			assert_true(c.totals->low <= c.totals->high);
			assert_in_range(c.totals->sum,
			    c.totals->low * (int)c.count,
			    c.totals->high * (int)c.count);
		} else {
			/* water that has no taste is the only way here */
			assert_int_equal(c.set->set, 16);
			assert_int_equal(stars, 0);
		}
		seen[stars]++;
		council_free(&c);
	}
	/* the generator reaches every class, so the rest proves something */
	for (int stars = 0; stars <= OCOP_STARS_MAX; stars++)
		if (seen[stars] < 5)
			fail_msg("only %zu of %d stars", seen[stars], stars);
	ocop_edition_free(edition);
}

static void
never_takes_a_star_for_a_higher_option(void **state)
{
	struct ocop_edition *edition = load_edition("qd26-2026");
	size_t raised = 0;

	(void)state;
	for (uint64_t i = 0; i < CASES; i++) {
		uint64_t random = i;
		struct council c = invent(edition, &random);
		int before = stars_of(&c);
		size_t sheet = below(&random, c.count);
		size_t leaf = below(&random, c.set->leaf_count);
		int points = c.points[sheet][leaf] + 1;

		while (points <= c.set->leaves[leaf].max &&
		    !(c.set->leaves[leaf].points >> points & 1))
			points++;
		if (points <= c.set->leaves[leaf].max) {
			c.points[sheet][leaf] = (signed char)points;
			if (stars_of(&c) < before)
				fail_msg("case %d: set %d, %s raised to %d: "
					 "%d stars, not %d",
				    (int)i, c.set->set,
				    c.set->leaves[leaf].name, points,
				    c.standing.stars, before);
			raised += c.standing.stars > before;
		}
		council_free(&c);
	}
	assert_true(raised > 0);
	ocop_edition_free(edition);
}

static void
never_gives_a_star_for_one_more_minimum(void **state)
{
	struct ocop_edition *edition = load_edition("qd26-2026");
	size_t lost = 0;

	(void)state;
	for (uint64_t i = 0; i < CASES; i++) {
		uint64_t random = i;
		struct council c = invent(edition, &random);
		int before = stars_of(&c);
		struct ocop_mark marks[OCOP_MARKS_MAX];
		struct ocop_set stricter = *c.set;
		size_t at = below(&random, c.set->option_count);

		memcpy(marks, c.set->marks, c.set->mark_count * sizeof(*marks));
		marks[stricter.mark_count++] = (struct ocop_mark){ 3 +
			    (int)below(&random, 3),
			c.set->options[at].leaf, c.set->options[at].points };
		qsort(marks, stricter.mark_count, sizeof(*marks), by_mark);
		stricter.marks = marks;
		c.set = &stricter;
		if (stars_of(&c) > before)
			fail_msg("case %d: %d stars, not %d", (int)i,
			    c.standing.stars, before);
		lost += c.standing.stars < before;
		council_free(&c);
	}
	assert_true(lost > 0);
	ocop_edition_free(edition);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keeps_every_figure_within_its_bounds),
		cmocka_unit_test(never_takes_a_star_for_a_higher_option),
		cmocka_unit_test(never_gives_a_star_for_one_more_minimum),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
