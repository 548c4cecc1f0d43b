/*
 * ocop-rank: what totals mean in law: stars, order, who decides; what they
 * would mean under another edition; and the recognitions that a decision
 * makes of them.
 */
#include <stdio.h>

#include <ocop/standings.h>

#include "cli.h"

static const char *const synopsis[] = {
	"[--near POINTS] [FILE...]",
	"[--near POINTS] --round R [--as-of DATE]",
	"recognise --round R --decision D --date DATE [--returned]",
	"recognise --centre --round R --decision D --date DATE",
	NULL,
};

/* Where nothing is stored, a reason is for what is accepted. */
static void
check_reason(const struct cli *cli)
{
	if (cli->reason && !cli_value(cli, "accept-incomplete"))
		cli_usage(cli, "--reason goes with --accept-incomplete");
}

/* Standings of the files, or of the round when there is a store. */
static int
read_standings(struct ocop_standings **out, struct cli *cli,
    struct ocop_store *store, struct ocop_error *err)
{
	const char *accepted = cli_accepted(cli);
	const char *edition = cli_value(cli, "edition");
	static char dash[] = "-";
	char *standard_input[] = { dash };
	char **argv = cli->argc > 0 ? cli->argv : standard_input;
	int argc = cli->argc > 0 ? cli->argc : 1;

	if (store)
		return ocop_standings_round(out, store, cli_value(cli, "round"),
		    cli->as_of_text, accepted, cli_fault, cli, err);
	return ocop_standings_files(out, argv, argc, cli->encoding,
	    edition ? edition : ocop_pack_default(), accepted, cli_fault, cli,
	    err);
}

static void
write_ranking(
    struct cli *cli, struct ocop_standings *standings, struct ocop_error *err)
{
	struct ocop_writer *writer;
	const char *const *columns, *const *cells;
	size_t count;

	ocop_standings_columns(standings, &columns, &count);
	if (cli_writer(&writer, cli, columns, count, err) < 0)
		return;
	for (size_t i = 0; i < ocop_standings_count(standings); i++) {
		cells = ocop_standings_cells(standings, i);
		if (ocop_writer_row(writer, cells, err) < 0)
			break;
	}
	cli_written(writer, err);
}

static void
rank_products(struct cli *cli, struct ocop_error *err)
{
	struct ocop_fraction room;
	const struct ocop_fraction *within = cli_near(cli, &room);
	struct ocop_standings *standings = NULL;
	struct ocop_store *store = NULL;

	check_reason(cli);
	if ((cli->given & CLI_AS_OF) && !cli_value(cli, "round"))
		cli_usage(cli, "--as-of: files of totals are of no day");
	if (cli_value(cli, "round")) {
		if (cli->argc > 0)
			cli_usage(cli, "a round or files, not both");
		if (cli_value(cli, "edition"))
			cli_usage(cli,
			    "--edition: a round has its own; ocop-rank "
			    "compare shows it under another beside it");
		if (cli->encoding)
			cli_usage(cli, "--encoding: a round has no files");
		(void)cli_round(cli);
		if (cli_open(&store, cli, "", OCOP_READ, err) < 0)
			return;
	}
	if (read_standings(&standings, cli, store, err) == 0) {
		if (within)
			ocop_standings_near(standings, within);
		write_ranking(cli, standings, err);
	}
	ocop_standings_free(standings);
	cli_store_close(cli, store);
}

static const struct cli_command commands[] = {
	{ "*", CLI_CATALOG | CLI_OUTPUT | CLI_REASON, cli_report },
	{ "recognise",
	    CLI_CATALOG | CLI_OUTPUT | CLI_CHANGES | CLI_REASON | CLI_ERRORS,
	    cli_recognise },
	{ NULL,
	    CLI_CATALOG | CLI_OUTPUT | CLI_REASON | CLI_ERRORS | CLI_FILES |
		CLI_AS_OF,
	    rank_products },
	{ NULL, 0, NULL },
};

static const struct cli_tool tool = {
	.name = "ocop-rank",
	.purpose =
	    N_("Reads totals, as ocop-score writes them, or those of a round in "
	    "the catalog, and\nwrites the ranking, best first; compare shows "
	    "a round under another edition\nbeside its own; recognise writes "
	    "the recognitions of a decision into the catalog\nand what became "
	    "of each product."),
	.synopsis = synopsis,
	.commands = commands,
	.extras = {
		{ "round", "R", N_("the round in the catalog: 2026-2"), NULL },
		{ "edition", "NAME|DIR", N_("the rule pack (the newest built in); compare: the other"),
		    "-" },
		{ "near", "POINTS",
		    N_("only means so near to a star boundary: 0.5"), "-" },
		{ "accept-incomplete", NULL,
		    N_("accept what is incomplete, too; needs --reason"), NULL },
		{ "decision", "D", N_("recognise: number of the decision"),
		    "recognise" },
		{ "date", "DATE", N_("recognise: its date"), "recognise" },
		{ "authority", "NAME",
		    N_("recognise: who decided (else the province's UBND)"),
		    "recognise" },
		{ "centre", NULL,
		    N_("recognise: the ministry decided, on what was sent up"),
		    "recognise" },
		{ "returned", NULL,
		    N_("recognise: only what the centre sent back"), "recognise" },
	},
	.formats = "tsv csv json table xlsx",
};

int
main(int argc, char *argv[])
{
	return cli_main(&tool, argc, argv);
}
