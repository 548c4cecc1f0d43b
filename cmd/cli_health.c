/* ocop-register verify and backup: keeping a catalog sound. */
#include <string.h>

#include <ocop/verify.h>

#include "cli.h"

/* The value of --head: what a report has printed, or the beginning of it. */
static const char *
head_value(const struct cli *cli)
{
	const char *head = cli_value(cli, "head");
	size_t digits = head ? strspn(head, "0123456789abcdefABCDEF") : 0;

	if (head &&
	    (head[digits] || digits < OCOP_HEAD_LEAST ||
		digits >= OCOP_HASH_TEXT))
		cli_usage(cli,
		    "--head %s: want the SHA-256 that a report printed, or "
		    "its first %d digits or more",
		    head, OCOP_HEAD_LEAST);
	return head;
}

void
cli_verify(struct cli *cli, struct ocop_error *err)
{
	struct ocop_verify_job job = { .format = cli->format,
		.path = cli->output,
		.quiet = cli->quiet,
		.verify.head = head_value(cli) };
	const struct ocop_verify *seen = &job.verify;
	struct ocop_store *store;
	int got;

	if (cli->argc != 1)
		cli_usage(cli, "verify takes no file");
	if (cli_open(&store, cli, "verify", OCOP_INSPECT, err) < 0)
		return;
	got = ocop_report_verify(store, &job, err);
	cli_store_close(cli, store);
	if (got < 0)
		return;
	cli_said(cli, "checked: entries %zu, rows %zu, sheets %zu, packs %zu",
	    seen->entries, seen->rows, seen->sheets, seen->packs);
	if (seen->unproven > 0)
		cli_said(cli,
		    "loads and packs that an older version sealed, by a digest "
		    "that cannot be worked out again: %zu",
		    seen->unproven);
	if (seen->head_entry > 0)
		cli_said(cli, "the head given is that of entry %lld",
		    seen->head_entry);
	if (seen->entries > 0)
		cli_said(cli, "audit entry %lld, head %s", seen->last_entry,
		    seen->last);
	cli_said(cli, "findings: %zu", seen->findings);
	cli->no = seen->findings > 0;
	if (seen->damaged)
		(void)!ocop_fail(err, OCOP_ECATALOG,
		    "%s: the catalog is damaged; restore it from a backup",
		    cli->catalog);
}

void
cli_backup(struct cli *cli, struct ocop_error *err)
{
	struct ocop_store *store;
	struct ocop_verify seen;

	if (cli->argc != 2)
		cli_usage(cli, "backup: name one file");
	if (cli_open(&store, cli, "backup", OCOP_INSPECT, err) < 0)
		return;
	if (ocop_backup(store, cli->argv[1], &seen, err) == 0) {
		cli_said(cli, "%s: audit entry %lld, head %s", cli->argv[1],
		    seen.last_entry, seen.last);
		if (seen.findings > 0)
			(void)!ocop_fail(err, OCOP_ENO,
			    "the copy was made, but the audit of the catalog "
			    "is not whole; ocop-register verify says where");
	}
	cli_store_close(cli, store);
}
