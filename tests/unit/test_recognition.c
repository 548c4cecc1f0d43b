#include "test.h"

#include "rules.h"
#include "rules/cell/product_code.h"
#include "rules/score/recognition.h"

static void
is_of_the_kind_that_was_applied_for(void **state)
{
	static const struct {
		const char *applied;
		int before, stars;
		const char *kind;
	} cases[] = {
		{ "first", 0, 3, "first" },
		{ "upgrade", 3, 4, "upgrade" },
		{ "renewal", 3, 4, "renewal" },
		/* as applied for, even where nothing is on record */
		{ "renewal", 0, 3, "renewal" },
		{ "upgrade", 0, 3, "upgrade" },
		{ "first", 4, 3, "first" },
		/* but no upgrade has as many stars, or fewer */
		{ "upgrade", 4, 3, "renewal" },
		{ "upgrade", 4, 4, "renewal" },
		/* nothing was applied for: by what it held before */
		{ NULL, 0, 3, "first" },
		{ "", 0, 5, "first" },
		{ "", 3, 4, "upgrade" },
		{ "", 4, 4, "renewal" },
		{ "", 4, 3, "renewal" },
		/* an appeal whose first kind is not known */
		{ "appeal", 0, 3, "first" },
		{ "appeal", 3, 3, "renewal" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(ocop_recognition_kind(cases[i].applied,
					cases[i].before, cases[i].stars),
		    cases[i].kind);
}

static void
writes_codes_that_it_knows_again(void **state)
{
	char code[OCOP_PRODUCT_CODE];

	(void)state;
	ocop_product_code_write(code, "68", "24730", 1, 2026);
	assert_string_equal(code, "68-24730-1-2026");
	assert_true(ocop_product_code_is(code, "68", "24730"));
	ocop_product_code_write(code, "01", "00004", 123456, 2099);
	assert_string_equal(code, "01-00004-123456-2099");
	assert_true(ocop_product_code_is(code, "01", "00004"));
}

static void
knows_what_is_no_code_of_a_commune(void **state)
{
	static const char *const texts[] = {
		"", "SP01", "68", "68-24730", "68-24730-", "68-24730-1",
		"68-24730-1-", "68-24730-1-26", "68-24730-1-20266",
		"68-24730-1-2026-1", "68-24730-0-2026", "68-24730-01-2026",
		"68-24730--2026", "68-24730-1a-2026", "68-24730-1-2o26",
		"68-24730-1234567-2026",
		"68-24731-1-2026", /* another commune */
		"67-24730-1-2026", /* another province */
		"068-24730-1-2026",
		"83-829-28780-3-2022", /* with a district, before 2025 */
	};

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++)
		if (ocop_product_code_is(texts[i], "68", "24730"))
			fail_msg("%s", texts[i]);
}

/* Art. 7.4g: the centre's stars, the province's own, and the minima. */
static void
recognises_what_the_centre_returned_within_limits(void **state)
{
	static const struct {
		int centre, met, stars;
	} cases[] = {
		{ 4, 5, 4 },
		{ 3, 5, 3 },
		{ 4, 3, 3 },
		{ 4, 2, 2 },
		{ 2, 5, 2 },
		{ 1, 5, 1 },
		/* never what the centre decides on */
		{ 5, 5, 4 },
		{ 5, 3, 3 },
	};
	struct ocop_edition *edition = load_edition("qd26-2026");

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ocop_standing standing = { .stars = 5,
			.totals.met = cases[i].met };

		assert_int_equal(
		    ocop_returned_stars(edition, &standing, cases[i].centre),
		    cases[i].stars);
	}
	ocop_edition_free(edition);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(is_of_the_kind_that_was_applied_for),
		cmocka_unit_test(writes_codes_that_it_knows_again),
		cmocka_unit_test(knows_what_is_no_code_of_a_commune),
		cmocka_unit_test(
		    recognises_what_the_centre_returned_within_limits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
