/* ocop-register init and edition: packs as drafts, in force, or no more. */
#include <stdlib.h>
#include <string.h>

#include <ocop/catalog.h>
#include <ocop/report.h>

#include "cli.h"

/* A pack that proved consistent: a draft of that name goes before a folder or
 * a pack of the tools, where store is not NULL. */
static int
find_pack(struct ocop_pack **out, struct cli *cli, struct ocop_store *store,
    const char *name, struct ocop_error *err)
{
	int got = 1;

	*out = NULL;
	if (store && !strchr(name, '/') &&
	    (got = ocop_catalog_find_draft(out, store, name, err)) < 0)
		return -1;
	if (got > 0 && ocop_pack_load(out, name, cli_fault, cli, err) < 0)
		return -1;
	if (ocop_pack_check(*out, cli_fault, cli, err) == 0)
		return 0;
	ocop_pack_free(*out);
	*out = NULL;
	return -1;
}

static void
say_loaded(struct cli *cli, const struct ocop_pack *pack, int got)
{
	if (got == 0)
		cli_said(cli, "edition %s: unchanged, SHA-256 %.12s",
		    pack->edition, pack->sha256);
	else if (cli->dry_run)
		cli_said(cli,
		    "edition %s: would be a draft, SHA-256 %.12s; a dry run, "
		    "nothing was stored",
		    pack->edition, pack->sha256);
	else
		cli_said(cli,
		    "edition %s: a draft now, SHA-256 %.12s; it is in force "
		    "once ocop-register edition --enact says so",
		    pack->edition, pack->sha256);
}

static void
say_enacted(struct cli *cli, const struct ocop_pack *pack, int got)
{
	if (got == 0)
		say_loaded(cli, pack, got);
	else if (cli->dry_run)
		cli_said(cli,
		    "edition %s: would be enacted, SHA-256 %.12s; a dry run, "
		    "nothing was stored",
		    pack->edition, pack->sha256);
	else
		cli_said(cli, "edition %s: enacted, SHA-256 %.12s",
		    pack->edition, pack->sha256);
}

/* The packs of the tools, put into a catalog that is new. */
static int
put_all_packs(struct cli *cli, struct ocop_store *store,
    struct ocop_pack **packs, struct ocop_error *err)
{
	for (size_t i = 0; ocop_pack_embedded(i); i++)
		if (find_pack(
			&packs[i], cli, NULL, ocop_pack_embedded(i), err) < 0 ||
		    ocop_catalog_put_pack(store, packs[i], err) < 0)
			return -1;
	return 0;
}

void
cli_init(struct cli *cli, struct ocop_error *err)
{
	const char *province = cli_value(cli, "province");
	struct ocop_pack **packs;
	struct ocop_store *store;
	size_t count = 0;

	if (cli->argc != 1)
		cli_usage(cli, "init takes no file");
	if (cli_open(&store, cli, "init", OCOP_CREATE, err) < 0)
		return;
	while (ocop_pack_embedded(count))
		count++;
	if (!(packs = calloc(count + 1, sizeof(struct ocop_pack *))))
		ocop_fail_memory(err);
	/* a province that is none is said before anything else */
	else if (put_all_packs(cli, store, packs, err) == 0 &&
	    (!province || ocop_catalog_set_province(store, province, err) == 0))
		for (size_t i = 0; i < count; i++)
			say_enacted(cli, packs[i], 1);
	for (size_t i = 0; packs && i < count; i++)
		ocop_pack_free(packs[i]);
	free(packs);
	cli_close(cli, store, err);
}

/* The day of --from, NULL when it was not given. */
static const char *
first_day(struct cli *cli, char out[OCOP_DATE_TEXT])
{
	const char *from = cli_value(cli, "from");
	struct ocop_date date;

	if (!from)
		return NULL;
	if (!ocop_date_parse(&date, from))
		cli_usage(
		    cli, "--from %s: want a date such as 2026-08-05", from);
	ocop_date_format(out, date);
	return out;
}

/* One of the names on the command line, as the options say. */
static int
take_pack(struct cli *cli, struct ocop_store *store, const char *name,
    struct ocop_error *err)
{
	bool enacts = cli_value(cli, "enact") != NULL;
	char day[OCOP_DATE_TEXT];
	struct ocop_pack *pack;
	int got;

	if (cli_value(cli, "drop")) {
		if ((got = ocop_catalog_drop_draft(store, name, err)) > 0)
			cli_said(cli,
			    cli->dry_run ?
				N_("edition %s: would be dropped; a dry run, "
				   "nothing was stored") :
				N_("edition %s: dropped"),
			    name);
		return got;
	}
	if (find_pack(&pack, cli, enacts ? store : NULL, name, err) < 0)
		return -1;
	got = enacts ?
	    ocop_catalog_enact(store, pack, first_day(cli, day), err) :
	    ocop_catalog_put_draft(store, pack, err);
	if (got >= 0 && enacts)
		say_enacted(cli, pack, got);
	else if (got >= 0)
		say_loaded(cli, pack, got);
	ocop_pack_free(pack);
	return got;
}

static void
compare_pack(struct cli *cli, struct ocop_error *err)
{
	struct ocop_writer *writer = NULL;
	struct ocop_store *store = NULL;
	struct ocop_pack *pack = NULL;

	if (cli->argc != 2)
		cli_usage(cli, "edition --compare: name one pack");
	if (cli_open(&store, cli, "edition", OCOP_READ, err) == 0 &&
	    find_pack(&pack, cli, store, cli->argv[1], err) == 0 &&
	    cli_writer(&writer, cli, ocop_amendment_columns,
		OCOP_AMENDMENT_COLUMNS, err) == 0)
		(void)!ocop_report_amendment(store, pack, writer, err);
	cli_written(writer, err);
	ocop_pack_free(pack);
	cli_store_close(cli, store);
}

void
cli_edition(struct cli *cli, struct ocop_error *err)
{
	bool compares = cli_value(cli, "compare") != NULL;
	int asked = compares + (cli_value(cli, "enact") != NULL) +
	    (cli_value(cli, "drop") != NULL);
	struct ocop_store *store;
	char day[OCOP_DATE_TEXT];

	if (asked > 1)
		cli_usage(cli, "edition: one of --enact, --compare and --drop");
	if (first_day(cli, day) && !cli_value(cli, "enact"))
		cli_usage(cli, "--from goes with --enact");
	if ((cli->given & CLI_OUTPUT) && !compares)
		cli_usage(cli, "edition: -o and -t go with --compare");
	if ((cli->given & (CLI_CHANGES | CLI_REASON)) && compares)
		cli_usage(cli, "edition --compare changes nothing");
	if (compares) {
		compare_pack(cli, err);
		return;
	}
	if (cli->argc < 2)
		cli_usage(cli, "edition: name the folder of a pack");
	if (cli_open(&store, cli, "edition", OCOP_WRITE, err) < 0)
		return;
	for (int i = 1; i < cli->argc; i++)
		if (take_pack(cli, store, cli->argv[i], err) < 0)
			break;
	cli_close(cli, store, err);
}
