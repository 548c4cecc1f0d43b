#include "report/reports.h"

#include <stdio.h>
#include <string.h>

#include <ocop/catalog.h>

#include "report/key.h"
#include "report/page/bars.h"
#include "report/page/html_page.h"

/* Those that work something out, tool by tool; the others are lib/sql/report.
 */
static const struct ocop_report *const all[] = {
	&report_targets,
	&report_explain,
	&report_expiring,
	&report_notices,
	&report_calendar,
	&report_applications,
	&report_round,
	&report_council,
	&report_gaps,
	&report_totals,
	&report_members,
	&report_disagreements,
	&report_compare,
	&report_compare_lines,
	&report_rank_compare,
	&report_unplaced,
	&report_duplicates,
	&report_doctor,
};

enum { ALL = sizeof(all) / sizeof(all[0]) };

/* What is drawn of a report that is a statement, and of which columns. */
static const struct drawn {
	const char *report;
	struct rows_figure figure;
	const char *beside;
	bars_fn *bars;
	html_draw *draw;
	int (*sections)(struct ocop_page *page, const struct html_section *own,
	    struct ocop_error *err);
} drawn[] = {
	{ "communes", { .numbers = { "stars", "products" } }, NULL, NULL,
	    html_draw_communes, NULL },
	{ "funding", { "year", NULL, "source", { "planned", "disbursed" } },
	    "disbursed", bars_of_shares, html_draw_funding, NULL },
	{ "projects", { .numbers = { "planned", "disbursed" } }, "disbursed",
	    bars_of_shares, NULL, NULL },
	{ "summary", { NULL, "section", "item", { "count" } }, "count",
	    bars_of_stars, html_draw_summary, html_summary },
	{ "trend", { "year", "section", "item", { "count" } }, "count",
	    bars_of_trend, html_draw_trend, NULL },
};

enum { DRAWN = sizeof(drawn) / sizeof(drawn[0]) };

static const struct drawn *
find_drawn(const char *report)
{
	for (size_t i = 0; i < DRAWN; i++)
		if (strcmp(drawn[i].report, report) == 0)
			return &drawn[i];
	return NULL;
}

static enum ocop_of
of_what(const char *word)
{
	return !word                   ? OCOP_OF_DAY :
	    strcmp(word, "round") == 0 ? OCOP_OF_ROUND :
					 OCOP_OF_KEY;
}

static void
describe_statement(
    struct ocop_report *out, const struct ocop_list_report *statement)
{
	const struct drawn *figures = find_drawn(statement->name);

	*out = (struct ocop_report){ .name = statement->name,
		.tool = statement->tool,
		.title = statement->title,
		.columns = statement->columns,
		.count = statement->count,
		.of = of_what(statement->of),
		.operands =
		    of_what(statement->of) == OCOP_OF_KEY ? "KEY" : NULL,
		.options = statement->options };
	if (!figures)
		return;
	out->beside = figures->beside;
	out->bars = figures->bars;
	out->draw = figures->draw;
	out->sections = figures->sections;
}

bool
ocop_report_get(struct ocop_report *out, size_t number)
{
	const struct ocop_list_report *statement;

	if (number < ALL) {
		*out = *all[number];
	} else {
		if (!(statement = ocop_list_report(number - ALL)))
			return false;
		describe_statement(out, statement);
	}
	if (!out->tool)
		out->tool = "ocop-report";
	if (!out->command)
		out->command = out->name;
	if (!out->options)
		out->options = "";
	return true;
}

bool
ocop_report_find(struct ocop_report *out, const char *tool, const char *name)
{
	for (size_t i = 0; ocop_report_get(out, i); i++)
		if (strcmp(out->tool, tool) == 0 &&
		    strcmp(out->name, name) == 0)
			return true;
	return false;
}

/* What follows an option in the list of those of a report: a blank, an
 * exclamation mark, or the end; NULL where it is not there. */
static const char *
find_option(const struct ocop_report *report, const char *option)
{
	size_t size = strlen(option);

	for (const char *p = report->options; (p = strstr(p, option)); p++)
		if ((p == report->options || p[-1] == ' ') &&
		    strchr(" !", p[size]))
			return p + size;
	return NULL;
}

bool
ocop_report_takes(const struct ocop_report *report, const char *option)
{
	bool dated =
	    report->of == OCOP_OF_DAY || report->of == OCOP_OF_ROUND_DAY;

	return ocop_report_needs(report, option) ||
	    (dated && strcmp(option, "as-of") == 0) ||
	    find_option(report, option);
}

bool
ocop_report_needs(const struct ocop_report *report, const char *option)
{
	bool of_round =
	    report->of == OCOP_OF_ROUND || report->of == OCOP_OF_ROUND_DAY;
	const char *after = find_option(report, option);

	return (after && *after == '!') ||
	    (of_round && strcmp(option, "round") == 0);
}

int
ocop_report_write(const struct ocop_report *report,
    const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	const struct drawn *figures = find_drawn(report->name);
	char list[64];
	int got;

	if (report->write)
		return report->write(q, writer, err);
	if (q->round && ocop_catalog_find_round(q->store, q->round, err) < 0)
		return -1;
	snprintf(list, sizeof(list), "report/%s", report->name);
	got = rows_write(q, list, report->count,
	    figures ? &figures->figure : NULL, writer, err);
	if (got == 0 && report->of == OCOP_OF_KEY)
		return key_unknown(q->store, q->operands[0], err);
	return got;
}
