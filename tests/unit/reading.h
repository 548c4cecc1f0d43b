/*
 * All that the reader gives of a text, as a text.
 */
#ifndef OCOP_TEST_READING_H
#define OCOP_TEST_READING_H

#include <string.h>

#include <ocop/reader.h>

#include "base/text.h"

/* A literal and its size, NUL bytes inside it included. */
#define BYTES(literal) literal, sizeof(literal) - 1

/* A line each: "3|a|b" for a row of line 3, and "3 E105 column: text" for a
 * bad row; an error ends it. */
static inline void
dump(struct ocop_reader *reader, struct text *out)
{
	struct ocop_error err;
	struct ocop_fault fault;
	struct ocop_row row;
	int got;

	while ((got = ocop_reader_next(reader, &row, &fault, &err)) > 0) {
		if (got == OCOP_ROW_BAD) {
			assert_string_equal(
			    fault.file, ocop_reader_name(reader));
			text_printf(out, "%zu E%d %s: %s\n", fault.line,
			    fault.code, fault.column ? fault.column : "-",
			    fault.text);
			continue;
		}
		text_printf(out, "%zu", row.line);
		for (size_t i = 0; i < row.count; i++) {
			assert_int_equal(
			    row.cells[i].size, strlen(row.cells[i].text));
			text_printf(out, "|%s", row.cells[i].text);
		}
		text_add(out, "\n", 1);
	}
	if (got < 0)
		text_printf(out, "%d %s\n", err.code, err.text);
	else
		assert_int_equal(
		    ocop_reader_next(reader, &row, &fault, &err), 0);
}

/* Reads the bytes as a file "x.csv". */
static inline void
read_as(const char *bytes, size_t size, unsigned flags, struct text *out)
{
	struct ocop_reader *reader;
	struct ocop_error err;

	if (ocop_reader_memory(&reader, "x.csv", bytes, size, flags, &err) < 0)
		text_printf(out, "%d %s\n", err.code, err.text);
	else
		dump(reader, out);
	ocop_reader_close(reader);
}

/* The same, compared. */
static inline void
assert_reads(const char *bytes, size_t size, unsigned flags, const char *wanted)
{
	struct text out = { 0 };

	read_as(bytes, size, flags, &out);
	if (strcmp(text_get(&out), wanted) != 0)
		fail_msg("want: %s\ngot: %s", wanted, text_get(&out));
	text_free(&out);
}

#endif
