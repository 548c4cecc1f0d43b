/* Faults and changes on standard error, and faults in the file of --errors. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"

enum { SHOWN = 20 }; /* lines of one cause that are printed one by one */

/* Faults of one code in one column of one file. */
struct cli_cause {
	struct cli_cause *next;
	char *file; /* "" outside a file */
	char column[OCOP_MESSAGE_MAX];
	char code[8];
	size_t count;
	size_t first, last; /* lines that were not printed */
};

int
cli_errors_open(struct cli *cli)
{
	static const char *const columns[] = { "file", "line", "column", "code",
		"value", "message" };

	if (!cli->errors || cli->errors_out)
		return 0;
	if (ocop_writer_open(&cli->errors_out, OCOP_TSV, cli->errors, columns,
		6, &cli->errors_err) < 0)
		return -1;
	ocop_writer_delay(cli->errors_out);
	return 0;
}

/* The fault as a line of --errors. */
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
	ocop_fault_value(value, fault, !cli->verbose);
	ocop_fault_message(text, fault, !cli->verbose);
	cells[0] = fault->file;
	cells[1] = line;
	cells[2] = fault->column;
	cells[3] = code;
	cells[4] = value;
	cells[5] = text;
	(void)!ocop_writer_row(cli->errors_out, cells, &cli->errors_err);
}

/* The cause of the fault; NULL when there is no memory to count it. */
static struct cli_cause *
find_cause(struct cli *cli, const struct ocop_fault *fault, const char *code)
{
	char file[OCOP_MESSAGE_MAX];
	struct cli_cause **at = &cli->causes, *cause;
	char column[OCOP_MESSAGE_MAX];

	ocop_message_text(file, fault->file ? fault->file : "");
	ocop_fault_column(column, fault);
	for (; (cause = *at) != NULL; at = &cause->next)
		if (strcmp(cause->code, code) == 0 &&
		    strcmp(cause->column, column) == 0 &&
		    strcmp(cause->file, file) == 0)
			return cause;
	if (!(cause = calloc(1, sizeof(*cause))) ||
	    !(cause->file = strdup(file))) {
		free(cause);
		return NULL;
	}
	snprintf(cause->column, sizeof(cause->column), "%s", column);
	snprintf(cause->code, sizeof(cause->code), "%s", code);
	*at = cause;
	return cause;
}

/* Whether it is one of many alike, and only counted. */
static bool
is_counted(struct cli *cli, const struct ocop_fault *fault, const char *code)
{
	struct cli_cause *cause = find_cause(cli, fault, code);

	if (!cause || ++cause->count <= SHOWN)
		return false;
	if (cause->count == SHOWN + 1)
		cause->first = fault->line;
	cause->last = fault->line;
	return true;
}

void
cli_fault_rest(struct cli *cli)
{
	struct cli_cause *cause;

	while ((cause = cli->causes) != NULL) {
		if (cause->count > SHOWN) {
			fprintf(stderr, "%s: ", cli->tool->name);
			if (*cause->file)
				fprintf(stderr, "%s:", cause->file);
			if (*cause->file && cause->first > 0)
				fprintf(stderr, "%zu-%zu:", cause->first,
				    cause->last);
			if (*cause->file)
				fputc(' ', stderr);
			if (*cause->column)
				fprintf(stderr, ocop_gettext("column %s: "),
				    cause->column);
			fprintf(stderr, "%s: ", cause->code);
			fprintf(stderr,
			    cli->errors ? ocop_gettext("%zu more of these") :
					  ocop_gettext("%zu more of these; "
						       "--errors FILE lists "
						       "them"),
			    cause->count - SHOWN);
			fputc('\n', stderr);
		}
		cli->causes = cause->next;
		free(cause->file);
		free(cause);
	}
}

void
cli_fault(void *ctx, const struct ocop_fault *fault)
{
	char text[OCOP_MESSAGE_MAX], column[OCOP_MESSAGE_MAX], code[8];
	char file[OCOP_MESSAGE_MAX];
	struct ocop_fault meant;
	struct cli *cli = ctx;

	if (cli_meant(&meant, cli, fault))
		fault = &meant;
	if (fault->note && !cli->verbose)
		return;
	snprintf(code, sizeof(code), "%c%d",
	    fault->note        ? 'N' :
		fault->warning ? 'W' :
				 'E',
	    fault->code);
	cli->faults += !fault->warning;
	write_fault(cli, fault, code);
	if ((fault->warning && cli->quiet && !fault->loud) ||
	    is_counted(cli, fault, code))
		return;
	fprintf(stderr, "%s: ", cli->tool->name);
	ocop_message_text(file, fault->file ? fault->file : "");
	if (fault->file)
		fprintf(stderr, "%s:", file);
	if (fault->file && fault->line > 0)
		fprintf(stderr, "%zu:", fault->line);
	if (fault->file)
		fputc(' ', stderr);
	if (fault->column) {
		ocop_fault_column(column, fault);
		fprintf(stderr, ocop_gettext("column %s: "), column);
	}
	ocop_fault_message(text, fault, !cli->verbose);
	fprintf(stderr, "%s: %s\n", code, text);
}

void
cli_change(void *ctx, const char *key, const char *column, const char *before,
    const char *after)
{
	char old[OCOP_MESSAGE_MAX], new[OCOP_MESSAGE_MAX];
	char row[OCOP_MESSAGE_MAX];
	const struct cli *cli = ctx;

	ocop_message_text(row, key);
	ocop_message_text(old, before);
	ocop_message_text(new, after);
	fprintf(cli->held && !cli->dry_run ? cli->held : stderr,
	    "%s: %s: %s: \"%s\" -> \"%s\"\n", cli->tool->name, row, column, old,
	    new);
}
