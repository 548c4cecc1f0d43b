/*
 * The reader, with every encoding and separator.  The first byte chooses the
 * encoding, what quotes are and whether the file is cited, the others are the
 * file.
 */
#include "fuzz.h"

static void
check_row(const struct ocop_row *row, size_t width, size_t before)
{
	PROMISE(row->count == width);
	PROMISE(row->line > before);
	for (size_t i = 0; i < row->count; i++) {
		const struct ocop_cell *cell = &row->cells[i];
		char *composed;

		PROMISE(strlen(cell->text) == cell->size);
		PROMISE(utf8_valid(cell->text, cell->size) == cell->size);
		composed = utf8_nfc((char *)cell->text, cell->size);
		PROMISE(composed == cell->text);
		for (size_t at = 0; at < cell->size; at++) {
			enum odd kind;
			unsigned long code;

			at += odd_find(
			    cell->text + at, cell->size - at, &kind, &code);
			/* \r is an escape of TSV */
			PROMISE(kind != ODD_CONTROL || code == '\r');
		}
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	unsigned flags = size ? fuzz_encoding(data[0]) : 0;
	size_t width = 0, line = 0;
	struct ocop_reader *reader;
	struct ocop_error err;
	struct ocop_fault fault;
	struct ocop_row row;
	int got;

	if (size && data[0] & 0x80)
		flags |= OCOP_CITED;
	if (size && data[0] & 0x60)
		flags |= data[0] & 0x40 ? OCOP_QUOTES_YES : OCOP_QUOTES_NO;
	if (ocop_reader_memory(&reader, "x", (const char *)data + !!size,
		size - !!size, flags, &err) < 0) {
		fuzz_error(&err);
		return 0;
	}
	while ((got = ocop_reader_next(reader, &row, &fault, &err)) > 0) {
		if (got == OCOP_ROW_BAD) {
			PROMISE(fault.line > line);
			line = fault.line;
			fuzz_fault(NULL, &fault);
			continue;
		}
		if (width == 0)
			width = row.count;
		check_row(&row, width, line);
		line = row.line;
	}
	if (got < 0)
		fuzz_error(&err);
	else
		ocop_reader_note(reader, fuzz_fault, NULL);
	ocop_reader_close(reader);
	return 0;
}
