/* What a pack says otherwise than what is in force, cell by cell. */
#include <ocop/report.h>

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/catalog.h>

#include "rules/edition/table_keys.h"

enum { TABLE, KEY, CHANGE, COLUMN, BEFORE, AFTER, EDITION };

const char *const ocop_amendment_columns[OCOP_AMENDMENT_COLUMNS] = {
	[TABLE] = "table",
	[KEY] = "key",
	[CHANGE] = "change",
	[COLUMN] = "column",
	[BEFORE] = "before",
	[AFTER] = "after",
	[EDITION] = "edition",
};

struct amendment {
	struct ocop_store *store;
	const struct ocop_pack *pack;
	struct ocop_pack *beside; /* as it is in force */
	struct ocop_writer *writer;
	int lines;
};

static int
write_line(struct amendment *a, const struct ocop_table *table, const char *key,
    const char *change, const char *column, const char *before,
    const char *after, struct ocop_error *err)
{
	const char *cells[OCOP_AMENDMENT_COLUMNS] = { table->file->name, key,
		change, column, before, after, a->beside->edition };

	a->lines++;
	return ocop_writer_row(a->writer, cells, err);
}

static int
write_changes(struct amendment *a, const struct ocop_table *was, size_t old,
    const struct ocop_table *is, size_t new, struct ocop_error *err)
{
	size_t count = is->file->count;
	char key[256];

	ocop_table_key(is, new, key, sizeof(key));
	for (size_t i = 0; i < count; i++) {
		const char *before = was->cells[old * count + i];
		const char *after = is->cells[new *count + i];

		if (strcmp(before, after) != 0 &&
		    write_line(a, is, key, "changed", is->file->columns[i].name,
			before, after, err) < 0)
			return -1;
	}
	return 0;
}

static int
write_row(struct amendment *a, const struct ocop_table *table, size_t row,
    const char *change, struct ocop_error *err)
{
	char key[256];

	ocop_table_key(table, row, key, sizeof(key));
	return write_line(a, table, key, change, NULL, NULL, NULL, err);
}

/* A table beside the same one as it is in force: what is new or changed, then
 * what is gone. */
static int
compare_table(struct amendment *a, size_t file, struct ocop_error *err)
{
	const struct ocop_table *was = &a->beside->tables[file];
	const struct ocop_table *is = &a->pack->tables[file];
	struct table_keys before = { 0 }, after = { 0 };
	int got = table_keys_read(&before, was, err);

	if (got == 0)
		got = table_keys_read(&after, is, err);
	for (size_t row = 0; got == 0 && row < is->rows; row++) {
		size_t at = table_keys_find(&before, is, row);

		got = at == SIZE_MAX ? write_row(a, is, row, "new", err) :
				       write_changes(a, was, at, is, row, err);
	}
	for (size_t row = 0; got == 0 && row < was->rows; row++)
		if (table_keys_find(&after, was, row) == SIZE_MAX)
			got = write_row(a, was, row, "gone", err);
	table_keys_free(&before);
	table_keys_free(&after);
	return got;
}

/* The pack in force that has the table, into a->beside; NULL: none has. */
static int
find_beside(struct amendment *a, const char *table, struct ocop_error *err)
{
	const char *amends = ocop_pack_amends(a->pack);
	struct ocop_argument arguments[] = { { ":table", table },
		{ NULL, NULL } };
	const char *const *cells;
	struct ocop_list *list;
	int got = 0;

	if (a->beside && amends)
		return 0;
	ocop_pack_free(a->beside);
	a->beside = NULL;
	if (amends)
		return ocop_catalog_get_pack(&a->beside, a->store, amends, err);
	/* the two that the catalog keeps under other names */
	if (strcmp(table, "revocations") == 0)
		arguments[0].value = "grounds";
	else if (strcmp(table, "projects") == 0)
		arguments[0].value = "programme_projects";
	if (ocop_list_open(&list, a->store, "table_edition", arguments, err) <
	    0)
		return -1;
	if ((got = ocop_list_next(list, &cells, err)) > 0)
		got =
		    ocop_catalog_get_pack(&a->beside, a->store, cells[0], err);
	ocop_list_close(list);
	return got;
}

int
ocop_report_amendment(struct ocop_store *store, const struct ocop_pack *pack,
    struct ocop_writer *writer, struct ocop_error *err)
{
	struct amendment a = { .store = store, .pack = pack, .writer = writer };
	int got = 0;

	for (size_t i = 0; got == 0 && i < OCOP_PACK_FILES; i++) {
		const char *name = ocop_pack_files[i].name;

		if (pack->tables[i].rows == 0 || strcmp(name, "amends") == 0)
			continue;
		got = find_beside(&a, name, err);
		if (got == 0 && a.beside)
			got = compare_table(&a, i, err);
	}
	ocop_pack_free(a.beside);
	return got < 0 ? -1 : a.lines;
}
