/*
 * What the writer writes, the reader reads back.  The first byte chooses TSV,
 * CSV or that of Excel and the number of columns; the others are cells, each
 * ended by a byte 0x1f.  A cell is brought to what a cell may be before.
 */
#include <ocop/writer.h>

#include "base/text.h"
#include "fuzz.h"
#include "text/read/clean.h"

enum { COLUMNS_MAX = 8, ROWS_MAX = 64 };

/* The first that can be made; every file is synced, so memory is better. */
static char paths[][32] = { "/dev/shm/ocop-fuzz-XXXXXX",
	"/tmp/ocop-fuzz-XXXXXX" };
static const char *path;

static void
remove_file(void)
{
	unlink(path);
}

/* A cell of the bytes: UTF-8, composed, without controls but for tabs and
 * line ends inside, and without blanks around it; malloc'd. */
static char *
cell_of(const uint8_t *data, size_t size)
{
	struct text out = { 0 };
	char *text, *composed;
	size_t left;

	text_add(&out, "", 0);
	for (size_t at = 0, length; at < size; at += length) {
		const char *from = (const char *)data + at;
		long code = utf8_code(from, size - at, &length);

		if (code >= 0 && odd_kind((unsigned long)code) != ODD_CONTROL)
			text_add(&out, from, length);
		else if (code == '\t' || code == '\n')
			text_add(&out, from, length);
	}
	text = out.bytes;
	left = out.size;
	clean_trim(&text, &left);
	memmove(out.bytes, text, left);
	text = out.bytes;
	text[left] = '\0';
	composed = utf8_nfc(text, left);
	if (composed != text)
		free(text);
	return composed;
}

static enum ocop_format
take_cells(const uint8_t *data, size_t size, size_t width,
    char *cells[ROWS_MAX][COLUMNS_MAX], size_t *rows)
{
	size_t count = 0;

	for (; size > 0 && count < width * ROWS_MAX; count++) {
		const uint8_t *end = memchr(data, 0x1f, size);
		size_t part = end ? (size_t)(end - data) : size;

		cells[count / width][count % width] = cell_of(data, part);
		part += end != NULL;
		data += part;
		size -= part;
	}
	for (; count % width; count++)
		cells[count / width][count % width] = cell_of(data, 0);
	*rows = count / width;
	return OCOP_TSV;
}

/* A row of nothing is no row. */
static bool
is_blank(char *const *cells, size_t width)
{
	for (size_t i = 0; i < width; i++)
		if (*cells[i])
			return false;
	return true;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const names[COLUMNS_MAX] = { "a", "b", "c", "d", "e",
		"f", "g", "h" };
	static char *cells[ROWS_MAX][COLUMNS_MAX];
	static int made;
	enum ocop_format format;
	struct ocop_writer *writer;
	struct ocop_reader *reader;
	struct ocop_fault fault;
	struct ocop_error err;
	struct ocop_row row;
	size_t width, rows = 0;

	if (size == 0)
		return 0;
	if (!made) {
		int file = mkstemp(paths[0]);

		path = paths[file < 0];
		if (file < 0)
			file = mkstemp(paths[1]);
		PROMISE(file >= 0);
		close(file);
		atexit(remove_file);
		made = 1;
	}
	format = !(data[0] & 0x80) ? OCOP_TSV :
	    data[0] & 0x40         ? OCOP_EXCEL :
				     OCOP_CSV;
	width = 2 + data[0] % (COLUMNS_MAX - 1);
	take_cells(data + 1, size - 1, width, cells, &rows);
	PROMISE(
	    ocop_writer_open(&writer, format, path, names, width, &err) == 0);
	for (size_t r = 0; r < rows; r++)
		PROMISE(ocop_writer_row(
			    writer, (const char *const *)cells[r], &err) == 0);
	PROMISE(ocop_writer_finish(writer, &err) == 0);
	ocop_writer_free(writer);

	PROMISE(ocop_reader_open(&reader, path, 0, &err) == 0);
	PROMISE(ocop_reader_next(reader, &row, &fault, &err) == OCOP_ROW);
	PROMISE(row.count == width);
	for (size_t r = 0; r < rows; r++) {
		if (!is_blank(cells[r], width)) {
			PROMISE(ocop_reader_next(reader, &row, &fault, &err) ==
			    OCOP_ROW);
			for (size_t i = 0; i < width; i++)
				PROMISE(strcmp(cells[r][i],
					    row.cells[i].text) == 0);
		}
		for (size_t i = 0; i < width; i++)
			free(cells[r][i]);
	}
	PROMISE(ocop_reader_next(reader, &row, &fault, &err) == 0);
	ocop_reader_close(reader);
	return 0;
}
