#include <stdlib.h>
#include <string.h>

#include <ocop/html.h>

#include "cli.h"

/* The language of pages: --lang, else the locale's; English otherwise. */
static enum ocop_lang
page_lang(const struct cli *cli)
{
	static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
	const char *lang = cli_value(cli, "lang");

	if (lang && strcmp(lang, "vi") != 0 && strcmp(lang, "en") != 0)
		cli_usage(cli, "--lang %s: want vi or en", lang);
	for (size_t i = 0; !lang && i < sizeof(names) / sizeof(names[0]); i++) {
		const char *value = getenv(names[i]);

		if (value && *value)
			lang = value;
	}
	return lang && strncmp(lang, "vi", 2) == 0 ? OCOP_VI : OCOP_EN;
}

int
cli_report_open(struct ocop_writer **out, struct cli *cli,
    const char *const *columns, size_t count, struct ocop_error *err)
{
	if (cli->format != OCOP_HTML)
		return cli_writer(out, cli, columns, count, err);
	(void)page_lang(cli);
	return ocop_writer_open(out, OCOP_MEMORY, NULL, columns, count, err);
}

void
cli_report_close(struct cli *cli, struct ocop_store *store, const char *report,
    const char *round, struct ocop_writer *writer, struct ocop_error *err)
{
	const struct ocop_html html = { store, report, cli->output,
		page_lang(cli), cli->as_of, round };

	if (cli->format == OCOP_HTML && writer && err->code == OCOP_OK)
		(void)!(strcmp(report, "summary") == 0 ?
			ocop_html_summary(&html, writer, err) :
			ocop_html_report(&html, writer, err));
	cli_written(writer, err);
	ocop_store_close(store);
}
