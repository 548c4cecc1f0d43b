#include <stdlib.h>
#include <string.h>

#include "base/letters/utf8.h"
#include "text/read/reader.h"

/* Keeps line 1 of a cited file. */
static int
take_citation(struct ocop_reader *reader, struct ocop_error *err)
{
	struct line line;
	int got = lines_peek(&reader->lines, &line, err);
	size_t skip;

	if (got != 1 || line.size == 0 || line.text[0] != '#')
		return got < 0 ? -1 : 0;
	if (utf8_valid(line.text, line.size) < line.size)
		return ocop_fail(err, OCOP_EINPUT,
		    "%s:1: the citation is not UTF-8; save the file as UTF-8",
		    reader->lines.name);
	skip = line.size > 1 && line.text[1] == ' ' ? 2 : 1;
	reader->citation =
	    arena_copy(&reader->header, line.text + skip, line.size - skip);
	if (!reader->citation)
		return ocop_fail_memory(err);
	return lines_next(&reader->lines, &line, err) < 0 ? -1 : 0;
}

/* A first line sep=; says what parts the cells, and is no row. */
static int
take_separator(
    struct ocop_reader *reader, struct line *line, struct ocop_error *err)
{
	enum split_told told =
	    split_told(line->text, line->size, &reader->separator);

	if (told == SPLIT_WRONG)
		return ocop_fail(err, OCOP_EINPUT,
		    "%s:1: E%d: sep= names no separator that is read; "
		    "separate cells by commas, semicolons or tabs, as in "
		    "sep=;",
		    reader->lines.name, OCOP_E_PARTED);
	if (told == SPLIT_SILENT)
		return 0;
	reader->told = true;
	return lines_next(&reader->lines, line, err) < 0 ? -1 : 0;
}

/* Whether cells may be in quotes, from the line that names the columns where
 * nobody said; what it leaves open puts cells in doubt. */
static void
settle_quotes(
    struct ocop_reader *reader, unsigned flags, const struct line *header)
{
	bool literal = flags & (OCOP_CITED | OCOP_QUOTES_NO);

	reader->quoted = reader->separator != '\t' ||
	    (!literal && flags & OCOP_QUOTES_YES) ||
	    (!literal && split_quoted(header->text, header->size, '\t'));
	if (!reader->quoted && !literal)
		reader->cells.doubt = CELL_QUOTE;
}

static int
begin_reader(struct ocop_reader *reader, unsigned flags, struct ocop_error *err)
{
	struct line line;
	int got;

	reader->citation = "";
	reader->cells.keep = flags & OCOP_KEPT;
	reader->blank_rows = flags & OCOP_BLANK_ROWS;
	if ((flags & OCOP_CITED) && take_citation(reader, err) < 0)
		return -1;
	if ((got = lines_peek(&reader->lines, &line, err)) < 0)
		return -1;
	if (got == 1 && !(flags & OCOP_CITED) &&
	    take_separator(reader, &line, err) < 0)
		return -1;
	if (!reader->told)
		reader->separator = split_separator(line.text, line.size);
	settle_quotes(reader, flags, &line);
	split_init(&reader->split, reader->separator, !reader->quoted);
	reader->cells.decoded = reader->lines.decoder != NULL;
	reader->cells.freed = reader->quoted;
	return 0;
}

int
ocop_reader_open(struct ocop_reader **out, const char *path, unsigned flags,
    struct ocop_error *err)
{
	struct ocop_reader *reader = calloc(1, sizeof(*reader));

	*out = NULL;
	if (!reader)
		return ocop_fail_memory(err);
	if (lines_open(&reader->lines, path, flags, err) < 0 ||
	    begin_reader(reader, flags, err) < 0) {
		ocop_reader_close(reader);
		return -1;
	}
	*out = reader;
	return 0;
}

int
ocop_reader_memory(struct ocop_reader **out, const char *name,
    const char *bytes, size_t size, unsigned flags, struct ocop_error *err)
{
	struct ocop_reader *reader = calloc(1, sizeof(*reader));

	*out = NULL;
	if (!reader)
		return ocop_fail_memory(err);
	if (lines_memory(&reader->lines, name, bytes, size, flags, err) < 0 ||
	    begin_reader(reader, flags, err) < 0) {
		ocop_reader_close(reader);
		return -1;
	}
	*out = reader;
	return 0;
}

/* Reads a row into the cells: 1, 0 when nothing more can be read, -1. */
static int
read_row(struct ocop_reader *reader, struct line *line, struct ocop_error *err)
{
	struct cells *cells = &reader->cells;

	if (!reader->quoted || !reader->lines.quotes ||
	    !memchr(line->text, '"', line->size)) {
		cells_keep(cells, line->text, line->next);
		split_line(&reader->split, cells, line);
		/* a quote in doubt may make other rows of all that follows */
		return !cells->bad || cells->fault->code != OCOP_E_QUOTE;
	}
	if (!reader->csv)
		reader->csv = csv_new(reader->separator, &reader->split);
	if (!reader->csv)
		return ocop_fail_memory(err);
	return csv_row(reader->csv, cells, &reader->lines, line, err);
}

/* Keeps a copy of the header: its cells name the columns of faults. */
static int
take_header(struct ocop_reader *reader, struct ocop_error *err)
{
	struct cells *cells = &reader->cells;
	struct ocop_cell *kept =
	    arena_alloc(&reader->header, cells->count * sizeof(*kept));

	if (!kept)
		return ocop_fail_memory(err);
	for (size_t i = 0; i < cells->count; i++) {
		kept[i].size = cells->list[i].size;
		kept[i].text = arena_copy(
		    &reader->header, cells->list[i].text, kept[i].size);
		if (!kept[i].text)
			return ocop_fail_memory(err);
	}
	cells->header = kept;
	cells->width = cells->count;
	if (cells->keep && reader->lines.bom)
		text_add(&reader->raw_header, "\xef\xbb\xbf", 3);
	if (cells->keep)
		text_add(
		    &reader->raw_header, cells->raw.bytes, cells->raw.size);
	if (!text_get(&reader->raw_header))
		return ocop_fail_memory(err);
	return 0;
}

/* After the cells of a row are read: what they make of it. */
static int
judge(struct ocop_reader *reader, struct ocop_row *row, const struct line *line,
    struct ocop_error *err)
{
	struct cells *cells = &reader->cells;

	if (cells->no_memory)
		return ocop_fail_memory(err);
	reader->line = line->number;
	/* a CR that ends lines was read as LF */
	for (size_t i = 0; reader->lines.cr && i < cells->raw.size; i++)
		if (cells->raw.bytes[i] == '\n')
			cells->raw.bytes[i] = '\r';
	if (!cells->bad && cells->width > 0 && cells->count != cells->width) {
		cells->line = line->number;
		row_count_fault(reader);
	}
	if (cells->bad && cells->fault->code == OCOP_E_UTF8 &&
	    row_hint(reader, line, err) < 0)
		return -1;
	if (reader->stopped && row_rest(reader, line->text == NULL, err) < 0)
		return -1;
	if (cells->bad) {
		cells->fault->file = reader->lines.name;
		/* without a header no row can be read */
		reader->broken = reader->stopped || cells->width == 0;
		reader->stopped = reader->broken;
		return OCOP_ROW_BAD;
	}
	if (cells->width == 0 && take_header(reader, err) < 0)
		return -1;
	row->line = line->number;
	row->count = cells->count;
	row->cells = cells->list;
	return OCOP_ROW;
}

/* Whether a row of blank cells is one: it has a cell for every column, if only
 * the one that is an empty line. */
static bool
is_blank_row(const struct ocop_reader *reader)
{
	const struct cells *cells = &reader->cells;

	return reader->blank_rows && cells->width > 0 &&
	    cells->count == cells->width;
}

int
ocop_reader_next(struct ocop_reader *reader, struct ocop_row *row,
    struct ocop_fault *fault, struct ocop_error *err)
{
	struct cells *cells = &reader->cells;
	struct line line = { .text = NULL };
	int got;

	while (!reader->stopped) {
		got = lines_next(&reader->lines, &line, err);
		if (got < 0)
			return -1;
		if (got == 0)
			break;
		cells_start(cells, fault, line.number, line.text);
		if (got == LINES_TOO_LONG) {
			cells_fault(cells, OCOP_E_LONG, NULL,
			    "a row above 16 MiB; is this a table?");
			cells->fault->column = NULL;
			line.text = NULL; /* not taken */
			reader->stopped = true;
		} else {
			got = read_row(reader, &line, err);
			if (got < 0)
				return -1;
			reader->stopped = got == 0;
		}
		if (!cells->blank || cells->bad || is_blank_row(reader))
			return judge(reader, row, &line, err);
	}
	if (cells->width == 0 && !reader->stopped)
		return ocop_fail(err, OCOP_EINPUT,
		    "%s: E%d: %s; the first line must name the columns",
		    reader->lines.name, OCOP_E_EMPTY,
		    reader->lines.number > 1 ?
			ocop_gettext("nothing but blank lines") :
			ocop_gettext("empty file"));
	reader->stopped = true;
	return 0;
}

const char *
ocop_reader_name(const struct ocop_reader *reader)
{
	return reader->lines.name;
}

char
ocop_reader_separator(const struct ocop_reader *reader)
{
	return reader->separator;
}

bool
ocop_reader_quoted(const struct ocop_reader *reader)
{
	return reader->quoted;
}

struct ocop_raw
ocop_reader_raw(const struct ocop_reader *reader)
{
	const struct cells *cells = &reader->cells;

	return (struct ocop_raw){ cells->raw.bytes, cells->raw.size,
		reader->line, cells->count == cells->width };
}

struct ocop_raw
ocop_reader_raw_header(const struct ocop_reader *reader)
{
	return (struct ocop_raw){ reader->raw_header.bytes,
		reader->raw_header.size, 1, true };
}

struct ocop_row
ocop_reader_header(const struct ocop_reader *reader)
{
	return (
	    struct ocop_row){ 1, reader->cells.width, reader->cells.header };
}

bool
ocop_reader_stopped(const struct ocop_reader *reader)
{
	return reader->broken;
}

const char *
ocop_reader_encoding(const struct ocop_reader *reader)
{
	return reader->lines.decoder ? decoder_describe(reader->lines.decoder) :
				       NULL;
}

const char *
ocop_reader_doubt(const struct ocop_reader *reader)
{
	return reader->lines.doubt;
}

bool
ocop_reader_told(const struct ocop_reader *reader)
{
	return reader->told;
}

size_t
ocop_reader_freed(const struct ocop_reader *reader)
{
	return reader->cells.freed_count;
}

size_t
ocop_reader_unread(const struct ocop_reader *reader)
{
	return reader->unread;
}

const char *
ocop_reader_citation(const struct ocop_reader *reader)
{
	return reader->citation;
}

void
ocop_reader_close(struct ocop_reader *reader)
{
	if (!reader)
		return;
	csv_free_parser(reader->csv);
	cells_free(&reader->cells);
	arena_free(&reader->header);
	text_free(&reader->raw_header);
	lines_close(&reader->lines);
	free(reader);
}
