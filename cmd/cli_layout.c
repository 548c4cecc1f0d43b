/*
 * ocop-export --layout: tables in a form that others prescribe.
 */
#include <string.h>

#include <ocop/layout.h>

#include "cli.h"

static bool
is_layout(const struct cli *cli, const char *layout)
{
	return strcmp(cli_value(cli, "layout"), layout) == 0;
}

/* Ends the program unless there is such a layout. */
static void
check_name(const struct cli *cli)
{
	char names[96] = "";

	for (size_t i = 0; ocop_layout_name(i); i++) {
		if (is_layout(cli, ocop_layout_name(i)))
			return;
		if (strlen(names) + strlen(ocop_layout_name(i)) + 2 <
		    sizeof(names)) {
			strcat(names, i ? " " : "");
			strcat(names, ocop_layout_name(i));
		}
	}
	cli_usage(cli, "--layout %s: want one of: %s", cli_value(cli, "layout"),
	    names);
}

/* Ends the program where options do not go together. */
static void
check_options(const struct cli *cli)
{
	static const char *const none[] = { "columns", "where", "edition",
		NULL };
	bool decision = is_layout(cli, "decision");
	const char *date = cli_value(cli, "date");
	struct ocop_date day;

	check_name(cli);
	for (size_t i = 0; none[i]; i++)
		if (cli_value(cli, none[i]))
			cli_usage(
			    cli, "--%s: does not go with --layout", none[i]);
	if (cli->encoding)
		cli_usage(cli, "--encoding: only - is read");
	if (cli->argc > (is_layout(cli, "qd5277") ? 1 : 0))
		cli_usage(cli, "--layout %s: %s: does not go with it",
		    cli_value(cli, "layout"), cli->argv[cli->argc - 1]);
	if (decision != (cli_value(cli, "decision") || cli_value(cli, "round")))
		cli_usage(cli,
		    "--decision, --round: --layout decision wants one of them, "
		    "or both, and no other layout does");
	if (date && !decision)
		cli_usage(cli, "--date: goes with --layout decision only");
	if (date && !ocop_date_parse(&day, date))
		cli_usage(
		    cli, "--date %s: want a date such as 2026-08-05", date);
	if (decision && (cli->given & CLI_AS_OF))
		cli_usage(cli, "--as-of: does not go with --layout decision");
	if (is_layout(cli, "qd5277") && cli->argc == 0 &&
	    cli->format != OCOP_XLSX)
		cli_usage(cli,
		    "--layout qd5277: name a table, or write all of them with "
		    "-t xlsx");
	if (is_layout(cli, "workbook") &&
	    (cli->format == OCOP_JSON || cli->format == OCOP_TABLE))
		cli_usage(cli,
		    "--layout workbook: has headings of several rows; write "
		    "csv, tsv or xlsx");
}

static void
say_omissions(struct cli *cli, const struct ocop_layout_job *job,
    const struct ocop_layout *layout)
{
	for (size_t t = 0; t < ocop_layout_tables(layout); t++)
		for (size_t c = 0; c < ocop_layout_columns(layout, t); c++)
			if (ocop_layout_blanks(layout, t, c) > 0)
				cli_said(cli,
				    "%s: column %s: blank in rows: %zu",
				    ocop_layout_table(layout, t),
				    ocop_layout_column(layout, t, c),
				    ocop_layout_blanks(layout, t, c));
	if (job->digests > 0)
		cli_said(cli,
		    "keys that are too long and were replaced by digests of "
		    "them: %zu",
		    job->digests);
	if (job->without > 0)
		cli_said(cli,
		    "products without a recognition, which are not in it: %zu",
		    job->without);
}

/* A text format, of the only table. */
static void
write_table(
    struct cli *cli, const struct ocop_layout *layout, struct ocop_error *err)
{
	struct ocop_people people = cli_people(cli);
	struct ocop_writer *writer = NULL;

	people.lang = OCOP_EN; /* the words are those that are prescribed */
	if (ocop_layout_writer(
		&writer, layout, cli->format, cli->output, err) == 0 &&
	    ocop_writer_people(writer, &people, err) == 0 &&
	    ocop_layout_rows(layout, writer, err) == 0)
		for (size_t c = 0; c < ocop_layout_columns(layout, 0); c++)
			cli_altered(
			    cli, writer, c, ocop_layout_column(layout, 0, c));
	cli_written(writer, err);
}

void
cli_layout(struct cli *cli, struct ocop_error *err)
{
	struct ocop_layout_job job = {
		.layout = cli_value(cli, "layout"),
		.table = cli->argc > 0 ? cli->argv[0] : NULL,
		.as_of = cli->as_of_text,
		.decision = cli_value(cli, "decision"),
		.issued = cli_value(cli, "date"),
		.round = cli_typed(cli, "round", OCOP_ROUND),
		.for_public = cli_value(cli, "public") != NULL,
		.report = cli_fault,
		.ctx = cli,
	};
	struct ocop_layout *layout = NULL;
	struct ocop_store *store = NULL;

	check_options(cli);
	cli->any_day = is_layout(cli, "decision");
	if (cli_open(&store, cli, "", OCOP_READ, err) == 0 &&
	    ocop_layout_fill(&layout, &job, store, err) == 0) {
		say_omissions(cli, &job, layout);
		if (cli->format == OCOP_XLSX)
			(void)!ocop_layout_book(layout, cli->output, err);
		else
			write_table(cli, layout, err);
	}
	ocop_layout_free(layout);
	cli_store_close(cli, store);
}
