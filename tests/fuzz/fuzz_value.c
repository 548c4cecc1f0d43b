/*
 * Single cells: the first byte chooses the column of a kind, the second how
 * it is read, the others are its text.
 */
#include <ocop/kind.h>

#include "fuzz.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct ocop_kind *kind = ocop_kinds;
	const struct ocop_column *column;
	char room[OCOP_VALUE_MAX], again[OCOP_VALUE_MAX], *text;
	struct ocop_fault fault = { 0 };
	const char *out, *second;
	size_t length;

	if (size < 4 || memchr(data + 3, '\0', size - 3))
		return 0;
	length = size - 3;
	if (utf8_valid((const char *)data + 3, length) < length)
		return 0;
	for (unsigned i = data[0] % 16; i > 0; i--)
		kind = kind[1].name ? kind + 1 : ocop_kinds;
	column = &kind->columns[data[1] % kind->count];
	PROMISE((text = malloc(length + 1)) != NULL);
	memcpy(text, data + 3, length);
	text[length] = '\0';
	if (ocop_value_read(&out, room, column, text, data[2] & 7u, &fault) ==
	    0) {
		PROMISE(strlen(out) < OCOP_VALUE_MAX);
		/* what was read is read as the same */
		fault = (struct ocop_fault){ 0 };
		if (*out && column->type != OCOP_DECIMAL) {
			PROMISE(ocop_value_read(&second, again, column, out, 0,
				    &fault) == 0);
			PROMISE(strcmp(out, second) == 0);
		}
	} else {
		fault.file = "x";
		fuzz_fault(NULL, &fault);
	}
	free(text);
	return 0;
}
