#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <ocop/writer.h>

#include "text/table/human.h"

static struct ocop_labels *labels[2]; /* by language */

static int
open_labels(void **state)
{
	struct ocop_error err;

	(void)state;
	return ocop_labels_new(&labels[OCOP_VI], OCOP_VI, &err) ||
	    ocop_labels_new(&labels[OCOP_EN], OCOP_EN, &err);
}

static int
close_labels(void **state)
{
	(void)state;
	ocop_labels_free(labels[OCOP_VI]);
	ocop_labels_free(labels[OCOP_EN]);
	return 0;
}

static void
says_headings_in_vietnamese(void **state)
{
	static const struct {
		const char *table, *column, *vi;
	} cases[] = {
		{ NULL, "points_short", "điểm còn thiếu" },
		{ NULL, "name", "tên" },
		{ "targets", "by", "theo" },
		{ "targets", "name", "tên" },
		{ "targets", "share", "tỷ trọng (%)" },
		{ "explain", "counted", "được tính" },
		{ "inspections", "kind", "hình thức kiểm tra" },
		{ "notices", "province", "tỉnh" },
		{ "summary", "name", "tên" },
		{ NULL, "no_such_column", "no_such_column" },
		{ NULL, "", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_string_equal(human_heading(labels[OCOP_VI],
					cases[i].table, cases[i].column),
		    cases[i].vi);
		assert_string_equal(human_heading(labels[OCOP_EN],
					cases[i].table, cases[i].column),
		    cases[i].column);
	}
}

static void
says_cells_in_vietnamese(void **state)
{
	static const struct {
		const char *table, *column, *cell, *vi;
	} cases[] = {
		{ NULL, "issued", "2026-08-05", "05/08/2026" },
		{ NULL, "issued", "2026-02-30", "2026-02-30" },
		{ NULL, "issued", "", "" },
		{ NULL, "note", "2026-08-05", "2026-08-05" },
		{ NULL, "mean", "89.85", "89,85" },
		{ NULL, "gap", "-0.50", "-0,50" },
		{ NULL, "mean", "1.2.3", "1.2.3" },
		{ NULL, "value", "10000", "10000" },
		{ NULL, "criterion", "1.1", "1.1" },
		{ NULL, "reached", "1", "có" },
		{ NULL, "reached", "0", "không" },
		{ NULL, "reached", "", "" },
		{ NULL, "status", "behind", "chậm tiến độ" },
		{ NULL, "status", "ahead", "ahead" },
		{ "explain", "item", "village", "làng nghề" },
		{ "round", "detail", "75 % of 5", "75 % của 5" },
		{ NULL, "reason", "TV05 lacks C8", "TV05 thiếu C8" },
		{ NULL, "note", "TV05 lacks C8", "TV05 lacks C8" },
		/* a list of the kind, and several of it */
		{ "entities", "type", "farm", "trang trại" },
		{ NULL, "type", "farm", "farm" },
		{ "applications", "kind", "appeal", "khiếu nại" },
		{ "entities", "channels", "supermarket ecommerce",
		    "siêu thị, sàn thương mại điện tử" },
		{ "entities", "channels", "supermarket khác",
		    "siêu thị, khác" },
		{ "entities", "channels", "", "" },
	};
	struct text room = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_string_equal(
		    human_cell(&room, labels[OCOP_VI], cases[i].table,
			cases[i].column, ocop_column_type(cases[i].column),
			cases[i].cell),
		    cases[i].vi);
		assert_ptr_equal(
		    human_cell(&room, labels[OCOP_EN], cases[i].table,
			cases[i].column, ocop_column_type(cases[i].column),
			cases[i].cell),
		    cases[i].cell);
	}
	text_free(&room);
}

static const char *const names[] = { "name", "status", "mean" };

/* A table of the row as it comes out, read back from a file. */
static void
write_row(char *out, size_t size, enum ocop_format format,
    const struct ocop_people *people, const char *const *row)
{
	static const struct ocop_drawing drawing = { 1, 2, NULL, 0 };
	char path[] = "/tmp/ocop-human-XXXXXX";
	struct ocop_writer *writer;
	struct ocop_error err;
	int made = mkstemp(path);
	FILE *file;

	assert_true(made >= 0);
	close(made);
	assert_int_equal(
	    ocop_writer_open(&writer, format, path, names, 3, &err), 0);
	assert_int_equal(ocop_writer_people(writer, people, &err), 0);
	assert_int_equal(ocop_writer_row(writer, row, &err), 0);
	assert_int_equal(ocop_writer_draw(writer, "mean", &drawing, &err), 0);
	assert_int_equal(ocop_writer_finish(writer, &err), 0);
	ocop_writer_free(writer);
	file = fopen(path, "r");
	assert_non_null(file);
	out[fread(out, 1, size - 1, file)] = '\0';
	fclose(file);
	unlink(path);
}

static void
shows_a_table_to_people_alone(void **state)
{
	static const char *const row[] = { "Chè", "met", "9.5" };
	static const struct ocop_people people = {
		.lang = OCOP_VI, .colour = true, .ascii = true, .width = 60
	};
	static const struct {
		enum ocop_format format;
		const char *out;
	} cases[] = {
		{ OCOP_TABLE,
		    "tên  tiến độ  điểm trung bình\n"
		    "Chè  \033[32mđạt\033[0m                  9,5  "
		    "##########..........\n" },
		{ OCOP_TSV, "name\tstatus\tmean\nChè\tmet\t9.5\n" },
		{ OCOP_CSV, "name,status,mean\nChè,met,9.5\n" },
		{ OCOP_JSON,
		    "{\"name\":\"Chè\",\"status\":\"met\","
		    "\"mean\":9.5}\n" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char out[256];

		write_row(out, sizeof(out), cases[i].format, &people, row);
		assert_string_equal(out, cases[i].out);
	}
}

/* Else a cell could colour the lines that follow, or hide some. */
static void
lets_no_cell_steer_the_terminal(void **state)
{
	static const char *const row[] = { "\033[31m\u202eđ\u200b\xc2\x85\xff",
		"a\tb\nc", "" };
	static const struct ocop_people people = { .ascii = true };
	char out[256];

	(void)state;
	write_row(out, sizeof(out), OCOP_TABLE, &people, row);
	assert_string_equal(out,
	    "name                             status  mean\n"
	    "\\x1b[31m\\u202eđ\\u200b\\u0085\\xff  a b c         "
	    "##########..........\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(says_headings_in_vietnamese),
		cmocka_unit_test(says_cells_in_vietnamese),
		cmocka_unit_test(shows_a_table_to_people_alone),
		cmocka_unit_test(lets_no_cell_steer_the_terminal),
	};

	return cmocka_run_group_tests(tests, open_labels, close_labels);
}
