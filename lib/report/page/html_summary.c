/* The page about a whole catalog. */
#include <stdio.h>
#include <string.h>

#include <ocop/catalog.h>
#include <ocop/reports.h>

#include "report/page/html_page.h"
#include "report/read/targets.h"

/* Adds a section of kept lines. */
typedef int add_fn(struct ocop_page *page, const struct ocop_html *html,
    const char *report, const struct ocop_writer *kept, struct ocop_error *err);

static int
add_whole(struct ocop_page *page, const struct ocop_html *html,
    const char *report, const struct ocop_writer *kept, struct ocop_error *err)
{
	return html_section(page, html, report, report, kept, err);
}

/* Runs a report of a day and adds it. */
static int
add_named(struct ocop_page *page, const struct ocop_html *html,
    const char *name, add_fn *add, struct ocop_error *err)
{
	const struct ocop_question question = {
		.name = name, .store = html->store, .as_of = html->as_of
	};
	struct ocop_report report;
	struct ocop_writer *kept;
	int got;

	if (!ocop_report_find(&report, name))
		return ocop_fail(err, OCOP_EUSAGE, "%s: no such report", name);
	got = ocop_writer_open(
	    &kept, OCOP_MEMORY, NULL, report.columns, report.count, err);
	if (got == 0)
		got = report.write(&question, kept, err);
	if (got >= 0)
		got = add(page, html, name, kept, err);
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
		got = html_section(page, html, "targets", "targets", kept, err);
	ocop_writer_free(kept);
	return got;
}

/* The code of the first target that counts recognised products, "" when there
 * is none. */
static int
find_counting(char *out, size_t size, const struct ocop_html *html,
    struct ocop_error *err)
{
	const char *const *row;
	struct ocop_list *list;
	int got = 0;

	out[0] = '\0';
	if (ocop_list_open(&list, html->store, "programme_targets", NULL, err) <
	    0)
		return -1;
	while (!*out && (got = ocop_list_next(list, &row, err)) > 0)
		if (strcmp(row[TARGET_MEASURE], "recognised_products") == 0)
			snprintf(out, size, "%s", row[TARGET_CODE]);
	ocop_list_close(list);
	return got < 0 ? -1 : 0;
}

/*
 * The provinces by their recognised products, as a target counts them: a map
 * and its numbers, where there is more than one province to compare.
 */
static int
add_provinces(struct ocop_page *page, const struct ocop_html *html,
    struct ocop_error *err)
{
	char code[32], *codes[] = { code };
	const struct ocop_targets targets = { .codes = codes,
		.code_count = 1,
		.by = OCOP_BY_PROVINCE,
		.as_of = html->as_of };
	struct ocop_writer *kept;
	int got = find_counting(code, sizeof(code), html, err);

	if (got < 0 || !*code)
		return got;
	got = ocop_writer_open(&kept, OCOP_MEMORY, NULL, ocop_targets_columns,
	    OCOP_TARGETS_COLUMNS, err);
	if (got == 0)
		got = ocop_report_targets(html->store, &targets, kept, err);
	if (got >= 0 && ocop_writer_rows(kept) > 1)
		got =
		    html_section(page, html, "provinces", "targets", kept, err);
	ocop_writer_free(kept);
	return got < 0 ? -1 : 0;
}

/* Figures without the lines they are drawn of, which have a page of their
 * own: there may be thousands. */
static int
add_figures(struct ocop_page *page, const struct ocop_html *html,
    const char *report, const struct ocop_writer *kept, struct ocop_error *err)
{
	struct ocop_html of = *html;
	const struct html_drawing drawing = { &of, kept,
		ocop_page_labels(page) };
	struct text figures = { 0 }, hint = { 0 };
	int got;

	of.report = report;
	got = html_draw_report(&figures, &drawing, err);
	text_printf(&hint, "%s: ocop-report %s -t html",
	    ocop_gettext("The whole list"), report);
	if (got == 0 && (!text_get(&figures) || !text_get(&hint)))
		got = ocop_fail_memory(err);
	if (got == 0 && figures.size > 0) {
		ocop_page_section(page, report, html_title(report));
		ocop_page_drawings(page, figures.bytes);
		ocop_page_text(page, hint.bytes);
	}
	text_free(&figures);
	text_free(&hint);
	return got;
}

static int
add_expiring(struct ocop_page *page, const struct ocop_html *html,
    struct ocop_error *err)
{
	const struct ocop_expiring asked = { .as_of = html->as_of,
		.within = OCOP_WITHIN_ANY,
		.state = OCOP_STATE_ANY };
	struct ocop_writer *kept;
	int got = ocop_writer_open(&kept, OCOP_MEMORY, NULL,
	    ocop_expiring_columns, OCOP_EXPIRING_COLUMNS, err);

	if (got == 0)
		got = ocop_report_expiring(html->store, &asked, kept, err);
	if (got >= 0)
		got = add_figures(page, html, "expiring", kept, err);
	ocop_writer_free(kept);
	return got;
}

int
ocop_html_summary(const struct ocop_html *html, const struct ocop_writer *kept,
    struct ocop_error *err)
{
	struct ocop_labels *labels = NULL;
	struct ocop_page *page;
	int got = html_open(&page, &labels, html, err);

	if (got == 0)
		got = add_targets(page, html, err);
	if (got == 0)
		got = add_whole(page, html, "figures", kept, err);
	if (got == 0)
		got = add_named(page, html, "trend", add_whole, err);
	if (got == 0)
		got = add_expiring(page, html, err);
	if (got == 0)
		got = add_provinces(page, html, err);
	if (got == 0)
		got = add_named(page, html, "communes", add_figures, err);
	if (got == 0)
		got = add_named(page, html, "funding", add_whole, err);
	if (got == 0)
		got = ocop_page_finish(page, err);
	ocop_page_free(page);
	ocop_labels_free(labels);
	return got;
}
