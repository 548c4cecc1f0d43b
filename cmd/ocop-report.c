/*
 * ocop-report: where we stand: targets, expiring certificates, dossiers, a
 * summary.
 */
#include <stdlib.h>
#include <string.h>

#include <ocop/catalog.h>
#include <ocop/ics.h>
#include <ocop/report.h>
#include <ocop/reports.h>

#include "cli.h"

static const char *const synopsis[] = {
	"targets [--programme NAME] [--by WORD] [--check] [CODE...]",
	"targets --explain CODE...",
	"expiring [--within DAYS] [--state WORD] [--contact] [--check]",
	"expiring --notices [--within DAYS] [--contact] [--check]",
	"expiring --ics [--remind DAYS] [--within DAYS] [--contact]",
	"applications --round R [--late] [--check]",
	"inspections [--never] [--check]",
	"round --round R [--near POINTS]",
	"council --round R [--limits FILE]",
	"gaps --round R",
	NULL,
};

static int
write_applications(struct cli *cli, struct ocop_store *store,
    struct ocop_writer *writer, struct ocop_error *err)
{
	return ocop_report_applications(store, cli_round(cli), cli->as_of,
	    cli_value(cli, "late") != NULL, writer, cli_report, cli, err);
}

/* A report as cli_report() runs it: its columns and who writes them. */
struct report {
	const char *name;
	const char *const *columns;
	size_t count;
	int (*write)(struct cli *, struct ocop_store *, struct ocop_writer *,
	    struct ocop_error *);
};

/* Writes a report; with --check the answer may be no. */
static void
report(struct cli *cli, const struct report *report, struct ocop_error *err)
{
	struct ocop_writer *writer = NULL;
	struct ocop_store *store = NULL;
	int found = -1;

	if (cli->argc > 1)
		cli_usage(cli, "%s takes no file", report->name);
	if (cli_open(&store, cli, report->name, OCOP_READ, err) == 0 &&
	    cli_report_open(&writer, cli, report->name, report->columns,
		report->count, err) == 0)
		found = report->write(cli, store, writer, err);
	cli->no = found > 0 && cli_value(cli, "check");
	cli_report_close(
	    cli, store, report->name, cli_value(cli, "round"), writer, err);
}

/* A line of what a target means; the rows go to the output. */
static void
say(void *ctx, const char *line)
{
	cli_said(ctx, "%s", line);
}

/* The targets that the command line asks for. */
static struct ocop_targets
targets_of(const struct cli *cli, bool explain)
{
	const char *by = cli_value(cli, "by");
	struct ocop_targets targets = {
		.programme = cli_value(cli, "programme"),
		.codes = cli->argv + 1,
		.code_count = (size_t)cli->argc - 1,
		.as_of = cli->as_of,
		.lang = cli->lang,
	};

	if (by && !ocop_by_find(&targets.by, by))
		cli_usage(
		    cli, "--by %s: want province, commune, group or year", by);
	if (explain && (by || cli_value(cli, "check")))
		cli_usage(cli, "--explain goes with neither --by nor --check");
	if (explain && targets.code_count == 0)
		cli_usage(cli, "--explain: name a target, such as T1");
	return targets;
}

static void
targets(struct cli *cli, struct ocop_error *err)
{
	bool explain = cli_value(cli, "explain") != NULL;
	struct ocop_targets targets = targets_of(cli, explain);
	struct ocop_writer *writer = NULL;
	struct ocop_store *store = NULL;
	int behind = -1;

	if (cli_open(&store, cli, "targets", OCOP_READ, err) < 0)
		return;
	if (explain) {
		if (cli_report_open(&writer, cli, "explain",
			ocop_explain_columns, OCOP_EXPLAIN_COLUMNS, err) == 0)
			(void)!ocop_report_explain(
			    store, &targets, say, cli, writer, err);
	} else if (cli_report_open(&writer, cli, "targets",
		       ocop_targets_columns,
		       targets.by == OCOP_BY_NOTHING ? OCOP_TARGETS_PLAIN :
						       OCOP_TARGETS_COLUMNS,
		       err) == 0) {
		behind = ocop_report_targets(store, &targets, writer, err);
	}
	cli->no = behind > 0 && cli_value(cli, "check");
	cli_report_close(
	    cli, store, explain ? "explain" : "targets", NULL, writer, err);
}

static void
applications(struct cli *cli, struct ocop_error *err)
{
	static const struct report applications = { "applications",
		ocop_applications_columns, OCOP_APPLICATIONS_COLUMNS,
		write_applications };

	(void)cli_round(cli);
	report(cli, &applications, err);
}

/* The reports that differ by name only. */
static void
named(struct cli *cli, struct ocop_error *err)
{
	struct ocop_question question = { .name = cli->argv[0],
		.as_of = cli->as_of,
		.report = cli_report,
		.ctx = cli };
	struct ocop_report report;
	struct ocop_fraction within;
	struct ocop_writer *writer = NULL;
	int found = -1;

	if (cli->argc > 1)
		cli_usage(cli, "%s takes no file", question.name);
	(void)ocop_report_find(&report, question.name);
	question.limits = cli_value(cli, "limits");
	question.never = cli_value(cli, "never") != NULL;
	if (report.of_round) {
		question.round = cli_round(cli);
		cli->any_day = !(cli->given & CLI_AS_OF);
	}
	if (cli->any_day)
		question.as_of = (struct ocop_date){ 0 };
	question.near = cli_near(cli, &within);
	if (cli_open(&question.store, cli, report.name, OCOP_READ, err) == 0 &&
	    cli_report_open(&writer, cli, report.name, report.columns,
		report.count, err) == 0)
		found = report.write(&question, writer, err);
	cli->no = found > 0 && cli_value(cli, "check");
	cli_report_close(
	    cli, question.store, report.name, question.round, writer, err);
}

enum { SHARED = CLI_CATALOG | CLI_OUTPUT | CLI_AS_OF };

static const char *
name_of(size_t number)
{
	struct ocop_report report;

	return ocop_report_get(&report, number) ? report.name : NULL;
}

static const struct cli_command commands[] = {
	{ "targets", SHARED, targets },
	{ "expiring", SHARED, cli_expiring },
	{ "applications", SHARED, applications },
	{ "*", SHARED, named },
	{ NULL, 0, NULL },
};

/* Calendars need libical. */
static bool
is_built(const char *option)
{
	return ocop_ics_supported() ||
	    (strcmp(option, "ics") != 0 && strcmp(option, "remind") != 0);
}

/* A web server reads them; but not whom to ask, nor how a member scores. */
static bool
is_for_all(const struct cli *cli)
{
	return !cli_value(cli, "contact") && !cli_value(cli, "notices") &&
	    strcmp(cli->argv[0], "council") != 0;
}

static const struct cli_tool tool = {
	.name = "ocop-report",
	.purpose =
	    N_("Reports on a catalog as it stands on a day: a table on a "
	    "terminal, TSV in a pipe."),
	.synopsis = synopsis,
	.commands = commands,
	.names = name_of,
	.extras = {
		{ "programme", "NAME",
		    N_("targets: of this pack, or all (the one loaded last)"),
		    "targets" },
		{ "by", "WORD",
		    N_("targets: broken down by province, commune, group or year"),
		    "targets" },
		{ "explain", NULL,
		    N_("targets: the rows behind a number, and what it means"),
		    "targets" },
		{ "within", "DAYS",
		    N_("expiring: at most so many days left, or expired"),
		    "expiring" },
		{ "state", "WORD", N_("expiring: only those in this state"),
		    "expiring" },
		{ "contact", NULL, N_("expiring: with whom to ask, and how"),
		    "expiring" },
		{ "notices", NULL,
		    N_("expiring: a line for each letter to a maker, instead"),
		    "expiring" },
		{ "ics", NULL, N_("expiring: a calendar file, instead"),
		    "expiring" },
		{ "remind", "DAYS",
		    N_("--ics: with an alarm so many days before"), "expiring" },
		{ "round", "R", N_("of this round, year and number: 2026-2"),
		    "applications round council gaps" },
		{ "near", "POINTS",
		    N_("round: list means so near to a star boundary, too"),
		    "round" },
		{ "limits", "FILE",
		    N_("council: from when on members are flagged"), "council" },
		{ "ascii", NULL, N_("-t table: draw bars of # and ."), NULL },
		{ "late", NULL, N_("applications: only those with something late"),
		    "applications" },
		{ "never", NULL,
		    N_("inspections: certificates without any, instead"),
		    "inspections" },
		{ "check", NULL,
		    N_("exit 1 when a target is behind, a renewal or notice "
		       "due, a dossier late, a follow-up overdue"),
		    "targets expiring applications inspections" },
	},
	.formats = "tsv csv json table xlsx html",
	.table_on_terminal = true,
	.built = is_built,
	.open = is_for_all,
};

int
main(int argc, char *argv[])
{
	return cli_main(&tool, argc, argv);
}
