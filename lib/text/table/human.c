#include <string.h>

#include <ocop/date.h>
#include <ocop/kind.h>

#include "text/format/numeric.h"
#include "text/table/human.h"
#include "text/table/phrase.h"

const char *
human_heading(
    const struct ocop_labels *labels, const char *table, const char *column)
{
	const char *word =
	    table ? ocop_label_word(labels, table, column) : column;

	return word == column ? ocop_label_column(labels, column) : word;
}

bool
human_right(enum ocop_type type)
{
	return type == OCOP_WHOLE || type == OCOP_DECIMAL;
}

/* The column of that name of a kind, when the table is one. */
static const struct ocop_column *
column_of(const char *table, const char *column)
{
	const struct ocop_kind *kind = table ? ocop_kind_find(table) : NULL;

	size_t i = kind ? ocop_kind_column(kind, column) : 0;

	return kind && i < kind->count ? &kind->columns[i] : NULL;
}

/* In the list that the column takes its codes from, else in its own. */
static const char *
word(const struct ocop_labels *labels, const struct ocop_column *of,
    const char *column, const char *code)
{
	const char *found =
	    of && of->refers ? ocop_label_word(labels, of->refers, code) : code;

	return found == code ? ocop_label_word(labels, column, code) : found;
}

/* Codes with a blank between, as words with commas. */
static const char *
words(struct text *room, const struct ocop_labels *labels,
    const struct ocop_column *of, const char *codes)
{
	struct text code = { 0 };

	text_reset(room);
	while (*(codes += strspn(codes, " ")) != '\0') {
		size_t size = strcspn(codes, " ");
		const char *found;

		text_reset(&code);
		text_add(&code, codes, size);
		found = word(labels, of, of->name, text_sure(&code));
		text_printf(room, "%s%s", room->size > 0 ? ", " : "", found);
		codes += size;
	}
	text_free(&code);
	return text_get(room);
}

/* 2026-08-05 as 05/08/2026. */
static const char *
day(struct text *room, const char *cell)
{
	char shown[OCOP_DATE_TEXT];
	struct ocop_date date;

	if (!ocop_date_parse(&date, cell))
		return cell;
	ocop_date_show(shown, date, OCOP_VI);
	text_reset(room);
	text_printf(room, "%s", shown);
	return text_get(room);
}

static const char *
human_number(struct text *room, enum ocop_type type, const char *cell)
{
	const char *point = strchr(cell, '.');

	if (!point || !format_is_number(type, cell))
		return cell;
	text_reset(room);
	text_printf(room, "%.*s,%s", (int)(point - cell), cell, point + 1);
	return text_get(room);
}

const char *
human_cell(struct text *room, const struct ocop_labels *labels,
    const char *table, const char *column, enum ocop_type type,
    const char *cell)
{
	const struct ocop_column *of;
	const char *said;

	if (ocop_label_lang(labels) != OCOP_VI)
		return cell;
	if (type == OCOP_DATE)
		return day(room, cell);
	if (human_right(type))
		return human_number(room, type, cell);
	if (type == OCOP_YESNO)
		return ocop_label_word(labels, "yesno", cell);
	of = column_of(table, column);
	if (of && of->type == OCOP_LIST && of->refers)
		return words(room, labels, of, cell);
	said = word(labels, of, column, cell);
	if (said == cell && phrase_is_reason(column))
		said = phrase_vietnamese(label_phrases(labels), room, cell);
	return said && strcmp(said, cell) == 0 ? cell : said;
}
