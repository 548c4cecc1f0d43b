/*
 * The workbook of a provincial office: the first byte chooses the encoding.
 */
#include <ocop/kind.h>
#include <ocop/workbook.h>

#include "fuzz.h"

static void
check_row(const struct ocop_workbook_row *row)
{
	PROMISE(row->entity_line > 0 && row->entity_line <= row->line);
	PROMISE(row->values[OCOP_BOOK_NAME] && row->values[OCOP_BOOK_ENTITY]);
	for (size_t i = 0; i < OCOP_BOOK_COLUMNS; i++) {
		const char *value = row->values[i];
		size_t size = value ? strlen(value) : 0;

		if (!value)
			continue;
		PROMISE(size > 0 && size < OCOP_VALUE_MAX);
		PROMISE(utf8_valid(value, size) == size);
		if (ocop_workbook_columns[i].type == OCOP_STARS)
			PROMISE(size <= 2);
		if (ocop_workbook_columns[i].type == OCOP_DATE)
			PROMISE(
			    size == 10 && value[4] == '-' && value[7] == '-');
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ocop_workbook *book;
	struct ocop_workbook_row row;
	struct ocop_error err;
	int got;

	if (size < 1)
		return 0;
	if (ocop_workbook_open(&book, fuzz_file(data + 1, size - 1),
		fuzz_encoding(data[0]), fuzz_fault, NULL, &err) < 0) {
		fuzz_error(&err);
		return 0;
	}
	while ((got = ocop_workbook_next(book, &row, &err)) > 0) {
		if (got != OCOP_ROW)
			continue;
		check_row(&row);
		free(
		    ocop_workbook_likeness(book, row.values[OCOP_BOOK_ENTITY]));
	}
	if (got < 0)
		fuzz_error(&err);
	ocop_workbook_close(book);
	return 0;
}
