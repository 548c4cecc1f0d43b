#include "test.h"

#include "base/number.h"
#include "invent.h"
#include "rules/council/disagreement.h"

static void
tells_how_far_members_are_apart(void **state)
{
	static const struct {
		int64_t points[6];
		size_t count;
		bool found;
		int low, high;
		size_t differ;
		const char *median, *weight;
	} cases[] = {
		{ { 0 }, 0, false, 0, 0, 0, NULL, NULL },
		{ { 3 }, 1, false, 0, 0, 0, NULL, NULL },
		{ { 2, 2, 2 }, 3, false, 0, 0, 0, NULL, NULL },
		{ { 0, 0, 0, 0 }, 4, false, 0, 0, 0, NULL, NULL },
		{ { 5, 0 }, 2, true, 0, 5, 2, "2.5", "2.50" },
		{ { 3, 3, 2 }, 3, true, 2, 3, 1, "3", "0.33" },
		{ { 0, 5, 5, 5, 5 }, 5, true, 0, 5, 1, "5", "1.00" },
		/* a median that nobody gave: all differ */
		{ { 1, 2, 1, 2 }, 4, true, 1, 2, 4, "1.5", "0.50" },
		{ { 0, 1, 2, 3 }, 4, true, 0, 3, 4, "1.5", "1.00" },
		{ { 5, 3, 1, 3, 0, 5 }, 6, true, 0, 5, 4, "3", "1.50" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ocop_disagreement found;
		char text[NUMBER_TEXT];
		int64_t points[6];

		memcpy(points, cases[i].points, sizeof(points));
		assert_int_equal(
		    ocop_disagreement_find(&found, points, cases[i].count),
		    cases[i].found);
		if (!cases[i].found)
			continue;
		assert_int_equal(found.sheets, cases[i].count);
		assert_int_equal(found.low, cases[i].low);
		assert_int_equal(found.high, cases[i].high);
		assert_int_equal(found.differ, cases[i].differ);
		number_exact(text, found.median.value, found.median.scale);
		assert_string_equal(text, cases[i].median);
		number_cut(text, found.weight.value, found.weight.scale);
		assert_string_equal(text, cases[i].weight);
	}
}

static void
does_not_care_who_gave_which_points(void **state)
{
	(void)state;
	for (uint64_t i = 0; i < CASES; i++) {
		struct ocop_disagreement one, two;
		int64_t points[COUNCIL_MAX], other[COUNCIL_MAX];
		uint64_t random = i;
		size_t count = 1 + below(&random, COUNCIL_MAX);
		bool found;

		for (size_t n = 0; n < count; n++)
			points[n] = other[n] = (int64_t)below(&random, 6);
		for (size_t n = count; n > 1; n--) {
			size_t at = below(&random, n);
			int64_t kept = other[n - 1];

			other[n - 1] = other[at];
			other[at] = kept;
		}
		memset(&one, 0, sizeof(one));
		memset(&two, 0, sizeof(two));
		found = ocop_disagreement_find(&one, points, count);
		assert_int_equal(
		    ocop_disagreement_find(&two, other, count), found);
		assert_memory_equal(&one, &two, sizeof(one));
		if (found) {
			assert_true(one.low < one.high);
			assert_in_range(one.differ, 1, count);
			assert_true(one.weight.value > 0);
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tells_how_far_members_are_apart),
		cmocka_unit_test(does_not_care_who_gave_which_points),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
