#include "test.h"

#include <string.h>

#include <ocop/kind.h>
#include <ocop/reader.h>

#include "data.h"
#include "text/intake/spelling.h"

/* The Vietnamese name of a column; "" if none. */
static void
find_label(char *out, size_t size, const char *column)
{
	const struct data_file *file = data_files;
	struct ocop_error err = { 0 };
	struct ocop_reader *reader;
	struct ocop_fault fault;
	struct ocop_row row;

	out[0] = '\0';
	while (strcmp(file->path, "columns.tsv") != 0)
		file++;
	assert_int_equal(ocop_reader_memory(&reader, file->path, file->bytes,
			     file->size, OCOP_CITED, &err),
	    0);
	while (ocop_reader_next(reader, &row, &fault, &err) > 0)
		if (strcmp(row.cells[0].text, column) == 0) {
			assert_true(row.cells[1].size < size);
			memcpy(out, row.cells[1].text, row.cells[1].size + 1);
		}
	ocop_reader_close(reader);
}

static void
gives_every_column_a_vietnamese_name(void **state)
{
	(void)state;
	for (const struct ocop_kind *kind = ocop_kinds; kind->name; kind++)
		for (size_t i = 0; i < kind->count; i++) {
			char label[128];

			find_label(label, sizeof(label), kind->columns[i].name);
			if (!*label)
				fail_msg("%s: column %s has no label_vi in "
					 "lib/kind or data/columns.tsv",
				    kind->name, kind->columns[i].name);
		}
}

/* A column's own name wins over another's spelling; two others would make
 * the meaning of a header depend on the order of columns.tsv. */
static void
lets_no_spelling_stand_for_two_columns_of_a_kind(void **state)
{
	(void)state;
	for (const struct ocop_kind *kind = ocop_kinds; kind->name; kind++) {
		struct spellings all = { 0 };

		assert_int_equal(
		    spellings_load(&all, kind->columns, kind->count), 0);
		for (size_t i = 1; i < all.count; i++)
			if (strcmp(all.list[i].key, all.list[i - 1].key) == 0 &&
			    all.list[i].column != all.list[i - 1].column &&
			    all.list[i - 1].order >= kind->count)
				fail_msg("%s: \"%s\" is both %s and %s",
				    kind->name, all.list[i].key,
				    kind->columns[all.list[i - 1].column].name,
				    kind->columns[all.list[i].column].name);
		spellings_free(&all);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(gives_every_column_a_vietnamese_name),
		cmocka_unit_test(
		    lets_no_spelling_stand_for_two_columns_of_a_kind),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
