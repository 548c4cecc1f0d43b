#include "test.h"

#include <string.h>

#include <ocop/date.h>

#include "rules/time/calendar.h"

/* Saturday and Sunday; the swaps and holidays around Tết Bính Ngọ. */
static const struct {
	const char *day;
	bool works;
} listed[] = {
	{ "2026-01-01", false },
	{ "2026-01-02", false }, /* a Friday, for ... */
	{ "2026-01-10", true },  /* ... this Saturday */
	{ "2026-02-16", false },
	{ "2026-02-17", false },
	{ "2026-02-18", false },
	{ "2026-02-19", false },
	{ "2026-02-20", false },
	{ "2026-04-30", false },
	{ "2026-05-01", false },
};

static struct ocop_day days[COUNT(listed)];
static struct ocop_calendar calendar = { 1u << 6 | 1u << 7, days,
	COUNT(listed) };

static int
day_of(const char *text)
{
	struct ocop_date date = { 0 };

	if (!ocop_date_parse(&date, text))
		fail_msg("%s is no date", text);
	return ocop_date_days(date);
}

static int
fill(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(listed); i++) {
		days[i].day = day_of(listed[i].day);
		days[i].works = listed[i].works;
	}
	return 0;
}

static void
knows_the_day_of_the_week(void **state)
{
	static const struct {
		const char *day;
		int weekday;
	} cases[] = {
		{ "1970-01-01", 4 },
		{ "1969-12-31", 3 },
		{ "1969-12-28", 7 },
		{ "1900-01-01", 1 },
		{ "2000-02-29", 2 },
		{ "2026-05-22", 5 },
		{ "2026-11-22", 7 },
		{ "2026-11-23", 1 },
		{ "2199-12-31", 2 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		if (ocop_weekday(day_of(cases[i].day)) != cases[i].weekday)
			fail_msg("%s is a %d", cases[i].day,
			    ocop_weekday(day_of(cases[i].day)));
}

static void
works_on_weekdays_but_holidays_and_on_swapped_weekends(void **state)
{
	static const struct {
		const char *day;
		bool works;
	} cases[] = {
		{ "2025-12-31", true }, { "2026-01-01", false },
		{ "2026-01-02", false }, { "2026-01-03", false },
		{ "2026-01-05", true }, { "2026-01-10", true },
		{ "2026-01-11", false }, { "2026-02-13", true },
		{ "2026-02-14", false }, { "2026-02-20", false },
		{ "2026-02-23", true }, { "2026-05-01", false },
		{ "2026-05-04", true },
		{ "2027-01-01", true }, /* a Friday nobody listed */
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		if (ocop_calendar_works(&calendar, day_of(cases[i].day)) !=
		    cases[i].works)
			fail_msg("%s", cases[i].day);
}

static void
counts_a_term_from_the_next_day(void **state)
{
	static const struct {
		const char *from;
		int days;
		const char *last;
	} cases[] = {
		{ "2026-09-21", 0, "2026-09-21" },
		{ "2026-09-21", 1, "2026-09-22" },
		{ "2026-09-18", 1, "2026-09-21" },  /* a Friday */
		{ "2026-09-19", 1, "2026-09-21" },  /* a Saturday */
		{ "2026-09-20", 1, "2026-09-21" },  /* a Sunday */
		{ "2026-09-20", 15, "2026-10-09" }, /* three whole weeks */
		{ "2026-09-21", 15, "2026-10-12" },
		/* over the new year: 1 and 2 January off, 10 worked */
		{ "2025-12-25", 4, "2025-12-31" },
		{ "2025-12-25", 5, "2026-01-05" },
		{ "2025-12-25", 9, "2026-01-09" },
		{ "2025-12-25", 10, "2026-01-10" },
		{ "2025-12-25", 15, "2026-01-16" },
		{ "2026-01-09", 1, "2026-01-10" },
		{ "2026-01-10", 1, "2026-01-12" },
		/* over Tết: a week of its own */
		{ "2026-02-10", 3, "2026-02-13" },
		{ "2026-02-10", 4, "2026-02-23" },
		{ "2026-02-10", 15, "2026-03-10" },
		{ "2026-02-16", 1, "2026-02-23" }, /* received on a holiday */
		{ "2024-02-28", 1, "2024-02-29" },
		/* the 30th and the 1st off, then a weekend */
		{ "2026-04-29", 1, "2026-05-04" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char last[OCOP_DATE_TEXT];

		ocop_date_format(last,
		    ocop_date_from_days(ocop_calendar_term(
			&calendar, day_of(cases[i].from), cases[i].days)));
		if (strcmp(last, cases[i].last) != 0)
			fail_msg("%d days from %s: %s", cases[i].days,
			    cases[i].from, last);
	}
}

/* Each day of some years, against a calendar that is counted by hand. */
static void
agrees_with_counting_day_by_day(void **state)
{
	int start = day_of("2024-01-01");

	(void)state;
	for (int from = start; from < start + 1200; from += 7) {
		int worked = 0;

		for (int day = from + 1; day < from + 60; day++) {
			worked += ocop_calendar_works(&calendar, day);
			if (ocop_calendar_works(&calendar, day))
				assert_int_equal(
				    ocop_calendar_term(&calendar, from, worked),
				    day);
		}
	}
}

static void
takes_the_weekend_as_it_is_told(void **state)
{
	struct ocop_calendar sundays = { 1u << 7, NULL, 0 };
	struct ocop_calendar none = { 0, NULL, 0 };
	int friday = day_of("2026-09-18");

	(void)state;
	assert_int_equal(ocop_calendar_term(&sundays, friday, 1), friday + 1);
	assert_int_equal(ocop_calendar_term(&sundays, friday, 2), friday + 3);
	assert_int_equal(ocop_calendar_term(&none, friday, 15), friday + 15);
}

static void
knows_of_which_years_it_has_holidays(void **state)
{
	struct ocop_calendar empty = { 0, NULL, 0 };

	(void)state;
	assert_true(ocop_calendar_knows(&calendar, 2026));
	assert_false(ocop_calendar_knows(&calendar, 2025));
	assert_false(ocop_calendar_knows(&calendar, 2027));
	assert_false(ocop_calendar_knows(&empty, 2026));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_the_day_of_the_week),
		cmocka_unit_test(
		    works_on_weekdays_but_holidays_and_on_swapped_weekends),
		cmocka_unit_test(counts_a_term_from_the_next_day),
		cmocka_unit_test(agrees_with_counting_day_by_day),
		cmocka_unit_test(takes_the_weekend_as_it_is_told),
		cmocka_unit_test(knows_of_which_years_it_has_holidays),
	};

	return cmocka_run_group_tests(tests, fill, NULL);
}
