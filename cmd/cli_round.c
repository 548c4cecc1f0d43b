/*
 * The commands of ocop-score that read a round of the catalog.
 */
#include <stdint.h>

#include <ocop/score.h>
#include <ocop/self.h>

#include "cli.h"

/* Opens the catalog for reading and the output. */
static int
begin(struct cli *cli, struct ocop_store **store, struct ocop_writer **writer,
    const char *const *columns, size_t count, struct ocop_error *err)
{
	if (cli->argc > 1)
		cli_usage(cli, "%s takes no file", cli->argv[0]);
	if (cli_open(store, cli, cli->argv[0], OCOP_READ, err) < 0)
		return -1;
	return cli_writer(writer, cli, columns, count, err);
}

void
cli_totals(struct cli *cli, struct ocop_error *err)
{
	const char *round = cli_round(cli);
	struct ocop_writer *writer = NULL;
	struct ocop_store *store = NULL;

	if (begin(cli, &store, &writer, ocop_totals_names, OCOP_TOTALS_COLUMNS,
		err) == 0)
		(void)!ocop_score_totals(
		    store, round, writer, cli_report, cli, err);
	cli_written(writer, err);
	cli_store_close(cli, store);
}

void
cli_members(struct cli *cli, struct ocop_error *err)
{
	const char *round = cli_round(cli);
	struct ocop_leniency_limits limits;
	struct ocop_writer *writer = NULL;
	struct ocop_store *store = NULL;

	if (begin(cli, &store, &writer, ocop_members_names,
		OCOP_MEMBERS_COLUMNS, err) == 0 &&
	    ocop_leniency_limits_read(
		&limits, cli_value(cli, "limits"), cli_report, cli, err) == 0)
		(void)!ocop_score_members(
		    store, round, &limits, writer, cli_report, cli, err);
	cli_written(writer, err);
	cli_store_close(cli, store);
}

void
cli_disagreements(struct cli *cli, struct ocop_error *err)
{
	const char *round = cli_round(cli), *top = cli_value(cli, "top");
	struct ocop_writer *writer = NULL;
	struct ocop_store *store = NULL;
	size_t lines = SIZE_MAX;

	if (top && cli_number(top) < 1)
		cli_usage(cli, "--top %s: want a number of lines", top);
	if (top)
		lines = (size_t)cli_number(top);
	if (begin(cli, &store, &writer, ocop_disagreements_names,
		OCOP_DISAGREEMENTS_COLUMNS, err) == 0)
		(void)!ocop_score_disagreements(
		    store, round, lines, writer, cli_report, cli, err);
	cli_written(writer, err);
	cli_store_close(cli, store);
}

/* status, conflicts: lists of the catalog by these names. */
void
cli_round_list(struct cli *cli, struct ocop_error *err)
{
	const struct ocop_argument arguments[] = { { ":round", cli_round(cli) },
		{ NULL, NULL } };

	if (cli->argc > 1)
		cli_usage(cli, "%s takes no file", cli->argv[0]);
	cli_list(cli, cli->argv[0], arguments, err);
}

void
cli_compare(struct cli *cli, struct ocop_error *err)
{
	bool lines = cli_value(cli, "lines") != NULL;
	const char *round = cli_round(cli);
	struct ocop_writer *writer = NULL;
	struct ocop_store *store = NULL;

	if (begin(cli, &store, &writer,
		lines ? ocop_self_line_columns : ocop_self_columns,
		lines ? OCOP_SELF_LINE_COLUMNS : OCOP_SELF_COLUMNS, err) == 0)
		(void)!ocop_self_compare(
		    store, round, lines, writer, cli_report, cli, err);
	cli_written(writer, err);
	cli_store_close(cli, store);
}

void
cli_parameters(struct cli *cli, struct ocop_error *err)
{
	const char *round = cli_round(cli);
	struct ocop_writer *writer = NULL;
	struct ocop_store *store = NULL;

	if (begin(cli, &store, &writer, ocop_parameters_columns,
		OCOP_PARAMETERS_COLUMNS, err) == 0)
		(void)!ocop_score_parameters(
		    store, round, writer, cli_report, cli, err);
	cli_written(writer, err);
	cli_store_close(cli, store);
}
