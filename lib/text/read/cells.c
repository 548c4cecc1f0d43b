#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/language.h>

#include "base/letters/misleading.h"
#include "base/letters/utf8.h"
#include "text/encoding/decode.h"
#include "text/read/cells.h"
#include "text/read/clean.h"
#include "text/read/excel.h"

void
cells_start(struct cells *cells, struct ocop_fault *fault, size_t line,
    const char *text)
{
	cells->count = 0;
	cells->line = line;
	cells->line_start = text;
	cells->blank = true;
	cells->spilt = false;
	cells->bad = false;
	cells->fault = fault;
	if (cells->grown.last)
		arena_free(&cells->grown);
}

void
cells_keep(struct cells *cells, const char *bytes, size_t size)
{
	if (!cells->keep)
		return;
	text_reset(&cells->raw);
	if (cells->decoded)
		decode_unmark(&cells->raw, bytes, size);
	else
		text_add(&cells->raw, bytes, size);
	cells->no_memory = cells->no_memory || !text_get(&cells->raw);
}

void
cells_fault(struct cells *cells, enum ocop_fault_code code, const char *value,
    const char *fmt, ...)
{
	const char *column = NULL;
	char text[sizeof(cells->fault->text)];
	va_list ap;

	if (cells->bad)
		return;
	if (cells->count < cells->width)
		column = cells->header[cells->count].text;
	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), ocop_gettext(fmt), ap);
	va_end(ap);
	ocop_fault_set(cells->fault, code, column, value, "%s", text);
	cells->fault->line = cells->line;
	cells->bad = true;
}

/* Bytes that the encoding does not have left a reason between two marks. */
static void
tell_reason(
    struct cells *cells, const char *value, const char *mark, const char *end)
{
	const char *reason = mark + 1;
	const char *last = memchr(reason, DECODE_MARK, (size_t)(end - reason));

	if (!last || last == reason)
		cells_fault(cells, OCOP_E_ENCODING, value,
		    "bytes that cannot be decoded; correct them");
	else
		cells_fault(cells, OCOP_E_ENCODING, value,
		    "%.*s; correct it, or give another --encoding",
		    (int)(last - reason), reason);
}

static void
check_utf8(struct cells *cells, const char *raw, size_t size)
{
	const char *line = cells->line_start;
	size_t first = cells->line, raw_size = size;
	size_t at = utf8_valid(raw, size);
	char value[sizeof(cells->fault->value)];

	if (at == size || cells->bad)
		return;
	for (size_t i = 0; i < at; i++)
		if (raw[i] == '\n') {
			line = raw + i + 1;
			cells->line++;
		}
	if (cells->decoded)
		size = at;
	snprintf(value, sizeof(value), "%.*s",
	    size < sizeof(value) ? (int)size : (int)sizeof(value) - 1, raw);
	if (cells->decoded)
		tell_reason(cells, value, raw + at, raw + raw_size);
	else
		cells_fault(cells, OCOP_E_UTF8, value,
		    "byte %zu of the line is 0x%02x, which is not UTF-8; "
		    "save the file as UTF-8",
		    (size_t)(raw + at - line) + 1, (unsigned char)raw[at]);
	cells->line = first;
}

static void
tell_odd(struct cells *cells, const char *text, size_t at, unsigned long code)
{
	char what[ODD_TEXT];

	odd_describe(what, text, at, code);
	cells_fault(cells, OCOP_E_CONTROL, text,
	    "control character %s; take it out", what);
}

/* A cell ends in NUL already. */
static void
check_control(struct cells *cells, const char *text, size_t size, bool quoted)
{
	for (size_t at = 0; at < size; at++) {
		unsigned char byte = (unsigned char)text[at];

		if (byte >= 0x20 && byte != 0x7f)
			continue;
		if (quoted && (byte == '\t' || byte == '\n'))
			continue;
		tell_odd(cells, text, at, byte);
		return;
	}
}

/* The controls above ASCII, and those that end a line or a paragraph. */
static void
check_separators(struct cells *cells, const char *text, size_t size)
{
	enum odd kind;
	unsigned long code;

	for (size_t at = 0; at < size; at++) {
		at += odd_find(text + at, size - at, &kind, &code);
		if (kind != ODD_CONTROL)
			continue;
		tell_odd(cells, text, at, code);
		return;
	}
}

static size_t
unescape(struct cells *cells, char *text, size_t size)
{
	size_t kept = 0, bad = clean_escapes(text, size, &kept);

	if (bad == size)
		return kept;
	cells_fault(cells, OCOP_E_ESCAPE, text + bad,
	    "a backslash may appear only in \\t \\n \\r \\\" and \\\\; write "
	    "\\\\ for a backslash");
	return 0;
}

static void
compose(struct cells *cells, char **text, size_t *size)
{
	char *composed = utf8_nfc(*text, *size);
	size_t length;

	if (composed == *text)
		return;
	if (!composed) {
		cells->no_memory = true;
		return;
	}
	length = strlen(composed);
	if (length <= *size)
		memcpy(*text, composed, length + 1);
	else
		*text = arena_copy(&cells->grown, composed, length);
	*size = length;
	free(composed);
	if (!*text)
		cells->no_memory = true;
}

/* Takes the next place of the list.  Those past the header's last are only
 * counted, so that a broken file costs no memory. */
static void
push(struct cells *cells, const char *text, size_t size)
{
	if (size > 0)
		cells->blank = false;
	if (cells->count >= (cells->width ? cells->width : CELLS_MOST)) {
		if (cells->width == 0)
			cells_fault(cells, OCOP_E_LONG, NULL,
			    "a header of more than %d cells; is this a "
			    "table?",
			    CELLS_MOST);
		cells->count++;
		cells->spilt = cells->spilt || size > 0;
		return;
	}
	if (cells->count == cells->room) {
		size_t room = cells->room ? cells->room * 2 : 16;
		struct ocop_cell *list =
		    realloc(cells->list, room * sizeof(*list));

		if (!list) {
			cells->no_memory = true;
			return;
		}
		cells->list = list;
		cells->room = room;
	}
	cells->list[cells->count].text = text;
	cells->list[cells->count++].size = size;
}

/* What plain and quoted cells have in common. */
static void
finish_cell(struct cells *cells, char *text, size_t size, unsigned seen)
{
	if (seen & (CELL_BLANK | CELL_HIGH | CELL_CONTROL))
		clean_trim(&text, &size);
	text[size] = '\0';
	if (size > CELLS_LONGEST)
		cells_fault(cells, OCOP_E_LONG, text,
		    "a cell above 1 MiB; a quote or line end may be missing");
	if (seen & CELL_CONTROL)
		check_control(cells, text, size, seen & CELL_QUOTED);
	if ((seen & cells->doubt) && clean_in_quotes(text, size))
		cells_fault(cells, OCOP_E_QUOTE, text,
		    "this may be a cell in quotes, or a text that begins with "
		    "one; give --quotes yes if quotes enclose cells, --quotes "
		    "no if they are part of the text");
	if (seen & CELL_ESCAPE) {
		size = unescape(cells, text, size);
		clean_trim(&text, &size);
		text[size] = '\0';
	}
	if ((seen & CELL_HIGH) && !cells->bad && !utf8_is_plain(text, size)) {
		check_separators(cells, text, size);
		compose(cells, &text, &size);
	}
	if (cells->freed && *text == '\'' && excel_starts_formula(text)) {
		text++;
		size--;
		clean_trim(&text, &size);
		cells->freed_count++;
	}
	push(cells, text, size);
}

void
cells_add(struct cells *cells, char *raw, size_t size, unsigned seen)
{
	if (seen & CELL_HIGH)
		check_utf8(cells, raw, size);
	finish_cell(cells, raw, size, seen);
}

void
cells_add_quoted(struct cells *cells, char *raw, size_t raw_size,
    const char *text, size_t size, unsigned seen)
{
	if (seen & CELL_HIGH)
		check_utf8(cells, raw, raw_size);
	if (!(seen & CELL_CONTROL) || !memchr(text, '\n', size)) {
		memcpy(raw, text, size);
		finish_cell(cells, raw, size, seen | CELL_QUOTED);
	} else {
		const char *last = cells->line_start;
		size_t lines = clean_count_lines(raw, raw_size, &last);

		size = clean_lines(raw, text, size);
		finish_cell(cells, raw, size, seen | CELL_QUOTED);
		cells->line_start = last;
		cells->line += lines;
	}
}

void
cells_free(struct cells *cells)
{
	arena_free(&cells->grown);
	text_free(&cells->raw);
	free(cells->list);
}
