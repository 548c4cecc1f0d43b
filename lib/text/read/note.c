/* Notes on how a file was read: its separator, its encoding. */
#include <ocop/reader.h>

#include "base/fault/fault_relay.h"

static void
say_note(const struct ocop_reader *reader, struct ocop_fault *fault, bool note,
    ocop_fault_fn *report, void *ctx)
{
	fault_place(fault, ocop_reader_name(reader), 1);
	fault->warning = true;
	fault->note = note;
	report(ctx, fault);
}

void
ocop_reader_note(
    const struct ocop_reader *reader, ocop_fault_fn *report, void *ctx)
{
	char separator[2] = { ocop_reader_separator(reader), '\0' };
	const char *name = separator[0] == '\t' ?
	    (ocop_reader_quoted(reader) ?
		    ocop_gettext("tabs, and may be in quotes") :
		    ocop_gettext("tabs")) :
	    separator[0] == ';' ? ocop_gettext("semicolons") :
				  ocop_gettext("commas");
	const char *encoding = ocop_reader_encoding(reader);
	const char *doubt = ocop_reader_doubt(reader);
	struct ocop_fault fault;

	ocop_fault_set(&fault, OCOP_E_SEPARATOR, NULL, separator,
	    "cells are separated by %s%s", name,
	    ocop_reader_told(reader) ? ocop_gettext(", as sep= says") : "");
	say_note(reader, &fault, true, report, ctx);
	if (encoding) {
		ocop_fault_set(&fault, OCOP_E_ENCODING, NULL, encoding,
		    "decoded from %s", encoding);
		say_note(reader, &fault, true, report, ctx);
	}
	if (*doubt) {
		ocop_fault_set(&fault, OCOP_E_ENCODING, NULL, encoding,
		    "the words do not look like %s; if the names come out "
		    "wrong, try %s",
		    encoding, doubt);
		say_note(reader, &fault, false, report, ctx);
	}
}

void
ocop_reader_note_freed(
    const struct ocop_reader *reader, ocop_fault_fn *report, void *ctx)
{
	size_t count = ocop_reader_freed(reader);
	struct ocop_fault fault;

	if (count == 0)
		return;
	ocop_fault_set(&fault, OCOP_E_APOSTROPHE, NULL, "'",
	    "an apostrophe before a sign of formulas was taken off, in cells: "
	    "%zu",
	    count);
	say_note(reader, &fault, true, report, ctx);
}
