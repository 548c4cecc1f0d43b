#include "test.h"

#include <string.h>

#include <ocop/totals.h>

enum { COLUMNS = OCOP_TOTALS_COLUMNS };

/* product set sheets sum mean low high spread met unmet state reason */
static const char *const good[COLUMNS] = { "SP01", "7", "7", "629", "89.85",
	"85", "95", "10", "4", "5:A1.5>=3", "complete", "split" };

static void
comes_back_as_it_was_written(void **state)
{
	static const struct ocop_totals cases[] = {
		{ .product = "68-24778-1-2026",
		    .set = 26,
		    .sheets = 7,
		    .figures = true,
		    .sum = 629,
		    .low = 85,
		    .high = 95,
		    .met = 4,
		    .unmet = "5:A1.5>=3",
		    .state = OCOP_COMPLETE,
		    .reason = "split 4:A2.1>=3 6/7" },
		{ .product = "SP02",
		    .set = 1,
		    .sheets = 1,
		    .figures = true,
		    .met = 2,
		    .unmet = "3:A2.2>=2",
		    .state = OCOP_INCOMPLETE,
		    .reason = "m2 lacks A1.1; quorum" },
		{ .product = "SP03",
		    .set = 12,
		    .sheets = 2,
		    .unmet = "",
		    .state = OCOP_ELIMINATED,
		    .reason = "stop-6.1: tạp chất (m1)" },
		{ .product = "SP04",
		    .set = 12,
		    .unmet = "",
		    .state = OCOP_INCOMPLETE,
		    .reason = "no sheet" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct ocop_totals *in = &cases[i];
		struct ocop_totals_cells cells;
		struct ocop_totals out;
		struct ocop_fault fault;
		const char *given[COLUMNS];

		ocop_totals_write(&cells, in);
		for (size_t c = 0; c < COLUMNS; c++)
			given[c] = cells.cells[c] ? cells.cells[c] : "";
		assert_int_equal(ocop_totals_read(&out, given, &fault), 0);
		assert_string_equal(out.product, in->product);
		assert_int_equal(out.set, in->set);
		assert_int_equal(out.sheets, in->sheets);
		assert_int_equal(out.figures, in->figures);
		assert_int_equal(out.sum, in->sum);
		assert_int_equal(out.low, in->low);
		assert_int_equal(out.high, in->high);
		assert_int_equal(out.met, in->met);
		assert_string_equal(out.unmet, in->unmet);
		assert_int_equal(out.state, in->state);
		assert_string_equal(out.reason, in->reason);
	}
}

static void
writes_each_column(void **state)
{
	const struct ocop_totals totals = { .product = "SP01",
		.set = 7,
		.sheets = 7,
		.figures = true,
		.sum = 629,
		.low = 85,
		.high = 95,
		.met = 4,
		.unmet = "5:A1.5>=3",
		.state = OCOP_COMPLETE,
		.reason = "split" };
	static const char *const names[COLUMNS] = { "product", "set", "sheets",
		"sum", "mean", "low", "high", "spread", "met", "unmet", "state",
		"reason" };
	struct ocop_totals_cells cells;

	(void)state;
	ocop_totals_write(&cells, &totals);
	for (size_t c = 0; c < COLUMNS; c++) {
		assert_string_equal(ocop_totals_columns[c].name, names[c]);
		assert_string_equal(cells.cells[c], good[c]);
	}
}

static void
refuses_a_line_that_contradicts_itself(void **state)
{
	static const struct {
		size_t column; /* of good, replaced by */
		const char *cell;
		int code;
		const char *at;
	} cases[] = {
		{ 0, "SP01", 0, NULL },
		{ 4, "89.86", 413, "mean" }, /* rounded by someone */
		{ 4, "89.8", 413, "mean" },
		{ 4, "89,85", 413, "mean" },
		{ 4, "", 413, "mean" },
		{ 3, "630", 413, "mean" },
		{ 2, "8", 413, "mean" },
		{ 2, "0", 413, "sheets" },
		{ 3, "", 413, "sum" },
		{ 10, "done", 206, "state" },
		{ 10, "Complete", 206, "state" },
		{ 10, "", 206, "state" },
		{ 0, "", 201, "product" },
		{ 1, "", 204, "set" },
		{ 1, "7a", 204, "set" },
		{ 2, "-7", 204, "sheets" },
		{ 3, "629.0", 204, "sum" },
		{ 5, "", 204, "low" },
		{ 6, "x", 204, "high" },
		{ 8, "", 204, "met" },
		{ 8, "0", 413, "met" },
		{ 8, "6", 413, "met" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *cells[COLUMNS];
		struct ocop_totals out;
		struct ocop_fault fault;
		int got;

		memcpy(cells, good, sizeof(cells));
		cells[cases[i].column] = cases[i].cell;
		got = ocop_totals_read(&out, cells, &fault);
		assert_int_equal(got, cases[i].code ? -1 : 0);
		if (!cases[i].code)
			continue;
		assert_int_equal(fault.code, cases[i].code);
		assert_string_equal(fault.column, cases[i].at);
		assert_string_equal(fault.value,
		    strcmp(cases[i].at,
			ocop_totals_columns[cases[i].column].name) == 0 ?
			cases[i].cell :
			good[4]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(comes_back_as_it_was_written),
		cmocka_unit_test(writes_each_column),
		cmocka_unit_test(refuses_a_line_that_contradicts_itself),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
