#include <stdlib.h>
#include <string.h>

#include "text/spelling.h"
#include "text/wide.h"

/* A1.1 or 6.2.3: a part letter or none, then numbers with points between. */
static bool
is_criterion(const char *text)
{
	text += *text >= 'A' && *text <= 'Z';
	for (;;) {
		size_t digits = strspn(text, "0123456789");

		if (digits == 0)
			return false;
		text += digits;
		if (*text == '\0')
			return true;
		if (*text++ != '.')
			return false;
	}
}

bool
wide_is(const struct ocop_row *header, const struct ocop_column *columns,
    size_t count, size_t criterion)
{
	struct spellings spellings = { 0 };
	bool wide = false, named = false, is_long = false;

	if (spellings_load(&spellings, columns, count) < 0)
		header = NULL;
	for (size_t i = 0; header && i < header->count && !is_long; i++) {
		const char *name = header->cells[i].text;
		char *key = spelling_key(name);
		size_t column =
		    key ? spellings_find(&spellings, key, count) : count;

		is_long = column == criterion;
		named = named || column < count;
		wide = wide || is_criterion(name);
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

/* What parts the conditions of a cell. */
static const char between[] = " ,;";

static bool
next_condition(struct wide *wide, struct ocop_line *line)
{
	const char *code = wide->conditions + strspn(wide->conditions, between);
	size_t size = strcspn(code, between);

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
	if (wide->conditions[strspn(wide->conditions, between)] != '\0')
		return false;
	for (size_t i = wide->next; i < wide->count; i++)
		if (row->cells[wide->columns[i].cell].size > 0)
			return false;
	return true;
}
