#include <string.h>

#include "base/letters/utf8.h"
#include "text/table/bar.h"
#include "text/table/human.h"
#include "text/table/people.h"
#include "text/table/tint.h"

int
people_set(struct people *people, const struct ocop_people *how,
    struct ocop_error *err)
{
	people->how = *how;
	if (how->table) {
		people->how.table =
		    arena_copy(&people->arena, how->table, strlen(how->table));
		if (!people->how.table)
			return ocop_fail_memory(err);
	}
	ocop_labels_free(people->labels);
	if (ocop_labels_new(&people->labels, how->lang, err) < 0)
		return -1;
	return how->words ? how->words(how->ctx, people->labels, err) : 0;
}

/* The heights as text that lasts; "" for a bar, NULL on no memory. */
static const char *
heights(struct people *people, const struct ocop_drawing *drawing)
{
	struct text line = { 0 };
	const char *copy = "";

	if (!drawing->heights || drawing->whole <= 0)
		return copy;
	bar_heights(&line, drawing->heights, drawing->count, drawing->whole,
	    people->how.ascii);
	copy = text_get(&line) ?
	    arena_copy(&people->arena, text_get(&line), line.size) :
	    NULL;
	text_free(&line);
	return copy;
}

int
people_draw(struct people *people, size_t beside,
    const struct ocop_drawing *drawings, size_t rows, struct ocop_error *err)
{
	struct arena *arena = &people->arena;

	people->beside = beside;
	people->drawn = false;
	people->bars = arena_alloc(arena, (rows + 1) * sizeof(*people->bars));
	people->lines = arena_alloc(arena, (rows + 1) * sizeof(*people->lines));
	if (!people->bars || !people->lines)
		return ocop_fail_memory(err);
	for (size_t i = 0; i < rows; i++) {
		const struct ocop_drawing *d = &drawings[i];

		people->bars[i] =
		    (struct table_bar){ d->part, d->heights ? 0 : d->whole };
		people->lines[i] = heights(people, d);
		if (!people->lines[i])
			return ocop_fail_memory(err);
		people->drawn = people->drawn || d->whole > 0;
	}
	return 0;
}

/* The table while it is put together. */
struct making {
	struct people *people;
	const struct kept *kept;
	const char *const *names;
	const enum ocop_type *types;
	struct table table;
	bool *right;
	struct arena cells;
	struct text human, seen; /* of one cell */
};

static bool
is_plain(const char *text)
{
	size_t size = strlen(text);

	for (size_t i = 0; i < size; i++)
		if ((unsigned char)text[i] < ' ' || text[i] == 0x7f)
			return false;
	return utf8_valid(text, size) == size && utf8_is_plain(text, size);
}

/* Adds a cell that was kept as the text and is shown as another.  What nobody
 * sees is spelled out, so that the widths hold and no cell can steer the
 * terminal. */
static int
add_shown(struct making *m, size_t at, const char *shown, const char *tint)
{
	bool lasts = shown && shown != m->human.bytes;

	if (shown && !is_plain(shown)) {
		text_reset(&m->seen);
		utf8_spell(&m->seen, shown);
		shown = text_get(&m->seen);
		lasts = false;
	}
	if (shown && !lasts)
		shown = arena_copy(&m->cells, shown, strlen(shown));
	if (!shown)
		return -1;
	m->table.cells[at] =
	    (struct table_cell){ shown, utf8_width(shown), tint };
	return 0;
}

/* The kept column that stands in one of the table. */
static size_t
column_of(const struct making *m, size_t column)
{
	return column - (column > m->table.drawn);
}

/* A kept cell; the heading of its column in row 0. */
static int
add_cell(struct making *m, size_t at, size_t row, size_t i)
{
	const struct people *people = m->people;
	const char *table = people->how.table, *column = m->names[i], *cell;

	if (row == 0)
		return add_shown(
		    m, at, human_heading(people->labels, table, column), NULL);
	cell = m->kept->cells[(row - 1) * m->kept->width + i];
	return add_shown(m, at,
	    human_cell(
		&m->human, people->labels, table, column, m->types[i], cell),
	    people->how.colour ? tint_of(column, cell) : NULL);
}

static int
add_rows(struct making *m)
{
	size_t columns = m->table.columns;

	for (size_t at = 0; at < m->table.rows * columns; at++) {
		size_t row = at / columns, column = at % columns;
		int got;

		if (column == m->table.drawn)
			got = add_shown(m, at,
			    row > 0 ? m->people->lines[row - 1] : "", NULL);
		else
			got = add_cell(m, at, row, column_of(m, column));
		if (got < 0)
			return -1;
	}
	return 0;
}

/* Room for the cells, and what is known of the columns. */
static int
start_table(struct making *m)
{
	const struct kept *kept = m->kept;
	const struct people *people = m->people;
	struct table *t = &m->table;

	t->columns = kept->width + people->drawn;
	t->rows = kept->count / kept->width + 1;
	t->limit = people->how.width;
	t->ascii = people->how.ascii;
	t->bars = people->bars;
	t->drawn = people->drawn ? people->beside + 1 : t->columns;
	t->cells =
	    arena_alloc(&m->cells, t->rows * t->columns * sizeof(*t->cells));
	m->right = arena_alloc(&m->cells, t->columns * sizeof(*m->right));
	t->right = m->right;
	if (!t->cells || !m->right)
		return -1;
	for (size_t i = 0; i < t->columns; i++)
		m->right[i] =
		    i != t->drawn && human_right(m->types[column_of(m, i)]);
	return 0;
}

int
people_write(struct people *people, const struct kept *kept,
    const char *const *names, const enum ocop_type *types, struct text *out,
    struct ocop_error *err)
{
	struct making m = { people, kept, names, types, .right = NULL };
	int got = 0;

	if (!people->labels)
		got = people_set(people, &people->how, err);
	if (got == 0 && (start_table(&m) < 0 || add_rows(&m) < 0))
		got = ocop_fail_memory(err);
	if (got == 0)
		got = table_write(out, &m.table, err);
	text_free(&m.human);
	text_free(&m.seen);
	arena_free(&m.cells);
	return got;
}

void
people_free(struct people *people)
{
	ocop_labels_free(people->labels);
	arena_free(&people->arena);
}
