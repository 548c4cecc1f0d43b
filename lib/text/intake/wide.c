#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/letters/utf8.h"
#include "text/intake/spelling.h"
#include "text/intake/wide.h"

/* The size of what the text starts with as A1.1 or 6.2.3 do: a part letter or
 * none, then numbers with points between; 0 when it does not. */
static size_t
criterion(const char *text)
{
	const char *at = text + (*text >= 'A' && *text <= 'Z');
	size_t digits, size = 0;

	while ((digits = strspn(at, "0123456789")) > 0) {
		at += digits;
		size = (size_t)(at - text);
		if (*at++ != '.')
			break;
	}
	return size;
}

static bool
is_criterion(const char *text)
{
	size_t size = criterion(text);

	return size > 0 && text[size] == '\0';
}

/* The size of the code that comes before the words of a criterion, as in
 * "A1.2 Nguồn nguyên liệu" or "A1.2. Nguồn"; 0 where there is none. */
static size_t
worded(const char *text)
{
	size_t size = criterion(text);
	const char *rest = text + size;

	if (size == 0 || *text < 'A' || *text > 'Z')
		return 0;
	rest += strspn(rest, ".:)-");
	return utf8_blank(rest, strlen(rest)) ? size : 0;
}

/* Offers the code alone; nothing is read of the column, so that without
 * another criterion it is no sheet. */
static int
offer(const struct ocop_row *header, size_t cell, bool fault,
    ocop_fault_fn *report, void *ctx)
{
	const char *name = header->cells[cell].text;
	struct ocop_fault said;
	char code[32];

	snprintf(code, sizeof(code), "%.*s", (int)worded(name), name);
	ocop_fault_set(&said,
	    fault ? OCOP_E_COLUMN_MISSING : OCOP_E_COLUMN_UNKNOWN, name, name,
	    "no such column, left unread; did you mean \"%s\"?", code);
	said.warning = !fault;
	said.loud = true;
	said.line = header->line;
	report(ctx, &said);
	return fault;
}

bool
wide_is(const struct ocop_row *header, const struct ocop_column *columns,
    size_t count, size_t criterion)
{
	struct spellings spellings = { 0 };
	bool wide = false, named = false, is_long = false;

	if (spellings_load(&spellings, columns, count) < 0)
		ocop_no_memory();
	for (size_t i = 0; i < header->count && !is_long; i++) {
		const char *name = header->cells[i].text;
		char *key = spelling_key(name);
		size_t column = spellings_find(&spellings, key, count);

		is_long = column == criterion;
		named = named || column < count;
		wide = wide || is_criterion(name) || worded(name);
		free(key);
	}
	spellings_free(&spellings);
	return wide && named && !is_long;
}

int
wide_bind(struct wide *wide, int *at, const struct ocop_column *columns,
    size_t count, const struct ocop_row *header, ocop_fault_fn *report,
    void *ctx, struct ocop_error *err)
{
	struct ocop_cell *cells = calloc(header->count, sizeof(*cells));
	size_t *from = calloc(header->count, sizeof(*from));
	struct ocop_row others = { header->line, 0, cells };
	int faults = -1;

	wide->columns = calloc(header->count, sizeof(*wide->columns));
	if (!cells || !from || !wide->columns)
		goto out;
	for (size_t i = 0; i < header->count; i++) {
		struct wide_column *column = &wide->columns[wide->count];

		if (worded(header->cells[i].text))
			continue;
		if (!is_criterion(header->cells[i].text)) {
			from[others.count] = i;
			cells[others.count++] = header->cells[i];
			continue;
		}
		column->cell = i;
		if (!(column->criterion = strdup(header->cells[i].text)))
			goto out;
		wide->count++;
	}
	faults = ocop_header_bind(at, columns, count, &others, report, ctx);
	for (size_t i = 0; i < header->count; i++)
		if (worded(header->cells[i].text))
			faults +=
			    offer(header, i, wide->count == 0, report, ctx);
	for (size_t i = 0; i < count; i++)
		if (at[i] != OCOP_ABSENT)
			at[i] = (int)from[at[i]];
	wide->next = wide->count;
	wide->conditions = "";
out:
	free(cells);
	free(from);
	return faults < 0 ? ocop_fail_memory(err) : faults;
}

void
wide_free(struct wide *wide)
{
	for (size_t i = 0; i < wide->count; i++)
		free(wide->columns[i].criterion);
	free(wide->columns);
}

void
wide_start(struct wide *wide, const char *conditions)
{
	wide->next = 0;
	wide->conditions = conditions;
}

static const char *
skip_blanks(const char *text)
{
	size_t size;

	while ((size = utf8_parting(text)) > 0)
		text += size;
	return text;
}

static bool
next_condition(struct wide *wide, struct ocop_line *line)
{
	const char *code = skip_blanks(wide->conditions);
	size_t size = 0;

	while (code[size] && !utf8_parting(code + size))
		size++;

	/* what is borrowed from a row is not looked at after it */
	wide->conditions = size > 0 ? code + size : "";
	if (size == 0)
		return false;
	/* No code is longer; what is cut is refused all the same. */
	if (size >= sizeof(wide->condition))
		size = sizeof(wide->condition) - 1;
	memcpy(wide->condition, code, size);
	wide->condition[size] = '\0';
	line->condition = (struct ocop_cell){ wide->condition, size };
	return true;
}

/* Parts "2#3" into points and the number of an option. */
static void
read_score(
    struct wide *wide, const struct ocop_cell *cell, struct ocop_line *line)
{
	size_t digits = strspn(cell->text, "0123456789");

	line->points = *cell;
	if (cell->text[digits] != '#' || cell->text[digits + 1] == '\0' ||
	    digits >= sizeof(wide->points))
		return; /* what is none of both is no whole number */
	memcpy(wide->points, cell->text, digits);
	wide->points[digits] = '\0';
	line->points = (struct ocop_cell){ wide->points, digits };
	line->option = (struct ocop_cell){ cell->text + digits + 1,
		cell->size - digits - 1 };
}

bool
wide_next(struct wide *wide, const struct ocop_row *row, struct ocop_line *line)
{
	static const struct ocop_cell blank = { "", 0 };

	line->criterion = line->points = line->option = line->condition = blank;
	if (next_condition(wide, line))
		return true;
	while (wide->next < wide->count) {
		const struct wide_column *column = &wide->columns[wide->next++];
		const struct ocop_cell *cell = &row->cells[column->cell];

		if (cell->size == 0)
			continue;
		line->criterion = (struct ocop_cell){ column->criterion,
			strlen(column->criterion) };
		line->points_column = line->option_column = column->criterion;
		read_score(wide, cell, line);
		return true;
	}
	return false;
}

bool
wide_done(const struct wide *wide, const struct ocop_row *row)
{
	if (*skip_blanks(wide->conditions) != '\0')
		return false;
	for (size_t i = wide->next; i < wide->count; i++)
		if (row->cells[wide->columns[i].cell].size > 0)
			return false;
	return true;
}
