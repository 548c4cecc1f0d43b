#include <stdlib.h>

#include <ocop/date.h>

#include "rules/time/target.h"
#include "test.h"

/* The programme of QĐ 919: 2021-01-01 to 2025-12-31. */
static int
day(int year, int month, int day)
{
	return ocop_date_days((struct ocop_date){ year, month, day });
}

static struct ocop_measured
number(int64_t value)
{
	return (struct ocop_measured){ .known = true, .numerator = value };
}

static struct ocop_measured
share(int64_t numerator, int64_t denominator)
{
	return (struct ocop_measured){ true, true, numerator, denominator };
}

static const struct ocop_measured unknown = { .known = false };

static void
is_met_on_track_or_behind(void **state)
{
	/* half of the programme's 1825 days are 912.5 */
	const int due = day(2025, 12, 31), from = day(2021, 1, 1);
	const struct {
		int64_t value, baseline;
		struct ocop_measured measured;
		int as_of;
		enum ocop_target_status status;
	} cases[] = {
		{ 10000, 0, number(10000), due, OCOP_MET },
		{ 10000, 0, number(9999), due, OCOP_BEHIND },
		{ 10000, 0, number(10000), from - 100, OCOP_MET },
		{ 10000, 0, number(10000), due + 400, OCOP_MET },
		{ 10000, 0, number(9999), due + 1, OCOP_BEHIND },
		/* on or above the line to the target */
		{ 10000, 0, number(0), from, OCOP_ON_TRACK },
		{ 10000, 0, number(0), from + 1, OCOP_BEHIND },
		{ 10000, 0, number(4999), from + 912, OCOP_ON_TRACK },
		{ 10000, 0, number(4999), from + 913, OCOP_BEHIND },
		{ 1825, 0, number(1000), from + 1000, OCOP_ON_TRACK },
		{ 1825, 0, number(999), from + 1000, OCOP_BEHIND },
		/* from its baseline, and not from 0 */
		{ 10000, 4000, number(4000), from, OCOP_ON_TRACK },
		{ 10000, 4000, number(6999), from + 913, OCOP_BEHIND },
		{ 10000, 4000, number(7002), from + 913, OCOP_ON_TRACK },
		{ 10000, 4000, number(3999), from, OCOP_BEHIND },
		/* before the programme the line has not begun */
		{ 10000, 4000, number(4000), from - 365, OCOP_ON_TRACK },
		/* shares are fractions, never rounded */
		{ 40, 0, share(2, 5), due, OCOP_MET },
		{ 40, 0, share(3999, 10000), due, OCOP_BEHIND },
		{ 33, 0, share(1, 3), due, OCOP_MET },
		{ 34, 0, share(1, 3), due, OCOP_BEHIND },
		{ 50, 0, share(499999999, 1000000000), due, OCOP_BEHIND },
		{ 50, 0, share(1, 4), from + 912, OCOP_ON_TRACK },
		{ 50, 0, share(1, 4), from + 913, OCOP_BEHIND },
		{ 50, 0, share(0, 7), due, OCOP_BEHIND },
		/* nothing known is not 0 */
		{ 50, 0, unknown, due, OCOP_NO_DATA },
		{ 0, 0, unknown, due, OCOP_NO_DATA },
		{ 0, 0, number(0), from, OCOP_MET },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct ocop_target target = { cases[i].value,
			cases[i].baseline, from, due };
		enum ocop_target_status status = ocop_target_status(
		    &target, &cases[i].measured, cases[i].as_of);

		if (status != cases[i].status)
			fail_msg("case %zu: %s, not %s", i,
			    ocop_target_status_name(status),
			    ocop_target_status_name(cases[i].status));
	}
}

static void
has_a_word_for_each_status(void **state)
{
	(void)state;
	assert_string_equal(ocop_target_status_name(OCOP_NO_DATA), "no_data");
	assert_string_equal(ocop_target_status_name(OCOP_BEHIND), "behind");
	assert_string_equal(ocop_target_status_name(OCOP_ON_TRACK), "on_track");
	assert_string_equal(ocop_target_status_name(OCOP_MET), "met");
}

/* What is reached is cut off, what lacks is rounded up: RULINGS R19. */
static void
never_makes_a_result_look_better(void **state)
{
	const struct {
		int64_t value;
		struct ocop_measured measured;
		const char *text, *gap;
	} cases[] = {
		{ 40, share(1, 3), "33.33", "6.67" },
		{ 40, share(2, 3), "66.66", "0" },
		{ 40, share(2, 5), "40.00", "0" },
		{ 40, share(39999, 100000), "39.99", "0.01" },
		{ 50, share(1, 4), "25.00", "25.00" },
		{ 50, share(0, 3), "0.00", "50.00" },
		{ 50, share(3, 3), "100.00", "0" },
		{ 400, number(73), "73", "327" },
		{ 400, number(400), "400", "0" },
		{ 400, number(500), "500", "0" },
		{ 400, number(0), "0", "400" },
		{ 400, unknown, "", "" },
	};
	char text[OCOP_MEASURED_TEXT];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct ocop_target target = { .value = cases[i].value };

		ocop_measured_write(text, &cases[i].measured);
		assert_string_equal(text, cases[i].text);
		ocop_target_gap_write(text, &target, &cases[i].measured);
		assert_string_equal(text, cases[i].gap);
	}
}

static void
tells_the_change_between_two_days(void **state)
{
	const struct {
		struct ocop_measured before, now;
		const char *text;
	} cases[] = {
		{ number(5), number(12), "7" },
		{ number(12), number(5), "-7" },
		{ number(5), number(5), "0" },
		{ share(1, 4), share(1, 2), "25.00" },
		{ share(1, 2), share(1, 4), "-25.00" },
		{ share(1, 3), share(2, 3), "33.33" },
		{ share(2, 3), share(1, 3), "-33.33" },
		{ share(2, 6), share(1, 3), "0.00" },
		{ unknown, number(5), "" },
		{ number(5), unknown, "" },
		{ unknown, share(1, 2), "" },
		{ share(1, 2), unknown, "" },
	};
	char text[OCOP_MEASURED_TEXT];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		ocop_trend_write(text, &cases[i].before, &cases[i].now);
		assert_string_equal(text, cases[i].text);
	}
}

/* The least whole number that is on the line, on every day of a programme:
 * the number before it is behind. */
static void
tells_what_is_due_by_a_day(void **state)
{
	const int due = day(2025, 12, 31), from = day(2021, 1, 1);
	const struct ocop_target share_of = { 40, 0, from, due };
	const struct ocop_target targets[] = { { 10000, 0, from, due },
		{ 400, 250, from, due }, { 1, 0, from, due } };
	char text[OCOP_MEASURED_TEXT];

	(void)state;
	for (size_t i = 0; i < COUNT(targets); i++)
		for (int at = from - 3; at < due + 3; at++) {
			struct ocop_measured least = number(0);

			ocop_target_line_write(text, &targets[i], false, at);
			least.numerator = atoll(text);
			assert_true(ocop_target_status(&targets[i], &least,
					at) >= OCOP_ON_TRACK);
			least.numerator--;
			if (at > from)
				assert_int_equal(
				    ocop_target_status(&targets[i], &least, at),
				    OCOP_BEHIND);
		}
	ocop_target_line_write(text, &share_of, true, day(2023, 7, 3));
	assert_string_equal(text, "20.02"); /* 40 * 913 / 1825 */
	ocop_target_line_write(text, &share_of, true, due + 1);
	assert_string_equal(text, "40.00");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(is_met_on_track_or_behind),
		cmocka_unit_test(has_a_word_for_each_status),
		cmocka_unit_test(never_makes_a_result_look_better),
		cmocka_unit_test(tells_the_change_between_two_days),
		cmocka_unit_test(tells_what_is_due_by_a_day),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
