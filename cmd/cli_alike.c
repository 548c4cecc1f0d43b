/* ocop-register unplaced, merge and duplicates. */
#include <string.h>

#include <ocop/duplicates.h>
#include <ocop/merge.h>
#include <ocop/unplaced.h>

#include "cli.h"

void
cli_unplaced(struct cli *cli, struct ocop_error *err)
{
	struct ocop_unplaced *list = NULL;
	struct ocop_writer *writer = NULL;
	struct ocop_store *store;
	const char *const *cells;
	int got;

	if (cli->argc != 1)
		cli_usage(cli, "unplaced takes no file");
	if (cli_open(&store, cli, "unplaced", OCOP_READ, err) < 0)
		return;
	if (ocop_unplaced_open(&list, store, cli->as_of_text, err) < 0 ||
	    cli_answer(&writer, cli, ocop_unplaced_columns,
		OCOP_UNPLACED_COLUMNS, err) < 0)
		goto out;
	while ((got = ocop_unplaced_next(list, &cells, err)) > 0) {
		if (ocop_writer_row(writer, cells, err) < 0)
			break;
		cli->no = cli->no || cli_value(cli, "check") != NULL;
	}
out:
	cli_answered(cli, writer, err);
	ocop_unplaced_close(list);
	cli_store_close(cli, store);
}

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

void
cli_duplicates(struct cli *cli, struct ocop_error *err)
{
	static const char *const kinds[] = { "entities", "products" };
	const char *min = cli_value(cli, "min");
	int least = min ? cli_number(min) : -1;
	struct ocop_writer *writer = NULL;
	struct ocop_store *store;

	if (cli->argc > 2 ||
	    (cli->argc == 2 && strcmp(cli->argv[1], kinds[0]) != 0 &&
		strcmp(cli->argv[1], kinds[1]) != 0))
		cli_usage(cli, "duplicates: want entities or products");
	if (min && (least < 0 || least > 100))
		cli_usage(cli, "--min %s: want a number from 0 to 100", min);
	if (cli_open(&store, cli, "duplicates", OCOP_READ, err) < 0)
		return;
	if (cli_answer(&writer, cli, ocop_duplicates_columns,
		OCOP_DUPLICATES_COLUMNS, err) < 0)
		goto out;
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		size_t found;

		if (cli->argc == 2 && strcmp(cli->argv[1], kinds[i]) != 0)
			continue;
		if (ocop_duplicates(
			store, kinds[i], least, writer, &found, err) < 0)
			goto out;
		cli->no = cli->no || (found > 0 && cli_value(cli, "check"));
	}
out:
	cli_answered(cli, writer, err);
	cli_store_close(cli, store);
}
