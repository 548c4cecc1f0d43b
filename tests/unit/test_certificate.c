#include "test.h"

#include <string.h>

#include <ocop/date.h>

#include "rules/time/certificate.h"

/* QĐ 26/2026 Art. 7.6a, 7.6g; the practice of QĐ 148/2023. */
static const struct ocop_procedure procedure = { .weekend = 1u << 6 | 1u << 7 };
static const struct ocop_calendar calendar = { 1u << 6 | 1u << 7, NULL, 0 };
static const struct ocop_renewal_rules rules = { true, 180, 120, 30, 45,
	&procedure, &calendar };
static const struct ocop_renewal_rules none = {
	.known = false, .procedure = &procedure, .calendar = &calendar
};

enum { NEVER = OCOP_NO_DAY };

static int
day(const char *text)
{
	struct ocop_date date = { 0 };

	if (!*text)
		return NEVER;
	assert_true(ocop_date_parse(&date, text));
	return ocop_date_days(date);
}

static struct ocop_life
life_of(const struct ocop_renewal_rules *of, struct ocop_held held, int as_of)
{
	struct ocop_life life;

	ocop_life(&life, of, &held, as_of);
	return life;
}

static void
knows_its_state_by_the_days_left(void **state)
{
	static const struct {
		int left;
		const char *state;
	} cases[] = {
		{ 1096, "running" },
		{ 181, "running" },
		{ 180, "in_window" },
		{ 150, "in_window" },
		{ 120, "in_window" },
		{ 119, "late" },
		{ 1, "late" },
		{ 0, "late" }, /* its last day */
		{ -1, "expired" },
		{ -1000, "expired" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ocop_life life = life_of(&rules,
		    (struct ocop_held){ 20000, 20000, NEVER, NEVER, NEVER,
			NEVER, NEVER, false },
		    20000 - cases[i].left);

		assert_string_equal(ocop_life_name(life.state), cases[i].state);
		assert_int_equal(life.due,
		    life.state != OCOP_LIFE_RUNNING &&
			life.state != OCOP_LIFE_EXPIRED);
		assert_int_equal(
		    ocop_life_valid(life.state), cases[i].left >= 0);
	}
}

/* DOMAIN 4.7: issued 2024-02-29, so it expires on 2027-02-28. */
static void
opens_and_closes_the_window_of_the_worked_case(void **state)
{
	static const struct {
		const char *as_of, *state, *action, *by;
	} cases[] = {
		{ "2026-08-31", "running", "none", "" },
		{ "2026-09-01", "in_window", "file_renewal", "2026-10-31" },
		{ "2026-10-31", "in_window", "file_renewal", "2026-10-31" },
		{ "2026-11-01", "late", "notify_holder", "2027-01-29" },
		{ "2027-01-29", "late", "notify_holder", "2027-01-29" },
		{ "2027-01-30", "late", "file_renewal", "2027-02-28" },
		{ "2027-02-28", "late", "file_renewal", "2027-02-28" },
		{ "2027-03-01", "expired", "none", "" },
	};
	int expires = day("2027-02-28");

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ocop_life life = life_of(&rules,
		    (struct ocop_held){ expires, expires, NEVER, NEVER, NEVER,
			NEVER, NEVER, false },
		    day(cases[i].as_of));

		assert_string_equal(ocop_life_name(life.state), cases[i].state);
		assert_string_equal(
		    ocop_action_name(life.action), cases[i].action);
		assert_int_equal(life.action_by, day(cases[i].by));
		assert_int_equal(life.window_from, day("2026-09-01"));
		assert_int_equal(life.window_until, day("2026-10-31"));
		assert_int_equal(life.notice_by, day("2027-01-29"));
		assert_int_equal(life.valid_until, expires);
	}
}

/* Art. 12.3, 7.6g: a dossier is in, and the council is at work. */
static void
waits_for_the_result_of_a_dossier(void **state)
{
	static const struct {
		const char *filed, *forwarded, *as_of, *state, *by;
		bool lacking, due;
		const char *action;
	} cases[] = {
		/* counted from the day it was forwarded, whole */
		{ "2026-09-20", "2026-09-20", "2026-11-04", "filed",
		    "2026-11-04", false, false, "decide_renewal" },
		{ "2026-09-20", "2026-09-20", "2026-11-05", "filed",
		    "2026-11-04", false, true, "decide_renewal" },
		{ "2026-09-20", "2026-10-10", "2026-11-05", "filed",
		    "2026-11-24", false, false, "decide_renewal" },
		{ "2027-02-28", "2027-02-28", "2027-03-01", "extended",
		    "2027-04-14", false, true, "decide_renewal" },
		/* with the commune, or nobody says since when it is not */
		{ "2026-09-20", "", "2027-02-28", "filed", "", false, false,
		    "decide_renewal" },
		{ "2026-09-20", "", "2027-08-27", "extended", "", false, true,
		    "decide_renewal" },
		/* not whole, or with the maker: no term runs */
		{ "2026-09-20", "", "2027-02-28", "filed", "", true, false,
		    "complete_dossier" },
		{ "2026-09-20", "", "2027-08-27", "extended", "", true, true,
		    "complete_dossier" },
		/* the day of its result, and the days are counted no more */
		{ "", "", "2027-03-10", "extended", "", false, false, "none" },
		/* 180 days are over */
		{ "2026-09-20", "", "2027-08-28", "expired", "", false, false,
		    "none" },
	};
	int expires = day("2027-02-28");

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ocop_held held = { expires, expires + 180,
			day(cases[i].filed), day(cases[i].forwarded), NEVER,
			NEVER, NEVER, cases[i].lacking };
		struct ocop_life life =
		    life_of(&rules, held, day(cases[i].as_of));

		assert_string_equal(ocop_life_name(life.state), cases[i].state);
		assert_string_equal(
		    ocop_action_name(life.action), cases[i].action);
		assert_int_equal(life.action_by, day(cases[i].by));
		assert_int_equal(life.due, cases[i].due);
		assert_int_equal(life.valid_until,
		    day(cases[i].as_of) > expires ? expires + 180 : expires);
	}
}

/* Art. 8.4: before all else, as long as there is anything to revoke. */
static void
is_to_be_revoked_from_the_day_of_a_conclusion(void **state)
{
	static const struct {
		int left;
		const char *state, *action;
	} cases[] = {
		{ 1000, "running", "revoke_certificate" },
		{ 150, "in_window", "revoke_certificate" },
		{ 0, "late", "revoke_certificate" },
		{ -1, "expired", "none" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		int as_of = 20000 - cases[i].left;
		struct ocop_life life = life_of(&rules,
		    (struct ocop_held){ 20000, 20000, NEVER, NEVER, NEVER,
			as_of - 1, as_of + 14, false },
		    as_of);

		assert_string_equal(ocop_life_name(life.state), cases[i].state);
		assert_string_equal(
		    ocop_action_name(life.action), cases[i].action);
		assert_int_equal(
		    life.action_by, cases[i].left < 0 ? NEVER : as_of + 14);
		assert_int_equal(life.due, cases[i].left >= 0);
	}
}

/* Art. 8: from the day of the revocation, whatever else is known. */
static void
is_void_from_the_day_it_is_revoked(void **state)
{
	int expires = day("2027-02-28"), revoked = day("2026-10-01");
	static const struct {
		const char *as_of, *state;
	} cases[] = {
		{ "2026-09-30", "in_window" },
		{ "2026-10-01", "revoked" },
		{ "2027-03-01", "revoked" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ocop_life life = life_of(&rules,
		    (struct ocop_held){ expires, expires, NEVER, NEVER, revoked,
			NEVER, NEVER, false },
		    day(cases[i].as_of));

		assert_string_equal(ocop_life_name(life.state), cases[i].state);
		assert_int_equal(life.valid_until,
		    life.state == OCOP_LIFE_REVOKED ? revoked - 1 : expires);
		if (life.state == OCOP_LIFE_REVOKED)
			assert_false(life.due);
	}
	/* one that had expired before is not valid any longer for it */
	assert_int_equal(life_of(&rules,
			     (struct ocop_held){ expires, expires, NEVER, NEVER,
				 expires + 10, NEVER, NEVER, false },
			     expires + 20)
			     .valid_until,
	    expires);
}

/* Before QĐ 26/2026 there was no window. */
static void
has_no_window_under_rules_that_know_none(void **state)
{
	struct ocop_held held = { 20000, 20000, NEVER, NEVER, NEVER, NEVER,
		NEVER, false };

	(void)state;
	for (int left = 400; left >= 0; left--) {
		struct ocop_life life = life_of(&none, held, 20000 - left);

		assert_string_equal(ocop_life_name(life.state), "running");
		assert_int_equal(life.window_from, NEVER);
		assert_int_equal(life.window_until, NEVER);
		assert_int_equal(life.notice_by, NEVER);
		assert_false(life.due);
	}
	assert_string_equal(
	    ocop_life_name(life_of(&none, held, 20001).state), "expired");
}

static void
takes_the_window_from_the_rules_of_the_day(void **state)
{
	static const struct ocop_renewal_rules near = { true, 90, 30, 30, 45,
		&procedure, &calendar };
	struct ocop_held held = { 20000, 20000, NEVER, NEVER, NEVER, NEVER,
		NEVER, false };

	(void)state;
	assert_int_equal(
	    life_of(&near, held, 20000 - 91).state, OCOP_LIFE_RUNNING);
	assert_int_equal(
	    life_of(&near, held, 20000 - 90).state, OCOP_LIFE_IN_WINDOW);
	assert_int_equal(
	    life_of(&near, held, 20000 - 30).state, OCOP_LIFE_IN_WINDOW);
	assert_int_equal(
	    life_of(&near, held, 20000 - 29).state, OCOP_LIFE_LATE);
}

static void
finds_a_state_by_its_word(void **state)
{
	enum ocop_life_state found;

	(void)state;
	for (int i = 0; i < OCOP_LIFE_STATES; i++) {
		assert_true(ocop_life_find(
		    &found, ocop_life_name((enum ocop_life_state)i)));
		assert_int_equal(found, i);
	}
	assert_false(ocop_life_find(&found, "lapsed"));
	assert_false(ocop_life_find(&found, ""));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_its_state_by_the_days_left),
		cmocka_unit_test(
		    opens_and_closes_the_window_of_the_worked_case),
		cmocka_unit_test(waits_for_the_result_of_a_dossier),
		cmocka_unit_test(is_to_be_revoked_from_the_day_of_a_conclusion),
		cmocka_unit_test(is_void_from_the_day_it_is_revoked),
		cmocka_unit_test(has_no_window_under_rules_that_know_none),
		cmocka_unit_test(takes_the_window_from_the_rules_of_the_day),
		cmocka_unit_test(finds_a_state_by_its_word),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
