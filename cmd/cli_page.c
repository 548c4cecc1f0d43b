#include <string.h>

#include <ocop/html.h>

#include "cli.h"

/* Whether nothing is printed unless the answer is no. */
static bool
is_held(const struct cli *cli)
{
	return cli->quiet && !cli->output && cli_value(cli, "check");
}

int
cli_report_open(struct ocop_writer **out, struct cli *cli,
    const char *const *columns, size_t count, struct ocop_error *err)
{
	if (cli->format != OCOP_HTML && !is_held(cli))
		return cli_writer(out, cli, columns, count, err);
	return ocop_writer_open(out, OCOP_MEMORY, NULL, columns, count, err);
}

/* What was kept, as the format has it. */
static void
write_kept(struct cli *cli, const struct ocop_html *html,
    const struct ocop_writer *kept, struct ocop_error *err)
{
	struct ocop_writer *writer = NULL;

	if (cli->format == OCOP_HTML)
		(void)!(strcmp(html->report, "summary") == 0 ?
			ocop_html_summary(html, kept, err) :
			ocop_html_report(html, kept, err));
	else if (cli_writer(&writer, cli, ocop_writer_names(kept),
		     ocop_writer_columns(kept), err) == 0)
		(void)!ocop_writer_copy(writer, kept, err);
	cli_written(writer, err);
}

void
cli_report_close(struct cli *cli, struct ocop_store *store, const char *report,
    const char *round, struct ocop_writer *writer, struct ocop_error *err)
{
	const struct ocop_html html = { store, report, cli->output, cli->lang,
		cli->as_of, round };

	if ((cli->format == OCOP_HTML || is_held(cli)) &&
	    (cli->no || !is_held(cli)) && writer && err->code == OCOP_OK)
		write_kept(cli, &html, writer, err);
	cli_written(writer, err);
	ocop_store_close(store);
}
