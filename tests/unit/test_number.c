#include "test.h"

#include <string.h>

#include <ocop/fraction.h>

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

static void
cuts_a_distance_towards_nothing_and_keeps_its_sign(void **state)
{
	static const struct {
		int64_t value, n;
		const char *text;
	} cases[] = {
		{ -1, 7, "-0.14" }, /* 629/7 from 90 */
		{ 1, 7, "0.14" },
		{ 0, 7, "0.00" },
		{ -1, 1000, "-0.00" },
		{ 1, 1000, "0.00" },
		{ -3, 2, "-1.50" },
		{ -250, 1, "-250.00" },
		{ 1999, 1000, "1.99" },
		{ -1999, 1000, "-1.99" },
	};
	char text[NUMBER_TEXT];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		number_toward(text, cases[i].value, cases[i].n);
		assert_string_equal(text, cases[i].text);
	}
}

static void
writes_what_ends_exactly(void **state)
{
	static const struct {
		int64_t value, n;
		const char *text;
	} cases[] = {
		{ 0, 8, "0" },
		{ 1, 2, "0.5" },
		{ -1, 2, "-0.5" },
		{ 20, 8, "2.5" },
		{ -1, 8, "-0.125" },
		{ -17, 8, "-2.125" },
		{ 16, 8, "2" },
		{ -16, 8, "-2" },
		{ 10, 1, "10" },
		{ 1, 16, "0.0625" },
		{ 1, 16000, "0.0000625" },
		{ 2, 3, "0.666666666" },
		{ -2, 3, "-0.666666666" },
		{ 1, INT64_C(10000000000), "0.000000000" },
	};
	char text[NUMBER_TEXT];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		number_exact(text, cases[i].value, cases[i].n);
		assert_string_equal(text, cases[i].text);
	}
}

static void
reads_a_fraction_as_it_is_written(void **state)
{
	static const struct {
		const char *text;
		int64_t value, scale; /* 0: none */
	} cases[] = {
		{ "0", 0, 1 },
		{ "2", 2, 1 },
		{ "007", 7, 1 },
		{ "0.5", 5, 10 },
		{ "0.50", 50, 100 },
		{ "14.25", 1425, 100 },
		{ "0.000001", 1, 1000000 },
		{ "123.456789", 123456789, 1000000 },
		{ "999999999", 999999999, 1 },
		{ "0.0000001", 0, 0 },
		{ "1234567890", 0, 0 },
		{ "1234.567890", 0, 0 },
		{ "", 0, 0 },
		{ ".", 0, 0 },
		{ ".5", 0, 0 },
		{ "5.", 0, 0 },
		{ "1.2.3", 0, 0 },
		{ "0,5", 0, 0 },
		{ "-1", 0, 0 },
		{ "+1", 0, 0 },
		{ "-0.5", 0, 0 },
		{ "1e2", 0, 0 },
		{ " 1", 0, 0 },
		{ "1 ", 0, 0 },
		{ "0x2", 0, 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ocop_fraction read = { -1, -1 };

		assert_int_equal(ocop_fraction_read(&read, cases[i].text),
		    cases[i].scale > 0);
		if (cases[i].scale == 0)
			continue;
		assert_int_equal(read.value, cases[i].value);
		assert_int_equal(read.scale, cases[i].scale);
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
		cmocka_unit_test(
		    cuts_a_distance_towards_nothing_and_keeps_its_sign),
		cmocka_unit_test(writes_what_ends_exactly),
		cmocka_unit_test(reads_a_fraction_as_it_is_written),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
