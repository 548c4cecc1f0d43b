/* Chosen columns and rows of a table of the catalog, or of a stream. */
#include <stdlib.h>
#include <string.h>

#include <ocop/catalog.h>
#include <ocop/export.h>
#include <ocop/kind.h>
#include <ocop/reader.h>

#include "base/text.h"
#include "text/intake/header.h"

struct ocop_export {
	/* One of the two is the source. */
	struct ocop_list *list;
	struct ocop_reader *reader;
	ocop_fault_fn *report;
	void *ctx;
	/* Its columns, and those that are wanted by their place in it. */
	const char **source;
	size_t source_count;
	size_t *wanted, count;
	const char **columns, **cells, **row;
	size_t *where; /* columns to look at */
	const char **values;
	size_t where_count;
	const char *table; /* NULL for a stream; while columns are chosen */
	bool for_public;
	const char **known; /* the columns that those of a stream spell */
	struct text hidden; /* names of what is not public, blanks between */
	char *names;        /* what source points into, for a stream */
	char latest[128];   /* the edition; the list reads it on every row */
};

/* The place of a column in the source; source_count if it has none. */
static size_t
place_of(const struct ocop_export *export, const char *name, size_t size)
{
	size_t i = 0;

	while (i < export->source_count &&
	    (strncmp(export->source[i], name, size) != 0 ||
		export->source[i][size] != '\0'))
		i++;
	return i;
}

static int
no_column(const struct ocop_export *export, const char *name, size_t size,
    struct ocop_error *err)
{
	char all[320] = "";

	for (size_t i = 0; i < export->source_count; i++)
		if (strlen(all) + strlen(export->source[i]) + 2 < sizeof(all)) {
			strcat(all, i ? " " : "");
			strcat(all, export->source[i]);
		}
	return ocop_fail(err, OCOP_EUSAGE,
	    "%.*s: no such column; there are: %s", (int)size, name, all);
}

static bool
is_hidden(const struct ocop_export *export, size_t column)
{
	return export->for_public &&
	    ocop_column_is_private(export->table,
		export->known ? export->known : export->source,
		export->source_count, column);
}

/* A column that was asked for by name. */
static int
find_column(const struct ocop_export *export, size_t *out, const char *name,
    size_t size, struct ocop_error *err)
{
	*out = place_of(export, name, size);
	if (size == 0)
		return no_column(export, "\"\"", 2, err);
	if (*out == export->source_count)
		return no_column(export, name, size, err);
	if (is_hidden(export, *out))
		return ocop_fail(err, OCOP_EUSAGE,
		    "%.*s: is not public; leave it out, or --public", (int)size,
		    name);
	return 0;
}

/* All that may be shown. */
static void
choose_all(struct ocop_export *export)
{
	for (size_t i = 0; i < export->source_count; i++)
		if (!is_hidden(export, i))
			export->wanted[export->count++] = i;
		else
			text_printf(&export->hidden, "%s%s",
			    export->hidden.size ? " " : "", export->source[i]);
}

static int
choose_columns(
    struct ocop_export *export, const char *columns, struct ocop_error *err)
{
	const char *p = columns;
	size_t size, at;

	if (!*p)
		return ocop_fail(err, OCOP_EUSAGE,
		    "no column is named; name one, or "
		    "leave --columns out");
	do {
		size = strcspn(p, ",");
		if (find_column(export, &at, p, size, err) < 0)
			return -1;
		for (size_t i = 0; i < export->count; i++)
			if (export->wanted[i] == at)
				return ocop_fail(err, OCOP_EUSAGE,
				    "the column %.*s is named twice; name it "
				    "once",
				    (int)size, p);
		export->wanted[export->count++] = at;
		p += size + 1;
	} while (p[-1]);
	return 0;
}

static int
choose_rows(struct ocop_export *export, const struct ocop_choice *choice,
    struct ocop_error *err)
{
	for (size_t i = 0; i < choice->where_count; i++) {
		const char *where = choice->where[i];
		size_t size = strcspn(where, "=");

		if (!where[size])
			return ocop_fail(err, OCOP_EUSAGE,
			    "the condition \"%s\" has no value; write it as "
			    "column=value",
			    where);
		export->values[i] = where + size + 1;
		if (find_column(export, &export->where[i], where, size, err) <
		    0)
			return -1;
		export->where_count++;
	}
	return 0;
}

static int
choose(struct ocop_export *export, const char *table,
    const struct ocop_choice *choice, struct ocop_error *err)
{
	size_t room = export->source_count + 1;

	for (const char *p = choice->columns; p && *p; p++)
		room += *p == ',';
	export->table = table;
	export->for_public = choice->for_public;
	export->wanted = calloc(room, sizeof(*export->wanted));
	export->columns = calloc(room, sizeof(*export->columns));
	export->cells = calloc(room, sizeof(*export->cells));
	export->row = calloc(export->source_count + 1, sizeof(*export->row));
	export->where = calloc(choice->where_count + 1, sizeof(*export->where));
	export->values =
	    calloc(choice->where_count + 1, sizeof(*export->values));
	if (!export->where || !export->values || !export->wanted ||
	    !export->columns || !export->cells || !export->row)
		return ocop_fail_memory(err);
	if (!table && choice->for_public) {
		export->known = calloc(room, sizeof(*export->known));
		if (!export->known ||
		    ocop_header_names(export->known, export->source,
			export->source_count) < 0)
			return ocop_fail_memory(err);
	}
	if (!choice->columns)
		choose_all(export);
	else if (choose_columns(export, choice->columns, err) < 0)
		return -1;
	if (!text_get(&export->hidden))
		return ocop_fail_memory(err);
	for (size_t i = 0; i < export->count; i++)
		export->columns[i] = export->source[export->wanted[i]];
	return choose_rows(export, choice, err);
}

/* The edition of the day with rows in the table, or the one named. */
static int
open_table(struct ocop_export *export, struct ocop_store *store,
    const char *table, const char *edition, const char *as_of,
    struct ocop_error *err)
{
	struct ocop_argument arguments[] = { { ":edition", edition },
		{ ":table", table }, { ":as_of", as_of }, { NULL, NULL } };
	const char *const *cells;
	struct ocop_list *list;
	int got;

	if (!edition) {
		if (ocop_list_open(
			&list, store, "table_edition", arguments, err) < 0)
			return -1;
		if ((got = ocop_list_next(list, &cells, err)) > 0 &&
		    strlen(cells[0]) < sizeof(export->latest))
			strcpy(export->latest, cells[0]);
		ocop_list_close(list);
		if (got < 0)
			return -1;
		arguments[0].value = export->latest;
	}
	if (edition && ocop_catalog_find_edition(store, edition, err) < 0)
		return -1;
	if (ocop_list_open(&export->list, store, table, arguments, err) < 0)
		return -1;
	return 0;
}

int
ocop_export_table(struct ocop_export **out, struct ocop_store *store,
    const char *table, const char *edition, const struct ocop_choice *choice,
    struct ocop_error *err)
{
	struct ocop_export *export = calloc(1, sizeof(*export));
	int got = -1;

	*out = NULL;
	if (!export)
		return ocop_fail_memory(err);
	if (open_table(export, store, table, edition, choice->as_of, err) ==
	    0) {
		export->source_count = ocop_list_count(export->list);
		export->source =
		    calloc(export->source_count, sizeof(*export->source));
		if (!export->source) {
			got = ocop_fail_memory(err);
		} else {
			memcpy(export->source, ocop_list_columns(export->list),
			    export->source_count * sizeof(*export->source));
			got = choose(export, table, choice, err);
		}
	}
	if (got < 0)
		ocop_export_close(export);
	else
		*out = export;
	return got;
}

/* Another program would take one of two for the other. */
static int
check_names(const struct ocop_export *export, struct ocop_error *err)
{
	for (size_t i = 0; i < export->source_count; i++) {
		const char *name = export->source[i];

		if (!*name)
			return ocop_fail(err, OCOP_EINPUT,
			    "%s: column %zu has no name; give it one",
			    ocop_reader_name(export->reader), i + 1);
		if (place_of(export, name, strlen(name)) < i)
			return ocop_fail(err, OCOP_EINPUT,
			    "%s: two columns are named %s; give one of them "
			    "another name",
			    ocop_reader_name(export->reader), name);
	}
	return 0;
}

/* The header of a stream, copied: its cells last for one row. */
static int
read_header(struct ocop_export *export, struct ocop_error *err)
{
	struct ocop_fault fault;
	struct ocop_row row;
	size_t size = 0;
	char *at;
	int got = ocop_reader_next(export->reader, &row, &fault, err);

	if (got < 0)
		return -1;
	if (got == OCOP_ROW_BAD) {
		export->report(export->ctx, &fault);
		return ocop_fail(err, OCOP_EINPUT, "%s: no header to go by",
		    ocop_reader_name(export->reader));
	}
	for (size_t i = 0; i < row.count; i++)
		size += row.cells[i].size + 1;
	export->names = at = malloc(size);
	export->source = calloc(row.count, sizeof(*export->source));
	if (!export->names || !export->source)
		return ocop_fail_memory(err);
	for (size_t i = 0; i < row.count; i++) {
		export->source[export->source_count++] = at;
		memcpy(at, row.cells[i].text, row.cells[i].size + 1);
		at += row.cells[i].size + 1;
	}
	return check_names(export, err);
}

int
ocop_export_stream(struct ocop_export **out, const char *path,
    unsigned encoding, const struct ocop_choice *choice, ocop_fault_fn *report,
    void *ctx, struct ocop_error *err)
{
	struct ocop_export *export = calloc(1, sizeof(*export));

	*out = NULL;
	if (!export)
		return ocop_fail_memory(err);
	export->report = report;
	export->ctx = ctx;
	if (ocop_reader_open(&export->reader, path,
		encoding | OCOP_BLANK_ROWS | OCOP_QUOTES_NO, err) < 0 ||
	    read_header(export, err) < 0 ||
	    choose(export, NULL, choice, err) < 0) {
		ocop_export_close(export);
		return -1;
	}
	*out = export;
	return 0;
}

size_t
ocop_export_count(const struct ocop_export *export)
{
	return export->count;
}

const char *const *
ocop_export_columns(const struct ocop_export *export)
{
	return export->columns;
}

const char *
ocop_export_hidden(const struct ocop_export *export)
{
	return text_get(&export->hidden);
}

/* The next row of the source into export->row. */
static int
next_row(struct ocop_export *export, struct ocop_error *err)
{
	const char *const *cells;
	struct ocop_fault fault;
	struct ocop_row row;
	int got;

	if (export->list) {
		if ((got = ocop_list_next(export->list, &cells, err)) > 0)
			memcpy(export->row, cells,
			    export->source_count * sizeof(*export->row));
		return got;
	}
	while ((got = ocop_reader_next(export->reader, &row, &fault, err)) ==
	    OCOP_ROW_BAD)
		export->report(export->ctx, &fault);
	if (got == 0)
		ocop_reader_note_freed(
		    export->reader, export->report, export->ctx);
	for (size_t i = 0; got > 0 && i < row.count; i++)
		export->row[i] = row.cells[i].text;
	return got;
}

static bool
is_wanted(const struct ocop_export *export)
{
	for (size_t i = 0; i < export->where_count; i++)
		if (strcmp(export->row[export->where[i]], export->values[i]) !=
		    0)
			return false;
	return true;
}

int
ocop_export_next(struct ocop_export *export, const char *const **cells,
    struct ocop_error *err)
{
	int got;

	do {
		if ((got = next_row(export, err)) <= 0)
			return got;
	} while (!is_wanted(export));
	for (size_t i = 0; i < export->count; i++)
		export->cells[i] = export->row[export->wanted[i]];
	*cells = export->cells;
	return 1;
}

void
ocop_export_close(struct ocop_export *export)
{
	if (!export)
		return;
	ocop_list_close(export->list);
	ocop_reader_close(export->reader);
	free(export->source);
	free(export->known);
	free(export->where);
	free(export->values);
	free(export->wanted);
	free(export->columns);
	free(export->cells);
	free(export->row);
	free(export->names);
	text_free(&export->hidden);
	free(export);
}
