/* The type of every column, by its name: lib/kind, data/columns.tsv. */
#include <stdlib.h>
#include <string.h>

#include "rules/cell/kinds.h"

static int
by_name(const void *key, const void *entry)
{
	return strcmp(key, ((const struct typed *)entry)->name);
}

enum ocop_type
ocop_column_type(const char *name)
{
	const struct typed *found = bsearch(name, column_types,
	    column_type_count, sizeof(column_types[0]), by_name);

	return found ? found->type : OCOP_TEXT;
}
