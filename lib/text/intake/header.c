/* Finding the columns of a file by its header. */
#include <stdlib.h>
#include <string.h>

#include <ocop/kind.h>

#include "text/intake/header.h"
#include "text/intake/rejects.h"
#include "text/intake/spelling.h"
#include "text/intake/suspect.h"

struct binding {
	int *at;
	const struct ocop_column *columns;
	size_t count;
	const struct ocop_row *header;
	ocop_fault_fn *report;
	void *ctx;
	struct spellings spellings;
	size_t unknown; /* columns so far */
	int errors;
};

enum { UNKNOWN_NAMED = 20 }; /* warned of one by one */

static void
hand_over(struct binding *binding, struct ocop_fault *fault, bool warning)
{
	fault->warning = warning;
	fault->line = binding->header->line;
	binding->errors += !warning;
	binding->report(binding->ctx, fault);
}

static void
no_memory(struct binding *binding)
{
	struct ocop_fault fault;

	ocop_fault_set(
	    &fault, OCOP_E_COLUMN_MISSING, NULL, NULL, "out of memory");
	hand_over(binding, &fault, false);
}

/* "a, b, c": the columns a file may have, cut to what fits. */
static void
list_columns(const struct binding *binding, char *out, size_t size)
{
	size_t used = 0;

	out[0] = '\0';
	for (size_t i = 0; i < binding->count; i++) {
		size_t length = strlen(binding->columns[i].name);

		if (binding->columns[i].flags & OCOP_DERIVED)
			continue; /* not for a file to give */
		if (used > 0) {
			memcpy(out + used, ", ", 2);
			used += 2;
		}
		if (used + length + sizeof(", ...") > size) {
			memcpy(out + used, "...", sizeof("..."));
			return;
		}
		memcpy(out + used, binding->columns[i].name, length);
		used += length;
		out[used] = '\0';
	}
}

static void
warn_unknown(struct binding *binding, size_t cell, const char *key)
{
	const char *name = binding->header->cells[cell].text;
	size_t near;
	struct ocop_fault fault;
	char list[200];

	if (ocop_header_is(&binding->header->cells[cell], "serial")) {
		ocop_fault_set(&fault, OCOP_E_COLUMN_UNKNOWN, name, name,
		    "a serial number, left unread");
		fault.note = true;
		hand_over(binding, &fault, true);
		return;
	}
	near = spellings_near(
	    &binding->spellings, key, binding->at, binding->count);
	list_columns(binding, list, sizeof(list));
	if (near < binding->count &&
	    !(binding->columns[near].flags & OCOP_DERIVED)) {
		ocop_fault_set(&fault, OCOP_E_COLUMN_UNKNOWN, name, name,
		    "no such column, left unread; did you mean \"%s\"?",
		    binding->columns[near].name);
		fault.loud = true;
	} else {
		ocop_fault_set(&fault, OCOP_E_COLUMN_UNKNOWN, name, name,
		    "no such column, left unread; the columns are %s", list);
	}
	hand_over(binding, &fault, true);
}

/* Those that were not named one by one. */
static void
warn_others(struct binding *binding)
{
	struct ocop_fault fault;

	if (binding->unknown <= UNKNOWN_NAMED)
		return;
	ocop_fault_set(&fault, OCOP_E_COLUMN_UNKNOWN, NULL, NULL,
	    "%zu more unknown columns, left unread",
	    binding->unknown - UNKNOWN_NAMED);
	hand_over(binding, &fault, true);
}

/* Columns without a name, as spreadsheets leave them at the right. */
static void
warn_unnamed(struct binding *binding)
{
	size_t count = 0, first = 0, last = 0;
	struct ocop_fault fault;

	for (size_t i = 0; i < binding->header->count; i++)
		if (binding->header->cells[i].size == 0) {
			first = count++ ? first : i + 1;
			last = i + 1;
		}
	if (count == 0)
		return;
	if (count == 1)
		ocop_fault_set(&fault, OCOP_E_COLUMN_UNKNOWN, NULL, NULL,
		    "column %zu has no name, left unread; name or delete it",
		    first);
	else
		ocop_fault_set(&fault, OCOP_E_COLUMN_UNKNOWN, NULL, NULL,
		    "%zu columns from %zu to %zu have no name, left unread; "
		    "name or delete them",
		    count, first, last);
	hand_over(binding, &fault, true);
}

/* What the toolkit works out itself it does not take from a file. */
static void
warn_derived(struct binding *binding, size_t column, const char *name)
{
	struct ocop_fault fault;

	ocop_fault_set(&fault, OCOP_E_COLUMN_UNKNOWN, name, name,
	    "%s is worked out by the toolkit, left unread",
	    binding->columns[column].name);
	fault.note = true;
	hand_over(binding, &fault, true);
}

static void
bind_cell(struct binding *binding, size_t cell, const char *key)
{
	size_t column =
	    spellings_find(&binding->spellings, key, binding->count);
	const char *name = binding->header->cells[cell].text;
	struct ocop_fault fault;

	if (column == binding->count)
		return;
	if (binding->at[column] == OCOP_ABSENT) {
		binding->at[column] = (int)cell;
		if (binding->columns[column].flags & OCOP_DERIVED)
			warn_derived(binding, column, name);
		return;
	}
	ocop_fault_set(&fault, OCOP_E_COLUMN_TWICE, name, name,
	    "columns %d and %zu are both \"%s\"; delete or rename one",
	    binding->at[column] + 1, cell + 1, binding->columns[column].name);
	hand_over(binding, &fault, false);
}

static void
find_missing(struct binding *binding)
{
	struct ocop_fault fault;
	char list[200];

	list_columns(binding, list, sizeof(list));
	for (size_t i = 0; i < binding->count; i++) {
		const struct ocop_column *column = &binding->columns[i];

		if (binding->at[i] != OCOP_ABSENT ||
		    !(column->flags & (OCOP_KEY | OCOP_REQUIRED)) ||
		    (column->flags & OCOP_DERIVED))
			continue;
		ocop_fault_set(&fault, OCOP_E_COLUMN_MISSING, column->name,
		    NULL, "no such column in the header; the columns are %s",
		    list);
		hand_over(binding, &fault, false);
	}
}

/* The key, and nothing else that is known: a file of another table, which would
 * leave every row as it is. */
static void
find_strange(struct binding *binding)
{
	size_t keys = 0, others = 0;
	struct ocop_fault fault;
	char list[200];

	for (size_t i = 0; i < binding->count; i++) {
		if (binding->at[i] == OCOP_ABSENT)
			continue;
		if (binding->columns[i].flags & OCOP_KEY)
			keys++;
		else
			others++;
	}
	if (keys == 0 || others > 0 || binding->unknown == 0 ||
	    binding->errors > 0)
		return;
	list_columns(binding, list, sizeof(list));
	ocop_fault_set(&fault, OCOP_E_COLUMN_MISSING, NULL, NULL,
	    "of these columns only the key is known; is it the file of "
	    "another table? the columns are %s",
	    list);
	hand_over(binding, &fault, false);
}

/* A header without any name that is known: one thing is wrong with it, not
 * each of its cells. */
static bool
is_none(struct binding *binding)
{
	struct ocop_fault fault;
	char list[160];

	for (size_t i = 0; i < binding->count; i++)
		if (binding->at[i] != OCOP_ABSENT)
			return false;
	list_columns(binding, list, sizeof(list));
	if (!suspect_header(binding->header, &binding->spellings,
		binding->count, list, &fault))
		return false;
	hand_over(binding, &fault, false);
	return true;
}

/* Binds what can be bound before it names what cannot: a column that is
 * there is no answer to "did you mean". */
static void
bind_all(struct binding *binding)
{
	for (int naming = 0; naming <= 1; naming++) {
		if (naming && is_none(binding))
			return;
		for (size_t i = 0; i < binding->header->count; i++) {
			char *key =
			    spelling_key(binding->header->cells[i].text);

			if (!naming)
				bind_cell(binding, i, key);
			else if (binding->header->cells[i].size > 0 &&
			    !rejects_has(key) &&
			    spellings_find(&binding->spellings, key,
				binding->count) == binding->count &&
			    binding->unknown++ < UNKNOWN_NAMED)
				warn_unknown(binding, i, key);
			free(key);
		}
	}
	warn_others(binding);
	warn_unnamed(binding);
	find_missing(binding);
	find_strange(binding);
}

int
ocop_header_bind(int *at, const struct ocop_column *columns, size_t count,
    const struct ocop_row *header, ocop_fault_fn *report, void *ctx)
{
	struct binding binding = { .at = at,
		.columns = columns,
		.count = count,
		.header = header,
		.report = report,
		.ctx = ctx };

	for (size_t i = 0; i < count; i++)
		at[i] = OCOP_ABSENT;
	if (spellings_load(&binding.spellings, columns, count) < 0)
		no_memory(&binding);
	else
		bind_all(&binding);
	spellings_free(&binding.spellings);
	return binding.errors;
}

bool
ocop_header_is(const struct ocop_cell *cell, const char *column)
{
	const struct ocop_column one = { .name = column };
	struct spellings spellings = { 0 };
	char *key = spelling_key(cell->text);
	bool found;

	if (spellings_load(&spellings, &one, 1) < 0)
		ocop_no_memory();
	found = spellings_find(&spellings, key, 1) == 0;
	spellings_free(&spellings);
	free(key);
	return found;
}

/* The columns of all kinds; malloc'd, or NULL. */
static struct ocop_column *
all_columns(size_t *count)
{
	struct ocop_column *columns;

	*count = 0;
	for (const struct ocop_kind *kind = ocop_kinds; kind->name; kind++)
		*count += kind->count;
	columns = calloc(*count, sizeof(*columns));
	*count = 0;
	for (const struct ocop_kind *kind = ocop_kinds; columns && kind->name;
	     kind++)
		for (size_t i = 0; i < kind->count; i++)
			columns[(*count)++] = kind->columns[i];
	return columns;
}

int
ocop_header_names(const char **out, const char *const *names, size_t count)
{
	struct spellings spellings = { 0 };
	size_t all;
	struct ocop_column *columns = all_columns(&all);
	int got = columns ? spellings_load(&spellings, columns, all) : -1;

	for (size_t i = 0; got == 0 && i < count; i++) {
		char *key = spelling_key(names[i]);
		size_t found = spellings_find(&spellings, key, all);

		out[i] = found < all ? columns[found].name : names[i];
		free(key);
	}
	spellings_free(&spellings);
	free(columns);
	return got;
}
