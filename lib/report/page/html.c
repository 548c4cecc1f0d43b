#include <stdio.h>
#include <string.h>

#include <ocop/catalog.h>
#include <ocop/page.h>
#include <ocop/report.h>
#include <ocop/reports.h>

#include "report/page/html_page.h"

/* What is called something and is no struct ocop_report. */
static const struct {
	const char *report, *title;
} titles[] = {
	{ "applications", N_("Dossiers of a round") },
	{ "explain", N_("The rows behind a target") },
	{ "expiring", N_("Certificates by day of expiry") },
	{ "figures", N_("In figures") },
	{ "notices", N_("Notices to makers") },
	{ "provinces", N_("The provinces") },
	{ "targets", N_("Targets of the OCOP programme") },
};

const char *
html_title(const char *report)
{
	struct ocop_report found;

	if (ocop_report_find(&found, report))
		return ocop_gettext(found.title);
	for (size_t i = 0; i < sizeof(titles) / sizeof(titles[0]); i++)
		if (strcmp(titles[i].report, report) == 0)
			return ocop_gettext(titles[i].title);
	return report;
}

/* Where the audit stands: what the figures were counted from. */
static int
say_head(struct text *out, const struct ocop_html *html, struct ocop_error *err)
{
	const char *const *cells;
	struct ocop_list *list;
	int got;

	if (ocop_list_open(&list, html->store, "audit_head", NULL, err) < 0)
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
say_place(
    struct text *out, const struct ocop_html *html, struct ocop_error *err)
{
	const char *const *cells;
	char day[OCOP_DATE_TEXT];
	struct ocop_list *list;
	int got;

	if (ocop_list_open(&list, html->store, "province_name", NULL, err) < 0)
		return -1;
	if ((got = ocop_list_next(list, &cells, err)) > 0)
		text_printf(out, "%s", cells[0]);
	ocop_list_close(list);
	if (html->round)
		text_printf(out, "%s%s %s", out->size > 0 ? ", " : "",
		    ocop_gettext("round"), html->round);
	if (html->as_of.year > 0) {
		ocop_date_show(day, html->as_of, html->lang);
		text_printf(out, "%s%s%s", out->size > 0 ? ", " : "",
		    html->lang == OCOP_VI ? "ngày " : "", day);
	}
	return got < 0 ? -1 : 0;
}

int
html_open(struct ocop_page **out, struct ocop_labels **labels,
    const struct ocop_html *html, struct ocop_error *err)
{
	struct text foot = { 0 }, place = { 0 };
	struct ocop_page_about about = { .lang = html->lang,
		.title = html_title(html->report) };
	int got = -1;

	*out = NULL;
	if (ocop_labels_new(labels, html->lang, err) == 0 &&
	    (html->lang == OCOP_VI || ocop_labels_english(*labels, err) == 0) &&
	    ocop_labels_of_catalog(*labels, html->store, err) == 0 &&
	    say_head(&foot, html, err) == 0 &&
	    say_place(&place, html, err) == 0) {
		about.foot = text_get(&foot);
		about.subtitle = text_get(&place);
		got = about.foot && about.subtitle ?
		    ocop_page_open(out, html->path, &about, *labels, err) :
		    ocop_fail_memory(err);
	}
	text_free(&foot);
	text_free(&place);
	return got;
}

int
html_section(struct ocop_page *page, const struct ocop_html *html,
    const char *id, const char *report, const struct ocop_writer *kept,
    struct ocop_error *err)
{
	struct ocop_html of = *html;
	const struct html_drawing drawing = { &of, kept,
		ocop_page_labels(page) };
	struct text figures = { 0 };
	int got;

	of.report = report;
	ocop_page_section(page, id, html_title(id));
	got = html_draw_report(&figures, &drawing, err);
	if (got == 0 && !text_get(&figures))
		got = ocop_fail_memory(err);
	if (got == 0 && figures.size > 0)
		ocop_page_drawings(page, figures.bytes);
	if (got == 0)
		ocop_page_table(page, report, kept);
	text_free(&figures);
	return got;
}

int
ocop_html_report(const struct ocop_html *html, const struct ocop_writer *kept,
    struct ocop_error *err)
{
	struct ocop_labels *labels = NULL;
	struct ocop_page *page;
	int got = html_open(&page, &labels, html, err);

	if (got == 0)
		got = html_section(
		    page, html, html->report, html->report, kept, err);
	if (got == 0)
		got = ocop_page_finish(page, err);
	ocop_page_free(page);
	ocop_labels_free(labels);
	return got;
}
