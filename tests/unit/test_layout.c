#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <ocop/catalog.h>
#include <ocop/layout.h>

#include "stored.h"

static struct ocop_layout_lines *
load(const char *layout)
{
	struct ocop_layout_lines *lines;
	struct ocop_error err = { 0 };

	if (ocop_layout_lines_new(&lines, layout, &err) < 0)
		fail_msg("%s: %s", layout, err.text);
	return lines;
}

static bool
has_column(struct stored *s, const char *list, const char *name, size_t size)
{
	struct ocop_list *rows;
	bool found = false;

	if (ocop_list_open(&rows, s->store, list, NULL, &s->err) < 0)
		fail_msg("%s", s->err.text);
	for (size_t i = 0; i < ocop_list_count(rows); i++)
		if (strlen(ocop_list_columns(rows)[i]) == size &&
		    strncmp(ocop_list_columns(rows)[i], name, size) == 0)
			found = true;
	ocop_list_close(rows);
	return found;
}

/* What stands in a title between braces, too. */
static void
check_line(struct stored *s, const struct ocop_layout_line *line)
{
	for (const char *p = line->title ? strchr(line->column, '{') : NULL; p;
	     p = strchr(p, '{')) {
		size_t size = strcspn(++p, "}");

		if (p[size] != '}' || !has_column(s, line->list, p, size))
			fail_msg("%s", line->column);
	}
	if (line->title)
		return;
	if (*line->source && strcmp(line->source, "serial") != 0 &&
	    !has_column(s, line->list, line->source, strlen(line->source)))
		fail_msg("%s: no %s", line->list, line->source);
	if (line->width == 0 || (line->key && line->size == 0))
		fail_msg("%s %s", line->table, line->column);
}

static void
every_source_is_a_column_of_its_list(void **state)
{
	struct stored *s = *state;

	for (size_t i = 0; ocop_layout_name(i); i++) {
		struct ocop_layout_lines *lines = load(ocop_layout_name(i));

		assert_true(ocop_layout_lines_count(lines) > 0);
		for (size_t j = 0; j < ocop_layout_lines_count(lines); j++)
			check_line(s, ocop_layout_lines_get(lines, j));
		ocop_layout_lines_free(lines);
	}
}

static void
the_spreadsheet_has_22_columns(void **state)
{
	struct ocop_layout_lines *lines = load("workbook");
	size_t columns = 0;

	(void)state;
	for (size_t i = 0; i < ocop_layout_lines_count(lines); i++)
		columns += !ocop_layout_lines_get(lines, i)->title;
	assert_int_equal(columns, 22);
	ocop_layout_lines_free(lines);
}

static int
setup(void **state)
{
	struct stored *s = calloc(1, sizeof(*s));

	stored_make(s);
	*state = s;
	return 0;
}

static int
teardown(void **state)
{
	struct stored *s = *state;

	stored_remove(s);
	free(s);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    every_source_is_a_column_of_its_list, setup, teardown),
		cmocka_unit_test(the_spreadsheet_has_22_columns),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
