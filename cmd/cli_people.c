/*
 * What is known of the people a table is for: their language and their
 * terminal.
 */
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli.h"

enum { USUAL_WIDTH = 80 }; /* of a terminal that does not say */

static bool
on_terminal(const struct cli *cli)
{
	return (!cli->output || strcmp(cli->output, "-") == 0) &&
	    isatty(STDOUT_FILENO);
}

static bool
is_set(const char *name)
{
	const char *value = getenv(name);

	return value && *value;
}

static bool
terminal_is(const char *name)
{
	return is_set("TERM") && strcmp(getenv("TERM"), name) == 0;
}

/* What the user says it is, as POSIX has it, else what the terminal says. */
static size_t
terminal_width(void)
{
	int columns = is_set("COLUMNS") ? cli_number(getenv("COLUMNS")) : 0;
	struct winsize size;

	if (columns > 0)
		return (size_t)columns;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		return size.ws_col;
	return USUAL_WIDTH;
}

/* Whether the locale's characters are those of UTF-8; a locale that is not
 * installed is taken by its name. */
static bool
is_utf8(void)
{
	static const char *const names[] = { "LC_ALL", "LC_CTYPE", "LANG" };
	locale_t locale = newlocale(LC_CTYPE_MASK, "", (locale_t)0);
	const char *name = "";
	bool is;

	if (locale) {
		is = strcmp(nl_langinfo_l(CODESET, locale), "UTF-8") == 0;
		freelocale(locale);
		return is;
	}
	for (size_t i = 3; i > 0; i--)
		if (is_set(names[i - 1]))
			name = getenv(names[i - 1]);
	return strstr(name, "UTF-8") || strstr(name, "utf8");
}

/* What labels may know the table by: a report, a command, the tool. */
static const char *
table_of(const struct cli *cli)
{
	if (cli->report.name)
		return cli->report.name;
	return cli->argc > 0 ? cli->argv[0] : cli->tool->name + strlen("ocop-");
}

static int
add_words(void *ctx, struct ocop_labels *labels, struct ocop_error *err)
{
	return ocop_labels_of_catalog(labels, ctx, err);
}

struct ocop_people
cli_people(const struct cli *cli)
{
	struct ocop_people people = { .lang = cli->lang,
		.table = table_of(cli),
		.ascii = cli_value(cli, "ascii") || terminal_is("dumb") ||
		    !is_utf8() };

	if (cli->store && cli->lang == OCOP_VI) {
		people.words = add_words;
		people.ctx = cli->store;
	}
	if (on_terminal(cli)) {
		people.width = terminal_width();
		people.colour = !is_set("NO_COLOR") && is_set("TERM") &&
		    !terminal_is("dumb");
	}
	return people;
}
