/* The data worksheet of blank sheets: what is filled in, as rows to load. */
#include <string.h>

#include "document/blank.h"

/* The columns are those of the table, as far as they are read again. */
enum {
	PRODUCT,
	MEMBER,
	SET,
	CRITERION,
	POINTS,
	OPTION,
	CONDITION,
	ROUND,
	COLUMNS
};

struct writing {
	struct ocop_book *book;
	const struct form *form;
	size_t row;
	struct text test; /* whether the row is wanted, as a formula */
	struct text text;
	bool no_memory;
};

static void
put_cell(struct writing *w, size_t column)
{
	const char *formula = text_get(&w->text);

	w->no_memory = w->no_memory || !formula;
	if (formula)
		ocop_book_formula(
		    w->book, w->row, column, OCOP_PLAIN, formula, "");
}

/* A text of the form's head.  &"" makes a text of a number or a blank. */
static void
put_head(struct writing *w, size_t column, size_t row)
{
	text_reset(&w->text);
	text_printf(&w->text, "IF(%s,%s!$B$%zu&\"\",\"\")", w->test.bytes,
	    w->form->sheet, row + 1);
	put_cell(w, column);
}

static void
put_word(struct writing *w, size_t column, const char *word)
{
	text_reset(&w->text);
	text_printf(&w->text, "IF(%s,\"%s\",\"\")", w->test.bytes, word);
	put_cell(w, column);
}

/* What every row has; only a row that is wanted is not all blank. */
static void
put_start(struct writing *w)
{
	put_head(w, PRODUCT, FORM_PRODUCT);
	put_head(w, MEMBER, FORM_MEMBER);
	text_reset(&w->text);
	text_printf(
	    &w->text, "IF(%s,%d,\"\")", w->test.bytes, w->form->set->set);
	put_cell(w, SET);
	put_head(w, ROUND, FORM_ROUND);
}

/* Starts the test of a row; false when there is no memory. */
static bool
tested(struct writing *w)
{
	if (!text_get(&w->test))
		w->no_memory = true;
	return !w->no_memory;
}

/* A form in which nothing is scored is no sheet, so that it gives no rows. */
static void
write_leaves(struct writing *w)
{
	const struct ocop_set *set = w->form->set;

	text_reset(&w->test);
	text_printf(&w->test, "%s!$D$%d<%zu", w->form->sheet, FORM_LEFT + 1,
	    set->leaf_count);
	for (size_t i = 0; i < set->leaf_count && tested(w); i++, w->row++) {
		size_t line = w->form->leaves[i] + 1;

		put_start(w);
		put_word(w, CRITERION, set->leaves[i].name);
		text_reset(&w->text);
		text_printf(&w->text, "IF(%s!$D$%zu=\"\",\"\",%s!$D$%zu)",
		    w->form->sheet, line, w->form->sheet, line);
		put_cell(w, POINTS);
		text_reset(&w->text);
		text_printf(&w->text,
		    "IF(OR(%s!$E$%zu=\"\",%s!$E$%zu=0),\"\",%s!$E$%zu)",
		    w->form->sheet, line, w->form->sheet, line, w->form->sheet,
		    line);
		put_cell(w, OPTION);
	}
}

static void
write_conditions(struct writing *w)
{
	const struct ocop_set *set = w->form->set;

	for (size_t i = 0; i < set->condition_count; i++) {
		if (w->form->conditions[i] == 0)
			continue;
		text_reset(&w->test);
		text_printf(&w->test, "%s!$D$%zu<>\"\"", w->form->sheet,
		    w->form->conditions[i] + 1);
		if (!tested(w))
			return;
		put_start(w);
		put_word(w, CONDITION, set->conditions[i].condition);
		w->row++;
	}
}

int
blank_data(const struct form *forms, size_t count, struct ocop_book *book,
    struct ocop_error *err)
{
	static const size_t widths[COLUMNS] = { 20, 14, 6, 10, 8, 8, 16, 10 };
	struct writing w = { .book = book, .row = 1 };

	ocop_book_sheet(book, "data");
	for (size_t i = 0; i < COLUMNS; i++) {
		ocop_book_text(book, 0, i, OCOP_HEADER, ocop_blank_columns[i]);
		ocop_book_width(book, i, widths[i], OCOP_PLAIN);
	}
	for (size_t i = 0; i < count; i++) {
		w.form = &forms[i];
		write_leaves(&w);
		write_conditions(&w);
	}
	ocop_book_freeze(book, 1, 0);
	ocop_book_protect(book);
	text_free(&w.test);
	text_free(&w.text);
	return w.no_memory ? ocop_fail_memory(err) : ocop_book_check(book, err);
}
