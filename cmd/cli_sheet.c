/*
 * ocop-score sheet: blank sheets, as a table or a workbook.
 */
#include <ocop/blank.h>

#include "cli.h"

static int
open_blanks(struct ocop_blanks **out, struct cli *cli,
    struct ocop_store **store, struct ocop_error *err)
{
	const char *set = cli_value(cli, "set");
	const struct ocop_blank_wish wish = {
		.edition = cli_value(cli, "edition"),
		.round = cli_typed(cli, "round", OCOP_ROUND),
		.member = cli_typed(cli, "member", OCOP_CODE),
		.report = cli_fault,
		.ctx = cli,
	};

	if (!set == (cli->argc == 1))
		cli_usage(cli, "sheet: name products, or a set with --set");
	if (set && cli_number(set) < 0)
		cli_usage(cli, "--set %s: want the number of a set", set);
	if (set && (cli->given & CLI_CATALOG))
		cli_usage(cli, "-d: --set needs no catalog");
	if (!set && wish.round && wish.edition)
		cli_usage(cli, "--edition: a round has its own");
	if (set)
		return ocop_blanks_set(out, cli_number(set), &wish, err);
	if (cli_open(store, cli, "sheet", OCOP_READ, err) < 0)
		return -1;
	return ocop_blanks_products(
	    out, *store, cli->argv + 1, (size_t)cli->argc - 1, &wish, err);
}

static void
write_book(
    struct cli *cli, const struct ocop_blanks *blanks, struct ocop_error *err)
{
	struct ocop_book *book;

	if (ocop_book_open(&book, cli->output, 0, err) < 0)
		return;
	if (ocop_blanks_book(blanks, book, err) == 0)
		(void)!ocop_book_finish(book, err);
	ocop_book_free(book);
}

void
cli_sheet(struct cli *cli, struct ocop_error *err)
{
	struct ocop_writer *writer = NULL;
	struct ocop_blanks *blanks = NULL;
	struct ocop_store *store = NULL;

	if (open_blanks(&blanks, cli, &store, err) < 0)
		goto out;
	if (cli->format == OCOP_XLSX)
		write_book(cli, blanks, err);
	else if (cli_writer(&writer, cli, ocop_blank_columns,
		     OCOP_BLANK_COLUMNS, err) == 0)
		(void)!ocop_blanks_table(blanks, writer, err);
out:
	cli_written(writer, err);
	ocop_blanks_free(blanks);
	cli_store_close(cli, store);
}
