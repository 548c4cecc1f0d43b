#include <string.h>

#include <ocop/column.h>

#include "text/page/page_word.h"
#include "text/table/human.h"

/* The word of a code, of the list of that column of this table, else of any;
 * the code itself where there is none. */
static const char *
word_of(const struct page_table *table, const char *column, const char *code)
{
	struct text list = { 0 };
	const char *word;

	text_printf(&list, "%s.%s", table->name, column);
	word = ocop_label_word(table->labels, text_sure(&list), code);
	text_free(&list);
	return word == code ? ocop_label_word(table->labels, column, code) :
			      word;
}

/* In English, which human_cell() leaves as it is. */
static const char *
english(const struct page_table *table, enum ocop_type type, const char *column,
    const char *cell)
{
	if (type == OCOP_YESNO)
		return ocop_label_word(table->labels, "yesno", cell);
	return type == OCOP_TEXT || type == OCOP_CODE ?
	    ocop_label_word(table->labels, column, cell) :
	    cell;
}

const char *
page_word(struct text *room, const struct page_table *table,
    const char *section, const char *column, const char *cell)
{
	enum ocop_type type = ocop_column_type(column);
	const char *word = cell;

	if (*cell == '\0')
		return cell;
	if (section && strcmp(column, "item") == 0)
		word = ocop_label_word(table->labels, section, cell);
	if (word == cell && type == OCOP_TEXT)
		word = word_of(table, column, cell);
	if (word == cell)
		word = human_cell(
		    room, table->labels, table->name, column, type, cell);
	if (word == cell && table->lang == OCOP_EN)
		word = english(table, type, column, cell);
	return word;
}
