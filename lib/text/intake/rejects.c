#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/intake/rejects.h"
#include "text/write/format.h"

static const char *const columns[REJECTS_COLUMNS] = { "error_line",
	"error_code", "error_message" };

bool
rejects_has(const char *key)
{
	/* as utf8_fold() has them */
	static const char *const names[REJECTS_COLUMNS] = { "errorline",
		"errorcode", "errormessage" };

	for (size_t i = 0; i < REJECTS_COLUMNS; i++)
		if (strcmp(names[i], key) == 0)
			return true;
	return false;
}

int
ocop_rejects_open(
    struct ocop_rejects **out, const char *path, struct ocop_error *err)
{
	struct ocop_rejects *rejects = calloc(1, sizeof(*rejects));

	*out = NULL;
	if (!rejects)
		return ocop_fail_memory(err);
	if (sink_open(&rejects->sink, path, err) < 0) {
		ocop_rejects_free(rejects);
		return -1;
	}
	rejects->sink.late = true;
	*out = rejects;
	return 0;
}

void
ocop_rejects_free(struct ocop_rejects *rejects)
{
	if (!rejects)
		return;
	if (rejects->held)
		fclose(rejects->held);
	sink_close(&rejects->sink);
	text_free(&rejects->header);
	text_free(&rejects->name);
	text_free(&rejects->codes);
	text_free(&rejects->messages);
	text_free(&rejects->bytes);
	free(rejects);
}

/* The size of the row without its line end. */
static size_t
without_end(const char *bytes, size_t size)
{
	if (size > 0 && bytes[size - 1] == '\n')
		size--;
	if (size > 0 && bytes[size - 1] == '\r')
		size--;
	return size;
}

/* The size of the row without its last three cells: where the third
 * separator from the end is, those within quotes left out. */
static size_t
without_ours(const struct ocop_rejects *rejects, const char *bytes, size_t size)
{
	size_t at[REJECTS_COLUMNS] = { 0 }, count = 0;
	bool quoted = false;

	for (size_t i = 0; i < size; i++) {
		if (rejects->quoted && bytes[i] == '"')
			quoted = !quoted;
		if (bytes[i] == rejects->separator && !quoted)
			at[count++ % REJECTS_COLUMNS] = i;
	}
	return count >= REJECTS_COLUMNS ? at[count % REJECTS_COLUMNS] : size;
}

/* A row with three cells more, and its line end, or else the header's. */
static int
write_row(struct ocop_rejects *rejects, const struct ocop_raw *raw,
    const char *const cells[REJECTS_COLUMNS], struct ocop_error *err)
{
	const struct text *header = &rejects->header;
	struct text *out = &rejects->sink.text;
	size_t size = without_end(raw->bytes, raw->size);
	size_t kept = size, from = without_end(header->bytes, header->size);

	if (rejects->ours && raw->fits)
		kept = without_ours(rejects, raw->bytes, size);
	text_add(out, raw->bytes, kept);
	for (size_t i = 0; i < REJECTS_COLUMNS; i++) {
		text_add(out, &rejects->separator, 1);
		if (rejects->quoted)
			format_csv_cell(out, cells[i]);
		else
			format_tsv_cell(out, cells[i]);
	}
	if (size < raw->size)
		text_add(out, raw->bytes + size, raw->size - size);
	else /* which has one, for there is a row below it */
		text_add(out, header->bytes + from, header->size - from);
	return out->size < SINK_BLOCK ? 0 : sink_flush(&rejects->sink, err);
}

/* Whether the last columns of the header are those we add: the file is one
 * of rejects, not all of which were mended. */
static bool
ends_in_ours(const struct ocop_row *header)
{
	if (header->count <= REJECTS_COLUMNS)
		return false;
	for (size_t i = 0; i < REJECTS_COLUMNS; i++)
		if (strcmp(
			header->cells[header->count - REJECTS_COLUMNS + i].text,
			columns[i]) != 0)
			return false;
	return true;
}

/* Headers are compared without byte order mark and line end. */
static bool
same_header(const struct text *a, const struct ocop_raw *b)
{
	static const char mark[] = "\xef\xbb\xbf";
	const char *left = a->bytes, *right = b->bytes;
	size_t left_size = without_end(a->bytes, a->size);
	size_t right_size = without_end(b->bytes, b->size);

	if (left_size >= 3 && memcmp(left, mark, 3) == 0) {
		left += 3;
		left_size -= 3;
	}
	if (right_size >= 3 && memcmp(right, mark, 3) == 0) {
		right += 3;
		right_size -= 3;
	}
	return left_size == right_size && memcmp(left, right, left_size) == 0;
}

int
ocop_rejects_file(struct ocop_rejects *rejects,
    const struct ocop_reader *reader, struct ocop_error *err)
{
	struct ocop_raw raw = ocop_reader_raw_header(reader);
	struct ocop_row header = ocop_reader_header(reader);
	const char *name = ocop_reader_name(reader);

	if (rejects->header.size > 0) {
		if (same_header(&rejects->header, &raw))
			return 0;
		return ocop_fail(err, OCOP_EINPUT,
		    "%s: its header is not that of %s, and a file of rejects "
		    "has one; load each file by itself",
		    name, text_get(&rejects->name));
	}
	text_add(&rejects->header, raw.bytes, raw.size);
	text_printf(&rejects->name, "%s", name);
	if (!text_get(&rejects->header) || !text_get(&rejects->name))
		return ocop_fail_memory(err);
	rejects->separator = ocop_reader_separator(reader);
	rejects->quoted = ocop_reader_quoted(reader);
	rejects->ours = ends_in_ours(&header);
	return write_row(rejects, &raw, columns, err);
}

void
rejects_say(struct text *messages, const struct ocop_fault *fault)
{
	char text[OCOP_MESSAGE_MAX], column[OCOP_MESSAGE_MAX];

	ocop_fault_column(column, fault);
	/* the row stands beside it: there is nothing to mask */
	ocop_fault_message(text, fault, false);
	text_printf(messages, "%s%s%s%s", messages->size ? " | " : "", column,
	    *column ? ": " : "", text);
}

void
ocop_rejects_fault(struct ocop_rejects *rejects, const struct ocop_fault *fault)
{
	char code[8];

	if (fault->warning)
		return;
	if (!rejects->faulty) {
		text_reset(&rejects->codes);
		text_reset(&rejects->messages);
		rejects->faulty = true;
	}
	snprintf(code, sizeof(code), "E%d", fault->code);
	if (rejects->codes.size == 0 || !strstr(rejects->codes.bytes, code))
		text_printf(&rejects->codes, "%s%s",
		    rejects->codes.size ? " " : "", code);
	rejects_say(&rejects->messages, fault);
}

int
rejects_add(struct ocop_rejects *rejects, const struct ocop_raw *raw,
    const char *codes, const char *messages, struct ocop_error *err)
{
	const char *cells[REJECTS_COLUMNS] = { NULL, codes, messages };
	char line[24];

	if (!codes || !messages)
		return ocop_fail_memory(err);
	snprintf(line, sizeof(line), "%zu", raw->line);
	cells[0] = line;
	rejects->count++;
	return write_row(rejects, raw, cells, err);
}

int
rejects_check(const struct ocop_reader *reader, struct ocop_error *err)
{
	if (!ocop_reader_stopped(reader))
		return 0;
	return ocop_fail(err, OCOP_EINPUT,
	    "%s: from line %zu on rows cannot be told apart, so they can be "
	    "neither stored nor rejected; mend that line first",
	    ocop_reader_name(reader), ocop_reader_raw(reader).line);
}

int
ocop_rejects_row(struct ocop_rejects *rejects, const struct ocop_reader *reader,
    struct ocop_error *err)
{
	struct ocop_raw raw = ocop_reader_raw(reader);

	if (!rejects->faulty)
		return 0;
	rejects->faulty = false;
	if (rejects_check(reader, err) < 0)
		return -1;
	return rejects_add(rejects, &raw, text_get(&rejects->codes),
	    text_get(&rejects->messages), err);
}

size_t
ocop_rejects_count(const struct ocop_rejects *rejects)
{
	return rejects->count;
}

int
ocop_rejects_ready(struct ocop_rejects *rejects, struct ocop_error *err)
{
	return sink_ready(&rejects->sink, err);
}

int
ocop_rejects_finish(struct ocop_rejects *rejects, struct ocop_error *err)
{
	return sink_finish(&rejects->sink, err);
}
