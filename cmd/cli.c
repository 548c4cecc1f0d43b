#include <stdarg.h>
#include <stdio.h>

#include <ocop/catalog.h>

#include "cli.h"

void
cli_said(struct cli *cli, const char *fmt, ...)
{
	va_list ap;

	cli_report_rest(cli);
	if (cli->quiet)
		return;
	fprintf(stderr, "%s: ", cli->tool->name);
	va_start(ap, fmt);
	vfprintf(stderr, ocop_gettext(fmt), ap);
	va_end(ap);
	fputc('\n', stderr);
}

/* Where the audit stands, which a later ocop-register verify --head asks. */
static int
say_head(struct cli *cli, struct ocop_store *store, struct ocop_error *err)
{
	const char *const *cells;
	struct ocop_list *list;
	int got;

	if (ocop_list_open(&list, store, "audit_head", NULL, err) < 0)
		return -1;
	if ((got = ocop_list_next(list, &cells, err)) > 0)
		cli_said(cli, "audit entry %s, head %s", cells[0], cells[1]);
	ocop_list_close(list);
	return got < 0 ? -1 : 0;
}

int
cli_open(struct ocop_store **out, struct cli *cli, const char *command,
    enum ocop_store_mode mode, struct ocop_error *err)
{
	struct ocop_actor actor = { cli->actor, cli->command, cli->reason };
	bool reads = mode == OCOP_READ || mode == OCOP_INSPECT;
	/* a query always hangs on the day; a load only where it was given */
	bool says_day = (cli_shared(cli->tool) & CLI_AS_OF) && !cli->any_day &&
	    (reads || (cli->given & CLI_AS_OF));

	snprintf(cli->command, sizeof(cli->command), "%s %s", cli->tool->name,
	    command);
	if (ocop_store_open(out, cli->catalog, mode, err) < 0)
		return -1;
	if (cli->verbose)
		cli_said(cli, "catalog %s%s%s", cli->catalog,
		    says_day ? ocop_gettext(", as of ") : "",
		    says_day ? cli->as_of_text : "");
	if (reads ? !cli->verbose || say_head(cli, *out, err) == 0 :
		    ocop_store_begin(*out, &actor, err) == 0)
		return 0;
	ocop_store_close(*out);
	*out = NULL;
	return -1;
}

void
cli_close(struct cli *cli, struct ocop_store *store, struct ocop_error *err)
{
	/* What cannot be told is not stored either. */
	cli_written(cli->errors_out, &cli->errors_err);
	cli->errors_out = NULL;
	if (store && err->code == OCOP_OK &&
	    (cli->faults == 0 || cli->rejects) &&
	    cli->errors_err.code == OCOP_OK && !cli->dry_run)
		(void)!ocop_store_commit(store, err);
	ocop_store_close(store);
}

int
cli_writer(struct ocop_writer **out, struct cli *cli,
    const char *const *columns, size_t count, struct ocop_error *err)
{
	const struct ocop_people people = cli_people(cli);

	if (ocop_writer_open(
		out, cli->format, cli->output, columns, count, err) < 0)
		return -1;
	return ocop_writer_people(*out, &people, err);
}

void
cli_written(struct ocop_writer *writer, struct ocop_error *err)
{
	if (writer && err->code == OCOP_OK)
		(void)!ocop_writer_finish(writer, err);
	ocop_writer_free(writer);
}

void
cli_altered(struct cli *cli, const struct ocop_writer *writer, size_t column,
    const char *name)
{
	size_t count = ocop_writer_altered(writer, column);

	if (count > 0)
		cli_said(cli,
		    "column %s: texts that Excel takes for numbers or dates: "
		    "%zu; write -t xlsx to keep them",
		    name, count);
}

int
cli_finish(struct cli *cli, struct ocop_error *err)
{
	cli_report_rest(cli);
	if (err->code != OCOP_OK)
		fprintf(stderr, "%s: %s\n", cli->tool->name, err->text);
	cli_written(cli->errors_out, &cli->errors_err);
	if (cli->errors_err.code != OCOP_OK) {
		fprintf(
		    stderr, "%s: %s\n", cli->tool->name, cli->errors_err.text);
		return (int)cli->errors_err.code;
	}
	if (err->code == OCOP_OK && (cli->no || cli->faults > 0))
		return OCOP_ENO;
	return (int)err->code;
}
