#include <stdio.h>
#include <string.h>

#include <ocop/catalog.h>
#include <ocop/report.h>

#include "report/figures.h"
#include "report/page/html_page.h"
#include "text/page/page.h"

void
html_number(struct text *out, enum ocop_lang lang, const char *number)
{
	for (; *number; number++)
		text_add(
		    out, *number == '.' && lang == OCOP_VI ? "," : number, 1);
}

/* The last entry of the audit: what the figures were counted from. */
static int
write_head(
    struct text *out, const struct ocop_question *q, struct ocop_error *err)
{
	const char *const *cells;
	struct ocop_list *list;
	int got;

	if (ocop_list_open(&list, q->store, "audit_head", NULL, err) < 0)
		return -1;
	if ((got = ocop_list_next(list, &cells, err)) > 0)
		text_printf(out, "%s %s, SHA-256 %s",
		    ocop_gettext("Catalog as of audit entry"), cells[0],
		    cells[1]);
	ocop_list_close(list);
	return got < 0 ? -1 : 0;
}

/* The province, the round, the day as the language writes it. */
static int
write_place(
    struct text *out, const struct ocop_question *q, struct ocop_error *err)
{
	const char *const *cells;
	char day[OCOP_DATE_TEXT];
	struct ocop_list *list;
	int got;

	if (ocop_list_open(&list, q->store, "province_name", NULL, err) < 0)
		return -1;
	if ((got = ocop_list_next(list, &cells, err)) > 0)
		text_printf(out, "%s", cells[0]);
	ocop_list_close(list);
	if (q->round)
		text_printf(out, "%s%s %s", out->size > 0 ? ", " : "",
		    ocop_gettext("round"), q->round);
	if (q->as_of.year > 0) {
		ocop_date_show(day, q->as_of, q->lang);
		text_printf(out, "%s%s%s", out->size > 0 ? ", " : "",
		    q->lang == OCOP_VI ? "ngày " : "", day);
	}
	return got < 0 ? -1 : 0;
}

/* Opens the page of a report, and the labels it is written with. */
static int
open_page(struct ocop_page **out, struct ocop_labels **labels,
    const struct ocop_report *report, const struct ocop_question *q,
    const char *path, struct ocop_error *err)
{
	struct text foot = { 0 }, place = { 0 };
	struct ocop_page_about about = { .lang = q->lang,
		.title = ocop_gettext(report->title) };
	int got = -1;

	*out = NULL;
	if (ocop_labels_new(labels, q->lang, err) == 0 &&
	    (q->lang == OCOP_VI || ocop_labels_english(*labels, err) == 0) &&
	    ocop_labels_of_catalog(*labels, q->store, err) == 0 &&
	    write_head(&foot, q, err) == 0 &&
	    write_place(&place, q, err) == 0) {
		about.foot = text_get(&foot);
		about.subtitle = text_get(&place);
		got = about.foot && about.subtitle ?
		    ocop_page_open(out, path, &about, *labels, err) :
		    ocop_fail_memory(err);
	}
	text_free(&foot);
	text_free(&place);
	return got;
}

/* The drawings of a section, if its report has any and there are lines. */
static int
draw_section(struct text *out, struct ocop_page *page,
    const struct html_section *section, struct ocop_error *err)
{
	const struct html_drawing drawing = { section->question,
		ocop_page_labels(page) };

	if (section->report->draw && section->question->figures->count > 0 &&
	    section->report->draw(out, &drawing, err) < 0)
		return -1;
	return text_get(out) ? 0 : ocop_fail_memory(err);
}

int
html_section(struct ocop_page *page, const struct html_section *section,
    struct ocop_error *err)
{
	struct text drawings = { 0 };
	int got;

	ocop_page_section(page, section->id, ocop_gettext(section->title));
	got = draw_section(&drawings, page, section, err);
	if (got == 0 && drawings.size > 0)
		ocop_page_drawings(page, drawings.bytes);
	if (got == 0)
		ocop_page_table(page, section->report->name, section->kept);
	text_free(&drawings);
	return got;
}

int
html_section_drawn(struct ocop_page *page, const struct html_section *section,
    struct ocop_error *err)
{
	struct text drawings = { 0 }, hint = { 0 };
	int got = draw_section(&drawings, page, section, err);

	text_printf(&hint, "%s: ocop-report %s -t html",
	    ocop_gettext("The whole list"), section->report->name);
	if (got == 0 && !text_get(&hint))
		got = ocop_fail_memory(err);
	if (got == 0 && drawings.size > 0) {
		ocop_page_section(
		    page, section->id, ocop_gettext(section->title));
		ocop_page_drawings(page, drawings.bytes);
		ocop_page_text(page, hint.bytes);
	}
	text_free(&drawings);
	text_free(&hint);
	return got;
}

int
ocop_report_page(const struct ocop_report *report,
    const struct ocop_question *question, const struct ocop_writer *kept,
    const char *path, struct ocop_error *err)
{
	const struct html_section own = { report->name, report->title, report,
		question, kept };
	struct ocop_labels *labels = NULL;
	struct ocop_page *page;
	int got = open_page(&page, &labels, report, question, path, err);

	if (got == 0)
		got = report->sections ? report->sections(page, &own, err) :
					 html_section(page, &own, err);
	if (got == 0)
		got = ocop_page_finish(page, err);
	ocop_page_free(page);
	ocop_labels_free(labels);
	return got;
}
