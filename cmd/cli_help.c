/* What --help and --version print. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/kind.h>

#include "cli.h"

/* Whether the build has an option. */
static bool
is_built(const struct cli_tool *tool, const char *name)
{
	for (size_t i = 0; i < CLI_EXTRAS && tool->extras[i].name; i++)
		if (strcmp(tool->extras[i].name, name) == 0)
			return cli_is_built(tool, &tool->extras[i]);
	return true;
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

/* The size of the first word; what is in brackets is one. */
static size_t
word_size(const char *text)
{
	size_t size = *text == '[' ? strcspn(text, "]") : 0;

	return size + strcspn(text + size, " \n");
}

/* Words from a column on, in lines of 80. */
static void
print_words(const char *text, size_t from)
{
	enum { LINE_WIDTH = 80 };
	size_t at = from;

	while (*text) {
		size_t size = word_size(text), width = width_of(text, size);

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

/* Adds an option as a synopsis shows it: its value, brackets where it may be
 * left out. */
static int
add_option(char *out, size_t size, const struct cli_option *option, bool needed)
{
	return snprintf(out, size, " %s--%s%s%s%s", needed ? "" : "[",
	    option->name, option->arg ? " " : "",
	    option->arg ? option->arg : "", needed ? "" : "]");
}

/* The use of a report: what asks for it, what it needs, what it takes. */
static void
write_use(char *out, size_t size, const struct cli_tool *tool,
    const struct ocop_report *report)
{
	size_t used = (size_t)snprintf(out, size, "%s", report->command);

	if (report->instead)
		used += (size_t)snprintf(
		    out + used, size - used, " --%s", report->instead);
	for (int needed = 1; needed >= 0; needed--)
		for (size_t i = 0; i < CLI_EXTRAS && tool->extras[i].name; i++)
			if (ocop_report_takes(report, tool->extras[i].name) &&
			    ocop_report_needs(report, tool->extras[i].name) ==
				(needed != 0))
				used += (size_t)add_option(out + used,
				    size - used, &tool->extras[i], needed);
	if (report->operands)
		snprintf(out + used, size - used, " %s", report->operands);
}

/* A line of the synopsis; what is too long goes on below. */
static void
print_use(const struct cli_tool *tool, const char *lead, size_t width,
    const char *use)
{
	printf("%*s%s %s ", (int)(width - width_of(lead, strlen(lead))), "",
	    lead, tool->name);
	print_words(use, width + 1 + strlen(tool->name) + 1);
}

/* The kinds, each of which takes what is after them. */
static void
print_kinds(const struct cli_tool *tool, size_t width, const char *after)
{
	enum { LINE_WIDTH = 80 };
	size_t room = LINE_WIDTH - width - strlen(tool->name) - 2, used = 0;
	char use[LINE_WIDTH + 1];

	for (const struct ocop_kind *kind = ocop_kinds; kind->name; kind++) {
		if (used &&
		    used + 1 + strlen(kind->name) + strlen(after) > room) {
			snprintf(use + used, sizeof(use) - used, "%s", after);
			print_use(tool, "", width, use);
			used = 0;
		}
		used += (size_t)snprintf(use + used, sizeof(use) - used, "%s%s",
		    used ? "|" : "", kind->name);
	}
	snprintf(use + used, sizeof(use) - used, "%s", after);
	print_use(tool, "", width, use);
}

static void
print_synopsis(const struct cli_tool *tool)
{
	const char *usage = ocop_gettext("usage:"), *lead = usage;
	size_t width = width_of(usage, strlen(usage));
	struct ocop_report report;
	char use[400];

	for (size_t i = 0; tool->synopsis && tool->synopsis[i]; i++) {
		const char *line = tool->synopsis[i];

		if (strncmp(line, "KIND ", 5) == 0)
			print_kinds(tool, width, line + 4);
		else
			print_use(tool, lead, width, line);
		lead = "";
	}
	for (size_t i = 0; ocop_report_get(&report, i); i++) {
		if (strcmp(report.tool, tool->name) != 0 ||
		    (report.instead && !is_built(tool, report.instead)))
			continue;
		write_use(use, sizeof(use), tool, &report);
		print_use(tool, lead, width, use);
		lead = "";
	}
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
