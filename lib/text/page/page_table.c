#include <stdlib.h>
#include <string.h>

#include <ocop/column.h>

#include "base/letters/markup.h"
#include "text/page/page_table.h"
#include "text/page/page_word.h"
#include "text/table/human.h"

enum {
	CARDS_FROM = 6,   /* columns, from which on a telephone shows cards */
	ACROSS_FROM = 12, /* columns, from which on it is printed across */
};

static const char *
heading(const struct page_table *table, const char *column)
{
	return human_heading(table->labels, table->name, column);
}

static bool
is_number(const char *column)
{
	return human_right(ocop_column_type(column));
}

/* A row while it is put. */
struct row {
	const struct page_table *table;
	const struct ocop_writer *kept;
	size_t number;
	const char *section; /* the cell of that column, or NULL */
	struct text *room;
};

/* Whether a text has letters that English does not write. */
static bool
is_foreign(const struct page_table *table, const char *text)
{
	if (table->lang == OCOP_VI)
		return false;
	while (*text && (unsigned char)*text < 0x80)
		text++;
	return *text != '\0';
}

static void
put_cell(struct text *out, const struct row *row, const char *column,
    const char *cell, bool blank)
{
	const struct page_table *table = row->table;
	enum ocop_type type = ocop_column_type(column);
	bool right = human_right(type), day = type == OCOP_DATE;
	const char *shown =
	    page_word(row->room, table, row->section, column, cell);
	bool plain = *cell == '\0' || (!right && !day && shown == cell);

	if (!shown) {
		out->failed = true;
		return;
	}
	markup_put(out, right ? "<td class=\"n" : "<td");
	if (blank)
		markup_put(out, right ? " e\"" : " class=\"e\"");
	else
		markup_put(out, right ? "\"" : "");
	if (plain && is_foreign(table, cell))
		markup_put(out, " lang=\"vi\"");
	markup_put(out, ">");
	/* what is shown otherwise than it is written keeps that */
	if (!plain) {
		markup_put(out, day ? "<time datetime=\"" : "<data value=\"");
		markup_text(out, cell);
		markup_put(out, "\">");
	}
	markup_text(out, shown);
	if (!plain)
		markup_put(out, day ? "</time>" : "</data>");
	markup_put(out, "</td>");
}

/* Whether the column is blank in every row. */
static bool
is_blank(const struct ocop_writer *kept, size_t column)
{
	size_t rows = ocop_writer_rows(kept), row = 0;

	while (row < rows && *ocop_writer_cell(kept, row, column) == '\0')
		row++;
	return row == rows;
}

/* Whether any cell of the column is long. */
static bool
is_long(const struct ocop_writer *kept, size_t column)
{
	enum { LONG = 24 };
	size_t rows = ocop_writer_rows(kept), row = 0;

	while (row < rows && strlen(ocop_writer_cell(kept, row, column)) < LONG)
		row++;
	return row < rows;
}

/* Long texts have room; on a telephone each cell has its heading beside it. */
static void
put_style(struct text *style, const struct page_table *table,
    const struct ocop_writer *kept)
{
	const char *const *names = ocop_writer_names(kept);
	size_t columns = ocop_writer_columns(kept);

	for (size_t i = 0; i < columns; i++)
		if (!is_number(names[i]) && is_long(kept, i))
			text_printf(style,
			    "@media screen and (min-width: 40.01rem) { #t%zu "
			    "td:nth-child(%zu) { min-width: 10rem; } }\n",
			    table->number, i + 1);
	if (columns < CARDS_FROM)
		return;
	markup_put(style, "@media screen and (max-width: 40rem) {\n");
	for (size_t i = 0; i < columns; i++) {
		text_printf(style,
		    "#t%zu td:nth-child(%zu)::before { content: ",
		    table->number, i + 1);
		markup_css(style, heading(table, names[i]));
		markup_put(style, "; }\n");
	}
	markup_put(style, "}\n");
}

static void
put_head(struct text *out, const struct page_table *table,
    const struct ocop_writer *kept, const bool *blank)
{
	const char *const *names = ocop_writer_names(kept);

	markup_put(out, "<thead><tr>");
	for (size_t i = 0; i < ocop_writer_columns(kept); i++) {
		markup_put(out, "<th scope=\"col\"");
		if (is_number(names[i]) || blank[i])
			text_printf(out, " class=\"%s%s\"",
			    is_number(names[i]) ? "n" : "",
			    blank[i] ? " e" : "");
		text_printf(out, " data-column=\"%s\">", names[i]);
		markup_text(out, heading(table, names[i]));
		markup_put(out, "</th>");
	}
	markup_put(out, "</tr></thead>\n");
}

/* Which columns are not shown, since they are blank. */
static void
put_blanks(struct text *out, const struct page_table *table,
    const char *const *names, const bool *blank, size_t columns)
{
	const char *stop = ocop_gettext("; blank and not shown: ");

	for (size_t i = 0; i < columns; i++)
		if (blank[i]) {
			markup_put(out, stop);
			markup_text(out, heading(table, names[i]));
			stop = ", ";
		}
}

bool
page_table_put(struct text *body, struct text *style,
    const struct page_table *table, const struct ocop_writer *kept)
{
	const char *const *names = ocop_writer_names(kept);
	size_t columns = ocop_writer_columns(kept),
	       rows = ocop_writer_rows(kept);
	size_t section = columns, shown = 0;
	struct text room = { 0 };
	bool *blank = calloc(columns, sizeof(*blank));

	if (!blank)
		ocop_no_memory();
	for (size_t i = 0; i < columns; i++) {
		blank[i] = is_blank(kept, i);
		shown += !blank[i];
		if (strcmp(names[i], "section") == 0)
			section = i;
	}
	text_printf(body,
	    "<div class=\"table%s\" role=\"region\" tabindex=\"0\" "
	    "aria-labelledby=\"c%zu\">\n<table id=\"t%zu\"%s>\n"
	    "<caption id=\"c%zu\">",
	    shown >= ACROSS_FROM ? " across" : "", table->number, table->number,
	    columns >= CARDS_FROM ? " class=\"cards\"" : "", table->number);
	/* the heading above says it to those who see */
	markup_put(body, "<span class=\"hidden\">");
	markup_text(body, table->caption);
	markup_put(body, "</span> ");
	text_printf(body, ocop_ngettext("%zu row", "%zu rows", rows), rows);
	put_blanks(body, table, names, blank, columns);
	markup_put(body, "</caption>\n");
	put_head(body, table, kept, blank);
	put_style(style, table, kept);
	markup_put(body, "<tbody>\n");
	for (size_t r = 0; r < rows; r++) {
		const struct row row = { table, kept, r,
			section < columns ? ocop_writer_cell(kept, r, section) :
					    NULL,
			&room };

		markup_put(body, "<tr>");
		for (size_t i = 0; i < columns; i++)
			put_cell(body, &row, names[i],
			    ocop_writer_cell(kept, r, i), blank[i]);
		markup_put(body, "</tr>\n");
	}
	markup_put(body, "</tbody>\n</table>\n</div>\n");
	body->failed = body->failed || room.failed;
	text_free(&room);
	free(blank);
	return shown >= ACROSS_FROM;
}
