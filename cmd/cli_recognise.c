/*
 * ocop-rank recognise: what a decision makes of a round.
 */
#include <stdlib.h>

#include <ocop/decision.h>

#include "cli.h"

const char *
cli_accepted(const struct cli *cli)
{
	if (!cli_value(cli, "accept-incomplete"))
		return NULL;
	if (!cli->reason)
		cli_usage(cli, "--accept-incomplete needs --reason");
	return cli->reason;
}

/* The decision the command line names; ends the program when it is none. */
static struct ocop_decision
read_decision(const struct cli *cli)
{
	struct ocop_decision decision = { cli_value(cli, "decision"),
		cli_round(cli), cli_value(cli, "authority"), { 0, 0, 0 },
		cli_value(cli, "centre") != NULL, cli_accepted(cli) };
	const char *date = cli_value(cli, "date");
	int years, last;

	if (cli->argc > 1)
		cli_usage(cli, "recognise takes no file");
	if (!decision.decision || !*decision.decision)
		cli_usage(cli, "recognise: --decision is missing");
	if (!date || !ocop_date_parse(&decision.issued, date))
		cli_usage(cli,
		    "recognise: --date wants a date such as "
		    "2026-08-05");
	/* A round is decided in its year or, at its end, in the next; what
	 * was sent up and came back, a year later at most. */
	last = decision.centre || cli_value(cli, "returned") ? 2 : 1;
	years = decision.issued.year - atoi(decision.round);
	if ((years < 0 || years > last) && last == 1)
		cli_usage(cli,
		    "--date %s: round %s is decided in its year or "
		    "the next",
		    date, decision.round);
	if (years < 0 || years > last)
		cli_usage(cli,
		    "--date %s: what round %s sent up is decided in its year "
		    "or the next two",
		    date, decision.round);
	if (decision.centre &&
	    (cli_value(cli, "returned") || cli_value(cli, "accept-incomplete")))
		cli_usage(cli,
		    "--centre goes with neither --returned nor "
		    "--accept-incomplete");
	return decision;
}

static void
say_counts(struct cli *cli, const struct ocop_decision_job *job)
{
	for (size_t i = 0; i < OCOP_RECOGNISED_COUNT; i++)
		if (job->counts[i] > 0)
			cli_said(cli, "%zu %s", job->counts[i],
			    ocop_recognised_name((enum ocop_recognised)i));
	if (cli->dry_run)
		cli_said(cli, "a dry run, nothing was stored");
}

/* A product that is refused is told, and stops no other. */
static void
report_refusal(void *ctx, const struct ocop_fault *fault)
{
	struct cli *cli = ctx;
	size_t faults = cli->faults;

	cli_fault(cli, fault);
	if (fault->code == OCOP_E_DOSSIER)
		cli->faults = faults;
}

void
cli_recognise(struct cli *cli, struct ocop_error *err)
{
	const struct ocop_decision decision = read_decision(cli);
	struct ocop_decision_job job = {
		.decision = &decision,
		.returned = cli_value(cli, "returned") != NULL,
		.change = cli->dry_run && cli->verbose ? cli_change : NULL,
		.report = report_refusal,
		.ctx = cli,
	};
	struct ocop_writer *writer = NULL;
	struct ocop_store *store = NULL;
	int refused = 0;

	if (cli_open(&store, cli, "recognise", OCOP_WRITE, err) == 0 &&
	    cli_listed(&writer, cli, ocop_decision_columns,
		OCOP_DECISION_COLUMNS, err) == 0)
		refused = ocop_decision_run(&job, store, writer, err);
	if (err->code == OCOP_OK)
		say_counts(cli, &job);
	cli_close(cli, store, err);
	if (refused > 0 && err->code == OCOP_OK)
		ocop_fail(err, OCOP_ENO,
		    ocop_ngettext("%d product could not be recognised; see "
				  "the outcome",
			"%d products could not be recognised; see the outcome",
			(unsigned long)refused),
		    refused);
}
