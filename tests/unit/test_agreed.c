/*
 * Star minima on the sheet that the advisory team agreed on.
 */
#include "test.h"

#include "council.h"

/* A council that judges minima by the agreed sheet; it has the points. */
struct agreed {
	struct ocop_edition *edition;
	struct council council;
	signed char points[OCOP_LEAVES_MAX];
	struct ocop_sheet sheet;
};

static void
make(struct agreed *a, int set)
{
	a->edition = load_altered(
	    "parameters.tsv", "minima\tmajority", "minima\tagreed");
	a->council = council_of(a->edition, set);
	a->sheet =
	    (struct ocop_sheet){ .member = "agreed", .points = a->points };
}

static void
evaluate(struct agreed *a, bool given)
{
	a->council.agreed = given ? &a->sheet : NULL;
	council_evaluate(&a->council, NULL);
}

static void
drop(struct agreed *a)
{
	council_free(&a->council);
	ocop_edition_free(a->edition);
}

/* No member reaches 3.5 of four stars; the team has seen the certificate. */
static void
judges_minima_by_it_and_the_mean_by_the_members(void **state)
{
	struct bounds yes, no;
	struct agreed a;

	(void)state;
	make(&a, 1);
	yes = no = bounds_of(a.council.set, 4);
	bounds_miss(&no, a.council.set, "3.5", 4);
	no.least[leaf_of(a.council.set, "3.5")] = 1;
	for (int i = 0; i < 3; i++)
		council_add(&a.council, &no, 75);
	fill(a.points, a.council.set, &yes, 95);
	evaluate(&a, true);
	assert_int_equal(a.council.totals->state, OCOP_COMPLETE);
	assert_int_equal(a.council.totals->sum, 3 * 75);
	assert_int_equal(a.council.standing.stars, 4);
	assert_non_null(
	    strstr(a.council.totals->reason, "split from the agreed sheet "));
	assert_non_null(strstr(a.council.totals->reason, "4:A3.5>=2 0/3"));
	/* and the other way round: all members have seen what it has not */
	council_clear(&a.council);
	for (int i = 0; i < 3; i++)
		council_add(&a.council, &yes, 75);
	fill(a.points, a.council.set, &no, 75);
	evaluate(&a, true);
	assert_int_equal(a.council.standing.stars, 3);
	assert_int_equal(a.council.totals->met, 3);
	assert_non_null(strstr(a.council.totals->unmet, "4:A3.5>=2"));
	assert_non_null(strstr(a.council.totals->reason, "4:A3.5>=2 3/3"));
	/* what all agree on is not worth a word */
	for (size_t l = 0; l < a.council.set->leaf_count; l++)
		a.points[l] = a.council.points[0][l];
	evaluate(&a, true);
	assert_string_equal(a.council.totals->reason, "");
	drop(&a);
}

static void
is_incomplete_without_a_whole_one(void **state)
{
	struct bounds bounds;
	struct agreed a;

	(void)state;
	make(&a, 1);
	bounds = bounds_of(a.council.set, 5);
	for (int i = 0; i < 3; i++)
		council_add(&a.council, &bounds, 95);
	evaluate(&a, false);
	assert_int_equal(a.council.totals->state, OCOP_INCOMPLETE);
	assert_string_equal(a.council.totals->reason, "no agreed sheet");
	/* nobody has seen anything, so nobody vouches for a star */
	assert_int_equal(a.council.totals->met, 2);
	ocop_standing_fill(&a.council.standing, a.edition, true);
	assert_int_equal(a.council.standing.stars, 2);
	fill(a.points, a.council.set, &bounds, 95);
	a.points[leaf_of(a.council.set, "1.5")] = OCOP_MISSING;
	evaluate(&a, true);
	assert_int_equal(a.council.totals->state, OCOP_INCOMPLETE);
	assert_string_equal(a.council.totals->reason, "agreed lacks A1.5");
	assert_int_equal(a.council.totals->met, 3);
	assert_string_equal(a.council.totals->unmet, "4:A1.5>=2 5:A1.5>=3");
	drop(&a);
}

/* Facts of the dossier hold whoever states them: RULINGS R9. */
static void
raises_conditions_under_any_policy(void **state)
{
	static const char *const policies[] = { "majority", "every", "lowest",
		"agreed" };

	(void)state;
	for (size_t i = 0; i < COUNT(policies); i++) {
		char policy[32], want[16] = " (m2 agreed)";
		struct bounds bounds;
		struct agreed a;
		int at;

		make(&a, 7);
		snprintf(policy, sizeof(policy), "minima\t%s", policies[i]);
		ocop_edition_free(a.edition);
		council_free(&a.council);
		a.edition =
		    load_altered("parameters.tsv", "minima\tmajority", policy);
		a.council = council_of(a.edition, 7);
		bounds = bounds_of(a.council.set, 5);
		for (int n = 0; n < 3; n++)
			council_add(&a.council, &bounds, 95);
		fill(a.points, a.council.set, &bounds, 95);
		evaluate(&a, true);
		assert_int_equal(a.council.standing.stars, 5);
		at = ocop_set_condition(a.council.set, "eliminate-1.1");
		a.sheet.raised = UINT32_C(1) << at;
		evaluate(&a, true);
		assert_int_equal(a.council.totals->state, OCOP_ELIMINATED);
		assert_non_null(strstr(a.council.totals->reason, " (agreed)"));
		council_raise(&a.council, 1, "eliminate-1.1");
		evaluate(&a, true);
		assert_non_null(strstr(a.council.totals->reason, want));
		drop(&a);
	}
}

/* The story is not there: its structure is 0 and not missing (R8). */
static void
may_leave_blank_what_does_not_apply(void **state)
{
	struct bounds bounds;
	struct agreed a;

	(void)state;
	make(&a, 14);
	bounds = bounds_of(a.council.set, 0);
	for (int i = 0; i < 3; i++)
		council_add(&a.council, &bounds, 60);
	bounds.most[leaf_of(a.council.set, "5.1")] = 0;
	bounds.most[leaf_of(a.council.set, "5.2")] = 0;
	fill(a.points, a.council.set, &bounds, 60);
	a.points[leaf_of(a.council.set, "5.2")] = OCOP_MISSING;
	evaluate(&a, true);
	assert_int_equal(a.council.totals->state, OCOP_COMPLETE);
	drop(&a);
}

/* Set 26: the team's case counts as a member's. */
static void
may_not_choose_another_case_than_the_members(void **state)
{
	struct bounds bounds;
	struct agreed a;

	(void)state;
	make(&a, 26);
	bounds = bounds_of(a.council.set, 5);
	for (int i = 0; i < 2; i++)
		council_add(&a.council, &bounds, 95);
	fill(a.points, a.council.set, &bounds, 95);
	council_raise(&a.council, 0, "case-2");
	a.sheet.raised = UINT32_C(1)
	    << ocop_set_condition(a.council.set, "case-2");
	evaluate(&a, true);
	assert_int_equal(a.council.totals->state, OCOP_COMPLETE);
	a.sheet.raised = UINT32_C(1)
	    << ocop_set_condition(a.council.set, "case-1");
	evaluate(&a, true);
	assert_int_equal(a.council.totals->state, OCOP_INCOMPLETE);
	assert_string_equal(a.council.totals->reason,
	    "cases differ: case 1 (agreed), case 2 (m1)");
	drop(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    judges_minima_by_it_and_the_mean_by_the_members),
		cmocka_unit_test(is_incomplete_without_a_whole_one),
		cmocka_unit_test(raises_conditions_under_any_policy),
		cmocka_unit_test(may_leave_blank_what_does_not_apply),
		cmocka_unit_test(may_not_choose_another_case_than_the_members),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
