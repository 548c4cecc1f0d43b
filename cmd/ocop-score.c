/*
 * ocop-score: what the council said: score sheets in, checked totals out.
 */
#include <stdio.h>

#include <ocop/score.h>

#include "cli.h"

static const char *const synopsis[] = {
	"load --round R [--kind KIND] [--whole] [FILE...]",
	"check [--edition NAME|DIR] [--sorted] [FILE...]",
	"diff --round R [--lines] [--kind KIND] [--whole] [FILE...]",
	"sheet PRODUCT...|--set N [--round R] [--member CODE]",
	NULL,
};

static char dash[] = "-";
static char *standard_input[] = { dash };

/* The files of the command line, or standard input. */
static struct ocop_score_job
job_of(struct cli *cli)
{
	bool files = cli->argc > 1;

	return (struct ocop_score_job){
		.paths = files ? cli->argv + 1 : standard_input,
		.count = files ? cli->argc - 1 : 1,
		.most = cli->most,
		.said = cli->encoding | cli_quotes(cli),
		.whole = cli_value(cli, "whole") != NULL,
		.report = cli_fault,
		.change = cli->dry_run && cli->verbose ? cli_change : NULL,
		.ctx = cli,
	};
}

/* Whose sheets the files hold; ends the program when the kind is unknown. */
static enum ocop_sheet_kind
kind_of(const struct cli *cli)
{
	const char *name = cli_value(cli, "kind");
	enum ocop_sheet_kind kind =
	    name ? ocop_sheet_kind_find(name) : OCOP_SHEETS_COUNCIL;

	if (kind == OCOP_SHEETS_KINDS)
		cli_usage(cli, "--kind %s: want council, agreed or self", name);
	return kind;
}

static void
check_sheets(struct cli *cli, struct ocop_error *err)
{
	const char *edition = cli_value(cli, "edition");
	struct ocop_score_job job = job_of(cli);
	struct ocop_writer *writer = NULL;

	if (!edition)
		edition = ocop_pack_default();
	if (cli_writer(&writer, cli, ocop_totals_names, OCOP_TOTALS_COLUMNS,
		err) == 0 &&
	    ocop_score_check(&job, edition, cli_value(cli, "sorted") != NULL,
		writer, err) == 0 &&
	    job.spoiled > 0)
		cli_said(cli,
		    ocop_ngettext("%zu product with faulty lines left out of "
				  "the totals",
			"%zu products with faulty lines left out of the totals",
			job.spoiled),
		    job.spoiled);
	cli_written(writer, err);
}

static void
load_sheets(struct cli *cli, struct ocop_error *err)
{
	struct ocop_score_job job = job_of(cli);
	const char *round = cli_round(cli);
	struct ocop_store *store = NULL;
	char rejected[160] = "";

	job.kind = kind_of(cli);
	if (cli_open(&store, cli, "load", OCOP_WRITE, err) < 0)
		return;
	cli->meant_in = store;
	if (cli_rejects(&job.rejects, cli, err) == 0 &&
	    ocop_score_load(&job, store, round, err) == 0) {
		if (job.rejected)
			snprintf(rejected, sizeof(rejected),
			    ocop_ngettext("; %zu row rejected to ",
				"; %zu rows rejected to ", job.rejected),
			    job.rejected);
		cli_said(cli,
		    ocop_ngettext("%zu line: sheets: %zu created, %zu updated, "
				  "%zu unchanged%s%s%s",
			"%zu lines: sheets: %zu created, %zu updated, %zu "
			"unchanged%s%s%s",
			job.lines),
		    job.lines, job.counts[OCOP_CREATED],
		    job.counts[OCOP_UPDATED], job.counts[OCOP_UNCHANGED],
		    rejected, job.rejected ? cli->rejects : "",
		    job.faults && !cli->rejects ?
			ocop_gettext(
			    "; there were faults, nothing was stored") :
			cli->dry_run ?
			ocop_gettext("; a dry run, nothing was stored") :
			"");
	}
	cli_close(cli, store, err);
}

/*
 * What files would change is found out in a transaction that is given up;
 * without files it is what stored re-scores have changed.
 */
static int
read_diff(struct ocop_diff **out, struct cli *cli, struct ocop_store **store,
    const char *round, struct ocop_error *err)
{
	const char *reason = cli->reason;
	struct ocop_score_job job = job_of(cli);

	job.kind = kind_of(cli);
	if (job.kind == OCOP_SHEETS_SELF)
		cli_usage(cli, "diff: a self-assessment changes no result");
	if (cli->argc == 1) {
		if (reason || job.said || job.whole || cli_value(cli, "kind"))
			cli_usage(cli, "diff: --%s goes with files",
			    reason            ? "reason" :
				cli->encoding ? "encoding" :
				job.said      ? "quotes" :
				job.whole     ? "whole" :
						"kind");
		if (cli_open(store, cli, "diff", OCOP_READ, err) < 0)
			return -1;
		return ocop_diff_stored(
		    out, *store, round, cli_fault, cli, err);
	}
	if (!reason)
		cli->reason = "preview"; /* nothing is stored that needs one */
	if (cli_open(store, cli, "diff", OCOP_WRITE, err) < 0 ||
	    ocop_diff_files(out, &job, *store, round, reason, err) < 0)
		return -1;
	cli_said(cli,
	    ocop_ngettext("%zu line: sheets: %zu new, %zu scored again, %zu "
			  "unchanged; nothing was stored",
		"%zu lines: sheets: %zu new, %zu scored again, %zu unchanged; "
		"nothing was stored",
		job.lines),
	    job.lines, job.counts[OCOP_CREATED], job.counts[OCOP_UPDATED],
	    job.counts[OCOP_UNCHANGED]);
	cli_release(cli, true); /* nothing else comes of it */
	return 0;
}

static void
diff_sheets(struct cli *cli, struct ocop_error *err)
{
	bool lines = cli_value(cli, "lines") != NULL;
	const char *round = cli_round(cli);
	struct ocop_writer *writer = NULL;
	struct ocop_store *store = NULL;
	struct ocop_diff *found = NULL;

	if (read_diff(&found, cli, &store, round, err) == 0 &&
	    cli_writer(&writer, cli,
		lines ? ocop_diff_line_names : ocop_diff_names,
		lines ? OCOP_DIFF_LINE_COLUMNS : OCOP_DIFF_COLUMNS, err) == 0)
		(void)!(lines ? ocop_diff_write_lines(found, writer, err) :
				ocop_diff_write(found, writer, err));
	cli_written(writer, err);
	ocop_diff_free(found);
	cli_store_close(cli, store);
}

static const struct cli_command commands[] = {
	{ "load",
	    CLI_CATALOG | CLI_CHANGES | CLI_REASON | CLI_ERRORS | CLI_LIMIT |
		CLI_REJECTS | CLI_FILES,
	    load_sheets },
	{ "check", CLI_OUTPUT | CLI_ERRORS | CLI_LIMIT | CLI_FILES,
	    check_sheets },
	{ "diff",
	    CLI_CATALOG | CLI_OUTPUT | CLI_REASON | CLI_ERRORS | CLI_FILES,
	    diff_sheets },
	{ "sheet", CLI_CATALOG | CLI_OUTPUT | CLI_ERRORS | CLI_TEXTS,
	    cli_sheet },
	{ "*", CLI_CATALOG | CLI_OUTPUT, cli_report },
	{ NULL, 0, NULL },
};

static const struct cli_tool tool = {
	.name = "ocop-score",
	.purpose =
	    N_("Checks every line of score sheets against the rule pack and "
	       "adds them up exactly.\nload stores the sheets of a round, "
	       "totals adds up what is stored, status says who\nhas not "
	       "scored what, diff what re-scores change or would change, "
	       "members how each\nscores beside the others, disagreements "
	       "where they disagree; check needs no\ncatalog; sheet writes "
	       "blank sheets."),
	.synopsis = synopsis,
	.commands = commands,
	.extras = {
		{ "round", "R", N_("the round, year and number: 2026-2"),
		    "load diff sheet" },
		{ "kind", "KIND",
		    N_("load, diff: council (the default), agreed or self"),
		    "load diff" },
		{ "whole", NULL,
		    N_("load, diff: a sheet given again replaces the one stored"),
		    "load diff" },
		{ "quotes", "yes|no",
		    N_("whether cells of TSV may be in quotes; without it the "
		    "header tells"),
		    "load check diff" },
		{ "edition", "NAME|DIR",
		    N_("check, sheet: the rule pack (the newest built in)"), "check sheet" },
		{ "sorted", NULL,
		    N_("check: lines are in order of product; needs little memory"),
		    "check" },
		{ "lines", NULL,
		    N_("diff, compare: a line for each criterion, not each product"),
		    "diff" },
		{ "limits", "FILE", N_("members: from when on members are flagged"),
		    "" },
		{ "top", "N", N_("disagreements: the first N lines"),
		    "" },
		{ "set", "N", N_("sheet: of this set, for any product"), "sheet" },
		{ "member", "CODE", N_("sheet: who will fill it in"), "sheet" },
	},
	.formats = "tsv csv json table xlsx",
};

int
main(int argc, char *argv[])
{
	return cli_main(&tool, argc, argv);
}
