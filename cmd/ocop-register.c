/*
 * ocop-register: what exists: makers, products, councils, dossiers, decisions
 * and whatever else is a kind; rows in, catalog out.
 */
#include <stdio.h>
#include <string.h>

#include <ocop/register.h>

#include "cli.h"

static const char *const synopsis[] = {
	"init [--province CODE]",
	"edition DIR...",
	"edition --enact [--from DATE] NAME|DIR...",
	"edition --compare NAME|DIR",
	"edition --drop NAME...",
	"KIND [FILE...]",
	"workbook FILE...",
	"merge entities|products A B --reason TEXT",
	"verify [--head HASH]",
	"backup FILE",
	"template KIND [--header en|vi]",
	NULL,
};

/* How cells are read, as the options say. */
static unsigned
reading_flags(const struct cli *cli)
{
	const char *blank = cli_value(cli, "blank");
	const char *decimal = cli_value(cli, "decimal");
	unsigned flags = 0;

	if (blank && strcmp(blank, "clear") == 0)
		flags |= OCOP_BLANK_CLEARS;
	else if (blank && strcmp(blank, "keep") != 0)
		cli_usage(cli, "--blank %s: want keep or clear", blank);
	if (decimal && strcmp(decimal, "comma") == 0)
		flags |= OCOP_DECIMAL_COMMA;
	else if (decimal && strcmp(decimal, "point") == 0)
		flags |= OCOP_DECIMAL_POINT;
	else if (decimal)
		cli_usage(cli, "--decimal %s: want comma or point", decimal);
	return flags;
}

static void
load_kind(struct cli *cli, struct ocop_error *err)
{
	const struct ocop_kind *kind = ocop_kind_find(cli->argv[0]);
	static char dash[] = "-", *standard_input[] = { dash };
	bool by_address = cli_value(cli, "place-by-address") != NULL;
	struct ocop_register_job job = {
		.paths = cli->argc > 1 ? cli->argv + 1 : standard_input,
		.count = cli->argc > 1 ? cli->argc - 1 : 1,
		.flags = reading_flags(cli) | cli_dates(cli) | cli_quotes(cli) |
		    cli->encoding,
		.day = cli->as_of_text,
		.by_address = by_address,
		.most = cli->most,
		.report = cli_fault,
		.change = cli->verbose && cli->dry_run ? cli_change : NULL,
		.ctx = cli,
	};
	struct ocop_store *store;

	if (by_address &&
	    (ocop_kind_column(kind, "address") == kind->count ||
		ocop_kind_column(kind, "unit") == kind->count))
		cli_usage(cli, "--%s: does not go with %s", "place-by-address",
		    kind->name);
	if (cli_open(&store, cli, kind->name, OCOP_WRITE, err) < 0)
		return;
	cli->meant_in = store;
	if (cli_rejects(&job.rejects, cli, err) == 0 &&
	    ocop_register_load(&job, store, kind, err) == 0)
		cli_said(cli,
		    "%s: %zu created, %zu updated, %zu unchanged, %zu "
		    "rejected%s%s%s",
		    kind->name, job.counts[OCOP_CREATED],
		    job.counts[OCOP_UPDATED], job.counts[OCOP_UNCHANGED],
		    job.rejected,
		    job.rejected && cli->rejects ? ocop_gettext(" to ") : "",
		    job.rejected && cli->rejects ? cli->rejects : "",
		    job.rejected && !cli->rejects ?
			ocop_gettext("; nothing was stored") :
			cli->dry_run ?
			ocop_gettext("; a dry run, nothing was stored") :
			"");
	cli_close(cli, store, err);
}

enum { CHANGES = CLI_CATALOG | CLI_CHANGES | CLI_REASON | CLI_ERRORS };

static const struct cli_command commands[] = {
	{ "init", CLI_CATALOG | CLI_CHANGES | CLI_REASON, cli_init },
	{ "edition", CHANGES | CLI_OUTPUT, cli_edition },
	{ "KIND", CHANGES | CLI_LIMIT | CLI_REJECTS | CLI_FILES | CLI_AS_OF,
	    load_kind },
	{ "workbook", CHANGES | CLI_LIMIT | CLI_FILES | CLI_AS_OF,
	    cli_workbook },
	{ "merge", CLI_CATALOG | CLI_CHANGES | CLI_REASON | CLI_TEXTS,
	    cli_merge },
	{ "verify", CLI_CATALOG | CLI_OUTPUT, cli_verify },
	{ "backup", CLI_CATALOG, cli_backup },
	{ "template", CLI_OUTPUT, cli_template },
	{ "*", CLI_CATALOG | CLI_OUTPUT | CLI_AS_OF, cli_report },
	{ NULL, 0, NULL },
};

/* Templates hold no personal data: everybody may read them. */
static bool
is_for_all(const struct cli *cli)
{
	return strcmp(cli->argv[0], "template") == 0;
}

static const struct cli_tool tool = {
	.name = "ocop-register",
	.purpose = N_("Keeps what exists: rows of files are created or updated in "
		   "the catalog by key;\nwith one bad row nothing of a run is "
		   "stored."),
	.synopsis = synopsis,
	.commands = commands,
	.extras = {
		{ "province", "CODE", N_("init: the catalog is of this province"),
		    "init" },
		{ "enact", NULL,
		    N_("edition: in force from its day, not a draft"),
		    "edition" },
		{ "from", "DATE",
		    N_("--enact: the day, where no pack says it"), "edition" },
		{ "compare", NULL,
		    N_("edition: how it differs from what is in force"),
		    "edition" },
		{ "drop", NULL, N_("edition: the draft goes"), "edition" },
		{ "blank", "keep|clear",
		    N_("what a blank cell does to what is stored (keep)"),
		    "KIND" },
		{ "place-by-address", NULL,
		    N_("fill a blank unit from the address, where it leaves no "
		    "doubt"),
		    "KIND" },
		{ "check", NULL, N_("exit 1 when there is any"),
		    "" },
		{ "min", "SCORE", N_("duplicates: of so many points or more"),
		    "" },
		{ "decimal", "comma|point",
		    N_("the decimal mark; without it 87,5 and 1.234 are refused"),
		    "KIND" },
		{ "dates", "dmy|mdy|ymd",
		    N_("the order of dates; without it the day or the year is "
		    "first"),
		    "KIND workbook" },
		{ "quotes", "yes|no",
		    N_("whether cells of TSV may be in quotes; without it the "
		    "header tells"),
		    "KIND workbook" },
		{ "head", "HASH",
		    N_("verify: a head that was printed must be in the audit"),
		    "verify" },
		{ "header", "en|vi",
		    N_("template: the language of its columns (en)"), "template" },
	},
	.open = is_for_all,
	.formats = "tsv csv json table xlsx",
};

int
main(int argc, char *argv[])
{
	return cli_main(&tool, argc, argv);
}
