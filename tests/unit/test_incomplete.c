#include "test.h"

#include "council.h"

static void
never_takes_a_missing_point_for_0(void **state)
{
	struct ocop_edition *edition = load_edition("qd26-2026");
	struct council c = council_of(edition, 14);
	struct bounds bounds = bounds_of(c.set, 5);
	signed char *second;

	(void)state;
	council_add(&c, &bounds, 92);
	second = council_add(&c, &bounds, 92);
	council_add(&c, &bounds, 92);
	second[leaf_of(c.set, "1.2")] = OCOP_MISSING;
	second[leaf_of(c.set, "9")] = OCOP_MISSING;
	council_evaluate(&c, NULL);
	assert_int_equal(c.totals->state, OCOP_INCOMPLETE);
	assert_string_equal(c.totals->reason, "m2 lacks A1.2 C9");
	assert_int_equal(c.totals->sheets, 2);
	assert_int_equal(c.totals->sum, 184);
	assert_int_equal(c.totals->low, 92);
	/* where no sheet is whole there is no total at all */
	c.points[0][0] = c.points[2][0] = OCOP_MISSING;
	council_evaluate(&c, NULL);
	assert_int_equal(c.totals->state, OCOP_INCOMPLETE);
	assert_int_equal(c.totals->sheets, 0);
	assert_false(c.totals->figures);
	assert_string_equal(
	    c.totals->reason, "m1 lacks A1.1; m2 lacks A1.2 C9; m3 lacks A1.1");
	ocop_standing_fill(&c.standing, edition, true);
	assert_int_equal(c.standing.stars, 0);
	council_free(&c);
	ocop_edition_free(edition);
}

static void
counts_a_story_that_is_not_there_as_0(void **state)
{
	struct ocop_edition *edition = load_edition("qd26-2026");
	struct council c = council_of(edition, 14);
	struct bounds bounds = bounds_of(c.set, 0);
	size_t story = leaf_of(c.set, "5.1"), text = leaf_of(c.set, "5.2");
	signed char *points;

	(void)state;
	bounds.most[story] = bounds.most[text] = 0;
	points = council_add(&c, &bounds, 60);
	points[text] = OCOP_MISSING;
	council_evaluate(&c, NULL);
	assert_int_equal(c.totals->state, OCOP_COMPLETE);
	assert_int_equal(c.totals->sum, 60);
	assert_string_equal(c.totals->reason, "");
	/* but with a story it lacks */
	points[story] = 1;
	council_evaluate(&c, NULL);
	assert_int_equal(c.totals->state, OCOP_INCOMPLETE);
	assert_string_equal(c.totals->reason, "m1 lacks B5.2");
	/* and so it does when nobody said there is none */
	points[story] = OCOP_MISSING;
	council_evaluate(&c, NULL);
	assert_string_equal(c.totals->reason, "m1 lacks B5.1 B5.2");
	council_free(&c);
	ocop_edition_free(edition);
}

static void
asks_for_three_quarters_of_the_entitled(void **state)
{
	static const char *const absent[] = { "m7", "m8" };
	static const struct {
		size_t sheets, entitled, missing;
		enum ocop_state state;
		const char *reason;
	} cases[] = {
		{ 3, 4, 0, OCOP_COMPLETE, "" }, { 6, 8, 0, OCOP_COMPLETE, "" },
		{ 1, 1, 0, OCOP_COMPLETE, "" }, { 7, 9, 0, OCOP_COMPLETE, "" },
		{ 6, 9, 0, OCOP_INCOMPLETE,
		    "quorum: 6 of 9 members, 75 % are needed" },
		{ 5, 7, 0, OCOP_INCOMPLETE,
		    "quorum: 5 of 7 members, 75 % are needed" },
		{ 2, 3, 0, OCOP_INCOMPLETE,
		    "quorum: 2 of 3 members, 75 % are needed" },
		{ 6, 7, 1, OCOP_INCOMPLETE, "m7 gave no sheet" },
		{ 4, 7, 2, OCOP_INCOMPLETE,
		    "m7 gave no sheet; m8 gave no sheet; quorum: 4 of 7 "
		    "members, 75 % are needed" },
		{ 1, 0, 0, OCOP_COMPLETE, "" }, /* not known */
	};
	struct ocop_edition *edition = load_edition("qd26-2026");

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct ocop_attendance attendance = {
			.entitled = cases[i].entitled,
			.missing = absent,
			.missing_count = cases[i].missing,
		};
		struct council c = council_of(edition, 1);
		struct bounds bounds = bounds_of(c.set, 4);

		for (size_t n = 0; n < cases[i].sheets; n++)
			council_add(&c, &bounds, 75);
		council_evaluate(&c, &attendance);
		assert_string_equal(c.totals->reason, cases[i].reason);
		assert_int_equal(c.totals->state, cases[i].state);
		/* without a catalog nobody is known to be away */
		council_evaluate(&c, NULL);
		assert_int_equal(c.totals->state, OCOP_COMPLETE);
		council_free(&c);
	}
	ocop_edition_free(edition);
}

/* A sheet that was stored before its member declared an interest. */
static void
does_not_rest_on_a_member_with_an_interest(void **state)
{
	static const char *const interested[] = { "m2" };
	struct ocop_attendance attendance = {
		.entitled = 2,
		.interested = interested,
		.interested_count = 1,
	};
	struct ocop_edition *edition = load_edition("qd26-2026");
	struct council c = council_of(edition, 1);
	struct bounds bounds = bounds_of(c.set, 4);

	(void)state;
	for (size_t n = 0; n < 3; n++)
		council_add(&c, &bounds, 75);
	council_evaluate(&c, &attendance);
	assert_int_equal(c.totals->state, OCOP_INCOMPLETE);
	assert_string_equal(
	    c.totals->reason, "m2 has declared an interest since");
	/* nor does the quorum: of the three only m1 and m3 are among the four
	 */
	attendance.entitled = 4;
	council_evaluate(&c, &attendance);
	assert_string_equal(c.totals->reason,
	    "m2 has declared an interest since; "
	    "quorum: 2 of 4 members, 75 % are needed");
	council_free(&c);
	ocop_edition_free(edition);
}

/* Some regulations want the chair to be there: RULINGS R4. */
static void
asks_for_the_chair_where_the_council_does(void **state)
{
	static const struct {
		int asked;
		enum ocop_chair chair;
		const char *reason;
	} cases[] = {
		{ 0, OCOP_CHAIR_THERE, "" },
		{ 0, OCOP_CHAIR_ABSENT, "" },
		{ 0, OCOP_CHAIR_NONE, "" },
		{ 1, OCOP_CHAIR_THERE, "" },
		{ 1, OCOP_CHAIR_ABSENT, "quorum: the chair gave no sheet" },
		{ 1, OCOP_CHAIR_NONE, "quorum: no member is the chair" },
	};
	struct ocop_edition *edition = load_edition("qd26-2026");

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct council c = council_of(edition, 14);
		struct bounds bounds = bounds_of(c.set, 5);
		struct ocop_attendance who = { .entitled = 4,
			.chair = cases[i].chair };

		edition->quorum_chair = cases[i].asked;
		for (int n = 0; n < 3; n++)
			council_add(&c, &bounds, 92);
		council_evaluate(&c, &who);
		assert_int_equal(c.totals->state,
		    *cases[i].reason ? OCOP_INCOMPLETE : OCOP_COMPLETE);
		assert_string_equal(c.totals->reason, cases[i].reason);
		/* without a catalog nobody knows who the chair is */
		council_evaluate(&c, NULL);
		assert_int_equal(c.totals->state, OCOP_COMPLETE);
		council_free(&c);
	}
	ocop_edition_free(edition);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(never_takes_a_missing_point_for_0),
		cmocka_unit_test(counts_a_story_that_is_not_there_as_0),
		cmocka_unit_test(asks_for_three_quarters_of_the_entitled),
		cmocka_unit_test(asks_for_the_chair_where_the_council_does),
		cmocka_unit_test(does_not_rest_on_a_member_with_an_interest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
