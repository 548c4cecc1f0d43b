#include "test.h"

#include <stdio.h>
#include <string.h>

#include "base/letters/utf8.h"
#include "text/table/bar.h"
#include "text/table/fold.h"
#include "text/table/table.h"

enum { COLUMNS_MOST = 7, ROWS_MOST = 6, CELLS = COLUMNS_MOST * ROWS_MOST };

/* A table of cells in the order they are read. */
struct sample {
	struct table table;
	struct table_cell cells[CELLS];
	struct table_bar bars[ROWS_MOST];
	bool right[COLUMNS_MOST];
};

static void
set_cell(struct sample *sample, size_t at, const char *text)
{
	sample->cells[at] = (struct table_cell){ text, utf8_width(text), NULL };
}

static void
make(struct sample *sample, size_t columns, size_t limit,
    const char *const *texts, size_t count)
{
	memset(sample, 0, sizeof(*sample));
	for (size_t i = 0; i < count; i++)
		set_cell(sample, i, texts[i]);
	sample->table = (struct table){ .columns = columns,
		.rows = count / columns,
		.cells = sample->cells,
		.right = sample->right,
		.limit = limit,
		.drawn = columns,
		.bars = sample->bars };
}

static void
write_table(struct text *out, const struct table *table)
{
	struct ocop_error err;

	text_reset(out);
	assert_int_equal(table_write(out, table, &err), 0);
}

static void
breaks_a_text_at_blanks_only(void **state)
{
	static const struct {
		const char *text;
		size_t width;
		char after;
		const char *lines; /* with | between */
	} cases[] = {
		{ "", 5, 0, "" },
		{ "   ", 5, 0, "" },
		{ "một hai ba", 80, 0, "một hai ba" },
		{ "một hai ba", 7, 0, "một hai|ba" },
		{ "một hai ba", 6, 0, "một|hai ba" },
		{ "một hai ba", 3, 0, "một|hai|ba" },
		{ "một hai ba", 1, 0, "một|hai|ba" },
		{ "một hai ba", 0, 0, "một|hai|ba" },
		{ "  một  hai ", 10, 0, "  một  hai" },
		{ "  một  hai ", 5, 0, "  một|hai" },
		{ "  một  hai ", 4, 0, "một|hai" },
		{ "4:A3.4>=2 5:C7>=5", 9, 0, "4:A3.4>=2|5:C7>=5" },
		{ "68-24805-1-2026", 4, 0, "68-24805-1-2026" },
		{ "points_short", 8, 0, "points_short" },
		{ "points_short", 8, '_', "points_|short" },
		{ "_a__b_", 2, '_', "_|a_|_|b_" },
		/* letters and marks apart, and of two columns */
		{ "Vie\xcc\xa3\xcc\x82t Nam", 8, 0,
		    "Vie\xcc\xa3\xcc\x82t Nam" },
		{ "Vie\xcc\xa3\xcc\x82t Nam", 7, 0,
		    "Vie\xcc\xa3\xcc\x82t|Nam" },
		{ "茶葉 茶", 7, 0, "茶葉 茶" },
		{ "茶葉 茶", 6, 0, "茶葉|茶" },
		/* a blank that holds together */
		{ "5\xc2\xa0kg chè", 4, 0, "5\xc2\xa0kg|chè" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct fold fold = { .rest = cases[i].text };
		size_t lines = 0;
		char all[80] = "";

		while (fold_next(&fold, cases[i].width, cases[i].after)) {
			snprintf(all + strlen(all), sizeof(all) - strlen(all),
			    "%s%.*s", lines++ > 0 ? "|" : "", (int)fold.size,
			    fold.start);
			assert_int_equal(
			    fold.width, utf8_span(fold.start, fold.size));
		}
		assert_string_equal(all, cases[i].lines);
		assert_int_equal(
		    fold_count(cases[i].text, cases[i].width, cases[i].after),
		    lines);
	}
}

static void
fits_a_table_to_a_width(void **state)
{
	static const char *const texts[] = { "code", "indicator", "value_now",
		"T1", "Sản phẩm được công nhận từ 3 sao", "9.50", "T2",
		"Sản phẩm 5 sao", "1" };
	static const struct {
		size_t limit;
		const char *out;
	} cases[] = {
		{ 0,
		    "code  indicator                         value_now\n"
		    "T1    Sản phẩm được công nhận từ 3 sao       9.50\n"
		    "T2    Sản phẩm 5 sao                            1\n" },
		{ 49,
		    "code  indicator                         value_now\n"
		    "T1    Sản phẩm được công nhận từ 3 sao       9.50\n"
		    "T2    Sản phẩm 5 sao                            1\n" },
		/* the heading gives way first */
		{ 46,
		    "                                        value_\n"
		    "code  indicator                            now\n"
		    "\n"
		    "T1    Sản phẩm được công nhận từ 3 sao    9.50\n"
		    "T2    Sản phẩm 5 sao                         1\n" },
		/* a row of two lines stands apart */
		{ 34,
		    "                            value_\n"
		    "code  indicator                now\n"
		    "\n"
		    "T1    Sản phẩm được công      9.50\n"
		    "      nhận từ 3 sao\n"
		    "\n"
		    "T2    Sản phẩm 5 sao             1\n" },
		/* no text in twelve columns or less: records */
		{ 24,
		    "code       T1\n"
		    "indicator  Sản phẩm được\n"
		    "           công nhận từ\n"
		    "           3 sao\n"
		    "value_now  9.50\n"
		    "\n"
		    "code       T2\n"
		    "indicator  Sản phẩm 5\n"
		    "           sao\n"
		    "value_now  1\n" },
		{ 12,
		    "code\n"
		    "  T1\n"
		    "indicator\n"
		    "  Sản phẩm\n"
		    "  được công\n"
		    "  nhận từ 3\n"
		    "  sao\n"
		    "value_now\n"
		    "  9.50\n"
		    "\n"
		    "code\n"
		    "  T2\n"
		    "indicator\n"
		    "  Sản phẩm 5\n"
		    "  sao\n"
		    "value_now\n"
		    "  1\n" },
		/* narrower than a word */
		{ 3,
		    "code\nT1\nindicator\nSản\nphẩm\nđược\ncông\nnhận\ntừ\n"
		    "3\nsao\nvalue_\nnow\n9.50\n\n"
		    "code\nT2\nindicator\nSản\nphẩm\n5\nsao\nvalue_\nnow\n"
		    "1\n" },
	};
	struct text out = { 0 };
	struct sample sample;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		make(&sample, 3, cases[i].limit, texts, COUNT(texts));
		sample.right[2] = true;
		write_table(&out, &sample.table);
		assert_string_equal(out.bytes, cases[i].out);
	}
	text_free(&out);
}

static void
draws_a_bar_where_it_has_room(void **state)
{
	static const char *const texts[] = { "code", "value", "", "T1", "25.00",
		"", "T2", "", "" };
	static const struct {
		size_t limit;
		const char *out;
	} cases[] = {
		{ 0,
		    "code  value\n"
		    "T1    25.00  #####...............\n"
		    "T2\n" },
		{ 23,
		    "code  value\n"
		    "T1    25.00  ##........\n"
		    "T2\n" },
		{ 20,
		    "code  value\n"
		    "T1    25.00\n"
		    "T2\n" },
		{ 10,
		    "code\n"
		    "  T1\n"
		    "value\n"
		    "  25.00\n"
		    "  ##......\n"
		    "\n"
		    "code\n"
		    "  T2\n"
		    "value\n" },
		{ 9,
		    "code\n"
		    "  T1\n"
		    "value\n"
		    "  25.00\n"
		    "\n"
		    "code\n"
		    "  T2\n"
		    "value\n" },
	};
	struct text out = { 0 };
	struct sample sample;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		make(&sample, 3, cases[i].limit, texts, COUNT(texts));
		sample.bars[0] = (struct table_bar){ 2500, 10000 };
		sample.table.drawn = 2;
		sample.table.ascii = true;
		write_table(&out, &sample.table);
		assert_string_equal(out.bytes, cases[i].out);
	}
	text_free(&out);
}

static void
fills_a_bar_by_eighths_and_only_what_is_reached(void **state)
{
	static const struct {
		int64_t part, whole;
		size_t width;
		const char *blocks, *plain;
	} cases[] = {
		{ 0, 100, 4, "░░░░", "...." },
		{ 1, 1000000, 4, "▏░░░", "#..." },
		{ 50, 100, 4, "██░░", "##.." },
		{ 60, 100, 4, "██▍░", "##.." },
		{ 99999, 100000, 4, "███▉", "###." },
		{ 100, 100, 4, "████", "####" },
		{ 250, 100, 4, "████", "####" },
		{ -3, 100, 4, "░░░░", "...." },
		{ INT64_MAX / 2, INT64_MAX, 2, "▉░", "#." },
	};
	struct text out = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		text_reset(&out);
		bar_draw(
		    &out, cases[i].part, cases[i].whole, cases[i].width, false);
		assert_string_equal(out.bytes, cases[i].blocks);
		assert_int_equal(utf8_width(out.bytes), cases[i].width);
		text_reset(&out);
		bar_draw(
		    &out, cases[i].part, cases[i].whole, cases[i].width, true);
		assert_string_equal(out.bytes, cases[i].plain);
	}
	text_free(&out);
}

static void
gives_each_value_its_height(void **state)
{
	static const int64_t values[] = { -1, 0, 1, 50, 99, 100 };
	struct text out = { 0 };

	(void)state;
	bar_heights(&out, values, COUNT(values), 100, false);
	assert_string_equal(out.bytes, " ▁▂▄▇█");
	text_reset(&out);
	bar_heights(&out, values, COUNT(values), 100, true);
	assert_string_equal(out.bytes, " .--=#");
	text_free(&out);
}

static void
colours_each_line_of_a_cell_and_no_blank(void **state)
{
	static const char *const texts[] = { "state", "name", "in a window",
		"ba" };
	struct text out = { 0 };
	struct sample sample;

	(void)state;
	make(&sample, 2, 0, texts, COUNT(texts));
	sample.cells[2].tint = "33";
	write_table(&out, &sample.table);
	assert_string_equal(
	    out.bytes, "state        name\n\033[33min a window\033[0m  ba\n");
	sample.table.limit = 9;
	write_table(&out, &sample.table);
	assert_string_equal(out.bytes,
	    "state\n  \033[33min a\033[0m\n  \033[33mwindow\033[0m\n"
	    "name\n  ba\n");
	text_free(&out);
}

static void
names_the_columns_of_a_table_without_rows(void **state)
{
	static const char *const texts[] = { "product", "points_short" };
	struct text out = { 0 };
	struct sample sample;

	(void)state;
	make(&sample, 2, 0, texts, COUNT(texts));
	write_table(&out, &sample.table);
	assert_string_equal(out.bytes, "product  points_short\n");
	sample.table.limit = 10;
	write_table(&out, &sample.table);
	assert_string_equal(out.bytes, "product\npoints_\nshort\n");
	text_free(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(breaks_a_text_at_blanks_only),
		cmocka_unit_test(fits_a_table_to_a_width),
		cmocka_unit_test(draws_a_bar_where_it_has_room),
		cmocka_unit_test(
		    fills_a_bar_by_eighths_and_only_what_is_reached),
		cmocka_unit_test(gives_each_value_its_height),
		cmocka_unit_test(colours_each_line_of_a_cell_and_no_blank),
		cmocka_unit_test(names_the_columns_of_a_table_without_rows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
