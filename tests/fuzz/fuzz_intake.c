/*
 * The intake of every kind: the first byte chooses it, the second the
 * encoding and how cells are read.
 */

#include "fuzz.h"

#include "text/intake/intake.h"

static void
check_value(const struct ocop_column *column, const char *value)
{
	size_t size;

	if (!value)
		return;
	size = strlen(value);
	PROMISE(size < OCOP_VALUE_MAX);
	PROMISE(utf8_valid(value, size) == size);
	if (*value && column->type == OCOP_CODE)
		PROMISE(!strpbrk(value, " \t\n"));
	if (*value &&
	    (column->type == OCOP_WHOLE || column->type == OCOP_STARS))
		PROMISE(strspn(value, "0123456789") == size);
	if (*value && column->type == OCOP_DATE)
		PROMISE(size == 10 && value[4] == '-' && value[7] == '-');
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct ocop_kind *kind = ocop_kinds;
	const char *const *values;
	struct ocop_intake *intake;
	struct ocop_error err;
	unsigned flags;
	int got;

	if (size < 2)
		return 0;
	for (unsigned i = data[0] % 16; i > 0; i--)
		kind = kind[1].name ? kind + 1 : ocop_kinds;
	flags = fuzz_encoding(data[1]);
	if (data[1] & 0x80)
		flags |= OCOP_BLANK_CLEARS | OCOP_DECIMAL_COMMA;
	if (ocop_intake_open(&intake, fuzz_file(data + 2, size - 2), kind,
		flags, fuzz_fault, NULL, &err) < 0) {
		fuzz_error(&err);
		return 0;
	}
	while ((got = ocop_intake_next(intake, &values, &err)) > 0)
		for (size_t i = 0; got == OCOP_ROW && i < kind->count; i++)
			check_value(&kind->columns[i], values[i]);
	if (got < 0)
		fuzz_error(&err);
	ocop_intake_close(intake);
	return 0;
}
