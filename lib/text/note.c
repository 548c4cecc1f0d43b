#include <ocop/reader.h>

void
ocop_reader_note(
    const struct ocop_reader *reader, ocop_fault_fn *report, void *ctx)
{
	char separator[2] = { ocop_reader_separator(reader), '\0' };
	struct ocop_fault fault;

	ocop_fault_set(&fault, OCOP_E_SEPARATOR, NULL, separator,
	    separator[0] == '\t'    ? "cells are parted by tabs" :
		separator[0] == ';' ? "cells are parted by semicolons" :
				      "cells are parted by commas");
	fault.file = ocop_reader_name(reader);
	fault.line = 1;
	fault.warning = fault.note = true;
	report(ctx, &fault);
}
