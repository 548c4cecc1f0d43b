/*
 * Headers: the first byte chooses a kind, the others are a file whose first
 * row is bound.
 */
#include <ocop/kind.h>

#include "fuzz.h"
#include "text/intake/header.h"
#include "text/intake/header_look.h"

static void
report(void *ctx, const struct ocop_fault *fault)
{
	struct ocop_fault placed = *fault;
	int *errors = ctx;

	placed.file = "x";
	*errors += !fault->warning;
	fuzz_fault(NULL, &placed);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct ocop_kind *kind = ocop_kinds;
	int at[OCOP_KIND_COLUMNS], errors = 0, got;
	char hint[HEADER_HINT];
	struct ocop_reader *reader;
	struct ocop_error err;
	struct ocop_fault fault;
	struct ocop_row row;

	if (size == 0)
		return 0;
	for (unsigned i = data[0] % 16; i > 0; i--)
		kind = kind[1].name ? kind + 1 : ocop_kinds;
	if (ocop_reader_memory(
		&reader, "x", (const char *)data + 1, size - 1, 0, &err) < 0)
		return 0;
	if (ocop_reader_next(reader, &row, &fault, &err) == OCOP_ROW) {
		got = ocop_header_bind(
		    at, kind->columns, kind->count, &row, report, &errors);
		PROMISE(got == errors);
		for (size_t i = 0; i < kind->count; i++) {
			PROMISE(at[i] >= OCOP_ABSENT);
			PROMISE(at[i] < (int)row.count);
			for (size_t j = 0; j < i; j++)
				PROMISE(at[i] == OCOP_ABSENT || at[i] != at[j]);
		}
		header_look(hint, reader, &row, kind->columns, kind->count);
		fuzz_printable(hint);
	}
	ocop_reader_close(reader);
	return 0;
}
