/*
 * Private to lib/text: formats, one file each, and the writer that they are of.
 *
 * Most formats are lines: they append a row to a text.  Others keep the rows
 * until all are there, or hand them on.
 */
#ifndef OCOP_TEXT_WRITE_FORMAT_H
#define OCOP_TEXT_WRITE_FORMAT_H

#include <ocop/writer.h>

#include "text/book/xlsx.h"
#include "text/format/kept.h"
#include "text/format/sink.h"
#include "text/table/people.h"

struct ocop_writer {
	const struct format *format;
	size_t count;
	const char **names;
	enum ocop_type *types;
	struct arena copies; /* of the path, names, types and altered */
	struct sink sink;
	struct kept kept;     /* of those that keep */
	struct people people; /* of a table */
	struct xlsx *xlsx;    /* instead of the sink */
	bool ready;
	size_t *altered; /* by column */
};

struct format {
	const char *name; /* that -t knows it by; NULL: none does */
	/* Lines: a row appended; NULL cells are blank.  The names are the first
	 * row, after lead, unless it has none. */
	void (*line)(struct text *out, const struct ocop_writer *writer,
	    const char *const *cells);
	const char *lead; /* or NULL */
	bool headless;
	bool spreadsheet; /* Excel takes some cells for other things */
	bool keeps;       /* rows, until all are there */
	/* Kept rows as they are written, or NULL: nowhere. */
	int (*write_kept)(struct ocop_writer *writer, struct ocop_error *err);
	/* Those that have a file of their own; NULL: it is the sink. */
	bool (*built)(void);
	int (*open)(struct ocop_writer *writer, const char *path,
	    struct ocop_error *err);
	int (*row)(struct ocop_writer *writer, const char *const *cells,
	    struct ocop_error *err);
	void (*delay)(struct ocop_writer *writer);
	int (*ready)(struct ocop_writer *writer, struct ocop_error *err);
	int (*finish)(struct ocop_writer *writer, struct ocop_error *err);
};

extern const struct format format_tsv, format_csv, format_json, format_table,
    format_xlsx, format_excel, format_excel_comma;

/* One cell, without what separates it from the next. */
void format_tsv_cell(struct text *out, const char *cell);
void format_csv_cell(struct text *out, const char *cell);

/* The same with a text in front of the cell, within its quotes if there are
 * any. */
void format_csv_quote(struct text *out, const char *front, const char *cell);

/* A row of one blank cell: it would be an empty line, which readers pass
 * over. */
bool format_csv_lost(const char *const *cells, size_t count);

#endif
