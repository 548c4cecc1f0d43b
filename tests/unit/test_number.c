#include "test.h"

#include <string.h>

#include "base/number.h"

static void
reads_digits_and_nothing_else(void **state)
{
	static const struct {
		const char *text;
		int value;
	} cases[] = {
		{ "0", 0 },
		{ "7", 7 },
		{ "007", 7 },
		{ "63", 63 },
		{ "999999999", 999999999 },
		{ "000000000", 0 },
		{ "", -1 },
		{ "1234567890", -1 },
		{ "0000000001", -1 },
		{ "-1", -1 },
		{ "+1", -1 },
		{ " 1", -1 },
		{ "1 ", -1 },
		{ "1.0", -1 },
		{ "1,5", -1 },
		{ "7O", -1 },
		{ "0x7", -1 },
		{ "１", -1 }, /* full width */
		{ "/", -1 },
		{ ":", -1 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(
		    number_parse(cases[i].text, strlen(cases[i].text)),
		    cases[i].value);
}

static void
reads_no_further_than_told(void **state)
{
	(void)state;
	assert_int_equal(number_parse("123", 2), 12);
	assert_int_equal(number_parse("12\t", 2), 12);
	assert_int_equal(number_parse("123", 0), -1);
	assert_int_equal(number_parse("1\0002", 3), -1);
}

static void
cuts_a_mean_and_never_rounds_it(void **state)
{
	static const struct {
		int64_t sum, n;
		const char *text;
	} cases[] = {
		{ 629, 7, "89.85" }, /* 89.857... */
		{ 630, 7, "90.00" },
		{ 0, 1, "0.00" },
		{ 1, 3, "0.33" },
		{ 2, 3, "0.66" },
		{ 1, 100, "0.01" },
		{ 1, 101, "0.00" },
		{ 8999, 100, "89.99" },
		{ 89999, 1000, "89.99" },
		{ 899999, 10000, "89.99" },
		{ 197, 2, "98.50" },
		{ 394, 4, "98.50" },
		{ 700, 7, "100.00" },
		{ 5, 100, "0.05" },
	};
	char text[NUMBER_TEXT];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		number_cut(text, cases[i].sum, cases[i].n);
		assert_string_equal(text, cases[i].text);
	}
}

static void
rounds_what_is_lacking_up(void **state)
{
	static const struct {
		int64_t sum, n;
		const char *text;
	} cases[] = {
		{ 1, 7, "0.15" }, /* 90 - 629/7 = 0.142... */
		{ 1, 1000, "0.01" },
		{ 1, 2, "0.50" },
		{ 5, 1, "5.00" },
		{ 1, 3, "0.34" },
		{ 2, 3, "0.67" },
		{ 299, 100, "2.99" },
		{ 0, 7, "0" },
		{ -1, 7, "0" },
		{ -700, 7, "0" },
	};
	char text[NUMBER_TEXT];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		number_up(text, cases[i].sum, cases[i].n);
		assert_string_equal(text, cases[i].text);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_digits_and_nothing_else),
		cmocka_unit_test(reads_no_further_than_told),
		cmocka_unit_test(cuts_a_mean_and_never_rounds_it),
		cmocka_unit_test(rounds_what_is_lacking_up),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
