#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/catalog.h>
#include <ocop/kind.h>

#include "base/grow.h"
#include "base/text.h"
#include "export/layout.h"

static const struct {
	const char *name;
	layout_work_fn *work; /* or NULL */
	bool loose;           /* nobody minds a column that is left out */
} layouts[] = {
	{ "qd5277", NULL, false },
	{ "decision", layout_decision, true },
	{ "workbook", layout_workbook, false },
};

enum { LAYOUTS = sizeof(layouts) / sizeof(layouts[0]) };

const char *
ocop_layout_name(size_t number)
{
	return number < LAYOUTS ? layouts[number].name : NULL;
}

static int
add_row(struct ocop_layout *layout, struct layout_rows *rows,
    const char *const *cells, struct ocop_error *err)
{
	const char **row =
	    arena_alloc(&layout->arena, rows->width * sizeof(*row));

	if (!row ||
	    !grow(&rows->list, rows->count, &rows->room, sizeof(*rows->list)))
		return ocop_fail_memory(err);
	rows->list[rows->count++] = row;
	for (size_t i = 0; i < rows->width; i++) {
		row[i] = arena_copy(&layout->arena, cells[i], strlen(cells[i]));
		if (!row[i])
			return ocop_fail_memory(err);
	}
	return 0;
}

/* Reads a list of the catalog whole. */
static int
read_rows(struct ocop_layout *layout, struct layout_rows *rows,
    const char *name, const struct ocop_layout_job *job,
    struct ocop_store *store, struct ocop_error *err)
{
	const struct ocop_argument arguments[] = {
		{ ":as_of", job->as_of },
		{ ":decision", job->decision },
		{ ":issued", job->issued },
		{ ":round", job->round },
		{ NULL, NULL },
	};
	const char *const *cells;
	struct ocop_list *list;
	int got = 0;

	if (ocop_list_open(&list, store, name, arguments, err) < 0)
		return -1;
	rows->width = ocop_list_count(list);
	rows->names =
	    arena_alloc(&layout->arena, rows->width * sizeof(*rows->names));
	if (!rows->names)
		got = ocop_fail_memory(err);
	for (size_t i = 0; got == 0 && i < rows->width; i++) {
		const char *column = ocop_list_columns(list)[i];

		rows->names[i] =
		    arena_copy(&layout->arena, column, strlen(column));
		if (!rows->names[i])
			got = ocop_fail_memory(err);
	}
	while (got == 0 && (got = ocop_list_next(list, &cells, err)) > 0)
		got = add_row(layout, rows, cells, err);
	ocop_list_close(list);
	return got;
}

/* "entities.phone" is a column of a kind; other words are of none. */
static bool
is_private(const char *source)
{
	const char *dot = strchr(source, '.');
	char kind[32];

	if (!dot)
		return false;
	snprintf(kind, sizeof(kind), "%.*s", (int)(dot - source), source);
	source = dot + 1;
	return ocop_column_is_private(kind, &source, 1, 0);
}

static int
fill_cell(struct ocop_layout *layout, struct ocop_layout_job *job,
    const struct ocop_layout_line *line, const struct layout_rows *rows,
    size_t row, const char **out, struct ocop_error *err)
{
	char serial[24];

	*out = NULL;
	if (!*line->source || (job->for_public && is_private(line->source)))
		return 0;
	if (strcmp(line->source, "serial") == 0) {
		int size = snprintf(serial, sizeof(serial), "%zu", row + 1);

		*out = arena_copy(&layout->arena, serial, (size_t)size);
		return *out ? 0 : ocop_fail_memory(err);
	}
	*out = layout_cell(rows, row, line->source);
	if (!**out) {
		*out = NULL;
		return 0;
	}
	return layout_fit(layout, job, line, out, err);
}

/* A title, with what the first row has in place of {names}. */
static int
fill_title(struct ocop_layout *layout, const char **out, const char *title,
    const struct layout_rows *rows, struct ocop_error *err)
{
	struct text text = { 0 };
	char name[64];

	while (*title) {
		size_t plain = strcspn(title, "{"), size;

		text_add(&text, title, plain);
		title += plain;
		if (!*title)
			break;
		size = strcspn(title, "}");
		snprintf(name, sizeof(name), "%.*s", (int)size - 1, title + 1);
		if (rows->count > 0)
			text_printf(&text, "%s", layout_cell(rows, 0, name));
		title += size + 1;
	}
	*out = text_get(&text) ?
	    arena_copy(&layout->arena, text.size ? text.bytes : "", text.size) :
	    NULL;
	text_free(&text);
	return *out ? 0 : ocop_fail_memory(err);
}

static int
fill_rows(struct ocop_layout *layout, struct layout_table *table,
    struct ocop_layout_job *job, const struct layout_rows *rows,
    struct ocop_error *err)
{
	table->rows = arena_alloc(
	    &layout->arena, (rows->count + 1) * sizeof(*table->rows));
	if (!table->rows)
		return ocop_fail_memory(err);
	for (size_t r = 0; r < rows->count; r++) {
		const char **cells =
		    arena_alloc(&layout->arena, table->width * sizeof(*cells));

		if (!cells)
			return ocop_fail_memory(err);
		table->rows[table->count++] = cells;
		for (size_t c = 0; c < table->width; c++) {
			if (fill_cell(layout, job, table->columns[c], rows, r,
				&cells[c], err) < 0)
				return -1;
			table->blanks[c] +=
			    table->columns[c]->needed && !cells[c];
		}
	}
	return 0;
}

/* Takes the lines of a table, from the first of them: how many there are. */
static int
take_lines(struct ocop_layout *layout, struct layout_table *table,
    const struct ocop_layout_job *job, bool loose, size_t first,
    const struct layout_rows *rows, struct ocop_error *err)
{
	const char *name = ocop_layout_lines_get(layout->lines, first)->table;
	size_t all = ocop_layout_lines_count(layout->lines), last = first;

	table->columns =
	    arena_alloc(&layout->arena, all * sizeof(*table->columns));
	table->titles =
	    arena_alloc(&layout->arena, all * sizeof(*table->titles));
	table->blanks =
	    arena_alloc(&layout->arena, all * sizeof(*table->blanks));
	if (!table->columns || !table->titles || !table->blanks)
		return ocop_fail_memory(err);
	memset(table->blanks, 0, all * sizeof(*table->blanks));
	for (; last < all; last++) {
		const struct ocop_layout_line *line =
		    ocop_layout_lines_get(layout->lines, last);

		if (strcmp(line->table, name) != 0)
			break;
		if (line->title) {
			if (fill_title(layout,
				&table->titles[table->title_count++],
				line->column, rows, err) < 0)
				return -1;
		} else if (!loose || !job->for_public ||
		    !is_private(line->source)) {
			table->columns[table->width++] = line;
		}
	}
	return 0;
}

static int
fill_table(struct ocop_layout *layout, size_t which, size_t first,
    struct ocop_layout_job *job, struct ocop_store *store,
    struct ocop_error *err)
{
	const char *list = ocop_layout_lines_get(layout->lines, first)->list;
	struct layout_table *table = &layout->tables[layout->count];
	struct layout_rows rows = { 0 };
	int got = read_rows(layout, &rows, list, job, store, err);

	layout->count++;
	if (got == 0 && layouts[which].work)
		got = layouts[which].work(layout, job, store, &rows, err);
	if (got == 0)
		got = take_lines(layout, table, job, layouts[which].loose,
		    first, &rows, err);
	if (got == 0)
		got = fill_rows(layout, table, job, &rows, err);
	free(rows.list);
	return got;
}

static int
no_table(const struct ocop_layout *layout, const struct ocop_layout_job *job,
    struct ocop_error *err)
{
	struct text names = { 0 };
	const char *before = "";
	int got;

	for (size_t i = 0; i < ocop_layout_lines_count(layout->lines); i++) {
		const char *name =
		    ocop_layout_lines_get(layout->lines, i)->table;

		if (strcmp(name, before) != 0)
			text_printf(&names, "%s%s", *before ? " " : "", name);
		before = name;
	}
	got = text_get(&names) ?
	    ocop_fail(err, OCOP_EUSAGE,
		"%s: no table of this layout; there are: %s", job->table,
		names.bytes) :
	    ocop_fail_memory(err);
	text_free(&names);
	return got;
}

static int
fill_tables(struct ocop_layout *layout, struct ocop_layout_job *job,
    struct ocop_store *store, struct ocop_error *err)
{
	size_t count = ocop_layout_lines_count(layout->lines), which = 0;
	const char *before = "";

	while (strcmp(layouts[which].name, job->layout) != 0)
		which++;
	for (size_t i = 0; i < count; i++) {
		const char *name =
		    ocop_layout_lines_get(layout->lines, i)->table;
		bool wanted = strcmp(name, before) != 0 &&
		    (!job->table || strcmp(name, job->table) == 0);

		before = name;
		if (wanted && fill_table(layout, which, i, job, store, err) < 0)
			return -1;
	}
	return layout->count > 0 ? 0 : no_table(layout, job, err);
}

int
ocop_layout_fill(struct ocop_layout **out, struct ocop_layout_job *job,
    struct ocop_store *store, struct ocop_error *err)
{
	struct ocop_layout *layout = calloc(1, sizeof(*layout));
	int got;

	*out = NULL;
	if (!layout)
		return ocop_fail_memory(err);
	got = ocop_layout_lines_new(&layout->lines, job->layout, err);
	if (got == 0) {
		layout->tables = calloc(ocop_layout_lines_count(layout->lines),
		    sizeof(*layout->tables));
		got = layout->tables ? fill_tables(layout, job, store, err) :
				       ocop_fail_memory(err);
	}
	if (got < 0)
		ocop_layout_free(layout);
	else
		*out = layout;
	return got;
}

void
ocop_layout_free(struct ocop_layout *layout)
{
	if (!layout)
		return;
	ocop_layout_lines_free(layout->lines);
	map_free(&layout->keys);
	free(layout->key_from);
	free(layout->tables);
	arena_free(&layout->arena);
	free(layout);
}
