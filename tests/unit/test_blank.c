#include "test.h"

#include <string.h>

#include "document/blank.h"

static void
assert_way(const struct ocop_option *options, size_t count, enum blank_way way)
{
	struct ocop_option copy[8];
	struct ocop_set set = { .options = copy, .option_count = count };
	struct ocop_leaf leaf = { .option = 0, .options = count };

	memcpy(copy, options, count * sizeof(*options));
	assert_int_equal(blank_way(&set, &leaf), way);
}

/* { leaf, number, points, min_star, variant } */
static void
an_option_is_asked_for_where_points_do_not_tell_it(void **state)
{
	static const struct ocop_option plain[] = { { 0, 1, 0, 0, 0 },
		{ 0, 2, 1, 3, 0 }, { 0, 3, 3, 5, 0 } };
	static const struct ocop_option shared[] = { { 0, 1, 1, 0, 0 },
		{ 0, 2, 1, 0, 0 }, { 0, 3, 3, 0, 0 } };
	static const struct ocop_option cases[] = { { 0, 1, 1, 0, 1 },
		{ 0, 2, 3, 0, 1 }, { 0, 3, 1, 0, 2 }, { 0, 4, 3, 0, 2 } };
	static const struct ocop_option both[] = { { 0, 1, 1, 0, 1 },
		{ 0, 2, 1, 0, 2 }, { 0, 3, 1, 0, 0 } };

	(void)state;
	assert_way(plain, COUNT(plain), BLANK_POINTS);
	assert_way(shared, COUNT(shared), BLANK_OPTION);
	assert_way(cases, COUNT(cases), BLANK_CASE);
	assert_way(both, COUNT(both), BLANK_OPTION);
}

static void
never(void *ctx, const struct ocop_fault *fault)
{
	(void)ctx;
	fail_msg("%d", (int)fault->code);
}

static void
the_law_asks_for_options_in_two_criteria_and_a_case_in_three(void **state)
{
	const struct ocop_blank_wish wish = { .report = never };
	struct text found = { 0 };

	(void)state;
	for (int number = 1; number <= 26; number++) {
		struct ocop_blanks *blanks;
		struct ocop_error err;
		const struct ocop_set *set;

		assert_int_equal(
		    ocop_blanks_set(&blanks, number, &wish, &err), 0);
		set = blanks->list[0].set;
		for (size_t i = 0; i < set->leaf_count; i++) {
			enum blank_way way = blank_way(set, &set->leaves[i]);

			if (way != BLANK_POINTS)
				text_printf(&found, "%d %s %s\n", number,
				    set->leaves[i].name,
				    way == BLANK_CASE ? "case" : "option");
		}
		ocop_blanks_free(blanks);
	}
	assert_string_equal(text_get(&found),
	    "7 A3.1 option\n23 C6.2 option\n"
	    "26 C8 case\n26 C9 case\n26 C15 case\n");
	text_free(&found);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    an_option_is_asked_for_where_points_do_not_tell_it),
		cmocka_unit_test(
		    the_law_asks_for_options_in_two_criteria_and_a_case_in_three),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
