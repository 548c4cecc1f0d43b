#include <stdlib.h>
#include <string.h>

#include "rules/cell/no_data.h"
#include "text/intake/header.h"
#include "text/intake/idle_row.h"

static const char digits[] = "0123456789";

static int
refuse_row(struct ocop_fault *fault, enum ocop_fault_code code,
    const char *value, const char *why)
{
	ocop_fault_set(fault, code, NULL, value, "%s", ocop_gettext(why));
	return OCOP_ROW_BAD;
}

static size_t
next_filled(const struct ocop_row *row, size_t from)
{
	while (from < row->count && row->cells[from].size == 0)
		from++;
	return from;
}

/* Each cell numbers its column, from 1 on; letters may be in front, as in
 * A, B, 1, 2, 3 = 1 + 2. */
static bool
numbers_columns(const struct ocop_row *row, size_t first)
{
	int last = 0, numbers = 0, letters = 0;

	for (size_t i = first; i < row->count; i = next_filled(row, i + 1)) {
		const char *text = row->cells[i].text;
		int place = no_data_place(text);
		bool number = strpbrk(text, digits) != NULL;

		if (number && numbers == 0)
			last = 0;
		if (place != last + 1 || (!number && numbers > 0))
			return false;
		last = place;
		numbers += number;
		letters += !number;
	}
	return numbers > 1 || letters > 2 || (numbers > 0 && letters > 0);
}

static int
load_names(struct idle_rows *idle, struct ocop_error *err)
{
	size_t count = 0;

	for (const struct ocop_kind *kind = ocop_kinds; kind->name; kind++)
		count += kind->count;
	idle->columns = calloc(count, sizeof(*idle->columns));
	for (const struct ocop_kind *kind = ocop_kinds;
	     idle->columns && kind->name; kind++)
		for (size_t i = 0; i < kind->count; i++)
			idle->columns[idle->count++] = kind->columns[i];
	return idle->columns &&
		spellings_load(&idle->spellings, idle->columns, count) == 0 ?
	    0 :
	    ocop_fail_memory(err);
}

/* Whether a cell names a column of any kind: 1, 0, -1. */
static int
names_column(struct idle_rows *idle, const char *text, struct ocop_error *err)
{
	char *key;
	int got;

	if (!idle->columns && load_names(idle, err) < 0)
		return -1;
	key = spelling_key(text);
	got = spellings_find(&idle->spellings, key, idle->count) < idle->count;
	free(key);
	return got;
}

/* A header: two names of columns or more, and nothing else, besides a number
 * in a series. */
static int
names_columns(struct idle_rows *idle, const struct ocop_row *row, size_t first,
    struct ocop_error *err)
{
	size_t names = 0;

	for (size_t i = first; i < row->count; i = next_filled(row, i + 1)) {
		const struct ocop_cell *cell = &row->cells[i];
		int got = 0;

		if (!strpbrk(cell->text, digits))
			got = names_column(idle, cell->text, err);
		if (got < 0)
			return -1;
		if (got == 0 && (i > first || !ocop_header_is(cell, "serial")))
			return 0;
		names += (size_t)got;
	}
	return names > 1;
}

/* The column that a cell is of, or NULL for one that is not read. */
static const struct ocop_column *
column_of(const struct ocop_kind *kind, const int *at, size_t cell)
{
	for (size_t i = 0; i < kind->count; i++)
		if (at[i] != OCOP_ABSENT && (size_t)at[i] == cell)
			return &kind->columns[i];
	return NULL;
}

/* I, Khu vực: a number of a heading, its words, and nothing else. */
static bool
is_heading(const struct ocop_row *row, size_t first,
    const struct ocop_kind *kind, const int *at)
{
	size_t second = next_filled(row, first + 1);
	const struct ocop_column *column;

	if (!no_data_numeral(row->cells[first].text, row->count > 2))
		return false;
	column = column_of(kind, at, first);
	if (column && !(column->flags & OCOP_KEY))
		return false;
	if (second == row->count)
		return true;
	column = column_of(kind, at, second);
	return next_filled(row, second + 1) == row->count &&
	    (!column || column->type == OCOP_TEXT);
}

/* A total is in the first cell, in the key, or behind its number. */
static bool
is_total(const struct ocop_row *row, size_t first, const struct ocop_kind *kind,
    const int *at)
{
	size_t second = next_filled(row, first + 1);
	const char *text = row->cells[first].text;

	if (no_data_total(text))
		return true;
	if (second < row->count &&
	    strspn(text, "0123456789.-") == strlen(text) &&
	    no_data_total(row->cells[second].text))
		return true;
	for (size_t i = 0; i < kind->count; i++)
		if ((kind->columns[i].flags & OCOP_KEY) &&
		    at[i] != OCOP_ABSENT && (size_t)at[i] != first &&
		    no_data_total(row->cells[at[i]].text))
			return true;
	return false;
}

int
idle_row(struct idle_rows *idle, const struct ocop_row *row,
    const struct ocop_kind *kind, const int *at, struct ocop_fault *fault,
    struct ocop_error *err)
{
	size_t first = next_filled(row, 0);
	const char *text;
	int got = 0;

	if (first == row->count)
		return OCOP_ROW;
	text = row->cells[first].text;
	if (no_data_place(text) == 1 && numbers_columns(row, first))
		return refuse_row(fault, OCOP_E_NO_DATA, text,
		    N_("the columns are numbered here; delete the line"));
	if (!strpbrk(text, digits))
		got = names_columns(idle, row, first, err);
	if (got < 0)
		return -1;
	if (got > 0)
		return refuse_row(fault, OCOP_E_REPEATED, NULL,
		    N_("the header is repeated here; delete the line"));
	if (is_total(row, first, kind, at))
		return refuse_row(fault, OCOP_E_NO_DATA, text,
		    N_("this is a total, not a row; delete the line"));
	if (is_heading(row, first, kind, at))
		return refuse_row(fault, OCOP_E_NO_DATA, text,
		    N_("this is a heading, not a row; delete the line, or "
		       "give the row a longer code"));
	return OCOP_ROW;
}

void
idle_rows_free(struct idle_rows *idle)
{
	spellings_free(&idle->spellings);
	free(idle->columns);
	memset(idle, 0, sizeof(*idle));
}
