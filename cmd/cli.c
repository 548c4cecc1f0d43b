#include <stdio.h>

#include <ocop/catalog.h>
#include <ocop/draft.h>
#include <ocop/rejects.h>

#include "cli.h"

/* Says the head of the audit, for a later ocop-register verify --head. */
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
	/* a query always depends on the day; a load only where it was given */
	bool says_day = (cli_shared(cli->tool) & CLI_AS_OF) && !cli->any_day &&
	    (reads || (cli->given & CLI_AS_OF));

	snprintf(cli->command, sizeof(cli->command), "%s %s", cli->tool->name,
	    command);
	if (ocop_store_open_within(out, cli->catalog, mode, cli->wait, err) < 0)
		return -1;
	cli->store = *out;
	if (cli->verbose)
		cli_said(cli, "catalog %s%s%s", cli->catalog,
		    says_day ? ocop_gettext(", as of ") : "",
		    says_day ? cli->as_of_text : "");
	if (!reads) {
		ocop_drafts_sweep(cli->catalog);
		cli_hold(cli);
	}
	if (reads ? !cli->verbose || say_head(cli, *out, err) == 0 :
		    ocop_store_begin(*out, &actor, err) == 0)
		return 0;
	cli_store_close(cli, *out);
	*out = NULL;
	return -1;
}

void
cli_store_close(struct cli *cli, struct ocop_store *store)
{
	if (store == cli->store)
		cli->store = NULL;
	ocop_store_close(store);
}

int
cli_rejects(struct ocop_rejects **out, struct cli *cli, struct ocop_error *err)
{
	*out = NULL;
	if (!cli->rejects)
		return 0;
	if (ocop_rejects_open(&cli->rejects_out, cli->rejects, err) < 0)
		return -1;
	*out = cli->rejects_out;
	return 0;
}

int
cli_listed(struct ocop_writer **out, struct cli *cli,
    const char *const *columns, size_t count, struct ocop_error *err)
{
	if (cli_writer(out, cli, columns, count, err) < 0)
		return -1;
	ocop_writer_delay(*out);
	cli->listed = *out;
	return 0;
}

/* Writes all that can be written before it is known whether it is true: a
 * disk that is full by then leaves the catalog as it was. */
static bool
make_ready(struct cli *cli, struct ocop_error *err)
{
	if (cli->errors_out && cli->errors_err.code == OCOP_OK)
		(void)!ocop_writer_ready(cli->errors_out, &cli->errors_err);
	if (cli->listed && err->code == OCOP_OK)
		(void)!ocop_writer_ready(cli->listed, err);
	return err->code == OCOP_OK && cli->errors_err.code == OCOP_OK;
}

/* Gives files their names, and writes what waited for standard output. */
static void
publish_files(struct cli *cli, struct ocop_error *err)
{
	if (cli->rejects_out && err->code == OCOP_OK)
		(void)!ocop_rejects_finish(cli->rejects_out, err);
	if (cli->listed && err->code == OCOP_OK)
		(void)!ocop_writer_finish(cli->listed, err);
}

/* After a commit nothing takes the change back: the message says so. */
static void
say_stored(struct ocop_error *err)
{
	if (err->code != OCOP_OK)
		(void)!ocop_fail(err, OCOP_EOUTPUT,
		    "%s; the catalog has the change all the same: only what "
		    "tells of it was not written",
		    err->text);
}

/* Commits, and publishes what tells of it; false when nothing was stored
 * though it should have been. */
static bool
store_and_tell(
    struct cli *cli, struct ocop_store *store, struct ocop_error *err)
{
	bool stored;

	/* a signal between the two would take away what tells of the rows */
	cli_signals_wait(true);
	if ((stored = ocop_store_commit(store, err) == 0)) {
		publish_files(cli, err);
		cli_written(cli->errors_out, &cli->errors_err);
		say_stored(err);
		say_stored(&cli->errors_err);
	} else {
		ocop_writer_free(cli->errors_out);
	}
	cli->errors_out = NULL;
	cli_signals_wait(false);
	return stored;
}

/* What is wrong with the rows is told whatever becomes of them, but only
 * where it was not the reading of them that failed. */
static void
tell_faults(struct cli *cli, const struct ocop_error *err)
{
	if (err->code == OCOP_OK || err->code == OCOP_ENO ||
	    err->code == OCOP_EINPUT)
		cli_written(cli->errors_out, &cli->errors_err);
	else
		ocop_writer_free(cli->errors_out);
	cli->errors_out = NULL;
}

void
cli_close(struct cli *cli, struct ocop_store *store, struct ocop_error *err)
{
	bool ready = make_ready(cli, err);
	bool told = ready;

	if (store && ready && (cli->faults == 0 || cli->rejects) &&
	    !cli->dry_run)
		told = store_and_tell(cli, store, err);
	else if (ready)
		publish_files(cli, err);
	tell_faults(cli, err);
	ocop_rejects_free(cli->rejects_out);
	ocop_writer_free(cli->listed);
	cli->rejects_out = NULL;
	cli->listed = NULL;
	cli->meant_in = NULL;
	cli_store_close(cli, store);
	cli_release(cli, told);
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
	cli_release(cli, err->code == OCOP_OK);
	cli_fault_rest(cli);
	if (err->code != OCOP_OK)
		fprintf(stderr, "%s: %s\n", cli->tool->name, err->text);
	tell_faults(cli, err);
	if (cli->errors_err.code != OCOP_OK) {
		fprintf(
		    stderr, "%s: %s\n", cli->tool->name, cli->errors_err.text);
		return (int)cli->errors_err.code;
	}
	if (err->code == OCOP_OK && (cli->no || cli->faults > 0))
		return OCOP_ENO;
	return (int)err->code;
}
