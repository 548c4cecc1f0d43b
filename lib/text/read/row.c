/* Faults of a whole row, and what helps to mend it. */
#include <stdio.h>
#include <string.h>

#include "text/read/reader.h"

void
row_count_fault(struct ocop_reader *reader)
{
	struct cells *cells = &reader->cells;
	const char *cure = N_("give a cell to every column, blank or not");
	char other = cells->count == 1 ?
	    split_other(cells->list[0].text, reader->separator) :
	    '\0';

	if (other)
		cure = other == '\t' ?
		    N_("they are separated by tabs, those of the header are "
		       "not") :
		    other == ';' ?
		    N_("they are separated by semicolons, those of the "
		       "header are not") :
		    other == ',' ? N_("they are separated by commas, those "
				      "of the header are not") :
				   N_("use the separator of the header");
	if (cells->count > cells->width)
		cure = !cells->spilt ?
		    N_("take the separators off the ends of the lines") :
		    !reader->quoted ?
		    N_("write \\t for a tab inside a cell") :
		    N_("quote cells that contain the separator");
	cells_fault(cells, OCOP_E_CELLS, NULL,
	    "%zu cells where the header has %zu; %s", cells->count,
	    cells->width, ocop_gettext(cure));
	/* no single column is to blame */
	cells->fault->column = NULL;
}

int
row_hint(
    struct ocop_reader *reader, const struct line *line, struct ocop_error *err)
{
	struct ocop_fault *fault = reader->cells.fault;
	const struct lines *lines = &reader->lines;
	size_t used = strlen(fault->text);

	if (!reader->guessed) {
		struct guess guess = { { NULL } };
		int got = guess_bytes(&guess, reader->hint, line->text,
		    (size_t)(lines->bytes + lines->end - line->text), err);

		guess_reset(&guess);
		if (got < 0)
			return -1;
		reader->guessed = true;
	}
	if (*reader->hint)
		snprintf(fault->text + used, sizeof(fault->text) - used,
		    ocop_gettext(", or try %s"), reader->hint);
	return 0;
}

int
row_rest(struct ocop_reader *reader, bool inside, struct ocop_error *err)
{
	struct ocop_fault *fault = reader->cells.fault;
	size_t used = strlen(fault->text), last;

	if (lines_last(&reader->lines, inside, &last, err) < 0)
		return -1;
	reader->unread = last - fault->line;
	if (last == fault->line + 1)
		snprintf(fault->text + used, sizeof(fault->text) - used,
		    ocop_gettext("; line %zu was not read"), last);
	else if (last > fault->line)
		snprintf(fault->text + used, sizeof(fault->text) - used,
		    ocop_gettext("; lines %zu to %zu were not read"),
		    fault->line + 1, last);
	return 0;
}
