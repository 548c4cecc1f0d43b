#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <csv.h>

#include "text/read/csv.h"

struct csv {
	struct csv_parser parser;
	const struct split *split;
	struct cells *cells;
	char *at; /* where the next cell starts among the bytes of the row */
	bool done;
};

/* Blanks are libcsv's to drop only outside quotes, and around quotes they
 * are a fault; so nothing is a blank to it. */
static int
no_space(unsigned char byte)
{
	(void)byte;
	return 0;
}

static int
line_feed(unsigned char byte)
{
	return byte == '\n';
}

struct csv *
csv_new(char separator, const struct split *split)
{
	struct csv *csv = calloc(1, sizeof(*csv));

	if (!csv)
		return NULL;
	csv->split = split;
	csv_init(&csv->parser, CSV_STRICT);
	csv_set_delim(&csv->parser, (unsigned char)separator);
	csv_set_space_func(&csv->parser, no_space);
	csv_set_blk_size(&csv->parser, 65536);
	return csv;
}

static size_t
count_quotes(const char *text, size_t size)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	size_t count = 0, at = 0;

	/* eight bytes at a time: a zero byte of the XOR is a quote, and its
	 * high bit is the one that stays clear in the sum */
	for (; size - at >= 8; at += 8) {
		uint64_t word, rest;

		memcpy(&word, text + at, 8);
		word ^= ones * '"';
		rest = ((word & ones * 0x7f) + ones * 0x7f) | word;
		count += ((~rest >> 7 & ones) * ones) >> 56;
	}
	for (; at < size; at++)
		count += text[at] == '"';
	return count;
}

/* libcsv does not tell whether a cell was quoted.  Its value has lost only
 * its quotes, so its place in the row follows from the one before, and the
 * value can be written over that place, which is parsed already. */
static void
take_cell(void *value, size_t size, void *context)
{
	struct csv *csv = context;
	const char *text = value;
	size_t raw_size = size;
	unsigned seen = split_look(csv->split, text, size);

	if (*csv->at != '"') {
		cells_add(csv->cells, csv->at, size, seen);
	} else {
		raw_size += 2;
		if (seen & CELL_QUOTE)
			raw_size += count_quotes(text, size);
		cells_add_quoted(
		    csv->cells, csv->at, raw_size, text, size, seen);
	}
	csv->at += raw_size + 1;
}

static void
take_row(int end, void *context)
{
	struct csv *csv = context;

	(void)end;
	csv->done = true;
}

/* Joins lines until the quotes pair up: a line end between a pair is part of
 * a cell.  A stray quote joins too much, but then the parser refuses it. */
static int
join(struct lines *lines, struct line *line, struct ocop_error *err)
{
	bool open = count_quotes(line->text, line->size) % 2 != 0;
	int got = 1;

	while (open && got == 1) {
		size_t before = line->next;

		got = lines_join(lines, line, err);
		if (got == 1 &&
		    count_quotes(line->text + before, line->size - before) %
			    2 !=
			0)
			open = false;
	}
	return got;
}

int
csv_row(struct csv *csv, struct cells *cells, struct lines *lines,
    struct line *line, struct ocop_error *err)
{
	struct csv_parser *parser = &csv->parser;
	int got = join(lines, line, err);
	size_t parsed;

	if (got < 0)
		return got;
	cells_keep(cells, line->text, line->next);
	csv->cells = cells;
	csv->at = line->text;
	csv->done = false;
	cells->line_start = line->text;
	line->text[line->size] = '\n';
	/* a lone CR is a control character to us, and a line end to libcsv,
	 * which is quicker without a function to ask */
	csv_set_term_func(
	    parser, memchr(line->text, '\r', line->size) ? line_feed : NULL);
	parsed = csv_parse(
	    parser, line->text, line->size + 1, take_cell, take_row, csv);
	if (csv_error(parser) == CSV_ENOMEM)
		return ocop_fail_memory(err);
	if (csv->done && parsed == line->size + 1)
		return 1;
	line->text[line->size] = '\0';
	csv->at[strcspn(csv->at, "\n")] = '\0';
	if (parsed <= line->size)
		cells_fault(cells, OCOP_E_QUOTE, csv->at,
		    "a quote in the middle of a cell; put the whole cell in "
		    "quotes and double those inside");
	else if (got == LINES_TOO_LONG)
		cells_fault(cells, OCOP_E_LONG, csv->at,
		    "a row above 16 MiB; a quote that does not close joins "
		    "lines to one row");
	else
		cells_fault(cells, OCOP_E_QUOTE, csv->at,
		    "a quote that does not close; end the cell with one");
	return 0;
}

void
csv_free_parser(struct csv *csv)
{
	if (csv)
		csv_free(&csv->parser);
	free(csv);
}
