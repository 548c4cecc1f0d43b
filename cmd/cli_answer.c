/* Output of commands that --check judges: quiet unless the answer is no. */
#include <ocop/report.h>

#include "cli.h"

bool
cli_is_held(const struct cli *cli)
{
	return cli->quiet && !cli->output && cli_value(cli, "check");
}

int
cli_answer(struct ocop_writer **out, struct cli *cli,
    const char *const *columns, size_t count, struct ocop_error *err)
{
	if (!cli_is_held(cli))
		return cli_writer(out, cli, columns, count, err);
	return ocop_writer_open(out, OCOP_MEMORY, NULL, columns, count, err);
}

static void
finish(struct cli *cli, struct ocop_writer *writer, struct ocop_error *err)
{
	if (cli->report && writer && err->code == OCOP_OK)
		(void)!ocop_report_draw(cli->report, writer, err);
	cli_written(writer, err);
}

void
cli_answered(
    struct cli *cli, struct ocop_writer *writer, struct ocop_error *err)
{
	struct ocop_writer *held = NULL;

	if (cli_is_held(cli) && cli->no && writer && err->code == OCOP_OK &&
	    cli_writer(&held, cli, ocop_writer_names(writer),
		ocop_writer_columns(writer), err) == 0)
		(void)!ocop_writer_copy(held, writer, err);
	finish(cli, held, err);
	finish(cli, writer, err);
}
