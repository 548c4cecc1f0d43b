/* Amendments: a pack that holds only what it changes of another. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/pack.h>

#include "rules/edition/table_keys.h"

const char *
ocop_pack_amends(const struct ocop_pack *pack)
{
	const struct ocop_table *table = ocop_pack_table(pack, "amends");

	return table->rows > 0 ? ocop_table_cell(table, 0, "amends") : NULL;
}

const char *
ocop_pack_from(const struct ocop_pack *pack)
{
	const struct ocop_table *table = ocop_pack_table(pack, "amends");

	return table->rows > 0 ? ocop_table_cell(table, 0, "from") : NULL;
}

static int
copy_row(struct ocop_pack *pack, size_t file, const struct ocop_table *from,
    size_t row, size_t line, struct ocop_error *err)
{
	return ocop_pack_add(
	    pack, file, from->cells + row * from->file->count, line, err);
}

/* The rows of the base, with those of the amendment in their places.  A key
 * that appears twice in it does so in the whole, where it is refused. */
static int
amend_table(struct ocop_pack *pack, size_t file, const struct ocop_table *own,
    const struct ocop_table *base, struct ocop_error *err)
{
	struct table_keys changed = { 0 }, known = { 0 };
	int got = table_keys_read(&changed, own, err);

	if (got == 0)
		got = table_keys_read(&known, base, err);
	for (size_t row = 0; got == 0 && row < base->rows; row++) {
		size_t at = table_keys_find(&changed, base, row);

		got = at == SIZE_MAX ?
		    copy_row(pack, file, base, row, 0, err) :
		    copy_row(pack, file, own, at, own->lines[at], err);
	}
	for (size_t i = 0; got == 0 && i < own->rows; i++)
		if (table_keys_find(&known, own, i) == SIZE_MAX ||
		    table_keys_find(&changed, own, i) != i)
			got = copy_row(pack, file, own, i, own->lines[i], err);
	table_keys_free(&changed);
	table_keys_free(&known);
	return got;
}

int
ocop_pack_amend(struct ocop_pack *pack, const struct ocop_pack *base,
    struct ocop_error *err)
{
	int got = 0;

	memcpy(pack->base, base->sha256, sizeof(pack->base));
	for (size_t i = 0; got == 0 && i < OCOP_PACK_FILES; i++) {
		struct ocop_table own = pack->tables[i];

		if (base->tables[i].rows == 0 ||
		    strcmp(own.file->name, "amends") == 0)
			continue;
		pack->tables[i] = (struct ocop_table){ .file = own.file };
		got = amend_table(pack, i, &own, &base->tables[i], err);
		free(own.cells);
		free(own.lines);
	}
	return got;
}
