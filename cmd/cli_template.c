/*
 * ocop-register template: empty files to fill in.
 */
#include <string.h>

#include <ocop/template.h>

#include "cli.h"

static bool
is_vietnamese(const struct cli *cli)
{
	const char *header = cli_value(cli, "header");

	if (header && strcmp(header, "en") != 0 && strcmp(header, "vi") != 0)
		cli_usage(cli, "--header %s: want en or vi", header);
	return header && strcmp(header, "vi") == 0;
}

static void
write_book(struct cli *cli, const struct ocop_template *template,
    struct ocop_error *err)
{
	struct ocop_book *book;

	if (ocop_book_open(&book, cli->output, 0, err) < 0)
		return;
	if (ocop_template_book(template, book, err) == 0)
		(void)!ocop_book_finish(book, err);
	ocop_book_free(book);
}

void
cli_template(struct cli *cli, struct ocop_error *err)
{
	struct ocop_template *template = NULL;
	struct ocop_writer *writer = NULL;
	const struct ocop_kind *kind;

	if (cli->argc != 2)
		cli_usage(cli, "template: name one kind");
	if (!(kind = ocop_kind_find(cli->argv[1])))
		cli_usage(cli, "template %s: no such kind", cli->argv[1]);
	if (ocop_template_new(&template, kind, is_vietnamese(cli), err) < 0)
		return;
	if (cli->format == OCOP_XLSX)
		write_book(cli, template, err);
	else if (cli_writer(&writer, cli, ocop_template_names(template),
		     ocop_template_count(template), err) == 0)
		(void)!ocop_template_row(template, writer, err);
	cli_written(writer, err);
	ocop_template_free(template);
}
