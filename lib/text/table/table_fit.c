#include <stdlib.h>
#include <string.h>

#include "text/table/fold.h"
#include "text/table/table_fit.h"

/* Text that is longer gets at least so much, or there is no table. */
enum { NARROWEST = 12 };

/* What a column asks for. */
struct wish {
	size_t least; /* its widest word, or all of a short text */
	size_t body;  /* its widest cell but the heading */
	size_t whole; /* its widest cell */
};

char
table_break(size_t row)
{
	return row == 0 ? '_' : '\0';
}

size_t
table_row_lines(const struct table *t, const size_t *widths, size_t row)
{
	size_t most = 1;

	for (size_t i = 0; i < t->columns; i++) {
		const struct table_cell *cell = &t->cells[row * t->columns + i];
		size_t lines = cell->width <= widths[i] || i == t->drawn ?
		    1 :
		    fold_count(cell->text, widths[i], table_break(row));

		if (lines > most)
			most = lines;
	}
	return most;
}

static size_t
larger(size_t a, size_t b)
{
	return a > b ? a : b;
}

static void
wish(struct wish *wishes, const struct table *t)
{
	for (size_t at = 0; at < t->rows * t->columns; at++) {
		struct wish *w = &wishes[at % t->columns];
		const struct table_cell *cell = &t->cells[at];
		size_t row = at / t->columns;

		w->whole = larger(w->whole, cell->width);
		if (row > 0)
			w->body = larger(w->body, cell->width);
		/* no word of it can be wider than what is wide enough yet */
		if (cell->width > w->least)
			w->least = larger(
			    w->least, fold_least(cell->text, table_break(row)));
	}
	for (size_t i = 0; i < t->columns; i++) {
		struct wish *w = &wishes[i];

		w->least = larger(w->least,
		    w->body < NARROWEST ? w->body : (size_t)NARROWEST);
		w->body = larger(w->body, w->least);
	}
	if (t->drawn < t->columns) {
		struct wish *w = &wishes[t->drawn];

		if (w->whole > 0)
			w->least = w->body = w->whole;
		else
			*w = (struct wish){ TABLE_BAR_LEAST, TABLE_BAR_LEAST,
				TABLE_BAR_MOST };
	}
}

/* Widens the narrowest columns first, none beyond what it asks for. */
static void
widen(size_t *widths, const struct wish *wishes, size_t columns, bool whole,
    size_t *left)
{
	while (*left > 0) {
		size_t found = columns;

		for (size_t i = 0; i < columns; i++)
			if (widths[i] > 0 &&
			    widths[i] <
				(whole ? wishes[i].whole : wishes[i].body) &&
			    (found == columns || widths[i] < widths[found]))
				found = i;
		if (found == columns)
			return;
		widths[found]++;
		--*left;
	}
}

/* false when not even the least fits. */
static bool
share(size_t *widths, const struct table *t, const struct wish *wishes,
    bool with_drawn)
{
	size_t need = 0, left;

	for (size_t i = 0; i < t->columns; i++) {
		bool hidden = i == t->drawn && !with_drawn;

		widths[i] = hidden ? 0 : wishes[i].least;
		need += hidden ? 0 : widths[i] + (need ? TABLE_GAP : 0);
	}
	if (need > t->limit)
		return false;
	left = t->limit - need;
	widen(widths, wishes, t->columns, false, &left);
	widen(widths, wishes, t->columns, true, &left);
	return true;
}

/* The lines of the table; a row of several is apart from others. */
static size_t
table_lines(const struct table *t, const size_t *widths)
{
	size_t lines = 0;
	bool apart = false;

	for (size_t row = 0; row < t->rows; row++) {
		size_t these = table_row_lines(t, widths, row);

		lines += these + (row > 0 && (apart || these > 1));
		apart = these > 1;
	}
	return lines;
}

/* Whether one needs fewer lines with a line for each cell. */
static bool
is_better_as_records(const struct table *t, const size_t *widths)
{
	return table_lines(t, widths) > (t->rows - 1) * (t->columns + 1);
}

int
table_fit(const struct table *t, size_t *widths, struct ocop_error *err)
{
	struct wish *wishes = calloc(t->columns + 1, sizeof(*wishes));
	size_t need = 0;
	int got = 1;

	if (!wishes)
		return ocop_fail_memory(err);
	wish(wishes, t);
	for (size_t i = 0; i < t->columns; i++) {
		widths[i] = wishes[i].whole;
		need += widths[i] + (i > 0 ? TABLE_GAP : 0);
	}
	if (t->limit > 0 && need > t->limit)
		got = (share(widths, t, wishes, true) ||
			  share(widths, t, wishes, false)) &&
		    !is_better_as_records(t, widths);
	free(wishes);
	return got;
}
