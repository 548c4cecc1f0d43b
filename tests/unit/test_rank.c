#include "test.h"

#include <ocop/rank.h>

#include "rules.h"

/* A product with all but its place. */
static struct ocop_standing
product(const struct ocop_edition *edition, const char *code, int64_t sum,
    size_t sheets, enum ocop_state state)
{
	struct ocop_standing standing = { .totals = {
					      .product = code,
					      .set = 1,
					      .sheets = sheets,
					      .figures = sheets > 0,
					      .sum = sum,
					      .met = 5,
					      .unmet = "",
					      .state = state,
					      .reason = "",
					  } };

	ocop_standing_fill(&standing, edition, false);
	return standing;
}

static void
puts_the_best_mean_first_and_shares_ranks(void **state)
{
	static const struct {
		const char *code;
		int rank;
	} want[] = {
		{ "SP05", 1 }, /* 99 */
		{ "SP01", 2 }, /* 394/4 = 98.5 */
		{ "SP09", 2 }, /* 197/2 */
		{ "SP03", 4 }, /* 985/11 = 89.545... */
		{ "SP02", 5 }, /* 179/2 = 89.5 */
		{ "SP0", 6 },  /* 29, three times */
		{ "SP00", 6 }, { "SP10", 6 },
		{ "SP11", 9 }, /* 0 is a rank too */
		{ "SP04", 0 }, /* eliminated, with the best mean */
		{ "SP06", 0 }, /* incomplete, with figures */
		{ "SP07", 0 }, /* incomplete, without */
	};
	struct ocop_edition *edition = load_edition("qd26-2026");
	struct ocop_standing list[] = {
		product(edition, "SP10", 29, 1, OCOP_COMPLETE),
		product(edition, "SP04", 100, 1, OCOP_ELIMINATED),
		product(edition, "SP02", 179, 2, OCOP_COMPLETE),
		product(edition, "SP09", 197, 2, OCOP_COMPLETE),
		product(edition, "SP07", 0, 0, OCOP_INCOMPLETE),
		product(edition, "SP03", 985, 11, OCOP_COMPLETE),
		product(edition, "SP0", 58, 2, OCOP_COMPLETE),
		product(edition, "SP11", 0, 3, OCOP_COMPLETE),
		product(edition, "SP05", 99, 1, OCOP_COMPLETE),
		product(edition, "SP06", 300, 3, OCOP_INCOMPLETE),
		product(edition, "SP01", 394, 4, OCOP_COMPLETE),
		product(edition, "SP00", 87, 3, OCOP_COMPLETE),
	};

	(void)state;
	assert_int_equal(COUNT(list), COUNT(want));
	/* from any order */
	for (size_t turn = 0; turn < COUNT(list); turn++) {
		struct ocop_standing first = list[0];

		memmove(list, list + 1, sizeof(list) - sizeof(list[0]));
		list[COUNT(list) - 1] = first;
		ocop_standings_sort(list, COUNT(list));
		for (size_t i = 0; i < COUNT(want); i++) {
			assert_string_equal(
			    list[i].totals.product, want[i].code);
			assert_int_equal(list[i].rank, want[i].rank);
			list[i].rank = -list[i].rank;
		}
	}
	ocop_standings_sort(list, 0);
	ocop_edition_free(edition);
}

static void
compares_means_that_no_double_can_tell_apart(void **state)
{
	struct ocop_edition *edition = load_edition("qd26-2026");
	struct ocop_standing list[] = {
		product(edition, "A", 899999998, 10000000, OCOP_COMPLETE),
		product(edition, "B", 899999999, 10000000, OCOP_COMPLETE),
		product(edition, "C", 1799999998, 20000000, OCOP_COMPLETE),
	};

	(void)state;
	ocop_standings_sort(list, COUNT(list));
	assert_string_equal(list[0].totals.product, "B");
	assert_string_equal(list[1].totals.product, "C");
	assert_int_equal(list[1].rank, 1);
	assert_int_equal(list[2].rank, 3);
	assert_int_equal(list[0].stars, 4);
	ocop_edition_free(edition);
}

static void
takes_the_lower_of_points_and_minima(void **state)
{
	static const struct {
		int sum, met;
		int stars, points_stars, next;
		const char *decided_by;
	} cases[] = {
		{ 95, 5, 5, 5, 0, "centre" },
		{ 95, 4, 4, 5, 5, "province" },
		{ 95, 3, 3, 5, 4, "province" },
		{ 95, 2, 2, 5, 3, "none" },
		{ 75, 5, 4, 4, 5, "province" },
		{ 75, 3, 3, 4, 4, "province" },
		{ 55, 5, 3, 3, 4, "province" },
		{ 55, 2, 2, 3, 3, "none" },
		{ 35, 5, 2, 2, 3, "none" },
		{ 35, 2, 2, 2, 3, "none" },
		{ 29, 5, 1, 1, 2, "none" },
		{ 29, 2, 1, 1, 2, "none" }, /* no minima below 3 stars */
		{ 0, 2, 1, 1, 2, "none" },
	};
	struct ocop_edition *edition = load_edition("qd26-2026");

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ocop_standing s =
		    product(edition, "SP01", cases[i].sum, 1, OCOP_COMPLETE);

		s.totals.met = cases[i].met;
		ocop_standing_fill(&s, edition, false);
		assert_int_equal(s.stars, cases[i].stars);
		assert_int_equal(s.points_stars, cases[i].points_stars);
		assert_int_equal(s.next_star, cases[i].next);
		assert_string_equal(s.decided_by, cases[i].decided_by);
	}
	ocop_edition_free(edition);
}

static void
ranks_an_incomplete_product_only_when_accepted(void **state)
{
	struct ocop_edition *edition = load_edition("qd26-2026");
	struct ocop_standing s =
	    product(edition, "SP01", 300, 4, OCOP_INCOMPLETE);

	(void)state;
	assert_int_equal(s.stars, 0);
	assert_string_equal(s.decided_by, "");
	ocop_standing_fill(&s, edition, true);
	assert_int_equal(s.stars, 4);
	s.totals.figures = false;
	ocop_standing_fill(&s, edition, true);
	assert_int_equal(s.stars, 0);
	s.totals.figures = true;
	s.totals.state = OCOP_ELIMINATED;
	ocop_standing_fill(&s, edition, true);
	assert_int_equal(s.stars, 0);
	assert_string_equal(s.decided_by, "none");
	ocop_edition_free(edition);
}

static void
writes_each_column_of_a_standing(void **state)
{
	static const struct {
		int64_t sum;
		size_t sheets;
		enum ocop_state state;
		const char *cells[OCOP_RANK_COLUMNS];
	} cases[] = {
		{ 629, 7, OCOP_COMPLETE,
		    { "1", "SP01", "1", "89.85", "4", "4", "province", "5",
			"0.15", "", "complete", "" } },
		{ 90, 1, OCOP_COMPLETE,
		    { "1", "SP01", "1", "90.00", "5", "5", "centre", NULL, NULL,
			"", "complete", "" } },
		{ 300, 4, OCOP_INCOMPLETE,
		    { NULL, "SP01", "1", "75.00", NULL, NULL, "", NULL, NULL,
			"", "incomplete", "" } },
		{ 0, 0, OCOP_ELIMINATED,
		    { NULL, "SP01", "1", NULL, NULL, NULL, "none", NULL, NULL,
			"", "eliminated", "" } },
	};
	struct ocop_edition *edition = load_edition("qd26-2026");

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ocop_standing s = product(edition, "SP01", cases[i].sum,
		    cases[i].sheets, cases[i].state);
		struct ocop_rank_cells out;

		ocop_standings_sort(&s, 1);
		ocop_standing_write(&out, &s, edition);
		for (size_t c = 0; c < OCOP_RANK_COLUMNS; c++)
			if (cases[i].cells[c])
				assert_string_equal(
				    out.cells[c], cases[i].cells[c]);
			else
				assert_null(out.cells[c]);
	}
	ocop_edition_free(edition);
}

static void
finds_the_boundary_a_mean_is_near_to(void **state)
{
	static const struct {
		int64_t sum, n;
		const char *within;
		int boundary; /* 0: none */
	} cases[] = {
		{ 629, 7, "0.5", 90 }, /* 89.857... */
		{ 629, 7, "0.142858", 90 },
		{ 629, 7, "0.142857", 0 }, /* 1/7 is a little more */
		{ 629, 7, "0.14", 0 },
		{ 90, 1, "0", 90 },
		{ 181, 2, "0", 0 },
		{ 181, 2, "0.5", 90 },
		{ 179, 2, "0.5", 90 },
		{ 179, 2, "0.499999", 0 },
		{ 70, 1, "2", 70 },
		{ 68, 1, "2", 70 },
		{ 6799, 100, "2", 0 },
		{ 31, 1, "1", 30 },
		{ 50, 1, "1", 50 },
		/* all are near: the nearest, and the higher of two */
		{ 40, 1, "100", 50 },
		{ 3999, 100, "100", 30 },
		{ 4001, 100, "100", 50 },
		{ 80, 1, "100", 90 },
		{ 100, 1, "100", 90 },
		/* 0 points are no boundary: nothing lies below */
		{ 0, 1, "29.99", 0 },
		{ 0, 1, "30", 30 },
	};
	struct ocop_edition *edition = load_edition("qd26-2026");

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ocop_fraction within;

		assert_true(ocop_fraction_read(&within, cases[i].within));
		if (ocop_boundary_near(edition, &within, cases[i].sum,
			cases[i].n) != cases[i].boundary)
			fail_msg("case %zu", i);
	}
	ocop_edition_free(edition);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(puts_the_best_mean_first_and_shares_ranks),
		cmocka_unit_test(compares_means_that_no_double_can_tell_apart),
		cmocka_unit_test(takes_the_lower_of_points_and_minima),
		cmocka_unit_test(
		    ranks_an_incomplete_product_only_when_accepted),
		cmocka_unit_test(writes_each_column_of_a_standing),
		cmocka_unit_test(finds_the_boundary_a_mean_is_near_to),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
