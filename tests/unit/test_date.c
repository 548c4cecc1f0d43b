#include "test.h"

#include <ocop/date.h>

static struct ocop_date
date(const char *text)
{
	struct ocop_date date = { 0 };

	assert_true(ocop_date_parse(&date, text));
	return date;
}

static void
assert_date(struct ocop_date date, const char *want)
{
	char text[OCOP_DATE_TEXT];

	ocop_date_format(text, date);
	assert_string_equal(text, want);
}

static void
shows_a_day_as_the_language_writes_it(void **state)
{
	const struct ocop_date day = { 2026, 8, 5 }, early = { 33, 12, 31 };
	char text[OCOP_DATE_TEXT];

	(void)state;
	ocop_date_show(text, day, OCOP_VI);
	assert_string_equal(text, "05/08/2026");
	ocop_date_show(text, day, OCOP_EN);
	assert_string_equal(text, "2026-08-05");
	ocop_date_show(text, early, OCOP_VI);
	assert_string_equal(text, "31/12/0033");
}

static void
reads_both_forms(void **state)
{
	static const char *const cases[][2] = {
		{ "2026-08-05", "2026-08-05" },
		{ "05/08/2026", "2026-08-05" },
		{ "5/8/2026", "2026-08-05" },
		{ "05/8/2026", "2026-08-05" },
		{ "5/08/2026", "2026-08-05" },
		{ "31/12/2026", "2026-12-31" },
		{ "29/02/2024", "2024-02-29" },
		{ "2000-02-29", "2000-02-29" },
		{ "0001-01-01", "0001-01-01" },
		{ "9999-12-31", "9999-12-31" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_date(date(cases[i][0]), cases[i][1]);
}

static void
refuses_what_is_no_date(void **state)
{
	static const char *const cases[] = { "", " ", "2026", "2026-08",
		"31/02/2026", "30/02/2024", "29/02/2023", "29/02/1900",
		"31/04/2026", "31/06/2026", "31/09/2026", "31/11/2026",
		"32/01/2026", "00/01/2026", "0/1/2026", "01/00/2026",
		"01/13/2026", "2026-13-01", "2026-00-01", "2026-01-00",
		"2026-01-32", "0000-01-01", "01/01/0000", "5/8/26", "05/08/26",
		"005/08/2026", "5/008/2026", "2026/08/05", "05-08-2026",
		"05.08.2026", "2026-8-5", "2026-08-5", "20260805",
		"12026-08-05", "-2026-08-05", "+5/8/2026", "2026-08-05 ",
		" 2026-08-05", "2026- 8-05", "2026-08-05T00:00", "2026-08-0a",
		"5/8/2026.", "5//2026", "/8/2026", "tháng 8/2026" };

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ocop_date out;

		if (ocop_date_parse(&out, cases[i]))
			fail_msg("\"%s\" was read as a date", cases[i]);
	}
}

static void
counts_days_from_1970(void **state)
{
	static const struct {
		const char *date;
		int days;
	} cases[] = {
		{ "1970-01-01", 0 },
		{ "1969-12-31", -1 },
		{ "1970-12-31", 364 },
		{ "2000-03-01", 11017 },
		{ "2026-05-22", 20595 },
		{ "0001-01-01", -719162 },
		{ "9999-12-31", 2932896 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(
		    ocop_date_days(date(cases[i].date)), cases[i].days);
		assert_date(ocop_date_from_days(cases[i].days), cases[i].date);
	}
}

static void
counts_every_day_of_two_centuries(void **state)
{
	static const int months[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31,
		30, 31 };
	int days = -25567; /* 1900-01-01 */

	(void)state;
	for (struct ocop_date d = { 1900, 1, 1 }; d.year <= 2100; days++) {
		struct ocop_date back = ocop_date_from_days(days);
		bool leap = d.year % 4 == 0 && d.year != 1900 && d.year != 2100;
		int last = months[d.month - 1] + (d.month == 2 && leap);

		assert_int_equal(ocop_date_days(d), days);
		assert_int_equal(back.year, d.year);
		assert_int_equal(back.month, d.month);
		assert_int_equal(back.day, d.day);
		if (++d.day > last) {
			d.day = 1;
			d.month++;
		}
		if (d.month > 12) {
			d.month = 1;
			d.year++;
		}
	}
	assert_int_equal(days, 47847); /* 2101-01-01 */
}

static void
adds_months_and_stays_in_the_month(void **state)
{
	static const struct {
		const char *from;
		int months;
		const char *to;
	} cases[] = {
		{ "2024-02-29", 36, "2027-02-28" }, /* RULINGS R14 */
		{ "2024-02-29", 48, "2028-02-29" },
		{ "2025-02-28", 36, "2028-02-28" },
		{ "2025-06-19", 36, "2028-06-19" },
		{ "2026-03-31", 1, "2026-04-30" },
		{ "2026-08-31", 6, "2027-02-28" },
		{ "2023-08-31", 6, "2024-02-29" },
		{ "2026-04-30", 1, "2026-05-30" },
		{ "2026-12-31", 36, "2029-12-31" },
		{ "2026-12-01", 1, "2027-01-01" },
		{ "2026-01-31", 11, "2026-12-31" },
		{ "2026-01-15", 0, "2026-01-15" },
		{ "2026-01-15", -1, "2025-12-15" },
		{ "2026-05-22", -12, "2025-05-22" },
		{ "2024-02-29", -12, "2023-02-28" },
		{ "2026-12-31", -1, "2026-11-30" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_date(
		    ocop_date_add_months(date(cases[i].from), cases[i].months),
		    cases[i].to);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_both_forms),
		cmocka_unit_test(shows_a_day_as_the_language_writes_it),
		cmocka_unit_test(refuses_what_is_no_date),
		cmocka_unit_test(counts_days_from_1970),
		cmocka_unit_test(counts_every_day_of_two_centuries),
		cmocka_unit_test(adds_months_and_stays_in_the_month),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
