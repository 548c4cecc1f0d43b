/* ocop-register merge. */
#include <string.h>

#include <ocop/register.h>

#include "cli.h"

/* What the row that goes says, and the one that stays does not. */
static void
say_differs(void *ctx, const char *key, const char *column, const char *here,
    const char *there)
{
	struct cli *cli = ctx;

	cli_said(cli, "%s: %s: \"%s\" stays, the other has \"%s\"", key, column,
	    here, there);
}

void
cli_merge(struct cli *cli, struct ocop_error *err)
{
	struct ocop_merge_job job = {
		.change = cli->verbose || cli->dry_run ? cli_change : NULL,
		.differs = cli->verbose || cli->dry_run ? say_differs : NULL,
		.ctx = cli,
	};
	struct ocop_store *store;

	if (cli->argc != 4 ||
	    (strcmp(cli->argv[1], "entities") != 0 &&
		strcmp(cli->argv[1], "products") != 0))
		cli_usage(cli,
		    "merge: want entities or products, the key that stays and "
		    "the one that goes");
	if (strcmp(cli->argv[2], cli->argv[3]) == 0)
		cli_usage(cli, "merge: %s and %s are one already", cli->argv[2],
		    cli->argv[3]);
	if (!cli->reason)
		cli_usage(cli, "merge: say why they are one, with --reason");
	job.kind = cli->argv[1];
	job.keep = cli->argv[2];
	job.drop = cli->argv[3];
	if (cli_open(&store, cli, "merge", OCOP_WRITE, err) < 0)
		return;
	if (ocop_merge(store, &job, err) == 0)
		cli_said(cli,
		    ocop_ngettext("%s: %s is %s now; %zu row moved%s",
			"%s: %s is %s now; %zu rows moved%s", job.moved),
		    job.kind, job.drop, job.keep, job.moved,
		    cli->dry_run ?
			ocop_gettext("; a dry run, nothing was stored") :
			"");
	cli_close(cli, store, err);
}
