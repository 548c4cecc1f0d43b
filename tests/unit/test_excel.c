#include "test.h"

#include <stdbool.h>

#include "text/read/excel.h"

static void
knows_what_starts_a_formula(void **state)
{
	static const struct {
		const char *text;
		bool starts;
	} cases[] = {
		{ "=1+1", true }, { "+84 263", true }, { "-một", true },
		{ "@nhà", true }, { "\t=1", true }, { "\rx", true },
		{ "\nx", true },
		{ "\xef\xbc\x9d"
		  "1",
		    true }, /* full width */
		{ "\xef\xbc\x8b"
		  "1",
		    true },
		{ "\xef\xbc\x8d"
		  "1",
		    true },
		{ "\xef\xbc\xa0x", true }, { " =1", true },
		{ "\xc2\xa0=1", true }, { "'=1", true }, { "''+1", true },
		{ "", false }, { "'", false },
		{ "-", false }, /* nothing to work out */
		{ "=", false }, { "\xef\xbc\x9d", false }, { "'x", false },
		{ "chè = trà", false },
		{ "\xef\xbc\x81x", false }, /* another full-width sign */
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		if (excel_starts_formula(cases[i].text) != cases[i].starts)
			fail_msg("\"%s\"", cases[i].text);
}

static void
knows_what_a_spreadsheet_alters(void **state)
{
	static const struct {
		const char *text;
		bool alters;
	} cases[] = {
		{ "01", true },
		{ "02633840001", true },
		{ "1234567890123456", true },
		{ "1.2", true },
		{ "6.2.3", true },
		{ "1.10", true },
		{ "12345.60", true },
		{ "2026-2", true },
		{ "12/5/2025", true },
		{ "1E5", true },
		{ "12e-3", true },
		{ "", false },
		{ "0", false },
		{ "24805", false },
		{ "123456789012345", false },
		{ "A1.2", false },
		{ "1.2.3.4", false },
		{ "1-2/3", false },
		{ "68-24805-1-2026", false },
		{ "24805-1-2026", false },
		{ "3981/QĐ-UBND", false },
		{ "1E", false },
		{ ".5", false },
		{ "5.", true },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		if (excel_alters(cases[i].text) != cases[i].alters)
			fail_msg("\"%s\"", cases[i].text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_what_starts_a_formula),
		cmocka_unit_test(knows_what_a_spreadsheet_alters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
