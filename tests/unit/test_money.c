#include "test.h"

#include <inttypes.h>

#include "rules/cell/money.h"

static void
million_dong_are_read_and_written_exactly(void **state)
{
	const struct {
		const char *text, *written;
		int64_t dong;
	} cases[] = {
		{ "0", "0", 0 },
		{ "1", "1", 1000000 },
		{ "1250.5", "1250.5", INT64_C(1250500000) },
		{ "1250.500000", "1250.5", INT64_C(1250500000) },
		{ "0.000001", "0.000001", 1 },
		{ "007.10", "7.1", 7100000 },
		{ "999999999999.999999", "999999999999.999999",
		    INT64_C(999999999999999999) },
	};
	char text[OCOP_MONEY_TEXT];
	int64_t dong;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_true(ocop_money_read(&dong, cases[i].text));
		if (dong != cases[i].dong)
			fail_msg("%s: %" PRId64, cases[i].text, dong);
		ocop_money_write(text, dong);
		assert_string_equal(text, cases[i].written);
	}
}

static void
anything_else_is_no_money(void **state)
{
	static const char *const cases[] = { "", ".", "1.", ".5", "1,5", "-1",
		"+1", "1.0000001", "1 000", "1.2.3", "1e3", "1000000000000" };
	int64_t dong;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		if (ocop_money_read(&dong, cases[i]))
			fail_msg("\"%s\" was taken", cases[i]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(million_dong_are_read_and_written_exactly),
		cmocka_unit_test(anything_else_is_no_money),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
