/*
 * ocop-register workbook: the spreadsheet of a provincial office, which holds
 * entities, products and recognitions in one table.
 */
#include <ocop/register.h>

#include "cli.h"

/* The counts, or why there are none. */
static void
say_counts(struct cli *cli, const struct ocop_register_job *job,
    const struct ocop_workbook_counts *counts)
{
	static const char *const kinds[OCOP_WORKBOOK_KINDS] = { "entities",
		"products", "recognitions" };

	for (int i = 0; i < OCOP_WORKBOOK_KINDS; i++)
		cli_said(cli,
		    "%s: %zu created, %zu updated, %zu unchanged, %zu "
		    "rejected",
		    kinds[i], counts->stored[i][OCOP_CREATED],
		    counts->stored[i][OCOP_UPDATED],
		    counts->stored[i][OCOP_UNCHANGED], counts->refused[i]);
	cli_said(cli,
	    "workbook: %zu rows, %zu of them rejected, and %zu passed "
	    "over%s",
	    counts->rows, job->rejected, counts->headings,
	    job->rejected    ? ocop_gettext("; nothing was stored") :
		cli->dry_run ? ocop_gettext("; a dry run, nothing was stored") :
			       "");
}

void
cli_workbook(struct cli *cli, struct ocop_error *err)
{
	struct ocop_workbook_counts counts = { 0 };
	struct ocop_register_job job = {
		.paths = cli->argv + 1,
		.count = cli->argc - 1,
		.flags = cli_dates(cli) | cli_quotes(cli) | cli->encoding,
		.day = cli->as_of_text,
		.most = cli->most,
		.report = cli_fault,
		.change = cli->verbose && cli->dry_run ? cli_change : NULL,
		.ctx = cli,
	};
	struct ocop_store *store;

	if (cli->argc < 2)
		cli_usage(cli, "workbook: name the files; - is standard input");
	if (cli_open(&store, cli, "workbook", OCOP_WRITE, err) < 0)
		return;
	if (ocop_workbook_load(&job, &counts, store, err) == 0)
		say_counts(cli, &job, &counts);
	cli_close(cli, store, err);
}
