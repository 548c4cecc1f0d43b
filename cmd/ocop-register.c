/*
 * ocop-register: what exists: units, entities, products, members of
 * councils, applications and their steps, holidays, recognitions; rows in,
 * catalog out.
 */
#include <stdio.h>
#include <string.h>

#include <ocop/catalog.h>
#include <ocop/register.h>

#include "cli.h"

#define KINDS                                                                  \
	"units old-units successors entities products councils members "       \
	"applications steps holidays recognitions referrals revocations "      \
	"inspections villages areas labour sales-points forums funding "       \
	"projects conclusions"

static const char *const synopsis[] = {
	"init [--province CODE]",
	"edition DIR...",
	"units|old-units|successors|entities|products [FILE...]",
	"councils|members [FILE...]",
	"applications|recognitions|steps|holidays [FILE...]",
	"referrals|revocations|inspections|conclusions [FILE...]",
	"villages|areas|labour|sales-points|forums|funding|projects [FILE...]",
	"workbook FILE...",
	"unplaced [--check]",
	"duplicates [--min SCORE] [--check] [entities|products]",
	"merge entities|products A B --reason TEXT",
	"history KEY",
	"verify [--head HASH]",
	"doctor",
	"backup FILE",
	"template KIND [--header en|vi]",
	NULL,
};

/* Loads a pack into the catalog once it has proved consistent. */
static int
put_edition(struct cli *cli, struct ocop_store *store, const char *name,
    struct ocop_error *err)
{
	struct ocop_pack *pack;
	int got;

	if (ocop_pack_load(&pack, name, cli_report, cli, err) < 0)
		return -1;
	got = ocop_pack_check(pack, cli_report, cli, err);
	if (got == 0)
		got = ocop_catalog_put_pack(store, pack, err);
	if (got >= 0)
		cli_said(cli,
		    got ? N_("edition %s: loaded, SHA-256 %.12s") :
			  N_("edition %s: unchanged, SHA-256 %.12s"),
		    pack->edition, pack->sha256);
	ocop_pack_free(pack);
	return got;
}

static void
init(struct cli *cli, struct ocop_error *err)
{
	const char *province = cli_value(cli, "province");
	struct ocop_store *store;

	if (cli->argc != 1)
		cli_usage(cli, "init takes no file");
	if (cli_open(&store, cli, "init", OCOP_CREATE, err) < 0)
		return;
	for (size_t i = 0; ocop_pack_embedded(i); i++)
		if (put_edition(cli, store, ocop_pack_embedded(i), err) < 0)
			goto out;
	if (province && ocop_catalog_set_province(store, province, err) < 0)
		goto out;
out:
	cli_close(cli, store, err);
}

static void
load_editions(struct cli *cli, struct ocop_error *err)
{
	struct ocop_store *store;

	if (cli->argc < 2)
		cli_usage(cli, "edition: name the folder of a pack");
	if (cli_open(&store, cli, "edition", OCOP_WRITE, err) < 0)
		return;
	for (int i = 1; i < cli->argc; i++)
		if (put_edition(cli, store, cli->argv[i], err) < 0)
			break;
	cli_close(cli, store, err);
}

/* How cells are read, as the options say. */
static unsigned
reading_flags(const struct cli *cli)
{
	const char *blank = cli_value(cli, "blank");
	const char *decimal = cli_value(cli, "decimal");
	const char *dates = cli_value(cli, "dates");
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
	if (dates && strcmp(dates, "dmy") == 0)
		flags |= OCOP_DATES_DMY;
	else if (dates && strcmp(dates, "mdy") == 0)
		flags |= OCOP_DATES_MDY;
	else if (dates && strcmp(dates, "ymd") == 0)
		flags |= OCOP_DATES_YMD;
	else if (dates)
		cli_usage(cli, "--dates %s: want dmy, mdy or ymd", dates);
	return flags;
}

static void
load(struct cli *cli, struct ocop_error *err)
{
	const struct ocop_kind *kind = ocop_kind_find(cli->argv[0]);
	static char dash[] = "-", *standard_input[] = { dash };
	struct ocop_register_job job = {
		.paths = cli->argc > 1 ? cli->argv + 1 : standard_input,
		.count = cli->argc > 1 ? cli->argc - 1 : 1,
		.flags = reading_flags(cli) | cli->encoding,
		.day = cli->as_of_text,
		.by_address = cli_value(cli, "place-by-address") != NULL,
		.most = cli->most,
		.report = cli_report,
		.change = cli->verbose && cli->dry_run ? cli_change : NULL,
		.ctx = cli,
	};
	struct ocop_store *store;

	if (cli_open(&store, cli, kind->name, OCOP_WRITE, err) < 0)
		return;
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

static void
history(struct cli *cli, struct ocop_error *err)
{
	struct ocop_argument arguments[2] = { { ":key", NULL },
		{ NULL, NULL } };

	if (cli->argc != 2)
		cli_usage(cli, "history: name one key");
	arguments[0].value = cli->argv[1];
	cli_list(cli, "history", arguments, err);
}

enum { CHANGES = CLI_CATALOG | CLI_CHANGES | CLI_REASON | CLI_ERRORS };

static const struct cli_command commands[] = {
	{ "init", CLI_CATALOG | CLI_CHANGES | CLI_REASON, init },
	{ "edition", CHANGES, load_editions },
	{ KINDS, CHANGES | CLI_LIMIT | CLI_REJECTS | CLI_FILES | CLI_AS_OF,
	    load },
	{ "workbook", CHANGES | CLI_LIMIT | CLI_FILES | CLI_AS_OF,
	    cli_workbook },
	{ "unplaced", CLI_CATALOG | CLI_OUTPUT | CLI_AS_OF, cli_unplaced },
	{ "duplicates", CLI_CATALOG | CLI_OUTPUT, cli_duplicates },
	{ "merge", CLI_CATALOG | CLI_CHANGES | CLI_REASON | CLI_TEXTS,
	    cli_merge },
	{ "history", CLI_CATALOG | CLI_OUTPUT | CLI_TEXTS, history },
	{ "verify", CLI_CATALOG | CLI_OUTPUT, cli_verify },
	{ "doctor", CLI_CATALOG | CLI_OUTPUT | CLI_AS_OF, cli_doctor },
	{ "backup", CLI_CATALOG, cli_backup },
	{ "template", CLI_OUTPUT, cli_template },
	{ NULL, 0, NULL },
};

/* Empty files and files of nobody. */
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
		{ "blank", "keep|clear",
		    N_("what a blank cell does to what is stored (keep)"),
		    KINDS },
		{ "place-by-address", NULL,
		    N_("fill a blank unit from the address, where it leaves no "
		    "doubt"),
		    "entities sales-points" },
		{ "check", NULL, N_("exit 1 when there is any"),
		    "unplaced duplicates" },
		{ "min", "SCORE", N_("duplicates: of so many points or more"),
		    "duplicates" },
		{ "decimal", "comma|point",
		    N_("the decimal mark; without it 87,5 and 1.234 are refused"),
		    KINDS },
		{ "dates", "dmy|mdy|ymd",
		    N_("the order of dates; without it the day or the year is "
		    "first"),
		    KINDS },
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
