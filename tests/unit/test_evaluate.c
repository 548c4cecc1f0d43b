#include "test.h"

#include "council.h"

/*
 * The worked cases of DOMAIN 4.7: sheets with these totals, on which all
 * minima up to so many stars are reached but one criterion's.
 */
static const struct {
	const char *what;
	int set;
	int totals[COUNCIL_MAX]; /* 0 after the last */
	int minima;              /* reached up to so many stars */
	const char *missed;      /* but not by this criterion, for its mark */
	int mark;
	int points_stars, stars, met, next;
	const char *decided_by, *points_short, *unmet;
} cases[] = {
	{ "90.00 with every minimum", 1, { 90 }, 5, NULL, 0, 5, 5, 5, 0,
	    "centre", "", "" },
	{ "90.00 of seven members", 12, { 85, 95, 90, 90, 88, 92, 90 }, 5, NULL,
	    0, 5, 5, 5, 0, "centre", "", "" },
	{ "89.857 is not 90", 1, { 89, 90, 90, 90, 90, 90, 90 }, 5, NULL, 0, 4,
	    4, 5, 5, "province", "0.15", "" },
	{ "92 without one 5-star minimum", 1, { 92, 92, 92 }, 5, "1.3", 5, 5, 4,
	    4, 5, "province", "0", "5:A1.3>=3" },
	{ "92 without another of them", 7, { 92, 92, 92 }, 5, "7", 5, 5, 4, 4,
	    5, "province", "0", "5:C7>=5" },
	{ "75 without one 4-star minimum", 14, { 75, 75, 75 }, 4, "3.4", 4, 4,
	    3, 3, 4, "province", "0", NULL },
	{ "55 without a 3-star minimum", 1, { 55, 55, 55 }, 3, "10", 3, 3, 2, 2,
	    3, "none", "0", NULL },
	{ "95 without a 3-star minimum", 26, { 95 }, 5, "3.5", 3, 5, 2, 2, 3,
	    "none", "0", "3:A3.5>=1 4:A3.5>=2" },
	{ "set 26 asks for two minima only", 26, { 90, 90 }, 5, NULL, 0, 5, 5,
	    5, 0, "centre", "", "" },
	{ "100", 1, { 100, 100 }, 5, NULL, 0, 5, 5, 5, 0, "centre", "", "" },
	{ "70 with every minimum", 16, { 70 }, 4, NULL, 0, 4, 4, 4, 5,
	    "province", "20.00", NULL },
	{ "50 with every minimum", 16, { 50 }, 3, NULL, 0, 3, 3, 3, 4,
	    "province", "20.00", NULL },
	{ "69.67 without a 4-star minimum", 1, { 69, 70, 70 }, 4, "3.5", 4, 3,
	    3, 3, 4, "province", "0.34", NULL },
	{ "0", 1, { 0, 0, 0 }, 2, NULL, 0, 1, 1, 2, 2, "none", "30.00", NULL },
};

static void
gives_the_stars_of_the_worked_cases(void **state)
{
	struct ocop_edition *edition = load_edition("qd26-2026");

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct council c = council_of(edition, cases[i].set);
		struct bounds bounds = bounds_of(c.set, cases[i].minima);
		int sum = 0, low = 100, high = 0;

		if (cases[i].missed)
			bounds_miss(
			    &bounds, c.set, cases[i].missed, cases[i].mark);
		for (int n = 0; n == 0 || cases[i].totals[n]; n++) {
			int total = cases[i].totals[n];

			council_add(&c, &bounds, total);
			sum += total;
			low = total < low ? total : low;
			high = total > high ? total : high;
		}
		council_evaluate(&c, NULL);
		if (c.standing.stars != cases[i].stars)
			fail_msg("%s: %d stars (%s)", cases[i].what,
			    c.standing.stars, c.totals->unmet);
		assert_string_equal(c.totals->product, "SP01");
		assert_int_equal(c.totals->set, cases[i].set);
		assert_int_equal(c.totals->sheets, c.count);
		assert_true(c.totals->figures);
		assert_int_equal(c.totals->sum, sum);
		assert_int_equal(c.totals->low, low);
		assert_int_equal(c.totals->high, high);
		assert_int_equal(c.totals->met, cases[i].met);
		if (cases[i].unmet)
			assert_string_equal(c.totals->unmet, cases[i].unmet);
		assert_int_equal(c.totals->state, OCOP_COMPLETE);
		assert_string_equal(c.totals->reason, "");
		assert_int_equal(
		    c.standing.points_stars, cases[i].points_stars);
		assert_string_equal(c.standing.decided_by, cases[i].decided_by);
		assert_int_equal(c.standing.next_star, cases[i].next);
		assert_string_equal(council_short(&c), cases[i].points_short);
		council_free(&c);
	}
	ocop_edition_free(edition);
}

static void
crosses_a_band_at_its_exact_mean_only(void **state)
{
	static const struct {
		int64_t sum, n;
		int stars;
	} bands[] = {
		{ 0, 1, 1 },
		{ 2999, 100, 1 },
		{ 209, 7, 1 },
		{ 30, 1, 2 },
		{ 210, 7, 2 },
		{ 4999, 100, 2 },
		{ 149, 3, 2 },
		{ 50, 1, 3 },
		{ 6999, 100, 3 },
		{ 489, 7, 3 },
		{ 70, 1, 4 },
		{ 490, 7, 4 },
		{ 8999, 100, 4 },
		{ 629, 7, 4 },
		{ 89999999, 1000000, 4 },
		{ 630, 7, 5 },
		{ 90, 1, 5 },
		{ 100, 1, 5 },
	};
	struct ocop_edition *edition = load_edition("qd26-2026");

	(void)state;
	for (size_t i = 0; i < COUNT(bands); i++)
		assert_int_equal(
		    ocop_edition_stars(edition, bands[i].sum, bands[i].n),
		    bands[i].stars);
	ocop_edition_free(edition);
}

/* The same set, the same total: only the missed mark tells the stars. */
static void
lets_any_single_minimum_cost_its_star(void **state)
{
	struct ocop_edition *edition = load_edition("qd26-2026");

	(void)state;
	for (int number = 1; number <= 26; number++) {
		struct council c = council_of(edition, number);

		for (size_t m = 0; m < c.set->mark_count; m++) {
			const struct ocop_mark *mark = &c.set->marks[m];
			const struct ocop_leaf *leaf =
			    &c.set->leaves[mark->leaf];
			struct bounds bounds = bounds_of(c.set, 5);
			char item[32];

			/* no more than one option below the minimum */
			bounds.most[mark->leaf] = mark->points - 1;
			while (!(leaf->points >> bounds.most[mark->leaf] & 1))
				bounds.most[mark->leaf]--;
			bounds.least[mark->leaf] = bounds.most[mark->leaf];
			council_clear(&c);
			council_add(&c, &bounds, 90);
			council_evaluate(&c, NULL);
			snprintf(item, sizeof(item), "%d:%s>=%d", mark->stars,
			    leaf->name, mark->points);
			assert_int_equal(c.standing.points_stars, 5);
			if (c.standing.stars != mark->stars - 1)
				fail_msg("set %d without %s: %d stars", number,
				    item, c.standing.stars);
			assert_memory_equal(
			    c.totals->unmet, item, strlen(item));
		}
		council_free(&c);
	}
	ocop_edition_free(edition);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(gives_the_stars_of_the_worked_cases),
		cmocka_unit_test(crosses_a_band_at_its_exact_mean_only),
		cmocka_unit_test(lets_any_single_minimum_cost_its_star),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
