#include <stdlib.h>
#include <string.h>

#include <ocop/catalog.h>
#include <ocop/export.h>
#include <ocop/reader.h>

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
	size_t where; /* column to look at; source_count: none */
	const char *value;
	char *names;      /* what source points into, for a stream */
	char latest[128]; /* the edition; the list reads it on every row */
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

static int
choose(struct ocop_export *export, const struct ocop_choice *choice,
    struct ocop_error *err)
{
	size_t room = export->source_count + 1;

	for (const char *p = choice->columns; p && *p; p++)
		room += *p == ',';
	export->wanted = calloc(room, sizeof(*export->wanted));
	export->columns = calloc(room, sizeof(*export->columns));
	export->cells = calloc(room, sizeof(*export->cells));
	export->row = calloc(export->source_count + 1, sizeof(*export->row));
	if (!export->wanted || !export->columns || !export->cells ||
	    !export->row)
		return ocop_fail_memory(err);
	if (!choice->columns)
		for (size_t i = 0; i < export->source_count; i++)
			export->wanted[export->count++] = i;
	for (const char *p = choice->columns; p && *p;) {
		size_t size = strcspn(p, ",");
		size_t at = place_of(export, p, size);

		if (at == export->source_count)
			return no_column(export, p, size, err);
		export->wanted[export->count++] = at;
		p += size + (p[size] == ',');
	}
	for (size_t i = 0; i < export->count; i++)
		export->columns[i] = export->source[export->wanted[i]];
	export->where = export->source_count;
	if (choice->where) {
		size_t size = strcspn(choice->where, "=");

		if (!choice->where[size])
			return ocop_fail(err, OCOP_EUSAGE,
			    "--where %s: want column=value", choice->where);
		export->where = place_of(export, choice->where, size);
		export->value = choice->where + size + 1;
		if (export->where == export->source_count)
			return no_column(export, choice->where, size, err);
	}
	return 0;
}

/* The last loaded edition with rows in the table, or the one named. */
static int
open_table(struct ocop_export *export, struct ocop_store *store,
    const char *table, const char *edition, struct ocop_error *err)
{
	struct ocop_argument arguments[] = { { ":edition", edition },
		{ ":table", table }, { NULL, NULL } };
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
	if (open_table(export, store, table, edition, err) == 0) {
		export->source_count = ocop_list_count(export->list);
		export->source =
		    calloc(export->source_count, sizeof(*export->source));
		if (!export->source) {
			got = ocop_fail_memory(err);
		} else {
			memcpy(export->source, ocop_list_columns(export->list),
			    export->source_count * sizeof(*export->source));
			got = choose(export, choice, err);
		}
	}
	if (got < 0)
		ocop_export_close(export);
	else
		*out = export;
	return got;
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
	return 0;
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
	if (ocop_reader_open(&export->reader, path, encoding, err) < 0 ||
	    read_header(export, err) < 0 || choose(export, choice, err) < 0) {
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

int
ocop_export_next(struct ocop_export *export, const char *const **cells,
    struct ocop_error *err)
{
	int got;

	do {
		if ((got = next_row(export, err)) <= 0)
			return got;
	} while (export->where < export->source_count &&
	    strcmp(export->row[export->where], export->value) != 0);
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
	free(export->wanted);
	free(export->columns);
	free(export->cells);
	free(export->row);
	free(export->names);
	free(export);
}
