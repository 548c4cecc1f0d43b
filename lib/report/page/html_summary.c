/* The page about a whole catalog. */
#include <stdio.h>
#include <string.h>

#include <ocop/catalog.h>

#include "report/page/html_page.h"
#include "report/read/target_lines.h"
#include "report/reports.h"

/* Adds a section of what a report wrote. */
typedef int add_fn(struct ocop_page *page, const struct html_section *section,
    struct ocop_error *err);

/* Runs a report and adds it; 0 where it has fewer lines than that. */
static int
add_report(struct ocop_page *page, const struct html_section *section,
    size_t least, add_fn *add, struct ocop_error *err)
{
	const struct ocop_report *report = section->report;
	struct ocop_question question = *section->question;
	struct html_section of = *section;
	struct ocop_writer *kept = NULL;
	int got = -1;

	of.question = &question;
	if (!(question.figures = ocop_figures_new()))
		return ocop_fail_memory(err);
	if (ocop_writer_open(&kept, OCOP_MEMORY, NULL, report->columns,
		report->count, err) == 0)
		got = ocop_report_write(report, &question, kept, err);
	of.kept = kept;
	if (got >= 0 && ocop_writer_rows(kept) >= least)
		got = add(page, &of, err);
	ocop_writer_free(kept);
	ocop_figures_free(question.figures);
	return got < 0 ? -1 : 0;
}

/* Adds a report of the same day under its own name. */
static int
add_named(struct ocop_page *page, const struct html_section *own,
    const char *name, add_fn *add, struct ocop_error *err)
{
	struct html_section section = { .id = name, .question = own->question };
	struct ocop_report report;

	if (!ocop_report_find(&report, "ocop-report", name))
		return ocop_fail(err, OCOP_EUSAGE, "%s: no such report", name);
	section.report = &report;
	section.title = report.title;
	return add_report(page, &section, 0, add, err);
}

/* The code of the first target that counts recognised products, "" when there
 * is none. */
static int
find_counting(char *out, size_t size, const struct ocop_question *q,
    struct ocop_error *err)
{
	char day[OCOP_DATE_TEXT];
	const struct ocop_argument arguments[] = { { ":as_of", day },
		{ NULL, NULL } };
	const char *const *row;
	struct ocop_list *list;
	int got = 0;

	out[0] = '\0';
	ocop_date_format(day, q->as_of);
	if (ocop_list_open(
		&list, q->store, "programme_targets", arguments, err) < 0)
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
add_provinces(struct ocop_page *page, const struct html_section *own,
    struct ocop_error *err)
{
	char code[32], *codes[] = { code };
	struct ocop_question question = *own->question;
	const struct html_section section = { "provinces", N_("The provinces"),
		&report_targets, &question, NULL };
	int got = find_counting(code, sizeof(code), own->question, err);

	if (got < 0 || !*code)
		return got;
	question.operands = codes;
	question.operand_count = 1;
	question.by = OCOP_BY_PROVINCE;
	return add_report(page, &section, 2, html_section, err);
}

/* The lines of some have a page of their own: there may be thousands. */
int
html_summary(struct ocop_page *page, const struct html_section *own,
    struct ocop_error *err)
{
	struct html_section figures = *own;

	figures.id = "figures";
	figures.title = N_("In figures");
	if (add_named(page, own, "targets", html_section, err) < 0 ||
	    html_section(page, &figures, err) < 0 ||
	    add_named(page, own, "trend", html_section, err) < 0 ||
	    add_named(page, own, "expiring", html_section_drawn, err) < 0 ||
	    add_provinces(page, own, err) < 0 ||
	    add_named(page, own, "communes", html_section_drawn, err) < 0)
		return -1;
	return add_named(page, own, "funding", html_section, err);
}
