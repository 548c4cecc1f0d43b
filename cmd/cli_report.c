/* Running a report: where its lines go, and what it answers. */
#include <string.h>

#include "cli.h"

const char *
cli_report_name(const struct cli_tool *tool, size_t number)
{
	struct ocop_report report;

	for (size_t i = 0; ocop_report_get(&report, i); i++)
		if (strcmp(report.tool, tool->name) == 0 && !report.instead &&
		    number-- == 0)
			return report.command;
	return NULL;
}

void
cli_report_find(struct cli *cli)
{
	struct ocop_report report;

	for (size_t i = 0; ocop_report_get(&report, i); i++) {
		if (strcmp(report.tool, cli->tool->name) != 0 ||
		    strcmp(report.command, cli->argv[0]) != 0)
			continue;
		if (!report.instead)
			cli->report = report;
		else if (cli_value(cli, report.instead)) {
			cli->report = report;
			return;
		}
	}
}

/* A report of the same command that takes an option, or NULL. */
static const char *
find_taking(const struct cli *cli, const char *option)
{
	struct ocop_report report;

	for (size_t i = 0; ocop_report_get(&report, i); i++)
		if (strcmp(report.tool, cli->tool->name) == 0 &&
		    strcmp(report.command, cli->report.command) == 0 &&
		    report.instead && ocop_report_takes(&report, option))
			return report.instead;
	return NULL;
}

bool
cli_report_takes(const struct cli *cli, const char *option)
{
	return cli->report.name &&
	    (ocop_report_takes(&cli->report, option) ||
		(cli->report.instead &&
		    strcmp(cli->report.instead, option) == 0));
}

void
cli_report_refuse(const struct cli *cli, const char *option)
{
	const char *other = find_taking(cli, option);

	if (cli->report.instead)
		cli_usage(cli, "--%s: does not go with --%s", option,
		    cli->report.instead);
	if (other)
		cli_usage(cli, "--%s: goes with --%s", option, other);
}

bool
cli_report_is_open(const struct cli *cli)
{
	return cli->report.name && !cli->report.persons &&
	    !cli_value(cli, "contact");
}

/* Whether its lines are held back, so that nothing is printed unless the
 * answer is no.  A file of -o is written in any case. */
static bool
is_held(const struct cli *cli)
{
	return cli->quiet && !cli->output &&
	    (cli->report.judges || cli_value(cli, "check"));
}

static int
open_output(struct ocop_writer **out, struct cli *cli, struct ocop_error *err)
{
	const struct ocop_report *report = &cli->report;
	size_t count = report->more && !cli_value(cli, report->more) ?
	    report->fewer :
	    report->count;

	if (cli->format == OCOP_HTML || is_held(cli))
		return ocop_writer_open(
		    out, OCOP_MEMORY, NULL, report->columns, count, err);
	return cli_writer(out, cli, report->columns, count, err);
}

/* Draws beside the lines and ends the output. */
static void
finish_report(const struct cli *cli, const struct ocop_question *question,
    struct ocop_writer *writer, struct ocop_error *err)
{
	if (writer && err->code == OCOP_OK)
		(void)!ocop_report_draw(&cli->report, question, writer, err);
	cli_written(writer, err);
}

/* Writes what was kept, where the answer is no or nothing was held back. */
static void
write_kept(struct cli *cli, const struct ocop_question *question,
    const struct ocop_writer *kept, struct ocop_error *err)
{
	struct ocop_writer *writer = NULL;

	if (is_held(cli) && !cli->no)
		return;
	if (cli->format == OCOP_HTML) {
		(void)!ocop_report_page(
		    &cli->report, question, kept, cli->output, err);
		return;
	}
	if (cli_writer(&writer, cli, ocop_writer_names(kept),
		ocop_writer_columns(kept), err) == 0)
		(void)!ocop_writer_copy(writer, kept, err);
	finish_report(cli, question, writer, err);
}

static void
write_lines(
    struct cli *cli, struct ocop_question *question, struct ocop_error *err)
{
	struct ocop_writer *writer = NULL;
	int found = -1;

	/* programs are shown no drawing */
	if ((cli->format == OCOP_HTML || cli->format == OCOP_TABLE) &&
	    !(question->figures = ocop_figures_new())) {
		(void)!ocop_fail_memory(err);
		return;
	}
	if (open_output(&writer, cli, err) == 0)
		found = ocop_report_write(&cli->report, question, writer, err);
	cli->no = found > 0 && (cli->report.judges || cli_value(cli, "check"));
	if (cli->format != OCOP_HTML && !is_held(cli)) {
		finish_report(cli, question, writer, err);
	} else {
		if (writer && err->code == OCOP_OK)
			write_kept(cli, question, writer, err);
		ocop_writer_free(writer);
	}
	ocop_figures_free(question->figures);
}

void
cli_report(struct cli *cli, struct ocop_error *err)
{
	const struct ocop_report *report = &cli->report;
	struct cli_question asked;

	cli_ask(&asked, cli);
	if (cli->reason && !asked.question.accepted)
		cli_usage(cli, "--reason goes with --accept-incomplete");
	if (report->file && cli->format_given)
		cli_usage(cli, "--%s is a format of its own: leave out -t",
		    report->instead);
	if (cli_open(&asked.question.store, cli, report->command,
		report->unchecked ? OCOP_INSPECT : OCOP_READ, err) < 0)
		return;
	if (report->file)
		(void)!report->file(&asked.question, cli->output, err);
	else
		write_lines(cli, &asked.question, err);
	cli_store_close(cli, asked.question.store);
}
