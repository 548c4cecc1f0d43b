#include <stdlib.h>
#include <string.h>

#include <ocop/catalog.h>

#include "report/layout.h"
#include "report/workbook_put.h"

/* Where a note says what stood in column C; NULL when it does not. */
static const char *
find_group(const char *note)
{
	const char *found = NULL, *at = note;

	for (; (at = strstr(at, WORKBOOK_GROUP)) != NULL; at++)
		if (at == note || (at >= note + 2 && at[-2] == ';'))
			found = at;
	return found;
}

/*
 * C and V: such that they read back as the product's set and note.  What C
 * was read from stays there as long as it means that set; else C is what
 * means it.
 */
static int
set_group(struct ocop_layout *layout, const struct workbook_put *put,
    const struct layout_rows *rows, size_t r, struct ocop_error *err)
{
	const char *note = layout_cell(rows, r, "products.note");
	const char *set = layout_cell(rows, r, "set");
	const char *label = layout_cell(rows, r, "group");
	const char *found = find_group(note), *group;
	char *rest;
	int got;

	if (found) {
		group = found + strlen(WORKBOOK_GROUP);
		if (strcmp(workbook_set(put, group), set) == 0) {
			rest = strdup(note);
			if (!rest)
				return ocop_fail_memory(err);
			rest[found > note ? found - note - 2 : 0] = '\0';
			got = layout_set(
			    layout, rows, r, "products.note", rest, err);
			free(rest);
			return got < 0 ?
			    -1 :
			    layout_set(layout, rows, r, "group", group, err);
		}
	}
	return strcmp(workbook_set(put, label), set) == 0 ?
	    0 :
	    layout_set(layout, rows, r, "group", set, err);
}

/* F: the name of the unit, or its code where the name is not enough. */
static int
set_unit(struct ocop_layout *layout, const struct ocop_layout_job *job,
    struct ocop_store *store, const struct layout_rows *rows, size_t r,
    struct ocop_error *err)
{
	const char *unit = layout_cell(rows, r, "entities.unit");
	char code[OCOP_UNIT_CODE] = "";
	struct ocop_fault fault = { 0 };
	int got;

	if (!*unit)
		return 0;
	got = ocop_catalog_find_unit(store,
	    layout_cell(rows, r, "units.full_name"),
	    layout_cell(rows, r, "entities.address"), job->as_of, code, &fault,
	    err);
	if (got < 0)
		return -1;
	return got == OCOP_ROW && strcmp(code, unit) == 0 ?
	    0 :
	    layout_set(layout, rows, r, "units.full_name", unit, err);
}

int
layout_workbook(struct ocop_layout *layout, struct ocop_layout_job *job,
    struct ocop_store *store, struct layout_rows *rows, struct ocop_error *err)
{
	struct workbook_put put = { .store = store };
	int got = workbook_read_catalog(&put, err);

	for (size_t r = 0; got == 0 && r < rows->count; r++) {
		size_t count = (size_t)atoi(layout_cell(rows, r, "count"));

		job->between += count > 2 ? count - 2 : 0;
		got = set_group(layout, &put, rows, r, err);
		if (got == 0)
			got = set_unit(layout, job, store, rows, r, err);
	}
	job->without = put.products.count - rows->count;
	workbook_put_close(&put);
	return got;
}
