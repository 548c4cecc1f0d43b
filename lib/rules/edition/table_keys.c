/* The keys of the rows of a table. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "rules/edition/table_keys.h"

enum { KEY = 256 };

void
ocop_table_key(
    const struct ocop_table *table, size_t row, char *out, size_t size)
{
	size_t count = table->file->count, used = 0;

	*out = '\0';
	for (size_t i = 0; i < count && used < size; i++)
		if (table->file->columns[i].flags & OCOP_KEY)
			used += (size_t)snprintf(out + used, size - used,
			    "%s%s", used > 0 ? " " : "",
			    table->cells[row * count + i]);
}

int
table_keys_read(struct table_keys *keys, const struct ocop_table *table,
    struct ocop_error *err)
{
	char key[KEY];

	keys->rows = malloc((table->rows + 1) * sizeof(*keys->rows));
	if (!keys->rows)
		return ocop_fail_memory(err);
	for (size_t row = 0; row < table->rows; row++) {
		size_t before = keys->map.count;

		ocop_table_key(table, row, key, sizeof(key));
		if (map_add(&keys->map, key, strlen(key)) == MAP_NONE)
			return ocop_fail_memory(err);
		if (keys->map.count > before)
			keys->rows[before] = row;
	}
	return 0;
}

void
table_keys_free(struct table_keys *keys)
{
	map_free(&keys->map);
	free(keys->rows);
}

size_t
table_keys_find(
    const struct table_keys *keys, const struct ocop_table *table, size_t row)
{
	char key[KEY];
	ptrdiff_t at;

	ocop_table_key(table, row, key, sizeof(key));
	at = map_find(&keys->map, key, strlen(key));
	return at == MAP_NONE ? SIZE_MAX : keys->rows[at];
}
