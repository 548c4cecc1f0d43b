#include <stdlib.h>
#include <string.h>

#include <ocop/column.h>
#include <ocop/page.h>

#include "base/text.h"
#include "data.h"
#include "text/sink.h"

struct ocop_page {
	struct sink sink;
	const struct ocop_labels *labels;
	enum ocop_lang lang;
	char *foot;
	bool section; /* one is open */
};

static void
put(struct ocop_page *page, const char *markup)
{
	text_add(&page->sink.text, markup, strlen(markup));
}

/* Text as HTML shows it, in an element or an attribute. */
static void
put_text(struct ocop_page *page, const char *text)
{
	for (; *text; text++)
		switch (*text) {
		case '&':
			put(page, "&amp;");
			break;
		case '<':
			put(page, "&lt;");
			break;
		case '>':
			put(page, "&gt;");
			break;
		case '"':
			put(page, "&quot;");
			break;
		default:
			text_add(&page->sink.text, text, 1);
		}
}

static void
put_style(struct ocop_page *page)
{
	const struct data_file *file = data_files;

	while (strcmp(file->path, "page.css") != 0)
		file++;
	put(page, "<style>\n");
	text_add(&page->sink.text, file->bytes, file->size);
	put(page, "</style>\n");
}

static void
start(struct ocop_page *page, const struct ocop_page_about *about)
{
	put(page, "<!DOCTYPE html>\n<html lang=\"");
	put(page, about->lang == OCOP_VI ? "vi" : "en");
	put(page,
	    "\">\n<head>\n<meta charset=\"utf-8\">\n"
	    "<meta name=\"viewport\" "
	    "content=\"width=device-width, initial-scale=1\">\n<title>");
	put_text(page, about->title);
	put(page, "</title>\n");
	put_style(page);
	put(page, "</head>\n<body>\n<header>\n<h1>");
	put_text(page, about->title);
	put(page, "</h1>\n<p>");
	put_text(page, about->subtitle);
	put(page, "</p>\n</header>\n<main>\n");
}

int
ocop_page_open(struct ocop_page **out, const char *path,
    const struct ocop_page_about *about, const struct ocop_labels *labels,
    struct ocop_error *err)
{
	struct ocop_page *page = calloc(1, sizeof(*page));

	*out = NULL;
	if (!page)
		return ocop_fail_memory(err);
	page->sink.file = -1;
	page->labels = labels;
	page->lang = about->lang;
	page->foot = strdup(about->foot);
	if (!page->foot)
		ocop_fail_memory(err);
	if (!page->foot || sink_open(&page->sink, path, err) < 0) {
		ocop_page_free(page);
		return -1;
	}
	start(page, about);
	*out = page;
	return 0;
}

static void
end_section(struct ocop_page *page)
{
	if (page->section)
		put(page, "</section>\n");
	page->section = false;
}

void
ocop_page_section(struct ocop_page *page, const char *id, const char *heading)
{
	end_section(page);
	page->section = true;
	put(page, "<section id=\"");
	put_text(page, id);
	put(page, "\">\n<h2>");
	put_text(page, heading);
	put(page, "</h2>\n");
}

const struct ocop_labels *
ocop_page_labels(const struct ocop_page *page)
{
	return page->labels;
}

void
ocop_page_text(struct ocop_page *page, const char *text)
{
	put(page, "<p>");
	put_text(page, text);
	put(page, "</p>\n");
}

void
ocop_page_drawing(struct ocop_page *page, const char *markup)
{
	put(page, "<figure>\n");
	put(page, markup);
	put(page, "</figure>\n");
}

/* 2026-08-05 as 05/08/2026. */
static void
put_day(struct ocop_page *page, const char *day)
{
	put(page, "<time datetime=\"");
	put_text(page, day);
	put(page, "\">");
	if (page->lang == OCOP_VI && strlen(day) == strlen("2026-08-05")) {
		text_printf(
		    &page->sink.text, "%.2s/%.2s/%.4s", day + 8, day + 5, day);
	} else {
		put_text(page, day);
	}
	put(page, "</time>");
}

static void
put_number(struct ocop_page *page, const char *number)
{
	put(page, "<data value=\"");
	put_text(page, number);
	put(page, "\">");
	for (; *number; number++)
		if (*number == '.' && page->lang == OCOP_VI)
			put(page, ",");
		else
			text_add(&page->sink.text, number, 1);
	put(page, "</data>");
}

/* A word of a list is shown as people say it, and keeps its code. */
static void
put_word(struct ocop_page *page, const char *column, const char *code)
{
	const char *word = ocop_label_word(page->labels, column, code);

	if (word == code) {
		put_text(page, code);
		return;
	}
	put(page, "<data value=\"");
	put_text(page, code);
	put(page, "\">");
	put_text(page, word);
	put(page, "</data>");
}

/* What a column is called in this table, else anywhere. */
static const char *
heading(const struct ocop_page *page, const char *table, const char *column)
{
	const char *word = ocop_label_word(page->labels, table, column);

	return word == column ? ocop_label_column(page->labels, column) : word;
}

static bool
is_number(const char *column)
{
	enum ocop_type type = ocop_column_type(column);

	return type == OCOP_WHOLE || type == OCOP_DECIMAL;
}

static void
put_cell(struct ocop_page *page, const char *column, const char *cell)
{
	bool right = is_number(column);

	put(page, right ? "<td class=\"n\">" : "<td>");
	if (*cell == '\0')
		;
	else if (right)
		put_number(page, cell);
	else if (ocop_column_type(column) == OCOP_DATE)
		put_day(page, cell);
	else
		put_word(page, column, cell);
	put(page, "</td>");
}

void
ocop_page_table(
    struct ocop_page *page, const char *name, const struct ocop_writer *kept)
{
	const char *const *names = ocop_writer_names(kept);
	size_t columns = ocop_writer_columns(kept),
	       rows = ocop_writer_rows(kept);

	put(page, "<div class=\"table\" tabindex=\"0\">\n<table>\n<thead><tr>");
	for (size_t i = 0; i < columns; i++) {
		put(page,
		    is_number(names[i]) ? "<th scope=\"col\" class=\"n\"" :
					  "<th scope=\"col\"");
		put(page, " data-column=\"");
		put_text(page, names[i]);
		put(page, "\">");
		put_text(page, heading(page, name, names[i]));
		put(page, "</th>");
	}
	put(page, "</tr></thead>\n<tbody>\n");
	for (size_t row = 0; row < rows; row++) {
		put(page, "<tr>");
		for (size_t i = 0; i < columns; i++)
			put_cell(
			    page, names[i], ocop_writer_cell(kept, row, i));
		put(page, "</tr>\n");
	}
	put(page, "</tbody>\n</table>\n</div>\n");
	if (rows == 0)
		ocop_page_text(page,
		    page->lang == OCOP_VI ? "Không có dòng nào." : "No rows.");
}

int
ocop_page_finish(struct ocop_page *page, struct ocop_error *err)
{
	end_section(page);
	put(page, "</main>\n<footer>\n");
	ocop_page_text(page, page->foot);
	put(page, "</footer>\n</body>\n</html>\n");
	if (page->sink.text.failed)
		return ocop_fail_memory(err);
	return sink_finish(&page->sink, err);
}

void
ocop_page_free(struct ocop_page *page)
{
	if (!page)
		return;
	sink_close(&page->sink);
	free(page->foot);
	free(page);
}
