/* Pages of HTML: sections with texts, tables and drawings. */
#include <stdlib.h>
#include <string.h>

#include "base/letters/markup.h"
#include "data.h"
#include "text/format/sink.h"
#include "text/page/page.h"
#include "text/page/page_table.h"

struct ocop_page {
	struct sink sink;
	const struct ocop_labels *labels;
	enum ocop_lang lang;
	char *title, *subtitle, *foot;
	struct text style;    /* of its tables */
	struct text contents; /* items of the list of sections */
	struct text body;
	struct text heading; /* of the section that is open */
	size_t sections;
	bool across; /* a table is too wide for a sheet that is not turned */
};

static void
put_file(struct text *out, const char *path)
{
	const struct data_file *file = data_files;

	while (strcmp(file->path, path) != 0)
		file++;
	text_add(out, file->bytes, file->size);
}

/*
 * What is at the head and foot of each printed page: browsers without
 * margin boxes print the title and the page number by themselves.
 */
static void
put_margins(struct text *out, const struct ocop_page *page)
{
	markup_put(out, "@page { @top-left { content: ");
	markup_css(out, page->title);
	markup_put(out, "; } @top-right { content: ");
	markup_css(out, page->subtitle);
	markup_put(out, "; } @bottom-left { content: ");
	markup_css(out, page->foot);
	markup_put(out, "; } }\n");
}

static void
put_head(struct text *out, const struct ocop_page *page)
{
	text_printf(out,
	    "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n"
	    "<meta charset=\"utf-8\"/>\n"
	    "<meta http-equiv=\"Content-Security-Policy\" "
	    "content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
	    "<meta name=\"viewport\" "
	    "content=\"width=device-width, initial-scale=1\"/>\n"
	    "<meta name=\"color-scheme\" content=\"light dark\"/>\n<title>",
	    page->lang == OCOP_VI ? "vi" : "en");
	markup_text(out, page->title);
	markup_put(out, " – ");
	markup_text(out, page->subtitle);
	markup_put(out, "</title>\n<style>\n");
	put_file(out, "page.css");
	put_margins(out, page);
	text_add(out, text_get(&page->style), page->style.size);
	markup_put(out, "</style>\n</head>\n");
}

static void
put_start(struct text *out, const struct ocop_page *page)
{
	/* a report alone is turned with its table */
	markup_put(out,
	    page->sections != 1 ? "<body>\n" :
		page->across    ? "<body class=\"one across\">\n" :
				  "<body class=\"one\">\n");
	markup_put(out, "<a class=\"skip\" href=\"#main\">");
	markup_put(out, ocop_gettext("Skip to the content"));
	markup_put(out, "</a>\n<header>\n<h1>");
	markup_text(out, page->title);
	markup_put(out, "</h1>\n<p lang=\"vi\">");
	markup_text(out, page->subtitle);
	markup_put(out, "</p>\n</header>\n");
	if (page->sections > 1) {
		markup_put(out, "<nav aria-label=\"");
		markup_put(out, ocop_gettext("Contents"));
		markup_put(out, "\">\n<ol>\n");
		text_add(out, text_get(&page->contents), page->contents.size);
		markup_put(out, "</ol>\n</nav>\n");
	}
	markup_put(out, "<main id=\"main\">\n");
}

static void
put_end(struct text *out, const struct ocop_page *page)
{
	markup_put(out, "</main>\n<footer>\n<p>");
	markup_text(out, page->foot);
	markup_put(out, "</p>\n</footer>\n</body>\n</html>\n");
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
	page->title = strdup(about->title);
	page->subtitle = strdup(about->subtitle);
	page->foot = strdup(about->foot);
	if (!page->title || !page->subtitle || !page->foot)
		ocop_fail_memory(err);
	else if (sink_open(&page->sink, path, err) == 0) {
		*out = page;
		return 0;
	}
	ocop_page_free(page);
	return -1;
}

static void
end_section(struct ocop_page *page)
{
	if (page->sections > 0)
		markup_put(&page->body, "</section>\n");
}

void
ocop_page_section(struct ocop_page *page, const char *id, const char *heading)
{
	end_section(page);
	page->sections++;
	text_reset(&page->heading);
	text_printf(&page->heading, "%s", heading);
	text_printf(&page->body,
	    "<section id=\"%s\" aria-labelledby=\"%s-h\">\n"
	    "<h2 id=\"%s-h\">",
	    id, id, id);
	markup_text(&page->body, heading);
	markup_put(&page->body, "</h2>\n");
	text_printf(&page->contents, "<li><a href=\"#%s\">", id);
	markup_text(&page->contents, heading);
	markup_put(&page->contents, "</a></li>\n");
}

const struct ocop_labels *
ocop_page_labels(const struct ocop_page *page)
{
	return page->labels;
}

void
ocop_page_text(struct ocop_page *page, const char *text)
{
	markup_put(&page->body, "<p>");
	markup_text(&page->body, text);
	markup_put(&page->body, "</p>\n");
}

void
ocop_page_drawings(struct ocop_page *page, const char *markup)
{
	markup_put(&page->body, "<div class=\"drawings\">\n");
	markup_put(&page->body, markup);
	markup_put(&page->body, "</div>\n");
}

void
ocop_page_table(
    struct ocop_page *page, const char *name, const struct ocop_writer *kept)
{
	struct page_table table = { page->labels, page->lang, name,
		text_sure(&page->heading), page->sections };

	if (ocop_writer_rows(kept) == 0)
		ocop_page_text(page, ocop_gettext("No rows."));
	else if (page_table_put(&page->body, &page->style, &table, kept))
		page->across = true;
}

int
ocop_page_finish(struct ocop_page *page, struct ocop_error *err)
{
	struct text *out = &page->sink.text, head = { 0 };

	end_section(page);
	if (!text_get(&page->style) || !text_get(&page->contents) ||
	    !text_get(&page->body))
		return ocop_fail_memory(err);
	put_head(&head, page);
	put_start(&head, page);
	if (!text_get(&head)) {
		text_free(&head);
		return ocop_fail_memory(err);
	}
	/* the body may be large, and is not copied */
	text_free(out);
	*out = head;
	if (sink_flush(&page->sink, err) < 0)
		return -1;
	text_free(out);
	*out = page->body;
	page->body = (struct text){ 0 };
	put_end(out, page);
	if (out->failed)
		return ocop_fail_memory(err);
	return sink_finish(&page->sink, err);
}

void
ocop_page_free(struct ocop_page *page)
{
	if (!page)
		return;
	sink_close(&page->sink);
	text_free(&page->style);
	text_free(&page->contents);
	text_free(&page->body);
	text_free(&page->heading);
	free(page->title);
	free(page->subtitle);
	free(page->foot);
	free(page);
}
