#include "test.h"

#include <string.h>

#include <ocop/kind.h>

static const struct {
	enum ocop_type type;
	const char *name, *text;
	const char *value; /* NULL when it is refused */
	int code;
} cases[] = {
	{ OCOP_TEXT, "name", "Bưởi da xanh \"Út\"", "Bưởi da xanh \"Út\"", 0 },
	{ OCOP_TEXT, "name", "3*", "3*", 0 },
	/* codes keep their zeros and have no blanks */
	{ OCOP_CODE, "unit", "01", "01", 0 },
	{ OCOP_CODE, "unit", "00001", "00001", 0 },
	{ OCOP_CODE, "product", "68-24778-1-2026", "68-24778-1-2026", 0 },
	{ OCOP_CODE, "tax_code", "0300000000001", "0300000000001", 0 },
	{ OCOP_CODE, "product", "SP 01", NULL, 202 },
	{ OCOP_CODE, "product", "SP\t01", NULL, 202 },
	/* whole numbers */
	{ OCOP_WHOLE, "set", "7", "7", 0 },
	{ OCOP_WHOLE, "set", "007", "7", 0 },
	{ OCOP_WHOLE, "set", "0", "0", 0 },
	{ OCOP_WHOLE, "set", "00", "0", 0 },
	{ OCOP_WHOLE, "set", "999999999", "999999999", 0 },
	{ OCOP_WHOLE, "set", "1000000000", NULL, 204 },
	{ OCOP_WHOLE, "set", "7.0", NULL, 204 },
	{ OCOP_WHOLE, "set", "-7", NULL, 204 },
	{ OCOP_WHOLE, "set", "1.234", NULL, 204 },
	{ OCOP_WHOLE, "set", "7 ", NULL, 204 },
	{ OCOP_WHOLE, "set", "", NULL, 204 },
	{ OCOP_WHOLE, "set", "3*", NULL, 204 },
	{ OCOP_WHOLE, "set", "3 sao", NULL, 204 },
	{ OCOP_WHOLE, "set", "★★★", NULL, 204 },
	/* stars as people write them */
	{ OCOP_WHOLE, "stars", "3", "3", 0 },
	{ OCOP_WHOLE, "stars", "3*", "3", 0 },
	{ OCOP_WHOLE, "stars", "3 sao", "3", 0 },
	{ OCOP_WHOLE, "stars", "★★★", "3", 0 },
	{ OCOP_WHOLE, "stars", "★★★★★", "5", 0 },
	{ OCOP_WHOLE, "stars", "★", "1", 0 },
	{ OCOP_WHOLE, "stars", "03*", "3", 0 },
	{ OCOP_WHOLE, "stars", "3**", NULL, 204 },
	{ OCOP_WHOLE, "stars", "***", NULL, 204 },
	{ OCOP_WHOLE, "stars", "*", NULL, 204 },
	{ OCOP_WHOLE, "stars", " sao", NULL, 204 },
	{ OCOP_WHOLE, "stars", "★★★ ", NULL, 204 },
	{ OCOP_WHOLE, "stars", "★3", NULL, 204 },
	{ OCOP_WHOLE, "stars", "3 sao ", NULL, 204 },
	{ OCOP_WHOLE, "stars", "★★★★★★★★★★", NULL, 204 },
	/* dates */
	{ OCOP_DATE, "issued", "2026-08-05", "2026-08-05", 0 },
	{ OCOP_DATE, "issued", "05/08/2026", "2026-08-05", 0 },
	{ OCOP_DATE, "issued", "5/8/2026", "2026-08-05", 0 },
	{ OCOP_DATE, "issued", "31/02/2026", NULL, 203 },
	{ OCOP_DATE, "issued", "46239", NULL, 203 }, /* a spreadsheet's */
	{ OCOP_DATE, "issued", "5/8/26", NULL, 203 },
	/* rounds */
	{ OCOP_ROUND, "round", "2026-2", "2026-2", 0 },
	{ OCOP_ROUND, "round", "2026-12", "2026-12", 0 },
	{ OCOP_ROUND, "round", "2026-0", NULL, 208 },
	{ OCOP_ROUND, "round", "2026-02", NULL, 208 },
	{ OCOP_ROUND, "round", "2026-123", NULL, 208 },
	{ OCOP_ROUND, "round", "2026", NULL, 208 },
	{ OCOP_ROUND, "round", "2026-", NULL, 208 },
	{ OCOP_ROUND, "round", "2026/2", NULL, 208 },
	{ OCOP_ROUND, "round", "2026-2a", NULL, 208 },
	{ OCOP_ROUND, "round", "26-2026", NULL, 208 },
	{ OCOP_ROUND, "round", "20262", NULL, 208 },
	{ OCOP_ROUND, "round", "202-62", NULL, 208 },
	{ OCOP_ROUND, "round", "", NULL, 208 },
	/* lists */
	{ OCOP_LIST, "interests", "HTX01", "HTX01", 0 },
	{ OCOP_LIST, "interests", "HTX01, HTX02", "HTX01 HTX02", 0 },
	{ OCOP_LIST, "interests", "HTX01;HTX02", "HTX01 HTX02", 0 },
	{ OCOP_LIST, "interests", " HTX01 ,; \t HTX02; ", "HTX01 HTX02", 0 },
	{ OCOP_LIST, "interests", "HTX01\nHTX02", "HTX01 HTX02", 0 },
	{ OCOP_LIST, "interests", "; ,", "", 0 },
};

static void
brings_each_type_to_the_form_the_catalog_keeps(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct ocop_column column = { .name = cases[i].name,
			.type = cases[i].type };
		char room[OCOP_VALUE_MAX];
		struct ocop_fault fault;
		const char *value = NULL;
		int got = ocop_value_read(
		    &value, room, &column, cases[i].text, &fault);

		if ((got == 0) != (cases[i].value != NULL))
			fail_msg("%s: \"%s\" gives %d", cases[i].name,
			    cases[i].text, got);
		if (cases[i].value) {
			assert_string_equal(value, cases[i].value);
			continue;
		}
		assert_int_equal(got, -1);
		assert_int_equal(fault.code, cases[i].code);
		assert_string_equal(fault.column, cases[i].name);
		assert_true(strlen(fault.text) > 10);
	}
}

static void
refuses_what_is_too_long(void **state)
{
	static const struct {
		enum ocop_type type;
		size_t most;
		int code;
	} limits[] = {
		{ OCOP_CODE, 100, OCOP_E_CODE },
		{ OCOP_TEXT, OCOP_VALUE_MAX - 1, OCOP_E_LENGTH },
		{ OCOP_LIST, OCOP_VALUE_MAX - 1, OCOP_E_LENGTH },
	};
	char text[OCOP_VALUE_MAX + 2], room[OCOP_VALUE_MAX];

	(void)state;
	for (size_t i = 0; i < COUNT(limits); i++)
		for (size_t more = 0; more <= 1; more++) {
			const struct ocop_column column = { .name = "note",
				.type = limits[i].type };
			size_t size = limits[i].most + more;
			struct ocop_fault fault;
			const char *value;
			int got;

			memset(text, 'x', size);
			text[size] = '\0';
			got = ocop_value_read(
			    &value, room, &column, text, &fault);
			assert_int_equal(got, more ? -1 : 0);
			if (more)
				assert_int_equal(fault.code, limits[i].code);
			else
				assert_int_equal(strlen(value), size);
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    brings_each_type_to_the_form_the_catalog_keeps),
		cmocka_unit_test(refuses_what_is_too_long),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
