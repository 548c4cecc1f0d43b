#include "test.h"

#include "lines.h"

/* Two lines at most are taken before the last, which gives the fault. */
static const struct {
	const char *lines[3];
	int code;
	const char *column, *value;
} cases[] = {
	/* codes, with and without their part */
	{ { "SP01 m1 1 1.1 3" }, 0, NULL, NULL },
	{ { "SP01 m1 1 A1.1 3" }, 0, NULL, NULL },
	{ { "SP01 m1 1 B5.1 5" }, 0, NULL, NULL },
	{ { "SP01 m1 1 C12 3" }, 0, NULL, NULL },
	{ { "SP01 m1 1 1.9 3" }, 401, "criterion", "1.9" },
	{ { "SP01 m1 1 1 3" }, 401, "criterion", "1" },
	{ { "SP01 m1 1 A 3" }, 401, "criterion", "A" },
	{ { "SP01 m1 1 B1.1 3" }, 401, "criterion", "B1.1" },
	{ { "SP01 m1 1 a1.1 3" }, 401, "criterion", "a1.1" },
	{ { "SP01 m1 1 1.1.1 3" }, 401, "criterion", "1.1.1" },
	{ { "SP01 m1 1 01.1 3" }, 401, "criterion", "01.1" },
	/* points that an option carries, and 0 */
	{ { "SP01 m1 1 1.1 0" }, 0, NULL, NULL },
	{ { "SP01 m1 1 2.1 0" }, 0, NULL, NULL },
	{ { "SP01 m1 1 2.1 2" }, 402, "points", "2" },
	{ { "SP01 m1 1 1.1 4" }, 402, "points", "4" },
	{ { "SP01 m1 1 4.1 4" }, 402, "points", "4" },
	{ { "SP01 m1 1 9 1" }, 402, "points", "1" },
	{ { "SP01 m1 1 1.1 64" }, 402, "points", "64" },
	{ { "SP01 m1 1 1.1 999999999" }, 402, "points", "999999999" },
	{ { "SP01 m1 1 1.1 03" }, 0, NULL, NULL },
	{ { "SP01 m1 1 1.1 3.0" }, 204, "points", "3.0" },
	{ { "SP01 m1 1 1.1 -1" }, 204, "points", "-1" },
	{ { "SP01 m1 1 1.1 3O" }, 204, "points", "3O" },
	{ { "SP01 m1 1 1.1 \\N" }, 204, "points", "\\N" },
	/* once for each criterion, by whatever name */
	{ { "SP01 m1 1 1.1 3", "SP01 m1 1 1.1 3" }, 403, "points", "3" },
	{ { "SP01 m1 1 1.1 0", "SP01 m1 1 A1.1 1" }, 403, "points", "1" },
	{ { "SP01 m1 1 1.1", "SP01 m1 1 1.1 3" }, 0, NULL, NULL },
	{ { "SP01 m1 1 1.1 3", "SP01 m1 1 1.1" }, 0, NULL, NULL },
	{ { "SP01 m1 1 1.1 3", "SP01 m2 1 1.1 3" }, 0, NULL, NULL },
	{ { "SP01 m1 1 1.1 3", "SP02 m1 1 1.1 3" }, 0, NULL, NULL },
	/* 5.2 counts only with a story */
	{ { "SP01 m1 1 5.1 0", "SP01 m1 1 5.2 2" }, 404, "points", "2" },
	{ { "SP01 m1 1 5.2 2", "SP01 m1 1 5.1 0" }, 404, "points", "0" },
	{ { "SP01 m1 1 5.1 0", "SP01 m1 1 5.2 0" }, 0, NULL, NULL },
	{ { "SP01 m1 1 5.2 0", "SP01 m1 1 5.1 0" }, 0, NULL, NULL },
	{ { "SP01 m1 1 5.1 1", "SP01 m1 1 5.2 2" }, 0, NULL, NULL },
	{ { "SP01 m1 1 5.2 2", "SP01 m1 1 5.1 1" }, 0, NULL, NULL },
	{ { "SP01 m1 1 5.1 0", "SP01 m1 1 5.2" }, 0, NULL, NULL },
	{ { "SP01 m1 1 5.1 0", "SP01 m2 1 5.2 2" }, 0, NULL, NULL },
	{ { "SP01 m1 26 5.1 0", "SP01 m1 26 5.2 2" }, 0, NULL, NULL },
	/* one case of set 26 for the whole sheet */
	{ { "SP01 m1 26 8 - 1", "SP01 m1 26 9 - 3" }, 405, "option", "3" },
	{ { "SP01 m1 26 15 - 4", "SP01 m1 26 8 - 2" }, 405, "option", "2" },
	{ { "SP01 m1 26 8 3 2", "SP01 m1 26 9 1 3" }, 405, "option", "3" },
	{ { "SP01 m1 26 8 - 1", "SP01 m1 26 9 - 2" }, 0, NULL, NULL },
	{ { "SP01 m1 26 8 - 3", "SP01 m1 26 9 - 4" }, 0, NULL, NULL },
	{ { "SP01 m1 26 8 - 3", "SP01 m1 26 9 2" }, 0, NULL, NULL },
	{ { "SP01 m1 26 8 - 1", "SP01 m1 26 7 - 3", "SP01 m1 26 9 - 3" }, 405,
	    "option", "3" },
	{ { "SP01 m1 26 8 - 1", "SP01 m2 26 9 - 3" }, 0, NULL, NULL },
	/* a set, the same on each line */
	{ { "SP01 m1 - 1.1 3" }, 406, "set", "" },
	{ { "SP01 m1 27 1.1 3" }, 406, "set", "27" },
	{ { "SP01 m1 0 1.1 3" }, 406, "set", "0" },
	{ { "SP01 m1 1a 1.1 3" }, 406, "set", "1a" },
	{ { "SP01 m1 1 1.1 3", "SP01 m1 2 1.2 1" }, 406, "set", "2" },
	{ { "SP01 m1 1 1.1 3", "SP01 m1 x 1.2 1" }, 406, "set", "x" },
	{ { "SP01 m1 1 1.1 3", "SP01 m2 2 1.1 3" }, 406, "set", "2" },
	{ { "SP01 m1 1 1.1 3", "SP01 m1 - 1.2 1" }, 0, NULL, NULL },
	{ { "SP01 m1 1 1.1 3", "SP01 m1 01 1.2 1" }, 0, NULL, NULL },
	/* options by number, and what they are worth */
	{ { "SP01 m1 7 3.1 1 1" }, 0, NULL, NULL },
	{ { "SP01 m1 7 3.1 1 2" }, 0, NULL, NULL },
	{ { "SP01 m1 7 3.1 3 2" }, 410, "option", "2" },
	{ { "SP01 m1 1 1.1 2 3" }, 410, "option", "3" },
	{ { "SP01 m1 1 1.1 - 4" }, 410, "option", "4" },
	{ { "SP01 m1 1 1.1 - 0" }, 410, "option", "0" },
	{ { "SP01 m1 1 1.1 - A" }, 410, "option", "A" },
	{ { "SP01 m1 1 1.1 0 1" }, 410, "option", "1" },
	{ { "SP01 m1 1 5.1 - 1", "SP01 m1 1 5.2 - 3" }, 404, "points", "" },
	/* conditions that a sheet may raise */
	{ { "SP01 m1 1 - - - stop-6.1" }, 0, NULL, NULL },
	{ { "SP01 m1 1 1.1 3 - eliminate" }, 0, NULL, NULL },
	{ { "SP01 m1 1 - - - stop-9" }, 411, "condition", "stop-9" },
	{ { "SP01 m1 1 - - - depends-5.2" }, 411, "condition", "depends-5.2" },
	{ { "SP01 m1 1 - - - info-5.3" }, 411, "condition", "info-5.3" },
	{ { "SP01 m1 16 - - - stop-6.4" }, 411, "condition", "stop-6.4" },
	{ { "SP01 m1 26 - - - eliminate" }, 411, "condition", "eliminate" },
	/* something on every line */
	{ { "SP01 m1 1" }, 412, "criterion", "" },
	{ { "SP01 m1 1 - 3" }, 412, "criterion", "" },
	{ { "- m1 1 1.1 3" }, 201, "product", "" },
	{ { "SP01 - 1 1.1 3" }, 201, "member", "" },
};

static void
takes_a_line_or_names_what_is_wrong(void **state)
{
	struct ocop_edition *edition = load_edition("qd26-2026");

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ocop_sheets *sheets = new_sheets(edition, NULL);
		const char *const *line = cases[i].lines;
		struct ocop_fault fault;
		int code;

		for (; line < cases[i].lines + 2 && line[1]; line++)
			if (add_line(sheets, *line, &fault) != 0)
				fail_msg("%s: %s", *line, fault.text);
		code = add_line(sheets, *line, &fault);
		if (code != cases[i].code)
			fail_msg(
			    "%s: E%d, not E%d", *line, code, cases[i].code);
		if (code) {
			assert_string_equal(fault.column, cases[i].column);
			assert_string_equal(fault.value, cases[i].value);
			assert_true(strlen(fault.text) > 10);
			assert_int_equal(fault.line, 0); /* the caller's */
			assert_false(fault.warning);
		}
		if (ocop_sheets_count(sheets) > 0)
			assert_int_equal(
			    scored_of(sheets, 0).spoiled, code != 0);
		ocop_sheets_free(sheets);
	}
	ocop_edition_free(edition);
}

static void
keeps_what_was_scored_and_nothing_else(void **state)
{
	static const char *const lines[] = { "SP01 m1 7 3.1 1 2",
		"SP01 m1 - A1.1 0", "SP01 m1 - 2.1", "SP01 m1 - 4.1 - 4",
		"SP01 m1 - - - - stop-6.1", "SP01 m2 - 1.1 3" };
	struct ocop_edition *edition = load_edition("qd26-2026");
	const struct ocop_set *set = ocop_edition_set(edition, 7);
	struct ocop_sheets *sheets = new_sheets(edition, NULL);
	struct ocop_scored scored;
	struct ocop_fault fault;
	const struct ocop_sheet *one, *two;

	(void)state;
	for (size_t i = 0; i < COUNT(lines); i++)
		assert_int_equal(add_line(sheets, lines[i], &fault), 0);
	assert_int_equal(ocop_sheets_count(sheets), 1);
	scored = scored_of(sheets, 0);
	assert_string_equal(scored.product, "SP01");
	assert_ptr_equal(scored.set, set);
	assert_int_equal(scored.count, 2);
	assert_false(scored.spoiled);
	one = &scored.sheets[0];
	two = &scored.sheets[1];
	assert_string_equal(one->member, "m1");
	assert_string_equal(two->member, "m2");
	assert_int_equal(
	    one->raised, UINT32_C(1) << ocop_set_condition(set, "stop-6.1"));
	assert_int_equal(two->raised, 0);
	assert_null(two->options);
	for (size_t l = 0; l < set->leaf_count; l++) {
		const char *code = set->leaves[l].code;
		int points = strcmp(code, "3.1") == 0 ? 1 :
		    strcmp(code, "1.1") == 0          ? 0 :
		    strcmp(code, "4.1") == 0          ? 5 :
							OCOP_MISSING;
		int option = strcmp(code, "3.1") == 0 ? 2 :
		    strcmp(code, "4.1") == 0          ? 4 :
							0;

		assert_int_equal(one->points[l], points);
		assert_int_equal(one->options[l], option);
		assert_int_equal(two->points[l],
		    strcmp(code, "1.1") == 0 ? 3 : OCOP_MISSING);
	}
	ocop_sheets_free(sheets);
	ocop_edition_free(edition);
}

static void
leaves_other_products_alone_when_one_is_spoiled(void **state)
{
	struct ocop_edition *edition = load_edition("qd26-2026");
	struct ocop_sheets *sheets = new_sheets(edition, NULL);
	struct ocop_fault fault;

	(void)state;
	assert_int_equal(add_line(sheets, "SP01 m1 1 1.1 3", &fault), 0);
	assert_int_equal(add_line(sheets, "SP02 m1 1 1.1 9", &fault), 402);
	assert_int_equal(add_line(sheets, "SP02 m1 1 1.2 1", &fault), 0);
	assert_int_equal(add_line(sheets, "SP01 m1 1 1.2 1", &fault), 0);
	assert_false(scored_of(sheets, 0).spoiled);
	assert_true(scored_of(sheets, 1).spoiled);
	/* and starts afresh */
	ocop_sheets_reset(sheets);
	assert_int_equal(ocop_sheets_count(sheets), 0);
	assert_int_equal(add_line(sheets, "SP02 m1 2 1.1 3", &fault), 0);
	assert_int_equal(ocop_sheets_count(sheets), 1);
	assert_false(scored_of(sheets, 0).spoiled);
	assert_int_equal(scored_of(sheets, 0).set->set, 2);
	ocop_sheets_free(sheets);
	ocop_edition_free(edition);
}

static struct ocop_place
place_of(struct ocop_sheets *sheets, const char *product, const char *member)
{
	const struct ocop_cell cells[] = { { product, strlen(product) },
		{ member, strlen(member) } };
	struct ocop_error err = { 0 };
	struct ocop_place place;

	assert_int_equal(
	    ocop_sheets_place(&place, sheets, &cells[0], &cells[1], &err), 0);
	return place;
}

static void
spoil(struct ocop_sheets *sheets, struct ocop_place place, const char *text)
{
	struct ocop_error err = { 0 };
	struct ocop_fault fault;
	char column[] = "points";

	ocop_fault_set(&fault, OCOP_E_POINTS, column, "9", "%s", text);
	assert_int_equal(ocop_sheets_spoil(sheets, place, &fault, &err), 0);
	memset(column, 'x', sizeof(column) - 1); /* it was borrowed */
}

static void
spoils_a_sheet_or_all_of_a_product(void **state)
{
	struct ocop_edition *edition = load_edition("qd26-2026");
	struct ocop_sheets *sheets = new_sheets(edition, NULL);
	struct ocop_fault fault;
	struct ocop_place one, two, other, early;

	(void)state;
	/* a sheet may be spoilt before it has a line */
	early = place_of(sheets, "SP03", "m1");
	spoil(sheets, early, "early");
	assert_int_equal(add_line(sheets, "SP01 m1 1 1.1 3", &fault), 0);
	assert_int_equal(add_line(sheets, "SP01 m2 1 1.1 3", &fault), 0);
	assert_int_equal(add_line(sheets, "SP02 m1 1 1.1 3", &fault), 0);
	assert_int_equal(add_line(sheets, "SP03 m1 1 1.1 3", &fault), 0);
	one = place_of(sheets, "SP01", "m1");
	two = place_of(sheets, "SP01", "m2");
	other = place_of(sheets, "SP02", "m1");
	assert_null(ocop_sheets_spoilt(sheets, one));
	spoil(sheets, one, "first");
	spoil(sheets, one, "second");
	assert_string_equal(ocop_sheets_spoilt(sheets, one)->text, "first");
	assert_string_equal(ocop_sheets_spoilt(sheets, one)->column, "points");
	assert_null(ocop_sheets_spoilt(sheets, two));
	assert_null(ocop_sheets_spoilt(sheets, other));
	assert_true(scored_of(sheets, one.product).sheets[0].spoilt);
	assert_false(scored_of(sheets, one.product).sheets[1].spoilt);
	assert_true(scored_of(sheets, early.product).sheets[0].spoilt);
	/* a line that names no member */
	spoil(sheets, place_of(sheets, "SP01", ""), "nobody");
	assert_string_equal(ocop_sheets_spoilt(sheets, two)->text, "nobody");
	assert_null(ocop_sheets_spoilt(sheets, other));
	/* a product that was refused takes its later lines along */
	assert_int_equal(add_line(sheets, "SP04 m1 - 1.1 3", &fault), 406);
	spoil(sheets, place_of(sheets, "SP04", "m1"), "no set");
	assert_non_null(
	    ocop_sheets_spoilt(sheets, place_of(sheets, "SP04", "m2")));
	ocop_sheets_free(sheets);
	ocop_edition_free(edition);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_a_line_or_names_what_is_wrong),
		cmocka_unit_test(keeps_what_was_scored_and_nothing_else),
		cmocka_unit_test(
		    leaves_other_products_alone_when_one_is_spoiled),
		cmocka_unit_test(spoils_a_sheet_or_all_of_a_product),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
