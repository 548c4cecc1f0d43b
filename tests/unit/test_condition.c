#include "test.h"

#include "council.h"

static void
eliminates_on_the_word_of_one_sheet(void **state)
{
	static const struct {
		int set;
		const char *condition;
	} cases[] = {
		{ 7, "eliminate-1.1" }, /* imported material */
		{ 7, "eliminate" },     /* a forged dossier */
		{ 12, "eliminate-2.1" }, { 21, "eliminate-6.2" },
		{ 1, "requires-1.1" }, /* not grown in the province */
	};
	struct ocop_edition *edition = load_edition("qd26-2026");

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct council c = council_of(edition, cases[i].set);
		struct bounds bounds = bounds_of(c.set, 5);
		const char *condition = cases[i].condition;

		for (int n = 0; n < 7; n++)
			council_add(&c, &bounds, 95);
		council_raise(&c, 3, condition);
		council_evaluate(&c, NULL);
		assert_int_equal(c.totals->state, OCOP_ELIMINATED);
		assert_memory_equal(
		    c.totals->reason, condition, strlen(condition));
		assert_non_null(strstr(c.totals->reason, " (m4)"));
		/* the figures are shown, the stars are not */
		assert_true(c.totals->figures);
		assert_int_equal(c.totals->sum, 7 * 95);
		assert_int_equal(c.standing.stars, 0);
		assert_int_equal(c.standing.points_stars, 0);
		assert_int_equal(c.standing.next_star, 0);
		assert_string_equal(c.standing.decided_by, "none");
		/* nobody's word brings it back */
		ocop_standing_fill(&c.standing, edition, true);
		assert_int_equal(c.standing.stars, 0);
		council_free(&c);
	}
	ocop_edition_free(edition);
}

static void
names_every_condition_and_who_raised_it(void **state)
{
	struct ocop_edition *edition = load_edition("qd26-2026");
	struct council c = council_of(edition, 7);
	struct bounds bounds = bounds_of(c.set, 5);
	char want[1024];
	int first = ocop_set_condition(c.set, "eliminate");
	int second = ocop_set_condition(c.set, "eliminate-1.1");

	(void)state;
	for (int n = 0; n < 3; n++)
		council_add(&c, &bounds, 95);
	council_raise(&c, 2, "eliminate-1.1");
	council_raise(&c, 0, "eliminate-1.1");
	council_raise(&c, 1, "eliminate");
	council_evaluate(&c, NULL);
	snprintf(want, sizeof(want),
	    "eliminate: %s (m2); eliminate-1.1: %s (m1 m3)",
	    c.set->conditions[first].label_vi,
	    c.set->conditions[second].label_vi);
	assert_string_equal(c.totals->reason, want);
	council_free(&c);
	ocop_edition_free(edition);
}

static void
has_no_total_after_a_stop(void **state)
{
	struct ocop_edition *edition = load_edition("qd26-2026");
	struct council c = council_of(edition, 12);
	struct bounds bounds = bounds_of(c.set, 5);
	signed char *points;

	(void)state;
	council_add(&c, &bounds, 95);
	points = council_add(&c, &bounds, 95);
	/* who found the impurities scored no further, and lacks nothing */
	memset(points + leaf_of(c.set, "6.1"), OCOP_MISSING,
	    c.set->leaf_count - leaf_of(c.set, "6.1"));
	council_raise(&c, 1, "stop-6.1");
	council_evaluate(&c, NULL);
	assert_int_equal(c.totals->state, OCOP_ELIMINATED);
	assert_false(c.totals->figures);
	assert_string_equal(c.totals->unmet, "");
	assert_memory_equal(c.totals->reason, "stop-6.1: ", 10);
	assert_null(strstr(c.totals->reason, "lacks"));
	assert_int_equal(c.standing.stars, 0);
	ocop_standing_fill(&c.standing, edition, true);
	assert_int_equal(c.standing.stars, 0);
	council_free(&c);
	ocop_edition_free(edition);
}

/* Set 1: a common product scores nothing for its origin (2.1). */
static void
counts_a_zeroed_criterion_0_on_every_sheet(void **state)
{
	struct ocop_edition *edition = load_edition("qd26-2026");
	struct council c = council_of(edition, 1);
	struct bounds bounds = bounds_of(c.set, 5);
	size_t origin = leaf_of(c.set, "2.1");

	(void)state;
	for (int n = 0; n < 3; n++)
		council_add(&c, &bounds, 92);
	council_evaluate(&c, NULL);
	assert_int_equal(c.standing.stars, 5);
	council_raise(&c, 0, "zero-2.1");
	council_evaluate(&c, NULL);
	assert_int_equal(c.totals->state, OCOP_COMPLETE);
	assert_int_equal(c.totals->sum, 3 * (92 - c.points[0][origin]));
	assert_int_equal(c.totals->high, 92 - 3);
	assert_string_equal(c.totals->unmet, "4:A2.1>=3");
	assert_int_equal(c.totals->met, 3);
	assert_int_equal(c.standing.stars, 3);
	assert_memory_equal(c.totals->reason, "zero-2.1: ", 10);
	/* so it cannot be missing either */
	c.points[1][origin] = OCOP_MISSING;
	council_evaluate(&c, NULL);
	assert_int_equal(c.totals->state, OCOP_COMPLETE);
	assert_int_equal(c.totals->sum, 3 * (92 - 3));
	council_free(&c);
	ocop_edition_free(edition);
}

/* Bottled water, RULINGS R10: more than half on the same criterion. */
static void
stops_when_most_sheets_give_one_sense_0(void **state)
{
	static const struct {
		int sheets;
		int zeros[4]; /* sheets with 0 at 6.1 to 6.4, in turn */
		const char *named;
	} cases[] = {
		{ 7, { 4, 0, 0, 0 }, "(C6.1 0 on 4 of 7)" },
		{ 7, { 0, 0, 0, 4 }, "(C6.4 0 on 4 of 7)" },
		{ 7, { 3, 3, 0, 0 }, NULL }, /* not added up */
		{ 7, { 3, 0, 0, 0 }, NULL },
		{ 6, { 0, 3, 0, 0 }, NULL },
		{ 6, { 0, 4, 0, 0 }, "(C6.2 0 on 4 of 6)" },
		{ 1, { 0, 0, 1, 0 }, "(C6.3 0 on 1 of 1)" },
		{ 2, { 0, 0, 1, 0 }, NULL },
	};
	static const char *const codes[] = { "6.1", "6.2", "6.3", "6.4" };
	struct ocop_edition *edition = load_edition("qd26-2026");

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct council c = council_of(edition, 16);
		struct bounds whole = bounds_of(c.set, 0);
		int next = 0;

		for (size_t s = 0; s < 4; s++)
			for (int n = 0; n < cases[i].zeros[s]; n++) {
				struct bounds zero = whole;
				size_t leaf = leaf_of(c.set, codes[s]);

				zero.least[leaf] = zero.most[leaf] = 0;
				council_add(&c, &zero, 55);
				next++;
			}
		for (; next < cases[i].sheets; next++)
			council_add(&c, &whole, 55);
		council_evaluate(&c, NULL);
		assert_int_equal(c.totals->figures, !cases[i].named);
		assert_int_equal(c.totals->state,
		    cases[i].named ? OCOP_ELIMINATED : OCOP_COMPLETE);
		if (cases[i].named)
			assert_non_null(
			    strstr(c.totals->reason, cases[i].named));
		assert_int_equal(
		    !strstr(c.totals->reason, "stop-6.4"), !cases[i].named);
		council_free(&c);
	}
	ocop_edition_free(edition);
}

/* Who gives 0 there may score no further; that sheet counts all the same. */
static void
stops_on_sheets_that_end_at_the_0(void **state)
{
	struct ocop_edition *edition = load_edition("qd26-2026");
	struct council c = council_of(edition, 16);
	struct bounds bounds = bounds_of(c.set, 0);

	(void)state;
	for (int n = 0; n < 3; n++) {
		signed char *points = council_add(&c, &bounds, 60);
		size_t sense = leaf_of(c.set, "6.2");

		if (n == 2)
			continue;
		points[sense] = 0;
		memset(points + sense + 1, OCOP_MISSING,
		    c.set->leaf_count - sense - 1);
	}
	council_evaluate(&c, NULL);
	assert_int_equal(c.totals->state, OCOP_ELIMINATED);
	assert_false(c.totals->figures);
	assert_non_null(strstr(c.totals->reason, "(C6.2 0 on 2 of 3)"));
	assert_null(strstr(c.totals->reason, "lacks"));
	council_free(&c);
	ocop_edition_free(edition);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(eliminates_on_the_word_of_one_sheet),
		cmocka_unit_test(names_every_condition_and_who_raised_it),
		cmocka_unit_test(has_no_total_after_a_stop),
		cmocka_unit_test(counts_a_zeroed_criterion_0_on_every_sheet),
		cmocka_unit_test(stops_when_most_sheets_give_one_sense_0),
		cmocka_unit_test(stops_on_sheets_that_end_at_the_0),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
