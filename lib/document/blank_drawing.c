/* What the drawing of a form and of its criteria share. */
#include <stdlib.h>

#include "document/blank.h"

const char *
drawing_take(struct drawing *d, const struct text *text)
{
	const char *taken = text_get(text);

	d->no_memory = d->no_memory || !taken;
	return taken ? taken : "";
}

bool
drawing_has(const struct drawing *d, const struct ocop_table *table, size_t row)
{
	return atoi(ocop_table_cell(table, row, "set")) == d->blank->set->set;
}
