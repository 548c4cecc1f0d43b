/*
 * ocop-report: reports on the catalog: targets, expiring certificates,
 * dossiers, a summary.
 */
#include <string.h>

#include "cli.h"

static const struct cli_command commands[] = {
	{ "*", CLI_CATALOG | CLI_OUTPUT | CLI_AS_OF, cli_report },
	{ NULL, 0, NULL },
};

/* Calendars need libical. */
static bool
is_built(const char *option)
{
	return ocop_calendars_supported() ||
	    (strcmp(option, "ics") != 0 && strcmp(option, "remind") != 0);
}

static const struct cli_tool tool = {
	.name = "ocop-report",
	.purpose =
	    N_("Reports on a catalog as it is on a day: a table on a "
	       "terminal, TSV in a pipe."),
	.commands = commands,
	.extras = {
		{ "programme", "NAME",
		    N_("targets: of this pack, or all (the one loaded last)"), "" },
		{ "by", "WORD",
		    N_("targets: broken down by province, commune, group or year"), "" },
		{ "explain", NULL,
		    N_("targets: the rows behind a number, and what it means"), "" },
		{ "within", "DAYS",
		    N_("expiring: at most so many days left, or expired"), "" },
		{ "state", "WORD", N_("expiring: only those in this state"), "" },
		{ "contact", NULL, N_("expiring: with whom to ask, and how"), "" },
		{ "notices", NULL,
		    N_("expiring: a line for each letter to a maker, instead"), "" },
		{ "ics", NULL, N_("expiring: a calendar file, instead"), "" },
		{ "remind", "DAYS",
		    N_("--ics: with an alarm so many days before"), "" },
		{ "round", "R", N_("of this round, year and number: 2026-2"), "" },
		{ "near", "POINTS",
		    N_("round: list means so near to a star boundary, too"), "" },
		{ "limits", "FILE",
		    N_("council: from when on members are flagged"), "" },
		{ "ascii", NULL, N_("-t table: draw bars of # and ."), NULL },
		{ "late", NULL, N_("applications: only those with something late"), "" },
		{ "never", NULL,
		    N_("inspections: certificates without any, instead"), "" },
		{ "check", NULL,
		    N_("exit 1 when a target is behind, a renewal or notice "
		       "due, a dossier late, a follow-up overdue"), "" },
	},
	.formats = "tsv csv json table xlsx html",
	.table_on_terminal = true,
	.built = is_built,
	.open = cli_report_is_open,
};

int
main(int argc, char *argv[])
{
	return cli_main(&tool, argc, argv);
}
