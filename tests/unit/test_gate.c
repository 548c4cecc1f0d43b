#include "test.h"

#include "lines.h"

/* A catalog of three products and two members, which counts its answers. */
struct catalog {
	int products, members;
};

static int
product(void *ctx, const char *code, int *set, struct ocop_fault *fault,
    struct ocop_error *err)
{
	struct catalog *catalog = ctx;

	(void)err;
	catalog->products++;
	*set = code[3] - '0';
	if (strncmp(code, "SP", 2) == 0)
		return OCOP_ROW;
	ocop_fault_set(fault, OCOP_E_UNKNOWN, "product", code, "unknown");
	return OCOP_ROW_BAD;
}

static int
member(void *ctx, const char *code, const char *who, struct ocop_fault *fault,
    struct ocop_error *err)
{
	struct catalog *catalog = ctx;

	(void)err;
	catalog->members++;
	if (strcmp(who, "m9") == 0) {
		ocop_fault_set(fault, OCOP_E_MEMBER, "member", who, "unknown");
		return OCOP_ROW_BAD;
	}
	if (strcmp(who, "m2") == 0 && strcmp(code, "SP02") == 0) {
		ocop_fault_set(fault, OCOP_E_INTEREST, "member", who, "owns");
		return OCOP_ROW_BAD;
	}
	return OCOP_ROW;
}

static int
broken(void *ctx, const char *code, int *set, struct ocop_fault *fault,
    struct ocop_error *err)
{
	(void)ctx;
	(void)fault;
	*set = 1;
	return ocop_fail(err, OCOP_ECATALOG, "%s cannot be read", code);
}

static void
asks_the_catalog_once_for_each(void **state)
{
	static const struct {
		const char *line;
		int code;
		int products, members; /* asked until now */
	} cases[] = {
		{ "SP01 m1 - 1.1 3", 0, 1, 1 },
		{ "SP01 m1 - 1.2 1", 0, 1, 1 },
		{ "SP01 m1 1 1.3 1", 0, 1, 1 },
		{ "SP01 m2 - 1.1 3", 0, 1, 2 },
		{ "SP01 m1 - 1.4 1", 0, 1, 2 },
		/* an interest in one product is none in another */
		{ "SP02 m2 - 1.1 3", 408, 2, 3 },
		{ "SP02 m2 - 1.2 1", 0, 2, 3 },
		{ "SP02 m2 - 1.9 77", 0, 2, 3 },
		{ "SP02 m1 - 1.1 3", 0, 2, 4 },
		{ "SP02 m2 - - - - nonsense", 0, 2, 4 },
		{ "SP02 m1 - 1.1 3", 403, 2, 4 },
		/* nobody knows the product: its other lines are passed over */
		{ "XX01 m1 1 1.1 3", 301, 3, 4 },
		{ "XX01 m1 1 1.1 99", 0, 3, 4 },
		{ "XX01 m9 2 9.9 3", 0, 3, 4 },
		/* nobody knows the member */
		{ "SP01 m9 - 1.1 3", 407, 3, 5 },
		{ "SP01 m9 - 1.2 3", 0, 3, 5 },
		{ "SP01 m1 - 1.5 2", 0, 3, 5 },
		/* the set of the sheet and that of the catalog */
		{ "SP03 m1 2 1.1 3", 406, 4, 5 },
		{ "SP03 m1 3 1.1 3", 0, 4, 6 },
		{ "SP03 m1 2 1.2 1", 406, 4, 6 },
	};
	struct ocop_edition *edition = load_edition("qd26-2026");
	struct catalog catalog = { 0 };
	const struct ocop_gate gate = { &catalog, product, member };
	struct ocop_sheets *sheets = new_sheets(edition, &gate);
	struct ocop_scored scored;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ocop_fault fault;
		int code = add_line(sheets, cases[i].line, &fault);

		if (code != cases[i].code ||
		    catalog.products != cases[i].products ||
		    catalog.members != cases[i].members)
			fail_msg("%s: E%d, asked for %d products, %d members",
			    cases[i].line, code, catalog.products,
			    catalog.members);
	}
	assert_int_equal(ocop_sheets_count(sheets), 4);
	scored = scored_of(sheets, 1);
	assert_string_equal(scored.product, "SP02");
	assert_int_equal(scored.set->set, 2);
	assert_true(scored.spoiled);
	for (size_t i = 0; i < scored.count; i++)
		if (strcmp(scored.sheets[i].member, "m2") == 0)
			for (size_t l = 0; l < scored.set->leaf_count; l++)
				assert_int_equal(
				    scored.sheets[i].points[l], OCOP_MISSING);
	scored = scored_of(sheets, 2);
	assert_string_equal(scored.product, "XX01");
	assert_int_equal(scored.count, 0);
	assert_true(scored.spoiled);
	ocop_sheets_free(sheets);
	ocop_edition_free(edition);
}

static void
passes_on_that_the_catalog_failed(void **state)
{
	struct ocop_edition *edition = load_edition("qd26-2026");
	const struct ocop_gate gate = { NULL, broken, NULL };
	struct ocop_sheets *sheets = new_sheets(edition, &gate);
	struct ocop_line line = line_of("SP01 m1 - 1.1 3");
	struct ocop_error err = { 0 };
	struct ocop_fault fault;

	(void)state;
	assert_int_equal(ocop_sheets_add(sheets, &line, &fault, &err), -1);
	assert_int_equal(err.code, OCOP_ECATALOG);
	assert_string_equal(err.text, "SP01 cannot be read");
	ocop_sheets_free(sheets);
	ocop_edition_free(edition);
}

static void
names_the_column_the_points_stood_in(void **state)
{
	struct ocop_edition *edition = load_edition("qd26-2026");
	struct ocop_sheets *sheets = new_sheets(edition, NULL);
	struct ocop_line line = line_of("SP01 m1 1 A2.1 2");
	struct ocop_error err;
	struct ocop_fault fault;

	(void)state;
	line.points_column = "A2.1"; /* a wide sheet */
	assert_int_equal(
	    ocop_sheets_add(sheets, &line, &fault, &err), OCOP_ROW_BAD);
	assert_int_equal(fault.code, OCOP_E_POINTS);
	assert_string_equal(fault.column, "A2.1");
	assert_string_equal(fault.text,
	    "no option of A2.1 in set 1 is worth 2; give 0, 1 or 3");
	ocop_sheets_free(sheets);
	ocop_edition_free(edition);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(asks_the_catalog_once_for_each),
		cmocka_unit_test(passes_on_that_the_catalog_failed),
		cmocka_unit_test(names_the_column_the_points_stood_in),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
