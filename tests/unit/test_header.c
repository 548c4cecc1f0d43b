#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/letters/utf8.h"
#include "base/text.h"
#include "data.h"
#include "text/intake/header.h"

static const struct ocop_column columns[] = {
	{ .name = "product", .type = OCOP_CODE, .flags = OCOP_KEY },
	{ .name = "member", .type = OCOP_CODE, .flags = OCOP_KEY },
	{ .name = "points", .type = OCOP_WHOLE, .flags = OCOP_REQUIRED },
	{ .name = "note" },
	{ .name = "stars",
	    .type = OCOP_WHOLE,
	    .flags = OCOP_REQUIRED | OCOP_DERIVED },
};

static void
write_fault(void *context, const struct ocop_fault *fault)
{
	text_printf(context, "%sE%d %s: %s\n",
	    fault->note        ? "n" :
		fault->warning ? "w" :
				 "",
	    fault->code, fault->column ? fault->column : "-", fault->text);
}

/* Binds the columns above to a header given with | between its cells. */
static int
bind(const char *header, int *at, struct text *faults)
{
	struct ocop_cell cells[16];
	struct ocop_row row = { .line = 1, .cells = cells };
	char *copy = strdup(header), *cell = copy;
	int errors;

	while (cell) {
		char *end = strchr(cell, '|');

		if (end)
			*end = '\0';
		cells[row.count].text = cell;
		cells[row.count++].size = strlen(cell);
		cell = end ? end + 1 : NULL;
	}
	errors = ocop_header_bind(
	    at, columns, COUNT(columns), &row, write_fault, faults);
	free(copy);
	return errors;
}

static void
binds_any_spelling_in_any_order(void **state)
{
	static const struct {
		const char *header;
		int at[COUNT(columns)];
		const char *said;
	} cases[] = {
		{ "product|member|points", { 0, 1, 2, -1, -1 }, "" },
		{ "points|member|product|note", { 2, 1, 0, 3, -1 }, "" },
		{ "PRODUCT|Member| points ", { 0, 1, 2, -1, -1 }, "" },
		{ "Mã sản phẩm|Thành viên|Điểm", { 0, 1, 2, -1, -1 }, "" },
		{ "ma san pham|thanh vien|diem", { 0, 1, 2, -1, -1 }, "" },
		{ "MA_SAN_PHAM|THÀNH-VIÊN|ĐIỂM", { 0, 1, 2, -1, -1 }, "" },
		{ "product|member|points|stars", { 0, 1, 2, -1, 3 },
		    "nE106 stars: stars is worked out by the toolkit, left unread\n" },
		{ "product|member|points|Hạng sao", { 0, 1, 2, -1, 3 },
		    "nE106 Hạng sao: stars is worked out by the toolkit, left unread\n" },
		{ "product *|member (*)|points:", { 0, 1, 2, -1, -1 }, "" },
		{ "Mã\nsản phẩm|Thành\n viên|Điểm", { 0, 1, 2, -1, -1 }, "" },
		{ "error_line|error_code|error_message|product|member|points",
		    { 3, 4, 5, -1, -1 }, "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct text faults = { 0 };
		int at[COUNT(columns)];

		assert_int_equal(bind(cases[i].header, at, &faults), 0);
		assert_string_equal(text_get(&faults), cases[i].said);
		assert_memory_equal(at, cases[i].at, sizeof(at));
		text_free(&faults);
	}
}

static void
names_what_does_not_bind(void **state)
{
	static const struct {
		const char *header;
		int errors;
		const char *faults;
	} cases[] = {
		{ "product|member|pionts", 1,
		    "wE106 pionts: no such column, left unread; did you mean "
		    "\"points\"?\n"
		    "E107 points: no such column in the header; the columns "
		    "are product, member, points, note\n" },
		{ "product|member|points|điêm", 1,
		    "E108 điêm: columns 3 and 4 are both \"points\"; delete or "
		    "rename one\n" },
		{ "product|member|points|poinst", 0,
		    "wE106 poinst: no such column, left unread; the columns "
		    "are product, member, points, note\n" },
		{ "product|member|points|weather", 0,
		    "wE106 weather: no such column, left unread; the columns "
		    "are product, member, points, note\n" },
		{ "product|member|points|", 0,
		    "wE106 -: column 4 has no name, left unread; name or "
		    "delete it\n" },
		{ "note", 3,
		    "E107 product: no such column in the header; the columns "
		    "are product, member, points, note\n"
		    "E107 member: no such column in the header; the columns "
		    "are product, member, points, note\n"
		    "E107 points: no such column in the header; the columns "
		    "are product, member, points, note\n" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct text faults = { 0 };
		int at[COUNT(columns)];

		assert_int_equal(
		    bind(cases[i].header, at, &faults), cases[i].errors);
		assert_string_equal(text_get(&faults), cases[i].faults);
		text_free(&faults);
	}
}

static void
prefers_an_own_name_to_another_spelling(void **state)
{
	static const struct ocop_column both[] = { { .name = "unit" },
		{ .name = "code" } };
	const struct ocop_cell cells[] = { { "code", 4 }, { "mã xã", 8 } };
	const struct ocop_row row = { .line = 1, .count = 2, .cells = cells };
	struct text faults = { 0 };
	int at[2];

	(void)state;
	assert_int_equal(
	    ocop_header_bind(at, both, 2, &row, write_fault, &faults), 0);
	assert_int_equal(at[0], 1);
	assert_int_equal(at[1], 0);
	assert_string_equal(text_get(&faults), "");
}

static void
knows_a_column_by_any_spelling(void **state)
{
	static const struct {
		const char *cell, *column;
		bool same;
	} cases[] = {
		{ "Mã xã", "unit", true }, { "code", "unit", true },
		{ "ngay cong nhan", "issued", true },
		{ "points", "points", true }, { "A1.1", "points", false },
		{ "", "points", false },
		{ "wind speed", "wind_speed", true }, /* in no list */
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct ocop_cell cell = { cases[i].cell,
			strlen(cases[i].cell) };

		assert_int_equal(
		    ocop_header_is(&cell, cases[i].column), cases[i].same);
	}
}

/* Where two rows of columns.tsv share a spelling, a file that has both
 * columns would take it for either: only those below may. */
static bool
may_stand_twice(const char *key)
{
	/* The lists of the state say code for unit.  In that of the units of
	 * then, names have the words that are codes elsewhere; no kind has
	 * both. */
	static const char *const keys[] = { "code", "provincecode", "province",
		"ward" };

	for (size_t i = 0; i < COUNT(keys); i++)
		if (strcmp(key, keys[i]) == 0)
			return true;
	return false;
}

static void
lists_each_spelling_once(void **state)
{
	const struct data_file *file = data_files;
	struct ocop_reader *reader;
	struct ocop_error err;
	struct ocop_fault fault;
	struct ocop_row row;
	struct text all = { 0 };
	int got, rows = 0;

	(void)state;
	while (strcmp(file->path, "columns.tsv") != 0)
		file++;
	assert_int_equal(ocop_reader_memory(&reader, file->path, file->bytes,
			     file->size, OCOP_CITED, &err),
	    0);
	assert_string_not_equal(ocop_reader_citation(reader), "");
	text_add(&all, "|", 1);
	assert_int_equal(ocop_reader_next(reader, &row, &fault, &err), 1);
	while ((got = ocop_reader_next(reader, &row, &fault, &err)) == 1) {
		struct text one = { 0 };
		char *rest = NULL, *word;

		text_printf(&one, "%s|%s|%s", row.cells[0].text,
		    row.cells[1].text, row.cells[2].text);
		for (word = strtok_r(one.bytes, "|", &rest); word;
		     word = strtok_r(NULL, "|", &rest)) {
			char *key = utf8_fold(word), piece[80];

			snprintf(piece, sizeof(piece), "|%s|", key);
			if (strstr(all.bytes, piece) && !may_stand_twice(key))
				fail_msg("%s: \"%s\" stands twice",
				    row.cells[0].text, word);
			text_add(&all, piece + 1, strlen(piece + 1));
			free(key);
		}
		text_free(&one);
		rows++;
	}
	assert_int_equal(got, 0);
	assert_true(rows > 60);
	text_free(&all);
	ocop_reader_close(reader);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(binds_any_spelling_in_any_order),
		cmocka_unit_test(names_what_does_not_bind),
		cmocka_unit_test(prefers_an_own_name_to_another_spelling),
		cmocka_unit_test(knows_a_column_by_any_spelling),
		cmocka_unit_test(lists_each_spelling_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
