/* Rows of the provincial workbook, written so that they read back the same. */
#include <stdlib.h>
#include <string.h>

#include <ocop/catalog.h>

#include "export/layout.h"
#include "task/workbook/workbook_put.h"

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

/*
 * Whether the row would come in again as what it is not, or not at all: then
 * it is left out and told.  RULINGS R70.
 */
static bool
is_left_out(const struct ocop_layout_job *job, const struct workbook_put *put,
    const struct layout_rows *rows, size_t r)
{
	const char *product = layout_cell(rows, r, "products.product");
	const char *entity = layout_cell(rows, r, "entities.entity");
	const char *revoked = layout_cell(rows, r, "revoked");
	const char *second = layout_cell(rows, r, "issued_2");
	const struct known *twin = known_twin(&put->products, product);
	const struct known *owner = known_twin(&put->entities, entity);
	struct ocop_fault fault = { 0 };

	if (*revoked)
		ocop_fault_set(&fault, OCOP_E_UNTOLD, "product", product,
		    "%s is left out: the certificate of decision %s was "
		    "revoked, and the layout has no place for that; "
		    "ocop-export recognitions and revocations have it",
		    product, revoked);
	else if (strcmp(second, layout_cell(rows, r, "issued_1")) == 0)
		ocop_fault_set(&fault, OCOP_E_UNTOLD, "product", product,
		    "%s is left out: its recognitions by %s and %s are of one "
		    "day, so that it cannot be told which is the first; "
		    "correct one of them",
		    product, layout_cell(rows, r, "decision_1"),
		    layout_cell(rows, r, "decision_2"));
	else if (twin)
		ocop_fault_set(&fault, OCOP_E_UNTOLD, "product", product,
		    "%s is left out: the name of %s, of the same maker, reads "
		    "like its own; give one of them another name, or merge them",
		    product, twin->key);
	else if (owner)
		ocop_fault_set(&fault, OCOP_E_UNTOLD, "product", product,
		    "%s is left out: the names of its maker %s and of %s read "
		    "alike, and so do their communes; give one of them another "
		    "name, or merge them",
		    product, entity, owner->key);
	else
		return false;
	job->report(job->ctx, &fault);
	return true;
}

/* What the row does not tell of its recognitions: which lie between, and of
 * which kind they are where that is not what the reader makes of them. */
static void
warn_untold(const struct ocop_layout_job *job, const struct layout_rows *rows,
    size_t r, size_t count)
{
	const char *first = layout_cell(rows, r, "kind_1");
	const char *last = layout_cell(rows, r, "kind_2");
	const char *product = layout_cell(rows, r, "products.product");
	const char *read = "first";
	struct ocop_fault fault = { 0 };

	if (strcmp(layout_cell(rows, r, "stars_2"),
		layout_cell(rows, r, "stars_1")) > 0)
		read = "upgrade";
	else if (count > 1)
		read = "renewal";
	if (count > 2)
		ocop_fault_set(&fault, OCOP_E_TOLD_IN_PART, "product", product,
		    "%s has %zu recognitions; only the first and the last are "
		    "in the layout, which has room for two",
		    product, count);
	else if (*first && strcmp(first, "first") != 0)
		ocop_fault_set(&fault, OCOP_E_TOLD_IN_PART, "product", product,
		    "the recognition of %s by %s is of kind %s, and would be "
		    "read as %s; the layout has no column for it",
		    product, layout_cell(rows, r, "decision_1"), first,
		    "first");
	else if (count > 1 && *last && strcmp(last, read) != 0)
		ocop_fault_set(&fault, OCOP_E_TOLD_IN_PART, "product", product,
		    "the recognition of %s by %s is of kind %s, and would be "
		    "read as %s; the layout has no column for it",
		    product, layout_cell(rows, r, "decision_2"), last, read);
	else
		return;
	fault.warning = true;
	job->report(job->ctx, &fault);
}

int
layout_workbook(struct ocop_layout *layout, struct ocop_layout_job *job,
    struct ocop_store *store, struct layout_rows *rows, struct ocop_error *err)
{
	struct workbook_put put = { .store = store };
	int got = workbook_read_catalog(&put, err);
	size_t all = rows->count, kept = 0;

	for (size_t r = 0; got == 0 && r < all; r++) {
		size_t count = (size_t)atoi(layout_cell(rows, r, "count"));

		if (is_left_out(job, &put, rows, r))
			continue;
		warn_untold(job, rows, r, count);
		rows->list[kept] = rows->list[r];
		got = set_group(layout, &put, rows, kept, err);
		if (got == 0)
			got = set_unit(layout, job, store, rows, kept, err);
		kept++;
	}
	rows->count = kept;
	job->without = put.products.count - all;
	workbook_put_close(&put);
	return got;
}
