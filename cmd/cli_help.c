/* What --help and --version print. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"

/* Whether the line is of a use that this build lacks: it begins with a command
 * and an option that is not there. */
static bool
is_lacking(const struct cli_tool *tool, const char *line)
{
	const char *word = strstr(line, " --");
	size_t size = word ? strcspn(word + 3, " ") : 0;

	for (size_t i = 0; size && i < CLI_EXTRAS && tool->extras[i].name; i++)
		if (strlen(tool->extras[i].name) == size &&
		    strncmp(word + 3, tool->extras[i].name, size) == 0)
			return !cli_is_built(tool, &tool->extras[i]);
	return false;
}

/* Whether a line of the synopsis is of the command. */
static bool
has_line(const struct cli_tool *tool, const char *name)
{
	size_t size = strlen(name);

	for (size_t i = 0; tool->synopsis[i]; i++)
		if (strncmp(tool->synopsis[i], name, size) == 0 &&
		    tool->synopsis[i][size] == ' ')
			return true;
	return false;
}

/* The commands that have no line of their own, in one. */
static void
print_names(const struct cli_tool *tool, int width)
{
	const char *name, *before = NULL;

	for (size_t i = 0; tool->names && (name = tool->names(i)); i++) {
		if (has_line(tool, name))
			continue;
		if (before)
			printf("|%s", name);
		else
			printf("%*s %s %s", width, "", tool->name, name);
		before = name;
	}
	if (before)
		putchar('\n');
}

static void
print_synopsis(const struct cli_tool *tool)
{
	const char *usage = ocop_gettext("usage:");
	int width = 0;

	for (const char *p = usage; *p; p++)
		width += ((unsigned char)*p & 0xc0) != 0x80;
	for (size_t i = 0; tool->synopsis[i]; i++)
		if (!is_lacking(tool, tool->synopsis[i]))
			printf("%*s %s %s\n", i == 0 ? 0 : width,
			    i == 0 ? usage : "", tool->name, tool->synopsis[i]);
	print_names(tool, width);
}

/* Columns of a text of letters that are one column wide. */
static size_t
width_of(const char *text, size_t size)
{
	size_t width = 0;

	for (size_t i = 0; i < size; i++)
		width += ((unsigned char)text[i] & 0xc0) != 0x80;
	return width;
}

/* Words from a column on, in lines of 80. */
static void
print_words(const char *text, size_t from)
{
	enum { LINE_WIDTH = 80 };
	size_t at = from;

	while (*text) {
		size_t size = strcspn(text, " \n"),
		       width = width_of(text, size);

		if (at > from && at + 1 + width > LINE_WIDTH) {
			printf("\n%*s", (int)from, "");
			at = from;
		}
		printf("%s%.*s", at > from ? " " : "", (int)size, text);
		at += width + (at > from);
		text += size;
		text += strspn(text, " \n");
	}
	putchar('\n');
}

static void
print_option(const char *name, int letter, const char *arg, const char *help)
{
	enum { HELP = 27 }; /* where it begins */
	char left[40];
	size_t width;
	int used = letter && letter < CLI_LETTERS_FROM ?
	    snprintf(left, sizeof(left), "-%c, --%s", letter, name) :
	    snprintf(left, sizeof(left), "    --%s", name);

	if (arg)
		snprintf(left + used, sizeof(left) - (size_t)used, " %s", arg);
	width = strlen(left);
	printf("  %s", left);
	if (2 + width >= HELP)
		printf("\n%*s", HELP, "");
	else
		printf("%*s", (int)(HELP - 2 - width), "");
	print_words(ocop_gettext(help), HELP);
}

_Noreturn void
cli_end_printed(const struct cli_tool *tool)
{
	if (fflush(stdout) == 0)
		exit(OCOP_OK);
	fprintf(stderr, "%s: %s: %s\n", tool->name,
	    ocop_gettext("standard output"), strerror(errno));
	exit(OCOP_EOUTPUT);
}

_Noreturn void
cli_help(const struct cli_tool *tool)
{
	const struct cli_shared_option *shared;
	char formats[160], there[96];

	print_synopsis(tool);
	putchar('\n');
	print_words(ocop_gettext(tool->purpose), 0);
	putchar('\n');
	for (size_t i = 0; i < CLI_EXTRAS && tool->extras[i].name; i++)
		if (cli_is_built(tool, &tool->extras[i]))
			print_option(tool->extras[i].name, 0,
			    tool->extras[i].arg, tool->extras[i].help);
	cli_list_formats(tool, there, sizeof(there));
	snprintf(
	    formats, sizeof(formats), ocop_gettext(N_("one of: %s")), there);
	for (size_t i = 0; (shared = cli_shared_option(tool, i)) != NULL; i++)
		print_option(shared->name, shared->letter, shared->arg,
		    shared->help ? shared->help : formats);
	printf("\n%s\n",
	    ocop_gettext(N_("Exit status: 0 done; 1 done, and the answer is "
			    "no; 2 usage; 3 input unusable;\n4 catalog locked; "
			    "5 no catalog, damaged or newer; 6 output not "
			    "written.")));
	printf(ocop_gettext(N_("See %s(1), ocop(5), ocop(7).\n")), tool->name);
	cli_end_printed(tool);
}
