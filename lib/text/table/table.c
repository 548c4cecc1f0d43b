#include <stdlib.h>
#include <string.h>

#include "text/table/bar.h"
#include "text/table/fold.h"
#include "text/table/table.h"
#include "text/table/table_fit.h"

static void
pad(struct text *out, size_t count)
{
	static const char blanks[] = "                ";

	while (count > 0) {
		size_t some =
		    count < sizeof(blanks) - 1 ? count : sizeof(blanks) - 1;

		text_add(out, blanks, some);
		count -= some;
	}
}

static void
put_line(struct text *out, const struct fold *line, const char *tint)
{
	if (tint)
		text_printf(out, "\033[%sm", tint);
	text_add(out, line->start, line->size);
	if (tint)
		text_add(out, "\033[0m", strlen("\033[0m"));
}

/* What is in the drawn column; false for nothing. */
static bool
draw_cell(struct text *out, const struct table *t, size_t row, size_t width)
{
	const struct table_bar *bar =
	    t->bars && row > 0 ? &t->bars[row - 1] : NULL;

	if (!bar || bar->whole <= 0)
		return false;
	text_reset(out);
	bar_draw(out, bar->part, bar->whole, width, t->ascii);
	return true;
}

/* One row while its lines are written. */
struct row {
	const struct table *table;
	const size_t *widths;
	size_t number, lines;
	struct fold *folds;  /* by column */
	struct text drawing; /* of the drawn column */
};

/* The text that a column has on a line of the row; false for none. */
static bool
next_text(struct row *row, size_t column, size_t line)
{
	const struct table *t = row->table;
	const struct table_cell *cell =
	    &t->cells[row->number * t->columns + column];
	struct fold *fold = &row->folds[column];
	size_t width = row->widths[column];

	if (line == 0) {
		fold->rest = cell->text;
		if (column == t->drawn && width == 0)
			fold->rest = "";
		else if (column == t->drawn &&
		    draw_cell(&row->drawing, t, row->number, width))
			fold->rest = text_sure(&row->drawing);
	}
	/* headings are on what is below them */
	if (row->number == 0 &&
	    line + fold_count(fold->rest, width, table_break(0)) < row->lines)
		return false;
	return fold_next(fold, width, table_break(row->number));
}

/* Blanks are owed until something follows them, so that none end a line. */
static void
write_line(struct text *out, struct row *row, size_t line)
{
	const struct table *t = row->table;
	size_t owed = 0;

	for (size_t i = 0; i < t->columns; i++) {
		bool there = next_text(row, i, line);
		size_t taken = there ? row->folds[i].width : 0;
		size_t gap =
		    row->widths[i] > taken ? row->widths[i] - taken : 0;

		if (i == t->drawn && row->widths[i] == 0)
			continue;
		if (t->right[i])
			owed += gap;
		if (there) {
			pad(out, owed);
			owed = 0;
			put_line(out, &row->folds[i],
			    t->cells[row->number * t->columns + i].tint);
		}
		if (!t->right[i])
			owed += gap;
		owed += TABLE_GAP;
	}
	text_add(out, "\n", 1);
}

static void
write_rows(struct text *out, struct row *row)
{
	bool apart = false;

	for (row->number = 0; row->number < row->table->rows; row->number++) {
		row->lines =
		    table_row_lines(row->table, row->widths, row->number);
		if (row->number > 0 && (apart || row->lines > 1))
			text_add(out, "\n", 1);
		for (size_t line = 0; line < row->lines; line++)
			write_line(out, row, line);
		apart = row->lines > 1;
	}
}

/* Lines that start so many columns in; the first does where it begins. */
static void
write_lines(struct text *out, const char *text, const char *tint, size_t indent,
    size_t width, char after)
{
	struct fold fold = { .rest = text };

	for (bool first = true; fold_next(&fold, width, after); first = false) {
		if (!first) {
			text_add(out, "\n", 1);
			pad(out, indent);
		}
		put_line(out, &fold, tint);
	}
}

/* How records stand: the cells beside the headings, or below them. */
struct record {
	const struct table *table;
	size_t indent; /* of cells */
	size_t width;  /* that they may take */
	bool below;
};

static struct record
plan(const struct table *t)
{
	struct record plan = { .table = t, .below = true };
	size_t heading = 0, least = 0;

	for (size_t i = 0; i < t->columns * t->rows; i++) {
		const struct table_cell *cell = &t->cells[i];
		size_t word;

		if (i < t->columns && cell->width > heading)
			heading = cell->width;
		if (i < t->columns || i % t->columns == t->drawn)
			continue;
		word = cell->width > least ? fold_least(cell->text, '\0') : 0;
		if (word > least)
			least = word;
	}
	if (heading + TABLE_GAP + least <= t->limit) {
		plan.below = false;
		plan.indent = heading + TABLE_GAP;
	} else if (TABLE_GAP + least <= t->limit) {
		plan.indent = TABLE_GAP;
	}
	plan.width = t->limit > plan.indent ? t->limit - plan.indent : 1;
	return plan;
}

/* The bar of a record, where there is one and it has room. */
static void
write_drawn(struct text *out, const struct record *plan, size_t row)
{
	const struct table *t = plan->table;
	const struct table_cell *cell = &t->cells[row * t->columns + t->drawn];
	size_t width =
	    plan->width < TABLE_BAR_MOST ? plan->width : TABLE_BAR_MOST;
	struct text drawing = { 0 };

	if (cell->width > 0 && cell->width <= plan->width) {
		pad(out, plan->indent);
		text_add(out, cell->text, strlen(cell->text));
		text_add(out, "\n", 1);
	} else if (width >= TABLE_BAR_LEAST &&
	    draw_cell(&drawing, t, row, width)) {
		pad(out, plan->indent);
		text_add(out, text_sure(&drawing), drawing.size);
		text_add(out, "\n", 1);
	}
	text_free(&drawing);
}

static void
write_field(
    struct text *out, const struct record *plan, size_t row, size_t column)
{
	const struct table *t = plan->table;
	const struct table_cell *heading = &t->cells[column];
	const struct table_cell *cell = &t->cells[row * t->columns + column];

	write_lines(out, heading->text, NULL, 0,
	    plan->below ? t->limit : heading->width, table_break(0));
	if (cell->width > 0 && plan->below)
		text_add(out, "\n", 1);
	if (cell->width > 0) {
		pad(out,
		    plan->below ? plan->indent : plan->indent - heading->width);
		write_lines(out, cell->text, cell->tint, plan->indent,
		    plan->width, '\0');
	}
	text_add(out, "\n", 1);
}

/* A line for each cell; where there are no rows, the headings alone. */
static void
write_records(struct text *out, const struct table *t)
{
	const struct record of = plan(t);

	for (size_t i = 0; t->rows == 1 && i < t->columns; i++) {
		write_lines(
		    out, t->cells[i].text, NULL, 0, t->limit, table_break(0));
		text_add(out, "\n", 1);
	}
	for (size_t row = 1; row < t->rows; row++) {
		if (row > 1)
			text_add(out, "\n", 1);
		for (size_t i = 0; i < t->columns; i++)
			if (i == t->drawn)
				write_drawn(out, &of, row);
			else
				write_field(out, &of, row, i);
	}
}

int
table_write(struct text *out, const struct table *t, struct ocop_error *err)
{
	struct row row = { .table = t };
	size_t *widths = calloc(t->columns + 1, sizeof(*widths));
	int got = -1;

	row.widths = widths;
	row.folds = calloc(t->columns + 1, sizeof(*row.folds));
	if (!widths || !row.folds)
		(void)ocop_fail_memory(err);
	else
		got = table_fit(t, widths, err);
	if (got > 0)
		write_rows(out, &row);
	else if (got == 0)
		write_records(out, t);
	if (got >= 0 && out->failed)
		got = ocop_fail_memory(err);
	text_free(&row.drawing);
	free(row.folds);
	free(widths);
	return got < 0 ? -1 : 0;
}
