#include "test.h"

#include "rules/place/unit_code.h"

/* QĐ 19/2025/QĐ-TTg, and 124/2004/QĐ-TTg before. */
static void
has_as_many_digits_as_its_list(void **state)
{
	static const struct {
		enum unit_code kind;
		const char *text;
		bool is;
	} cases[] = {
		{ UNIT_PROVINCE, "68", true },
		{ UNIT_PROVINCE, "01", true },
		{ UNIT_PROVINCE, "1", false },
		{ UNIT_PROVINCE, "6A", false },
		{ UNIT_COMMUNE, "24931", true },
		{ UNIT_COMMUNE, "4", false },
		{ UNIT_COMMUNE, "249310", false },
		{ UNIT_OLD_PROVINCE, "68", true },
		{ UNIT_OLD_DISTRICT, "672", true },
		{ UNIT_OLD_DISTRICT, "72", false },
		{ UNIT_OLD_COMMUNE, "24769", true },
		{ UNIT_OLD_COMMUNE, "2476x", false },
		/* of a list of one's own */
		{ UNIT_COMMUNE, "XA", true },
		{ UNIT_PROVINCE, "", true },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(
		    unit_code_is(cases[i].kind, cases[i].text), cases[i].is);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(has_as_many_digits_as_its_list),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
