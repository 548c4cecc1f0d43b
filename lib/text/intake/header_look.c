#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/intake/header_look.h"
#include "text/intake/spelling.h"

enum {
	ROWS_MAX = 10, /* rows that are looked at */
	CELLS_MAX = 256,
};

struct looking {
	const struct ocop_column *columns;
	size_t count;
	struct spellings spellings;
	/* What the cells of this row and of the row before name; count: none.
	 */
	size_t names[CELLS_MAX], before[CELLS_MAX];
	size_t cells;
};

static void
read_names(struct looking *looking, const struct ocop_row *row)
{
	looking->cells = row->count < CELLS_MAX ? row->count : CELLS_MAX;
	memcpy(looking->before, looking->names, sizeof(looking->before));
	for (size_t i = 0; i < looking->cells; i++) {
		char *key = spelling_key(row->cells[i].text);

		looking->names[i] =
		    spellings_find(&looking->spellings, key, looking->count);
		free(key);
	}
}

/* Whether the row, with the row before it if they are one, names what a
 * header must name. */
static bool
is_header(const struct looking *looking, bool both)
{
	for (size_t c = 0; c < looking->count; c++) {
		bool found = false;

		if (!(looking->columns[c].flags & (OCOP_KEY | OCOP_REQUIRED)) ||
		    (looking->columns[c].flags & OCOP_DERIVED))
			continue;
		for (size_t i = 0; i < looking->cells && !found; i++)
			found = looking->names[i] == c ||
			    (both && looking->names[i] == looking->count &&
				looking->before[i] == c);
		if (!found)
			return false;
	}
	return true;
}

void
header_look(char out[HEADER_HINT], struct ocop_reader *reader,
    const struct ocop_row *header, const struct ocop_column *columns,
    size_t count)
{
	struct looking looking = { .columns = columns, .count = count };
	struct ocop_row row = *header;
	size_t before = header->line;
	struct ocop_fault fault;
	struct ocop_error err;

	out[0] = '\0';
	if (spellings_load(&looking.spellings, columns, count) < 0)
		goto out;
	read_names(&looking, &row);
	/* it names enough, and something else is wrong with it */
	if (is_header(&looking, false))
		goto out;
	for (int i = 0; i < ROWS_MAX; i++) {
		int got = ocop_reader_next(reader, &row, &fault, &err);

		if (got <= 0)
			break;
		if (got != OCOP_ROW)
			continue;
		read_names(&looking, &row);
		if (is_header(&looking, false))
			snprintf(out, HEADER_HINT,
			    ocop_gettext(
				"the columns seem to be named on line %zu; delete "
				"the lines above it"),
			    row.line);
		else if (is_header(&looking, true))
			snprintf(out, HEADER_HINT,
			    ocop_gettext(
				"the columns seem to be named on lines %zu and "
				"%zu; make one line of them, the first"),
			    before, row.line);
		if (*out)
			break;
		before = row.line;
	}
out:
	spellings_free(&looking.spellings);
}
