/*
 * The workbook of a provincial office.  The first byte chooses the encoding.
 */

#include "fuzz.h"

#include "text/intake/workbook.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ocop_workbook *book;
	struct ocop_workbook_row row;
	struct ocop_error err;
	size_t line = 0;
	int got;

	if (size == 0)
		return 0;
	if (ocop_workbook_open(&book, fuzz_file(data + 1, size - 1),
		fuzz_encoding(data[0]), fuzz_fault, NULL, &err) < 0) {
		fuzz_error(&err);
		return 0;
	}
	while ((got = ocop_workbook_next(book, &row, &err)) > 0) {
		if (got != OCOP_ROW)
			continue;
		PROMISE(row.line > line);
		PROMISE(row.entity_line > 0 && row.entity_line <= row.line);
		line = row.line;
		for (size_t i = 0; i < OCOP_WORKBOOK_COLUMNS; i++) {
			const char *value = row.values[i];

			PROMISE(!value || *value);
			PROMISE(!value ||
			    utf8_valid(value, strlen(value)) == strlen(value));
		}
	}
	if (got < 0)
		fuzz_error(&err);
	ocop_workbook_close(book);
	return 0;
}
