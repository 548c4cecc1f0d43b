/* Where the lines of a report go: a table, or a page of HTML. */
#include <string.h>

#include <ocop/html.h>

#include "cli.h"

int
cli_report_open(struct ocop_writer **out, struct cli *cli, const char *report,
    const char *const *columns, size_t count, struct ocop_error *err)
{
	cli->report = report;
	if (cli->format != OCOP_HTML)
		return cli_answer(out, cli, columns, count, err);
	return ocop_writer_open(out, OCOP_MEMORY, NULL, columns, count, err);
}

void
cli_report_close(struct cli *cli, struct ocop_store *store, const char *report,
    const char *round, struct ocop_writer *writer, struct ocop_error *err)
{
	/* A page of what does not depend on the day says none. */
	const struct ocop_date no_day = { 0 };
	const struct ocop_html html = { store, report, cli->output, cli->lang,
		cli->any_day ? no_day : cli->as_of, round };

	if (cli->format == OCOP_HTML && (cli->no || !cli_is_held(cli)) &&
	    writer && err->code == OCOP_OK)
		(void)!(strcmp(report, "summary") == 0 ?
			ocop_html_summary(&html, writer, err) :
			ocop_html_report(&html, writer, err));
	if (cli->format == OCOP_HTML)
		cli_written(writer, err);
	else
		cli_answered(cli, writer, err);
	cli_store_close(cli, store);
}
