/*
 * ocop-export: what leaves: tables of the catalog, or any stream of the
 * other tools, in the form another program reads.
 */
#include <stdio.h>
#include <string.h>

#include <ocop/argument.h>
#include <ocop/catalog.h>
#include <ocop/export.h>

#include "cli.h"

static const char *const synopsis[] = {
	"TABLE",
	"-",
	"--layout qd5277 [TABLE]",
	"--layout decision [--decision NUMBER] [--date DATE] [--round R]",
	"--layout workbook",
	NULL,
};

static int
open_export(struct ocop_export **out, struct cli *cli,
    struct ocop_store **store, struct ocop_error *err)
{
	struct ocop_choice choice = { cli_value(cli, "columns"), cli->again,
		cli->again_count, cli_value(cli, "public") != NULL,
		cli->as_of_text };

	if (strcmp(cli->argv[0], "-") == 0)
		return ocop_export_stream(
		    out, "-", cli->encoding, &choice, cli_fault, cli, err);
	if (cli_open(store, cli, "", OCOP_READ, err) < 0)
		return -1;
	return ocop_export_table(
	    out, *store, cli->argv[0], cli_value(cli, "edition"), &choice, err);
}

static bool
is_public(const char *name)
{
	size_t i = 0;

	while (ocop_list_public(i) && strcmp(ocop_list_public(i), name) != 0)
		i++;
	return ocop_list_public(i) != NULL;
}

/* --for excel: its CSV, with the separator of those whose decimal mark is a
 * comma where that is asked for. */
static void
choose_format(struct cli *cli)
{
	const char *program = cli_value(cli, "for");
	const char *decimal = cli_value(cli, "decimal");
	bool comma = decimal && strcmp(decimal, "comma") == 0;

	if (decimal && !comma && strcmp(decimal, "point") != 0)
		cli_usage(cli, "--decimal %s: want comma or point", decimal);
	if (decimal && !program)
		cli_usage(cli, "--decimal: goes with --for excel only");
	if (!program)
		return;
	if (strcmp(program, "excel") != 0)
		cli_usage(cli, "--for %s: want excel", program);
	if (cli->format_given && cli->format != OCOP_CSV)
		cli_usage(cli,
		    "--for excel: writes csv; any other -t does not go with "
		    "it");
	cli->format = comma ? OCOP_EXCEL_COMMA : OCOP_EXCEL;
}

static void
list_tables(void)
{
	fputs(ocop_gettext("tables:"), stderr);
	for (size_t i = 0; ocop_list_public(i); i++)
		fprintf(
		    stderr, "%s%s", i % 7 ? " " : "\n  ", ocop_list_public(i));
	fputc('\n', stderr);
}

/* Ends the program unless one table, or the stream, is named. */
static void
check_table(const struct cli *cli)
{
	bool stream = cli->argc == 1 && strcmp(cli->argv[0], "-") == 0;
	bool of_rules = cli_value(cli, "edition") || cli->given & CLI_AS_OF;
	size_t best = OCOP_FAR;
	const char *near = NULL;

	if (cli_value(cli, "decision") || cli_value(cli, "date") ||
	    cli_value(cli, "round"))
		cli_usage(
		    cli, "--decision, --date, --round: go with --layout only");
	if (cli->argc > 1)
		cli_usage(cli, "one table at a time");
	if (stream && (cli->given & CLI_CATALOG || of_rules))
		cli_usage(cli, "-: a stream has no catalog and no edition");
	if (!stream && cli->encoding)
		cli_usage(cli, "--encoding: only - is read");
	if (stream)
		return;
	if (cli->argc == 1 && is_public(cli->argv[0])) {
		if (of_rules && !ocop_list_is_of_pack(cli->argv[0]))
			cli_usage(cli,
			    "--edition, --as-of: go with --layout or a table "
			    "of the rules; %s is of the catalog as it is now",
			    cli->argv[0]);
		return;
	}
	if (cli->argc == 0) {
		list_tables();
		cli_usage(cli, "name a table, or -; see ocop-export --help");
	}
	for (size_t i = 0; ocop_list_public(i); i++)
		if (ocop_argument_nearer(
			&best, cli->argv[0], ocop_list_public(i)))
			near = ocop_list_public(i);
	if (near)
		cli_usage(cli,
		    "%s: no such table; did you mean %s? ocop-export alone "
		    "lists them",
		    cli->argv[0], near);
	cli_usage(cli, "%s: no such table; ocop-export alone lists them",
	    cli->argv[0]);
}

static void
export_table(struct cli *cli, struct ocop_error *err)
{
	struct ocop_export *export = NULL;
	struct ocop_writer *writer = NULL;
	struct ocop_store *store = NULL;
	const char *const *cells;

	choose_format(cli);
	if (cli_value(cli, "layout")) {
		cli_layout(cli, err);
		return;
	}
	cli->any_day = true;
	check_table(cli);
	if (open_export(&export, cli, &store, err) < 0 ||
	    cli_writer(&writer, cli, ocop_export_columns(export),
		ocop_export_count(export), err) < 0)
		goto out;
	if (*ocop_export_hidden(export))
		cli_said(cli, "not public, left out: %s",
		    ocop_export_hidden(export));
	while (ocop_export_next(export, &cells, err) > 0)
		if (ocop_writer_row(writer, cells, err) < 0)
			break;
	if (cli->faults > 0 && err->code == OCOP_OK)
		ocop_fail(err, OCOP_ENO,
		    ocop_ngettext("%zu row could not be read; the output is "
				  "not whole",
			"%zu rows could not be read; the output is not whole",
			cli->faults),
		    cli->faults);
out:
	for (size_t i = 0;
	     writer && err->code == OCOP_OK && i < ocop_export_count(export);
	     i++)
		cli_altered(cli, writer, i, ocop_export_columns(export)[i]);
	cli_written(writer, err);
	ocop_export_close(export);
	cli_store_close(cli, store);
}

static bool
is_for_all(const struct cli *cli)
{
	return cli_value(cli, "public") != NULL;
}

static const struct cli_command commands[] = {
	{ NULL, CLI_CATALOG | CLI_OUTPUT | CLI_FILES | CLI_AS_OF,
	    export_table },
	{ NULL, 0, NULL },
};

static const struct cli_tool tool = {
	.name = "ocop-export",
	.purpose = N_("Writes a table of the catalog, or the stream on standard "
		   "input, as another\nprogram reads it.  Without a table it names those "
		   "there are."),
	.synopsis = synopsis,
	.commands = commands,
	.extras = {
		{ "columns", "A,B", N_("only these columns, in this order"),
		    NULL },
		{ "where", "COLUMN=VALUE...",
		    N_("only rows with this value, and that of the next --where"),
		    NULL },
		{ "layout", "NAME",
		    N_("in a form that others prescribe: qd5277, decision, "
		       "workbook"),
		    NULL },
		{ "decision", "NUMBER",
		    N_("--layout decision: the list for this decision"), NULL },
		{ "date", "DATE",
		    N_("--layout decision: that of this day"), NULL },
		{ "round", "R",
		    N_("--layout decision: that of this round"), NULL },
		{ "public", NULL, N_("without what is of persons, and notes"),
		    NULL },
		{ "for", "excel",
		    N_("csv that Excel opens: no formulas, BOM, CRLF"), NULL },
		{ "decimal", "comma|point",
		    N_("the decimal mark of that Excel (point)"), NULL },
		{ "edition", "NAME", N_("rules: of this pack (the one in force)"),
		    NULL },
	},
	.open = is_for_all,
	.formats = "tsv csv json table xlsx",
};

int
main(int argc, char *argv[])
{
	return cli_main(&tool, argc, argv);
}
