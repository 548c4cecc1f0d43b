/* Writing a table in any of the formats. */
#include <stdlib.h>
#include <string.h>

#include <ocop/column.h>
#include <ocop/writer.h>

#include "text/format/numeric.h"
#include "text/read/excel.h"
#include "text/write/format.h"

static const struct format format_html = { .name = "html" },
			   format_memory = { .keeps = true };

static const struct format *const formats[] = {
	[OCOP_TSV] = &format_tsv,
	[OCOP_CSV] = &format_csv,
	[OCOP_JSON] = &format_json,
	[OCOP_TABLE] = &format_table,
	[OCOP_XLSX] = &format_xlsx,
	[OCOP_HTML] = &format_html,
	[OCOP_MEMORY] = &format_memory,
	[OCOP_EXCEL] = &format_excel,
	[OCOP_EXCEL_COMMA] = &format_excel_comma,
};

int
ocop_format_find(enum ocop_format *out, const char *name)
{
	for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++)
		if (formats[i]->name && strcmp(formats[i]->name, name) == 0) {
			*out = (enum ocop_format)i;
			return !formats[i]->built || formats[i]->built() ? 0 :
									   -1;
		}
	return -1;
}

static int
copy_names(struct ocop_writer *writer, const char *const *columns,
    const enum ocop_type *types, size_t count)
{
	writer->count = writer->kept.width = count;
	writer->names =
	    arena_alloc(&writer->copies, count * sizeof(*writer->names));
	writer->types =
	    arena_alloc(&writer->copies, count * sizeof(*writer->types));
	writer->altered =
	    arena_alloc(&writer->copies, count * sizeof(*writer->altered));
	if (!writer->names || !writer->types || !writer->altered)
		return -1;
	memset(writer->altered, 0, count * sizeof(*writer->altered));
	for (size_t i = 0; i < count; i++) {
		writer->types[i] =
		    types ? types[i] : ocop_column_type(columns[i]);
		writer->names[i] =
		    arena_copy(&writer->copies, columns[i], strlen(columns[i]));
		if (!writer->names[i])
			return -1;
	}
	return 0;
}

/* Dates are meant to become dates, and numbers numbers. */
static void
count_altered(struct ocop_writer *writer, const char *const *cells)
{
	for (size_t i = 0; i < writer->count; i++)
		writer->altered[i] += cells[i] &&
		    writer->types[i] != OCOP_DATE &&
		    !format_is_exact(writer->types[i], cells[i]) &&
		    excel_alters(cells[i]);
}

static int
start_writer(struct ocop_writer *writer, const char *path,
    const char *const *columns, const enum ocop_type *types, size_t count,
    struct ocop_error *err)
{
	writer->sink.file = -1;
	if (copy_names(writer, columns, types, count) < 0)
		return ocop_fail_memory(err);
	if (path) {
		path = arena_copy(&writer->copies, path, strlen(path));
		if (!path)
			return ocop_fail_memory(err);
	}
	if (writer->format->open)
		return writer->format->open(writer, path, err);
	if (writer->format == &format_memory)
		return 0;
	if (sink_open(&writer->sink, path, err) < 0)
		return -1;
	/* its colours are ours, and its cells were kept as they are shown */
	if (writer->format == &format_table)
		writer->sink.shown = false;
	if (!writer->format->line || writer->format->headless)
		return 0;
	if (writer->format->lead)
		text_add(&writer->sink.text, writer->format->lead,
		    strlen(writer->format->lead));
	if (ocop_writer_row(writer, writer->names, err) < 0)
		return -1;
	memset(writer->altered, 0, count * sizeof(*writer->altered));
	return 0;
}

int
ocop_writer_open(struct ocop_writer **out, enum ocop_format format,
    const char *path, const char *const *columns, size_t count,
    struct ocop_error *err)
{
	return ocop_writer_open_typed(
	    out, format, path, columns, NULL, count, err);
}

int
ocop_writer_open_typed(struct ocop_writer **out, enum ocop_format format,
    const char *path, const char *const *columns, const enum ocop_type *types,
    size_t count, struct ocop_error *err)
{
	struct ocop_writer *writer = calloc(1, sizeof(*writer));

	*out = NULL;
	if (!writer)
		return ocop_fail_memory(err);
	writer->format = formats[format];
	if (start_writer(writer, path, columns, types, count, err) < 0) {
		ocop_writer_free(writer);
		return -1;
	}
	*out = writer;
	return 0;
}

int
ocop_writer_people(struct ocop_writer *writer, const struct ocop_people *people,
    struct ocop_error *err)
{
	return writer->format == &format_table ?
	    people_set(&writer->people, people, err) :
	    0;
}

int
ocop_writer_draw(struct ocop_writer *writer, const char *beside,
    const struct ocop_drawing *drawings, struct ocop_error *err)
{
	return writer->format == &format_table ?
	    people_draw(&writer->people, ocop_writer_column(writer, beside),
		drawings, ocop_writer_rows(writer), err) :
	    0;
}

int
ocop_writer_row(struct ocop_writer *writer, const char *const *cells,
    struct ocop_error *err)
{
	const struct format *format = writer->format;
	struct text *text = &writer->sink.text;

	if (format->row)
		return format->row(writer, cells, err);
	if (format->keeps)
		return kept_add(&writer->kept, cells, err);
	if (!format->line)
		return ocop_fail(err, OCOP_EUSAGE, "a page has no rows");
	if (format->spreadsheet)
		count_altered(writer, cells);
	format->line(text, writer, cells);
	if (text->failed)
		return ocop_fail_memory(err);
	return text->size < SINK_BLOCK ? 0 : sink_flush(&writer->sink, err);
}

void
ocop_writer_delay(struct ocop_writer *writer)
{
	if (writer->format->delay)
		writer->format->delay(writer);
	writer->sink.late = true;
}

int
ocop_writer_ready(struct ocop_writer *writer, struct ocop_error *err)
{
	const struct format *format = writer->format;

	writer->ready = true;
	if (format == &format_memory)
		return 0;
	if (format->ready)
		return format->ready(writer, err);
	if (format->write_kept && format->write_kept(writer, err) < 0)
		return -1;
	return sink_ready(&writer->sink, err);
}

int
ocop_writer_finish(struct ocop_writer *writer, struct ocop_error *err)
{
	if (!writer->ready && ocop_writer_ready(writer, err) < 0)
		return -1;
	if (writer->format == &format_memory)
		return 0;
	return writer->format->finish ? writer->format->finish(writer, err) :
					sink_finish(&writer->sink, err);
}

void
ocop_writer_free(struct ocop_writer *writer)
{
	if (!writer)
		return;
	sink_close(&writer->sink);
	xlsx_close(writer->xlsx);
	kept_free(&writer->kept);
	people_free(&writer->people);
	arena_free(&writer->copies);
	free(writer);
}

size_t
ocop_writer_altered(const struct ocop_writer *writer, size_t column)
{
	return writer->altered[column];
}

size_t
ocop_writer_rows(const struct ocop_writer *writer)
{
	return writer->kept.count / writer->count;
}

const char *
ocop_writer_cell(const struct ocop_writer *writer, size_t row, size_t column)
{
	return writer->kept.cells[row * writer->count + column];
}

/* The number of the column, or that of all of them. */
static size_t
find_column(const struct ocop_writer *writer, const char *name)
{
	size_t i = 0;

	while (i < writer->count && strcmp(writer->names[i], name) != 0)
		i++;
	return i;
}

bool
ocop_writer_has(const struct ocop_writer *writer, const char *name)
{
	return find_column(writer, name) < writer->count;
}

size_t
ocop_writer_column(const struct ocop_writer *writer, const char *name)
{
	return find_column(writer, name);
}

size_t
ocop_writer_columns(const struct ocop_writer *writer)
{
	return writer->count;
}

const char *const *
ocop_writer_names(const struct ocop_writer *writer)
{
	return writer->names;
}

int
ocop_writer_copy(struct ocop_writer *to, const struct ocop_writer *kept,
    struct ocop_error *err)
{
	const char *const *cells = (const char *const *)kept->kept.cells;

	for (size_t i = 0; i < ocop_writer_rows(kept); i++)
		if (ocop_writer_row(to, cells + i * kept->count, err) < 0)
			return -1;
	return 0;
}
