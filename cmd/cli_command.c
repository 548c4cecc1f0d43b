/* Running a tool: it finds a command, checks its options and calls it. */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include <ocop/argument.h>
#include <ocop/kind.h>

#include "cli.h"

unsigned
cli_shared(const struct cli_tool *tool)
{
	unsigned groups = 0;

	for (const struct cli_command *c = tool->commands; c->run; c++)
		groups |= c->shared;
	return groups;
}

/* Whether a word is in a list with blanks between. */
static bool
is_listed(const char *list, const char *word)
{
	size_t size = strlen(word);

	for (const char *p = list; size && (p = strstr(p, word)) != NULL; p++)
		if ((p == list || p[-1] == ' ') &&
		    (p[size] == ' ' || p[size] == '\0'))
			return true;
	return false;
}

/* Whether a word of a list means several commands. */
static bool
is_group(const char *word)
{
	return strcmp(word, "KIND") == 0 || strcmp(word, "*") == 0;
}

static bool
is_report(const struct cli *cli, const char *word)
{
	const char *name;

	for (size_t i = 0; (name = cli_report_name(cli->tool, i)); i++)
		if (strcmp(name, word) == 0)
			return true;
	return false;
}

/* Whether a list of commands has the word. */
static bool
is_called(const struct cli *cli, const char *list, const char *word)
{
	if (ocop_kind_find(word) && is_listed(list, "KIND"))
		return true;
	if (is_listed(list, "*") && is_report(cli, word))
		return true;
	return !is_group(word) && is_listed(list, word);
}

/* The command of the first word, or the one without a name. */
static const struct cli_command *
find_command(const struct cli *cli)
{
	const struct cli_command *c = cli->tool->commands;

	while (c->run && c->name &&
	    (cli->argc == 0 || !is_called(cli, c->name, cli->argv[0])))
		c++;
	return c;
}

static bool
has_kinds(const struct cli_tool *tool)
{
	for (const struct cli_command *c = tool->commands; c->run; c++)
		if (c->name && strcmp(c->name, "KIND") == 0)
			return true;
	return false;
}

/* Names the nearest command, if one is near. */
static _Noreturn void
no_command(const struct cli *cli)
{
	const char *tool = cli->tool->name, *report;
	size_t best = OCOP_FAR;
	char name[32], near[32] = "";

	if (cli->argc == 0)
		cli_usage(cli, "no command; see %s --help", tool);
	for (const struct cli_command *c = cli->tool->commands; c->run; c++)
		for (const char *p = c->name ? c->name : ""; *p;
		     p += strspn(p, " ")) {
			size_t size = strcspn(p, " ");

			snprintf(name, sizeof(name), "%.*s", (int)size, p);
			if (!is_group(name) &&
			    ocop_argument_nearer(&best, cli->argv[0], name))
				memcpy(near, name, sizeof(near));
			p += size;
		}
	for (size_t i = 0; has_kinds(cli->tool) && ocop_kinds[i].name; i++)
		if (ocop_argument_nearer(
			&best, cli->argv[0], ocop_kinds[i].name))
			snprintf(near, sizeof(near), "%s", ocop_kinds[i].name);
	for (size_t i = 0; (report = cli_report_name(cli->tool, i)); i++)
		if (ocop_argument_nearer(&best, cli->argv[0], report))
			snprintf(near, sizeof(near), "%s", report);
	if (*near)
		cli_usage(cli,
		    "%s: no such command; did you mean %s? see %s --help",
		    cli->argv[0], near, tool);
	cli_usage(
	    cli, "%s: no such command; see %s --help", cli->argv[0], tool);
}

static void
check_options(const struct cli *cli, const struct cli_command *command)
{
	static const struct {
		unsigned group;
		const char *names;
	} groups[] = {
		{ CLI_CATALOG, "-d, --wait" },
		{ CLI_OUTPUT, "-o, -t" },
		{ CLI_CHANGES, "-n, --actor" },
		{ CLI_REASON, "--reason" },
		{ CLI_AS_OF, "--as-of" },
		{ CLI_ERRORS, "--errors" },
		{ CLI_LIMIT, "--max-errors" },
		{ CLI_FILES, "--encoding" },
		{ CLI_REJECTS, "--rejects" },
	};
	const char *name = command->name ? cli->argv[0] : "-";
	unsigned taken = command->shared;

	if (cli->report.name && !cli_report_takes(cli, "as-of"))
		taken &= ~(unsigned)CLI_AS_OF;
	for (size_t i = 0; i < sizeof(groups) / sizeof(groups[0]); i++)
		if (cli->given & groups[i].group & ~taken)
			cli_usage(cli, "%s: does not go with %s",
			    groups[i].names,
			    command->name ? name : ocop_gettext("this use"));
	for (size_t i = 0; i < CLI_EXTRAS && cli->tool->extras[i].name; i++) {
		const struct cli_option *extra = &cli->tool->extras[i];

		if (!cli->values[i] || !extra->commands ||
		    is_called(cli, extra->commands, name) ||
		    cli_report_takes(cli, extra->name))
			continue;
		if (cli->report.name)
			cli_report_refuse(cli, extra->name);
		cli_usage(cli, "--%s: does not go with %s", extra->name,
		    command->name ? name : ocop_gettext("this use"));
	}
}

/* Whether two names are of one file, by whatever path. */
static bool
same_file(const char *a, const char *b)
{
	struct stat x, y;

	return a && b && stat(a, &x) == 0 && stat(b, &y) == 0 &&
	    S_ISREG(x.st_mode) && x.st_dev == y.st_dev && x.st_ino == y.st_ino;
}

/* An output takes the place of what it is named: not of the catalog, not of
 * a file that is read. */
static void
check_outputs(const struct cli *cli)
{
	const struct {
		const char *option, *path;
	} outputs[] = {
		{ "-o", cli->output },
		{ "--errors", cli->errors },
		{ "--rejects", cli->rejects },
	};
	enum { OUTPUTS = sizeof(outputs) / sizeof(outputs[0]) };

	for (size_t i = 0; i < OUTPUTS; i++) {
		if (ocop_store_is(cli->catalog, outputs[i].path))
			cli_usage(cli,
			    "%s %s: this is the catalog, or a part of it",
			    outputs[i].option, outputs[i].path);
		for (int j = 0; j < cli->argc; j++)
			if (same_file(outputs[i].path, cli->argv[j]))
				cli_usage(cli, "%s %s: this file is read",
				    outputs[i].option, outputs[i].path);
		for (size_t j = 0; j < i; j++)
			if (outputs[i].path && outputs[j].path &&
			    (strcmp(outputs[i].path, outputs[j].path) == 0 ||
				same_file(outputs[i].path, outputs[j].path)))
				cli_usage(cli, "%s and %s: one file for both",
				    outputs[j].option, outputs[i].option);
	}
}

/* Keys are text, and so is the name of who changes the catalog. */
static void
read_texts(struct cli *cli, const struct cli_command *command)
{
	bool texts = command->shared & CLI_TEXTS || cli->report.name;
	struct ocop_fault fault;
	char text[OCOP_MESSAGE_MAX];

	for (int i = 1; i < cli->argc && texts; i++)
		if (ocop_argument_read(cli->argv[i], &fault) < 0) {
			ocop_fault_message(text, &fault, false);
			cli_usage(cli, "%s: %s", cli->argv[0], text);
		}
	if (cli->actor != cli->user || !(command->shared & CLI_CHANGES))
		return;
	if (ocop_argument_read(cli->user, &fault) < 0) {
		ocop_fault_message(text, &fault, false);
		cli_usage(cli, "USER: %s; or give --actor", text);
	}
}

/* Catalogs, drafts and what may hold data of persons are not for everybody;
 * what holds none is, as far as the user has it so. */
static void
set_mask(const struct cli *cli)
{
	enum { OTHERS_AND_WRITING = 027 };
	mode_t mask = umask(OTHERS_AND_WRITING);

	if (cli->tool->open && cli->tool->open(cli))
		umask(mask);
	else
		umask(mask | OTHERS_AND_WRITING);
}

int
cli_main(const struct cli_tool *tool, int argc, char *argv[])
{
	const struct cli_command *command;
	struct ocop_error err = { 0 };
	struct cli cli;

	cli_parse(&cli, tool, argc, argv);
	command = find_command(&cli);
	if (!command->run)
		no_command(&cli);
	cli.called = command;
	if (command->name && strcmp(command->name, "*") == 0)
		cli_report_find(&cli);
	check_options(&cli, command);
	check_outputs(&cli);
	read_texts(&cli, command);
	set_mask(&cli);
	if (cli_errors_open(&cli) == 0)
		command->run(&cli, &err);
	return cli_finish(&cli, &err);
}
