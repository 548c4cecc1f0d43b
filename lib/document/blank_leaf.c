/* A criterion on a blank score sheet: its options and its cells to fill in. */
#include <string.h>

#include "document/blank.h"

/* How the options of a criterion are told, in two languages. */
static const struct {
	size_t column;
	const char *label; /* in the pack */
	const char *none, *option, *variant;
} languages[] = {
	{ FORM_OPTIONS_VI, "label_vi", "không đạt mức nào", "phương án",
	    "trường hợp" },
	{ FORM_OPTIONS_EN, "label_en", "none is reached", "option", "case" },
};

/*
 * Puts the options in a cell, a line for each: "2***: ...".  Those of the
 * pack are in the same order as those of the set.
 */
static void
draw_options(struct drawing *d, const struct ocop_leaf *leaf, size_t language)
{
	const struct ocop_set *set = d->blank->set;
	const struct ocop_table *table =
	    ocop_pack_table(d->blanks->pack, "options");
	bool numbered = blank_way(set, leaf) == BLANK_OPTION;
	size_t next = 0;

	text_reset(&d->text);
	if (blank_adds_zero(set, leaf))
		text_printf(&d->text, "0: %s", languages[language].none);
	for (size_t row = 0; row < table->rows && next < leaf->options; row++) {
		const struct ocop_option *option =
		    &set->options[leaf->option + next];
		const char *code = ocop_table_cell(table, row, "code");

		if (!drawing_has(d, table, row) ||
		    strcmp(code, leaf->code) != 0)
			continue;
		if (d->text.size > 0)
			text_add(&d->text, "\n", 1);
		if (numbered)
			text_printf(&d->text,
			    "%s %d = ", languages[language].option,
			    option->number);
		blank_points(&d->text, option);
		if (option->variant)
			text_printf(&d->text, " (%s %d)",
			    languages[language].variant, option->variant);
		text_printf(&d->text, ": %s",
		    ocop_table_cell(table, row, languages[language].label));
		next++;
	}
	ocop_book_text(d->book, d->row, languages[language].column,
	    OCOP_WRAPPED, drawing_take(d, &d->text));
}

/* A cell to fill in, with what may be there. */
static void
choose(struct drawing *d, size_t column, const char *hint)
{
	ocop_book_text(d->book, d->row, column, OCOP_INPUT_NUMBER, "");
	ocop_book_choose(
	    d->book, d->row, d->row, column, drawing_take(d, &d->list), hint);
}

static void
choose_points(struct drawing *d, const struct ocop_leaf *leaf)
{
	text_reset(&d->list);
	for (int p = 0; p <= leaf->max; p++)
		if (leaf->points >> p & 1)
			text_printf(
			    &d->list, "%s%d", d->list.size > 0 ? "," : "", p);
	choose(d, FORM_POINTS, NULL);
}

static void
close_brackets(struct text *text, size_t count)
{
	for (size_t i = 0; i < count; i++)
		text_add(text, ")", 1);
}

/*
 * The number of the option that the points and the case of the sheet tell.
 * A blank cell counts as 0 in a formula, so it is looked at first.
 */
static void
draw_case(struct drawing *d, const struct ocop_leaf *leaf)
{
	const struct ocop_option *options =
	    &d->blank->set->options[leaf->option];
	size_t line = d->row + 1;

	text_reset(&d->text);
	text_printf(&d->text, "IF(D%zu=\"\",\"\",", line);
	for (size_t i = 0; i < leaf->options; i++) {
		text_printf(
		    &d->text, "IF(AND(D%zu=%d", line, options[i].points);
		if (options[i].variant)
			text_printf(&d->text, ",$B$%d=%d", FORM_CASE + 1,
			    options[i].variant);
		text_printf(&d->text, "),%d,", options[i].number);
	}
	text_printf(&d->text, "\"\"");
	close_brackets(&d->text, leaf->options + 1);
	ocop_book_formula(d->book, d->row, FORM_OPTION, OCOP_CENTRED,
	    drawing_take(d, &d->text), "");
}

/* Where two options share a value the option is chosen, not the points; 0
 * stands for none. */
static void
choose_option(struct drawing *d, const struct ocop_leaf *leaf)
{
	const struct ocop_option *options =
	    &d->blank->set->options[leaf->option];
	size_t line = d->row + 1;

	text_reset(&d->text);
	text_reset(&d->list);
	text_printf(&d->text, "IF(E%zu=\"\",\"\",IF(E%zu=0,0,", line, line);
	text_add(&d->list, "0", 1);
	for (size_t i = 0; i < leaf->options; i++) {
		text_printf(&d->text, "IF(E%zu=%d,%d,", line, options[i].number,
		    options[i].points);
		text_printf(&d->list, ",%d", options[i].number);
	}
	text_printf(&d->text, "\"\"");
	close_brackets(&d->text, leaf->options + 2);
	ocop_book_formula(d->book, d->row, FORM_POINTS, OCOP_CENTRED,
	    drawing_take(d, &d->text), "");
	choose(d, FORM_OPTION,
	    "Chọn số phương án; 0: không đạt mức nào / choose the number of "
	    "the option; 0: none is reached");
}

void
drawing_leaf(struct drawing *d, size_t number)
{
	const struct ocop_set *set = d->blank->set;
	const struct ocop_leaf *leaf = &set->leaves[number];

	d->form->leaves[number] = d->row;
	ocop_book_text(d->book, d->row, FORM_CODE, OCOP_WRAPPED, leaf->name);
	ocop_book_text(d->book, d->row, FORM_VI, OCOP_WRAPPED, leaf->label_vi);
	ocop_book_text(d->book, d->row, FORM_EN, OCOP_WRAPPED, leaf->label_en);
	text_reset(&d->text);
	text_printf(&d->text, "%d", leaf->max);
	ocop_book_number(
	    d->book, d->row, FORM_MAX, OCOP_CENTRED, drawing_take(d, &d->text));
	switch (blank_way(set, leaf)) {
	case BLANK_POINTS:
		choose_points(d, leaf);
		ocop_book_text(d->book, d->row, FORM_OPTION, OCOP_CENTRED, "");
		break;
	case BLANK_CASE:
		choose_points(d, leaf);
		draw_case(d, leaf);
		break;
	case BLANK_OPTION:
		choose_option(d, leaf);
		break;
	}
	draw_options(d, leaf, 0);
	draw_options(d, leaf, 1);
}
