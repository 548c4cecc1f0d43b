#include "test.h"

#include "council.h"

/* How many of the members' sheets reach a minimum, and what that is worth. */
static const struct {
	const char *parameter;
	int sheets, reach;
	bool met;
} minima[] = {
	{ "majority", 7, 4, true },
	{ "majority", 7, 3, false },
	{ "majority", 6, 4, true },
	{ "majority", 6, 3, false },
	{ "majority", 2, 1, false },
	{ "majority", 1, 1, true },
	{ "majority", 1, 0, false },
	{ "every", 7, 7, true },
	{ "every", 7, 6, false },
	{ "every", 1, 1, true },
};

static void
meets_a_minimum_as_the_parameter_says(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(minima); i++) {
		char row[32];
		struct ocop_edition *edition;
		struct council c;
		struct bounds yes, no;

		snprintf(row, sizeof(row), "minima\t%s", minima[i].parameter);
		edition =
		    load_altered("parameters.tsv", "minima\tmajority", row);
		c = council_of(edition, 1);
		yes = no = bounds_of(c.set, 4);
		bounds_miss(&no, c.set, "3.5", 4); /* 2 points, has 1 */
		no.least[leaf_of(c.set, "3.5")] = 1;
		for (int n = 0; n < minima[i].sheets; n++)
			council_add(&c, n < minima[i].reach ? &yes : &no, 75);
		council_evaluate(&c, NULL);
		if (c.standing.stars != (minima[i].met ? 4 : 3))
			fail_msg("%s, %d of %d: %d stars", minima[i].parameter,
			    minima[i].reach, minima[i].sheets,
			    c.standing.stars);
		assert_int_equal(c.totals->state, OCOP_COMPLETE);
		council_free(&c);
		ocop_edition_free(edition);
	}
}

/* The sheet with the lowest total decides, or all that share it. */
static void
lets_the_lowest_sheets_decide_when_asked_to(void **state)
{
	static const struct {
		int totals[3];
		bool reach[3], met;
	} cases[] = {
		{ { 72, 75, 78 }, { true, false, false }, true },
		{ { 72, 75, 78 }, { false, true, true }, false },
		{ { 72, 72, 78 }, { true, true, false }, true },
		{ { 72, 72, 78 }, { true, false, true }, false },
		{ { 75, 75, 75 }, { true, true, false }, false },
		{ { 75, 75, 75 }, { true, true, true }, true },
	};
	struct ocop_edition *edition = load_altered(
	    "parameters.tsv", "minima\tmajority", "minima\tlowest");

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct council c = council_of(edition, 1);
		struct bounds yes = bounds_of(c.set, 4), no = yes;

		bounds_miss(&no, c.set, "3.5", 4);
		no.least[leaf_of(c.set, "3.5")] = 1;
		for (int n = 0; n < 3; n++)
			council_add(&c, cases[i].reach[n] ? &yes : &no,
			    cases[i].totals[n]);
		council_evaluate(&c, NULL);
		assert_int_equal(c.standing.stars, cases[i].met ? 4 : 3);
		council_free(&c);
	}
	ocop_edition_free(edition);
}

static void
says_where_the_sheets_are_not_of_one_mind(void **state)
{
	struct ocop_edition *edition = load_edition("qd26-2026");
	struct council c = council_of(edition, 1);
	struct bounds all = bounds_of(c.set, 5), miss = all;

	(void)state;
	bounds_miss(&miss, c.set, "1.3", 5);
	council_add(&c, &all, 95);
	council_add(&c, &miss, 92);
	council_add(&c, &all, 95);
	council_evaluate(&c, NULL);
	assert_int_equal(c.standing.stars, 5);
	assert_string_equal(c.totals->unmet, "");
	assert_string_equal(c.totals->reason, "split 5:A1.3>=3 2/3");
	assert_true(c.totals->split);
	council_free(&c);
	ocop_edition_free(edition);
}

static void
is_incomplete_beyond_the_limit_of_deviation(void **state)
{
	static const struct {
		int totals[3];
		bool complete;
		const char *reason; /* its first part */
	} cases[] = {
		{ { 60, 62, 75 }, false, "spread 15 is over the limit of 10" },
		{ { 60, 62, 71 }, false, "spread 11 is over the limit of 10" },
		{ { 71, 60, 61 }, false, "spread 11 is over the limit of 10" },
		{ { 60, 62, 70 }, true, "" },
		{ { 60, 60, 60 }, true, "" },
	};
	struct ocop_edition *edition = load_edition("qd26-2026");

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct council c = council_of(edition, 14);
		struct bounds bounds = bounds_of(c.set, 3);

		for (int n = 0; n < 3; n++)
			council_add(&c, &bounds, cases[i].totals[n]);
		council_evaluate(&c, NULL);
		assert_int_equal(c.totals->state,
		    cases[i].complete ? OCOP_COMPLETE : OCOP_INCOMPLETE);
		assert_memory_equal(
		    c.totals->reason, cases[i].reason, strlen(cases[i].reason));
		assert_int_equal(
		    !strstr(c.totals->reason, "spread"), cases[i].complete);
		/* the figures stand, the product does not */
		assert_true(c.totals->figures);
		assert_int_equal(c.totals->sheets, 3);
		assert_int_equal(c.standing.stars, cases[i].complete ? 3 : 0);
		assert_int_equal(
		    c.standing.points_stars, cases[i].complete ? 3 : 0);
		assert_string_equal(
		    c.standing.decided_by, cases[i].complete ? "province" : "");
		/* unless somebody answers for it */
		ocop_standing_fill(&c.standing, edition, true);
		assert_int_equal(c.standing.stars, 3);
		council_free(&c);
	}
	ocop_edition_free(edition);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(meets_a_minimum_as_the_parameter_says),
		cmocka_unit_test(lets_the_lowest_sheets_decide_when_asked_to),
		cmocka_unit_test(says_where_the_sheets_are_not_of_one_mind),
		cmocka_unit_test(is_incomplete_beyond_the_limit_of_deviation),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
