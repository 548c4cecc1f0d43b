/*
 * Messages on standard error: nothing in them reaches a terminal but as text,
 * and what is said of changes waits until they are stored.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "cli.h"

enum { LINE = 8192 };

void
cli_line(const struct cli *cli, FILE *to, const char *fmt, va_list ap)
{
	char raw[LINE], line[LINE];

	vsnprintf(raw, sizeof(raw), ocop_gettext(fmt), ap);
	ocop_message_cut(line, sizeof(line), raw);
	fprintf(to, "%s: %s\n", cli->tool->name, line);
}

void
cli_said(struct cli *cli, const char *fmt, ...)
{
	va_list ap;

	if (!cli->held)
		cli_fault_rest(cli);
	if (cli->quiet)
		return;
	va_start(ap, fmt);
	cli_line(cli, cli->held ? cli->held : stderr, fmt, ap);
	va_end(ap);
}

void
cli_say(void *ctx, const char *line)
{
	cli_said(ctx, "%s", line);
}

void
cli_hold(struct cli *cli)
{
	/* without memory it is said at once */
	cli->held = open_memstream(&cli->held_text, &cli->held_size);
}

void
cli_release(struct cli *cli, bool true_now)
{
	if (!cli->held)
		return;
	cli_fault_rest(cli);
	if (fclose(cli->held) == 0 && true_now)
		fwrite(cli->held_text, 1, cli->held_size, stderr);
	free(cli->held_text);
	cli->held = NULL;
	cli->held_text = NULL;
}
