#include "test.h"

#include "rules/time/certificate_term.h"
#include "rules/time/day.h"

enum { NEVER = OCOP_NO_DAY };

static int
day(const char *text)
{
	struct ocop_error err;
	int out;

	assert_true(day_read(&out, text, &err) >= 0);
	return out;
}

/* RULINGS R14: the day of the last month, or the last day of a shorter one. */
static void
expires_months_after_its_decision(void **state)
{
	static const struct {
		const char *issued;
		int months;
		const char *expires;
	} cases[] = {
		{ "2026-08-05", 36, "2029-08-05" },
		{ "2024-02-29", 36, "2027-02-28" },
		{ "2024-02-29", 48, "2028-02-29" },
		{ "2026-12-31", 2, "2027-02-28" },
		{ "2026-01-31", 1, "2026-02-28" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char text[OCOP_DATE_TEXT];

		ocop_date_format(text,
		    certificate_expiry(
			ocop_date_from_days(day(cases[i].issued)),
			cases[i].months));
		assert_string_equal(text, cases[i].expires);
	}
}

/* RULINGS R37: from the day of the revocation it is void. */
static void
lasts_until_the_day_before_its_revocation(void **state)
{
	static const struct {
		int ends, revoked, last;
	} cases[] = {
		{ 100, NEVER, 100 },
		{ 100, 101, 100 },
		{ 100, 100, 99 },
		{ 100, 50, 49 },
		{ 100, 2000, 100 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(
		    certificate_last(cases[i].ends, cases[i].revoked),
		    cases[i].last);
}

/* Art. 8.4, and Civil Code 148.5: a term that ends on a day off ends after. */
static void
is_revoked_within_the_days_after_the_conclusion(void **state)
{
	static const struct {
		int roll_over;
		const char *concluded, *by;
	} cases[] = {
		{ 1, "2026-06-01", "2026-06-16" }, /* a Tuesday */
		{ 1, "2026-06-05", "2026-06-22" }, /* from a Saturday */
		{ 1, "2026-06-06", "2026-06-22" }, /* from a Sunday */
		{ 0, "2026-06-05", "2026-06-20" },
	};
	const struct ocop_calendar calendar = { 1u << 6 | 1u << 7, NULL, 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct ocop_procedure procedure = {
			.roll_over = cases[i].roll_over
		};

		assert_int_equal(certificate_revoke_by(&procedure, &calendar,
				     day(cases[i].concluded), 15),
		    day(cases[i].by));
	}
}

/* Art. 12.1, RULINGS R20. */
static void
goes_by_what_the_decision_names_before_what_was_in_force(void **state)
{
	/* each goes before the next one */
	static const struct {
		const char *source, *began, *name;
	} offers[] = {
		{ "instrument", "", "qd148-2023" },
		{ "sheets", "", "qd148-2023" },
		{ "day", "2026-05-22 00000003", "b" },
		{ "day", "2026-05-22 00000000", "a" },
		{ "day", "2026-05-22 00000000", "b" },
		{ "day", "2023-02-24 00000000", "a" },
		{ "latest", "", "a" },
		{ "nothing", "", "" },
	};
	struct term_offer of[COUNT(offers)];

	(void)state;
	for (size_t i = 0; i < COUNT(offers); i++)
		of[i] = (struct term_offer){ term_source_find(offers[i].source),
			offers[i].began, offers[i].name };
	assert_int_equal(of[COUNT(offers) - 1].source, TERM_SOURCES);
	for (size_t i = 0; i < COUNT(offers); i++)
		for (size_t k = 0; k < COUNT(offers); k++)
			assert_int_equal(
			    term_offer_before(&of[i], &of[k]), i < k);
}

static void
knows_where_a_day_lies_to_the_days_in_force(void **state)
{
	static const struct {
		const char *day, *from, *until;
		enum force force;
	} cases[] = {
		{ "2026-05-21", "2026-05-22", "", FORCE_BEFORE },
		{ "2026-05-22", "2026-05-22", "", FORCE_WITHIN },
		{ "2099-01-01", "2026-05-22", "", FORCE_WITHIN },
		{ "2026-05-21", "2023-02-24", "2026-05-21", FORCE_WITHIN },
		{ "2026-05-22", "2023-02-24", "2026-05-21", FORCE_AFTER },
		{ "2026-05-22", "", "", FORCE_WITHIN },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(
		    force_on(cases[i].day, cases[i].from, cases[i].until),
		    cases[i].force);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(expires_months_after_its_decision),
		cmocka_unit_test(lasts_until_the_day_before_its_revocation),
		cmocka_unit_test(
		    is_revoked_within_the_days_after_the_conclusion),
		cmocka_unit_test(
		    goes_by_what_the_decision_names_before_what_was_in_force),
		cmocka_unit_test(knows_where_a_day_lies_to_the_days_in_force),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
