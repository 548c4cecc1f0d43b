/*
 * Private to lib/export: the tables of a layout while they are filled.
 */
#ifndef OCOP_EXPORT_LAYOUT_H
#define OCOP_EXPORT_LAYOUT_H

#include <ocop/layout.h>

#include "base/arena.h"
#include "base/map.h"

/* The rows of a list of the catalog. */
struct layout_rows {
	const char **names;
	size_t width;
	const char ***list;
	size_t count, room;
};

struct layout_table {
	const struct ocop_layout_line **columns;
	size_t width;
	const char **titles;
	size_t title_count;
	const char ***rows; /* cells by column; NULL where blank */
	size_t count;
	size_t *blanks; /* by column */
};

struct ocop_layout {
	struct ocop_layout_lines *lines;
	struct layout_table *tables;
	size_t count;
	struct arena arena;
	struct map keys;       /* as they are written */
	const char **key_from; /* by number: what they stand for */
	size_t key_room;
};

/* A column of a row, which must be there; "" where it is blank. */
const char *layout_cell(
    const struct layout_rows *rows, size_t row, const char *name);

/* Puts a copy in its place; -1 when there is no memory. */
OCOP_CHECKED int layout_set(struct ocop_layout *layout,
    const struct layout_rows *rows, size_t row, const char *name,
    const char *text, struct ocop_error *err);

/* Brings a value, which is not blank, to the form of its column; it lives with
 * the layout. */
OCOP_CHECKED int layout_fit(struct ocop_layout *layout,
    struct ocop_layout_job *job, const struct ocop_layout_line *line,
    const char **value, struct ocop_error *err);

/*
 * What a layout does with the rows of its list before they are written: the
 * list of a decision is checked, has its means and its order; the rows of a
 * workbook have what reads back as what the catalog has.
 */
typedef int layout_work_fn(struct ocop_layout *layout,
    struct ocop_layout_job *job, struct ocop_store *store,
    struct layout_rows *rows, struct ocop_error *err);

layout_work_fn layout_decision, layout_workbook;

#endif
