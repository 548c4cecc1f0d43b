#include "test.h"

#include "rules/time/former.h"

/* Art. 12.2, RULINGS R57: the last day under the former rules is day 100. */
static void
is_judged_under_the_rules_of_the_day_it_was_filed(void **state)
{
	static const struct {
		bool before, round_is_former;
		int as_of;
		enum former_wrong wrong;
	} cases[] = {
		{ false, false, 50, FORMER_RIGHT },
		{ false, true, 50, FORMER_SINCE },
		{ false, false, 101, FORMER_RIGHT },
		{ true, true, 50, FORMER_RIGHT },
		{ true, true, 100, FORMER_RIGHT },
		{ true, true, 101, FORMER_OVER },
		{ true, false, 100, FORMER_BEFORE },
		{ true, false, 101, FORMER_OVER },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(
		    former_judge(cases[i].before, cases[i].round_is_former, 100,
			cases[i].as_of),
		    cases[i].wrong);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    is_judged_under_the_rules_of_the_day_it_was_filed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
