#include "test.h"

#include <ocop/date.h>

#include "rules/time/renewal.h"

enum { NEVER = OCOP_NO_DAY, UNKNOWN = RENEWAL_UNKNOWN };

/* Art. 7.6a, 12.2, 12.3: a certificate of day 1000 to day 2000. */
static void
counts_what_is_filed_in_the_window_or_under_former_rules(void **state)
{
	static const struct {
		int from_days, former_before, filed;
		enum renewal_filing filing;
	} cases[] = {
		{ 180, NEVER, 1820, RENEWAL_COUNTS },
		{ 180, NEVER, 1819, RENEWAL_EARLY },
		{ 180, NEVER, 2000, RENEWAL_COUNTS }, /* its last day */
		{ 180, NEVER, 2001, RENEWAL_LATE },
		{ 180, NEVER, 1000, RENEWAL_OTHER },
		/* former rules knew no window, but an expiry */
		{ 180, 1500, 1499, RENEWAL_COUNTS },
		{ 180, 1500, 1500, RENEWAL_EARLY },
		{ 180, 3000, 2001, RENEWAL_LATE },
		{ 180, 3000, 1000, RENEWAL_OTHER },
		/* rules without a window */
		{ UNKNOWN, NEVER, 1900, RENEWAL_EARLY },
		{ UNKNOWN, 1950, 1900, RENEWAL_COUNTS },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct renewal_terms terms = {
			.from_days = cases[i].from_days,
			.former_before = cases[i].former_before,
		};

		assert_int_equal(
		    renewal_judge(&terms, 1000, 2000, cases[i].filed),
		    cases[i].filing);
	}
}

/* Art. 12.3, RULINGS R38 and R58. */
static void
extends_until_the_result_and_no_longer_than_the_law_says(void **state)
{
	static const struct {
		int late_days, late_until, settled, latest, extended;
	} cases[] = {
		{ 180, NEVER, NEVER, 2180, 2180 },
		{ 180, NEVER, 2100, 2180, 2100 },
		{ 180, NEVER, 2500, 2180, 2180 },
		{ 180, NEVER, 1900, 2180, 2000 }, /* before it expired */
		{ UNKNOWN, NEVER, NEVER, 2000, 2000 },
		{ 180, 2000, NEVER, 2180, 2180 },
		{ 180, 1999, NEVER, 2000, 2000 }, /* for others only */
		{ 180, 1999, 2100, 2000, 2000 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct renewal_terms terms = {
			.late_days = cases[i].late_days,
			.late_until = cases[i].late_until,
		};
		int latest = renewal_latest(&terms, 2000);

		assert_int_equal(latest, cases[i].latest);
		assert_int_equal(
		    renewal_extended(latest, 2000, cases[i].settled),
		    cases[i].extended);
	}
}

static void
extends_to_no_day_that_cannot_be_written(void **state)
{
	const struct renewal_terms terms = { .late_days = 180,
		.late_until = NEVER };
	int last = ocop_date_days((struct ocop_date){ 9999, 12, 31 });

	(void)state;
	assert_int_equal(renewal_latest(&terms, last), last);
	assert_int_equal(renewal_latest(&terms, last - 10), last);
	assert_int_equal(renewal_latest(&terms, last - 200), last - 20);
}

static void
goes_by_the_last_rules_in_force_on_the_day(void **state)
{
	static const struct renewal_terms terms[] = {
		{ .begins = 100, .ends = 199 },
		{ .begins = 200, .ends = 900 },
		{ .begins = 200, .ends = 299 },
	};
	static const struct {
		int day;
		size_t at;
	} cases[] = { { 99, 3 }, { 100, 0 }, { 199, 0 }, { 200, 2 }, { 299, 2 },
		{ 300, 1 }, { 900, 1 }, { 901, 3 } };

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(
		    renewal_terms_on(terms, COUNT(terms), cases[i].day),
		    cases[i].at);
}

static void
opens_and_closes_before_the_expiry(void **state)
{
	(void)state;
	assert_int_equal(renewal_opens(2000, 180), 1820);
	assert_int_equal(renewal_closes(2000, 120), 1880);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    counts_what_is_filed_in_the_window_or_under_former_rules),
		cmocka_unit_test(
		    extends_until_the_result_and_no_longer_than_the_law_says),
		cmocka_unit_test(extends_to_no_day_that_cannot_be_written),
		cmocka_unit_test(goes_by_the_last_rules_in_force_on_the_day),
		cmocka_unit_test(opens_and_closes_before_the_expiry),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
