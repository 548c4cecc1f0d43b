#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"

void
cli_said(const struct cli *cli, const char *fmt, ...)
{
	va_list ap;

	if (cli->quiet)
		return;
	fprintf(stderr, "%s: ", cli->tool->name);
	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	fputc('\n', stderr);
}

/* The file of --errors, which is written even when nothing is wrong. */
int
cli_errors_open(struct cli *cli)
{
	static const char *const columns[] = { "file", "line", "column", "code",
		"value", "message" };

	if (!cli->errors || cli->errors_out)
		return 0;
	return ocop_writer_open(&cli->errors_out, OCOP_TSV, cli->errors,
	    columns, 6, &cli->errors_err);
}

/* The same fault as a line of --errors. */
static void
write_fault(struct cli *cli, const struct ocop_fault *fault, const char *code)
{
	char value[OCOP_MESSAGE_MAX], text[OCOP_MESSAGE_MAX];
	const char *cells[6];
	char line[24] = "";

	if (!cli->errors_out || cli->errors_err.code != OCOP_OK)
		return;
	if (fault->line > 0)
		snprintf(line, sizeof(line), "%zu", fault->line);
	cells[0] = fault->file;
	cells[1] = line;
	cells[2] = fault->column;
	cells[3] = code;
	ocop_fault_value(value, fault, !cli->verbose);
	ocop_fault_message(text, fault, !cli->verbose);
	cells[4] = value;
	cells[5] = text;
	(void)!ocop_writer_row(cli->errors_out, cells, &cli->errors_err);
}

void
cli_report(void *ctx, const struct ocop_fault *fault)
{
	struct cli *cli = ctx;
	char text[OCOP_MESSAGE_MAX], column[OCOP_MESSAGE_MAX], code[8];

	if (fault->note && !cli->verbose)
		return;
	snprintf(code, sizeof(code), "%c%d",
	    fault->note        ? 'N' :
		fault->warning ? 'W' :
				 'E',
	    fault->code);
	cli->faults += !fault->warning;
	write_fault(cli, fault, code);
	if (fault->warning && cli->quiet)
		return;
	fprintf(stderr, "%s: ", cli->tool->name);
	if (fault->file)
		fprintf(stderr, "%s:", fault->file);
	if (fault->file && fault->line > 0)
		fprintf(stderr, "%zu:", fault->line);
	if (fault->file)
		fputc(' ', stderr);
	if (fault->column) {
		ocop_fault_column(column, fault);
		fprintf(stderr, "column %s: ", column);
	}
	ocop_fault_message(text, fault, !cli->verbose);
	fprintf(stderr, "%s: %s\n", code, text);
}

void
cli_change(void *ctx, const char *key, const char *column, const char *before,
    const char *after)
{
	const struct cli *cli = ctx;

	fprintf(stderr, "%s: %s: %s: \"%s\" -> \"%s\"\n", cli->tool->name, key,
	    column, before, after);
}

int
cli_open(struct ocop_store **out, struct cli *cli, const char *command,
    enum ocop_store_mode mode, struct ocop_error *err)
{
	struct ocop_actor actor = { cli->actor, cli->command, cli->reason };

	snprintf(cli->command, sizeof(cli->command), "%s %s", cli->tool->name,
	    command);
	if (ocop_store_open(out, cli->catalog, mode, err) < 0)
		return -1;
	if (cli->verbose)
		cli_said(cli, "catalog %s%s%s", cli->catalog,
		    cli_shared(cli->tool) & CLI_AS_OF ? ", as of " : "",
		    cli_shared(cli->tool) & CLI_AS_OF ? cli->as_of_text : "");
	if (mode == OCOP_READ)
		return 0;
	if (ocop_store_begin(*out, &actor, err) == 0)
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
	if (store && err->code == OCOP_OK && cli->faults == 0 &&
	    cli->errors_err.code == OCOP_OK && !cli->dry_run)
		(void)!ocop_store_commit(store, err);
	ocop_store_close(store);
}

int
cli_writer(struct ocop_writer **out, struct cli *cli,
    const char *const *columns, size_t count, struct ocop_error *err)
{
	return ocop_writer_open(
	    out, cli->format, cli->output, columns, count, err);
}

void
cli_written(struct ocop_writer *writer, struct ocop_error *err)
{
	if (writer && err->code == OCOP_OK)
		(void)!ocop_writer_finish(writer, err);
	ocop_writer_free(writer);
}

int
cli_finish(struct cli *cli, struct ocop_error *err)
{
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
