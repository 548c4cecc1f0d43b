#include "test.h"

#include <ocop/certificate.h>
#include <ocop/date.h>

#include "rules.h"

static int
days(const char *text)
{
	struct ocop_date date = { 0 };

	assert_true(ocop_date_parse(&date, text));
	return ocop_date_days(date);
}

static void
knows_its_state_by_the_days_left(void **state)
{
	static const struct {
		int left;
		const char *state;
	} cases[] = {
		{ 1096, "valid" },
		{ 181, "valid" },
		{ 180, "in_window" },
		{ 150, "in_window" },
		{ 120, "in_window" },
		{ 119, "late" },
		{ 1, "late" },
		{ 0, "late" }, /* its last day */
		{ -1, "expired" },
		{ -1000, "expired" },
	};
	struct ocop_edition *edition = load_edition("qd26-2026");

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_string_equal(
		    ocop_certificate_state(edition, cases[i].left, 0),
		    cases[i].state);
		assert_string_equal(ocop_certificate_state(
					edition, 20000, 20000 - cases[i].left),
		    cases[i].state);
	}
	ocop_edition_free(edition);
}

/* DOMAIN 4.7: issued 2024-02-29. */
static void
opens_and_closes_the_window_of_the_worked_case(void **state)
{
	static const struct {
		const char *as_of, *state;
	} cases[] = {
		{ "2026-08-31", "valid" },
		{ "2026-09-01", "in_window" },
		{ "2026-10-31", "in_window" },
		{ "2026-11-01", "late" },
		{ "2027-02-28", "late" },
		{ "2027-03-01", "expired" },
	};
	struct ocop_edition *edition = load_edition("qd26-2026");
	struct ocop_date issued = { 2024, 2, 29 };
	int expires = ocop_date_days(
	    ocop_date_add_months(issued, edition->validity_months));

	(void)state;
	assert_int_equal(expires, days("2027-02-28"));
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(ocop_certificate_state(
					edition, expires, days(cases[i].as_of)),
		    cases[i].state);
	ocop_edition_free(edition);
}

static void
takes_the_window_from_the_law_that_is_loaded(void **state)
{
	struct ocop_edition *edition = load_altered("parameters.tsv",
	    "renewal_from_days\t180", "renewal_from_days\t90");
	struct ocop_edition *other = load_altered("parameters.tsv",
	    "renewal_until_days\t120", "renewal_until_days\t30");

	(void)state;
	assert_string_equal(ocop_certificate_state(edition, 121, 0), "valid");
	assert_string_equal(ocop_certificate_state(edition, 91, 0), "late");
	assert_string_equal(ocop_certificate_state(other, 30, 0), "in_window");
	assert_string_equal(ocop_certificate_state(other, 29, 0), "late");
	ocop_edition_free(edition);
	ocop_edition_free(other);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_its_state_by_the_days_left),
		cmocka_unit_test(
		    opens_and_closes_the_window_of_the_worked_case),
		cmocka_unit_test(takes_the_window_from_the_law_that_is_loaded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
