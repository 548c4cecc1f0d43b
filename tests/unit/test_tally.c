#include "test.h"

#include <string.h>

#include <ocop/kind.h>

#include "rules/score/measures.h"

static struct ocop_tally
of_rows(void)
{
	struct ocop_tally tally = { 0 };

	ocop_tally_add(&tally, 3, 4, false);
	ocop_tally_add(&tally, 1, 5, true);
	ocop_tally_add(&tally, 2, 0, false);
	return tally;
}

static void
rows_add_up_as_their_measure_says(void **state)
{
	const struct ocop_tally tally = of_rows();
	struct ocop_measured sum = ocop_tally_measured(&tally, OCOP_SUM);
	struct ocop_measured share = ocop_tally_measured(&tally, OCOP_SHARE);
	struct ocop_measured least = ocop_tally_measured(&tally, OCOP_LEAST);

	(void)state;
	assert_true(sum.known && share.known && least.known);
	assert_false(sum.share || least.share);
	assert_true(share.share);
	assert_int_equal(sum.numerator, 6);
	assert_int_equal(share.numerator, 6);
	assert_int_equal(share.denominator, 9);
	assert_int_equal(least.numerator, 1);
}

static void
nothing_recorded_is_not_known(void **state)
{
	struct ocop_tally none = { 0 }, unknown = { 0 }, of_nothing = { 0 };

	(void)state;
	ocop_tally_add(&unknown, 0, 7, false);
	ocop_tally_add(&of_nothing, 0, 0, true);
	assert_false(ocop_tally_measured(&none, OCOP_SUM).known);
	assert_false(ocop_tally_measured(&none, OCOP_LEAST).known);
	assert_false(ocop_tally_measured(&unknown, OCOP_SHARE).known);
	assert_false(ocop_tally_measured(&of_nothing, OCOP_SHARE).known);
	assert_true(ocop_tally_measured(&of_nothing, OCOP_SUM).known);
}

static void
a_measure_is_found_by_its_name(void **state)
{
	struct ocop_measure measure;
	struct ocop_error err;

	(void)state;
	assert_int_equal(
	    ocop_measure_find(&measure, "trained_labour", &err), 1);
	assert_string_equal(measure.item, "entity");
	assert_int_equal(measure.adds_up, OCOP_SHARE);
	assert_true(*measure.label_vi && *measure.label_en);
	ocop_measure_reset(&measure);
	assert_int_equal(
	    ocop_measure_find(&measure, "sales_points_per_province", &err), 1);
	assert_int_equal(measure.adds_up, OCOP_LEAST);
	ocop_measure_reset(&measure);
	assert_int_equal(ocop_measure_find(&measure, "moon_phase", &err), 0);
	assert_int_equal(ocop_measure_find(&measure, "measure", &err), 0);
}

/* A column of a name has one type in every table. */
static void
typed_columns_of_kinds_are_of_that_type_everywhere(void **state)
{
	(void)state;
	for (const struct ocop_kind *k = ocop_kinds; k->name; k++)
		for (size_t i = 0; i < k->count; i++) {
			const struct ocop_column *c = &k->columns[i];

			if (c->type != OCOP_WHOLE && c->type != OCOP_DATE &&
			    c->type != OCOP_DECIMAL && c->type != OCOP_YESNO)
				continue;
			if (ocop_column_type(c->name) != c->type)
				fail_msg("%s.%s", k->name, c->name);
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_add_up_as_their_measure_says),
		cmocka_unit_test(nothing_recorded_is_not_known),
		cmocka_unit_test(a_measure_is_found_by_its_name),
		cmocka_unit_test(
		    typed_columns_of_kinds_are_of_that_type_everywhere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
