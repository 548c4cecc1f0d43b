#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/catalog.h>
#include <ocop/page.h>
#include <ocop/report.h>
#include <ocop/reports.h>

#include "report/html.h"
#include "report/targets.h"

/* What each report is called. */
static const struct {
	const char *report, *vi, *en;
} titles[] = {
	{ "applications", "Hồ sơ của đợt đánh giá", "Dossiers of a round" },
	{ "communes", "Sản phẩm OCOP theo xã", "OCOP products by commune" },
	{ "council", "Hội đồng đánh giá", "The council of a round" },
	{ "expiring", "Giấy chứng nhận theo hạn",
	    "Certificates by day of expiry" },
	{ "figures", "Số liệu chung", "In figures" },
	{ "funding", "Nguồn vốn theo năm", "Funding by year" },
	{ "gaps", "Còn thiếu gì để lên hạng", "What the next star asks for" },
	{ "inspections", "Kiểm tra, giám sát", "Inspections" },
	{ "notices", "Thông báo gửi chủ thể", "Notices to makers" },
	{ "projects", "Đề án, dự án ưu tiên", "Priority projects" },
	{ "round", "Biên bản đợt đánh giá bằng số", "A round in numbers" },
	{ "summary", "Tình hình Chương trình OCOP", "The OCOP programme" },
	{ "targets", "Mục tiêu của Chương trình OCOP",
	    "Targets of the OCOP programme" },
	{ "trend", "Diễn biến theo năm", "Year by year" },
};

static const char *
title_of(const struct ocop_html *html, const char *report)
{
	for (size_t i = 0; i < sizeof(titles) / sizeof(titles[0]); i++)
		if (strcmp(titles[i].report, report) == 0)
			return html_word(html, titles[i].vi, titles[i].en);
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
		    html_word(html, "Dữ liệu đến mục nhật ký",
			"Catalog as of audit entry"),
		    cells[0], cells[1]);
	ocop_list_close(list);
	return got < 0 ? -1 : 0;
}

/* The province, the round, the day as the language writes it. */
static int
say_place(
    struct text *out, const struct ocop_html *html, struct ocop_error *err)
{
	const char *const *cells;
	struct ocop_list *list;
	int got;

	if (ocop_list_open(&list, html->store, "province_name", NULL, err) < 0)
		return -1;
	if ((got = ocop_list_next(list, &cells, err)) > 0)
		text_printf(out, "%s", cells[0]);
	ocop_list_close(list);
	if (html->round)
		text_printf(out, "%s%s %s", out->size > 0 ? ", " : "",
		    html_word(html, "đợt", "round"), html->round);
	if (html->as_of.year > 0)
		text_printf(out, "%s", out->size > 0 ? ", " : "");
	if (html->as_of.year > 0 && html->lang == OCOP_VI)
		text_printf(out, "ngày %02d/%02d/%04d", html->as_of.day,
		    html->as_of.month, html->as_of.year);
	else if (html->as_of.year > 0)
		text_printf(out, "%04d-%02d-%02d", html->as_of.year,
		    html->as_of.month, html->as_of.day);
	return got < 0 ? -1 : 0;
}

static int
open_page(struct ocop_page **out, struct ocop_labels **labels,
    const struct ocop_html *html, struct ocop_error *err)
{
	struct text foot = { 0 }, place = { 0 };
	struct ocop_page_about about = { .lang = html->lang,
		.title = title_of(html, html->report) };
	int got = -1;

	*out = NULL;
	if (ocop_labels_new(labels, html->lang, err) == 0 &&
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

/* A section with the drawing and the table of kept lines. */
static int
add_section(struct ocop_page *page, const struct ocop_html *html,
    const char *report, const struct ocop_writer *kept, struct ocop_error *err)
{
	const struct ocop_labels *labels = ocop_page_labels(page);
	struct ocop_html of = *html;
	struct text drawing = { 0 };
	int got;

	of.report = report;
	ocop_page_section(page, report, title_of(html, report));
	got = html_drawing(&drawing, &of, kept, labels, err);
	if (got == 0 && drawing.size > 0)
		ocop_page_drawing(page, drawing.bytes);
	if (got == 0)
		ocop_page_table(page, report, kept);
	text_free(&drawing);
	return got;
}

int
ocop_html_report(const struct ocop_html *html, const struct ocop_writer *kept,
    struct ocop_error *err)
{
	struct ocop_labels *labels = NULL;
	struct ocop_page *page;
	int got = open_page(&page, &labels, html, err);

	if (got == 0)
		got = add_section(page, html, html->report, kept, err);
	if (got == 0)
		got = ocop_page_finish(page, err);
	ocop_page_free(page);
	ocop_labels_free(labels);
	return got;
}

/* Runs a report of a day and adds it as a section. */
static int
add_named(struct ocop_page *page, const struct ocop_html *html,
    const char *name, struct ocop_error *err)
{
	const struct ocop_report *report = ocop_report_find(name);
	const struct ocop_question question = { .store = html->store,
		.as_of = html->as_of };
	struct ocop_writer *kept;
	int got = ocop_writer_open(
	    &kept, OCOP_MEMORY, NULL, report->columns, report->count, err);

	if (got == 0)
		got = report->write(&question, kept, err);
	if (got >= 0)
		got = add_section(page, html, name, kept, err);
	ocop_writer_free(kept);
	return got;
}

static int
add_targets(struct ocop_page *page, const struct ocop_html *html,
    struct ocop_error *err)
{
	const struct ocop_targets targets = { .as_of = html->as_of };
	struct ocop_writer *kept;
	int got = ocop_writer_open(&kept, OCOP_MEMORY, NULL,
	    ocop_targets_columns, OCOP_TARGETS_PLAIN, err);

	if (got == 0)
		got = ocop_report_targets(html->store, &targets, kept, err);
	if (got >= 0)
		got = add_section(page, html, "targets", kept, err);
	ocop_writer_free(kept);
	return got;
}

/* The first target that counts recognised products, to be freed; or NULL. */
static int
find_counting(char **out, const struct ocop_html *html, struct ocop_error *err)
{
	const struct ocop_argument arguments[] = { { ":programme", NULL },
		{ NULL, NULL } };
	const char *const *row;
	struct ocop_list *list;
	int got = 0;

	*out = NULL;
	if (ocop_list_open(
		&list, html->store, "programme_targets", arguments, err) < 0)
		return -1;
	while (!*out && (got = ocop_list_next(list, &row, err)) > 0)
		if (strcmp(row[TARGET_MEASURE], "recognised_products") == 0 &&
		    !(*out = strdup(row[TARGET_CODE]))) {
			got = ocop_fail_memory(err);
			break;
		}
	ocop_list_close(list);
	return got < 0 ? -1 : 0;
}

/* The provinces by their recognised products, as a target counts them. */
static int
add_provinces(struct ocop_page *page, const struct ocop_html *html, char *code,
    struct ocop_error *err)
{
	const struct ocop_targets targets = { .codes = &code,
		.code_count = 1,
		.by = OCOP_BY_PROVINCE,
		.as_of = html->as_of };
	struct text drawing = { 0 };
	struct ocop_writer *kept;
	int got = ocop_writer_open(&kept, OCOP_MEMORY, NULL,
	    ocop_targets_columns, OCOP_TARGETS_COLUMNS, err);

	if (got == 0)
		got = ocop_report_targets(html->store, &targets, kept, err);
	if (got >= 0)
		got = html_map(&drawing, html, kept, err);
	if (got >= 0 && drawing.size > 0) {
		ocop_page_section(page, "provinces",
		    html_word(html, "Các tỉnh", "Provinces"));
		ocop_page_drawing(page, drawing.bytes);
		ocop_page_table(page, "targets", kept);
	}
	text_free(&drawing);
	ocop_writer_free(kept);
	return got < 0 ? -1 : 0;
}

static int
add_map(struct ocop_page *page, const struct ocop_html *html,
    struct ocop_error *err)
{
	char *code;
	int got = find_counting(&code, html, err);

	if (got == 0 && code)
		got = add_provinces(page, html, code, err);
	free(code);
	return got;
}

static int
add_expiring(struct ocop_page *page, const struct ocop_html *html,
    struct ocop_error *err)
{
	const struct ocop_expiring asked = { .as_of = html->as_of,
		.within = OCOP_WITHIN_ANY,
		.state = OCOP_STATE_ANY };
	struct text drawing = { 0 };
	struct ocop_writer *kept;
	int got = ocop_writer_open(&kept, OCOP_MEMORY, NULL,
	    ocop_expiring_columns, OCOP_EXPIRING_COLUMNS, err);

	if (got == 0)
		got = ocop_report_expiring(html->store, &asked, kept, err);
	if (got >= 0 && ocop_writer_rows(kept) > 0) {
		html_calendar(&drawing, html, kept);
		ocop_page_section(page, "expiring", title_of(html, "expiring"));
		ocop_page_drawing(page, text_get(&drawing));
	}
	text_free(&drawing);
	ocop_writer_free(kept);
	return got < 0 ? -1 : 0;
}

int
ocop_html_summary(const struct ocop_html *html, const struct ocop_writer *kept,
    struct ocop_error *err)
{
	struct ocop_labels *labels = NULL;
	struct ocop_page *page;
	int got = open_page(&page, &labels, html, err);

	if (got == 0)
		got = add_targets(page, html, err);
	if (got == 0)
		got = add_section(page, html, "figures", kept, err);
	if (got == 0)
		got = add_named(page, html, "trend", err);
	if (got == 0)
		got = add_expiring(page, html, err);
	if (got == 0)
		got = add_map(page, html, err);
	if (got == 0)
		got = add_named(page, html, "communes", err);
	if (got == 0)
		got = add_named(page, html, "funding", err);
	if (got == 0)
		got = ocop_page_finish(page, err);
	ocop_page_free(page);
	ocop_labels_free(labels);
	return got;
}
