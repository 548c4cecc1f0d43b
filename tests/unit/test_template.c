#include "test.h"

#include <string.h>

#include "text/data/template.h"
#include "text/read/embedded.h"

static void
every_example_is_of_a_column_that_a_file_may_have(void **state)
{
	struct ocop_reader *reader;
	struct ocop_fault fault;
	struct ocop_error err;
	struct ocop_row row;
	size_t rows = 0;

	(void)state;
	assert_int_equal(embedded_open(&reader, "examples.tsv", &err), 0);
	while (ocop_reader_next(reader, &row, &fault, &err) > 0) {
		const struct ocop_kind *kind;
		size_t i = 0;

		if (rows++ == 0)
			continue; /* the header */
		kind = ocop_kind_find(row.cells[0].text);
		assert_non_null(kind);
		while (i < kind->count &&
		    strcmp(kind->columns[i].name, row.cells[1].text) != 0)
			i++;
		assert_true(i < kind->count);
		assert_false(kind->columns[i].flags & OCOP_DERIVED);
	}
	ocop_reader_close(reader);
	assert_true(rows > 1);
}

static void
every_kind_has_an_example_of_what_may_not_be_blank(void **state)
{
	(void)state;
	for (const struct ocop_kind *kind = ocop_kinds; kind->name; kind++) {
		struct ocop_template *template;
		struct ocop_error err;

		assert_int_equal(
		    ocop_template_new(&template, kind, true, &err), 0);
		for (size_t i = 0; i < template->count; i++) {
			const struct template_column *column =
			    &template->columns[i];

			assert_string_not_equal(template->names[i], "");
			if (column->column->flags & (OCOP_KEY | OCOP_REQUIRED))
				assert_string_not_equal(column->example, "");
		}
		ocop_template_free(template);
	}
}

static void
words_are_shown_only_where_each_can_be_read_again(void **state)
{
	struct ocop_template *template;
	struct ocop_error err;

	(void)state;
	assert_int_equal(ocop_template_new(
			     &template, ocop_kind_find("entities"), true, &err),
	    0);
	for (size_t i = 0; i < template->count; i++) {
		const struct template_column *column = &template->columns[i];
		const char *name = column->column->name;

		if (strcmp(name, "gender") == 0) {
			assert_true(column->allowed.words);
			assert_string_equal(
			    template_shown(template, column, "male"), "nam");
			assert_string_equal(
			    template_shown(template, column, "x"), "x");
		}
		if (strcmp(name, "unit") == 0)
			assert_int_equal(column->allowed.count, 0);
	}
	ocop_template_free(template);
	assert_int_equal(ocop_template_new(&template,
			     ocop_kind_find("recognitions"), true, &err),
	    0);
	for (size_t i = 0; i < template->count; i++) {
		const struct template_column *column = &template->columns[i];

		/* classes with a certificate, which have no words */
		if (strcmp(column->column->name, "stars") == 0) {
			assert_int_equal(column->allowed.count, 3);
			assert_false(column->allowed.words);
		}
	}
	ocop_template_free(template);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    every_example_is_of_a_column_that_a_file_may_have),
		cmocka_unit_test(
		    every_kind_has_an_example_of_what_may_not_be_blank),
		cmocka_unit_test(
		    words_are_shown_only_where_each_can_be_read_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
