/* The options of the five tools. */
#include <getopt.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <ocop/argument.h>

#include "cli.h"

enum {
	ACTOR = CLI_LETTERS_FROM,
	REASON,
	AS_OF,
	ERRORS,
	MOST,
	ENCODING,
	REJECTS,
	WAIT,
	LANGUAGE,
	VERSION,
	EXTRA
};

static const struct cli_shared_option shared[] = {
	{ CLI_CATALOG, 'd', "catalog", "FILE",
	    N_("the catalog (else $OCOP_CATALOG, else ocop.db)") },
	{ CLI_CATALOG, WAIT, "wait", "SECONDS",
	    N_("how long to wait for others who write (30)") },
	{ CLI_OUTPUT, 'o', "output", "FILE",
	    N_("write FILE, whole or not at all (else standard output)") },
	{ CLI_OUTPUT, 't', "to", "FORMAT", NULL },
	{ CLI_CHANGES, 'n', "dry-run", NULL,
	    N_("do everything, then undo it; with -v show each change") },
	{ CLI_CHANGES, ACTOR, "actor", "NAME",
	    N_("who changes the catalog (else $USER)") },
	{ CLI_REASON, REASON, "reason", "TEXT", N_("why, for the audit") },
	{ CLI_AS_OF, AS_OF, "as-of", "DATE",
	    N_("the day that counts as today, as 2026-08-05") },
	{ CLI_ERRORS, ERRORS, "errors", "FILE",
	    N_("write every fault to FILE as TSV, too") },
	{ CLI_LIMIT, MOST, "max-errors", "N",
	    N_("stop at so many faults (0: read on to the end)") },
	{ CLI_FILES, ENCODING, "encoding", "NAME",
	    N_("what the files are in: tcvn3, vni, windows-1258 ...") },
	{ CLI_REJECTS, REJECTS, "rejects", "FILE",
	    N_("store the good rows, write the bad ones to FILE") },
	{ 0, LANGUAGE, "lang", "vi|en",
	    N_("of messages and tables; else the locale's") },
	{ 0, 'q', "quiet", NULL, N_("say only what went wrong") },
	{ 0, 'v', "verbose", NULL,
	    N_("say more: the catalog, how files were read") },
	{ 0, 'h', "help", NULL, N_("this text") },
	{ 0, VERSION, "version", NULL, N_("the version") },
};

enum { SHARED = sizeof(shared) / sizeof(shared[0]) };

static bool
has_shared(const struct cli_tool *tool, size_t i)
{
	return !shared[i].group || (cli_shared(tool) & shared[i].group);
}

const struct cli_shared_option *
cli_shared_option(const struct cli_tool *tool, size_t number)
{
	for (size_t i = 0; i < SHARED; i++)
		if (has_shared(tool, i) && number-- == 0)
			return &shared[i];
	return NULL;
}

bool
cli_is_built(const struct cli_tool *tool, const struct cli_option *extra)
{
	return !tool->built || tool->built(extra->name);
}

void
cli_list_formats(const struct cli_tool *tool, char *out, size_t size)
{
	size_t used = 0;

	out[0] = '\0';
	for (const char *p = tool->formats; p && *p; p += strspn(p, " ")) {
		char name[16];
		enum ocop_format format;
		size_t length = strcspn(p, " ");

		snprintf(name, sizeof(name), "%.*s", (int)length, p);
		if (ocop_format_find(&format, name) == 0 &&
		    used + length + 2 < size)
			used += (size_t)snprintf(out + used, size - used,
			    "%s%s", used ? " " : "", name);
		p += length;
	}
}

_Noreturn void
cli_usage(const struct cli *cli, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	cli_line(cli, stderr, fmt, ap);
	va_end(ap);
	exit(OCOP_EUSAGE);
}

/* A name that is written as the start of one option or several, or wrong:
 * says which there are. */
static _Noreturn void
no_option(const struct cli *cli, const struct option *options, const char *word)
{
	const char *name = word + strspn(word, "-"), *near = NULL;
	size_t size = strcspn(name, "="), best = OCOP_FAR, many = 0;
	char given[64], names[160] = "";

	snprintf(given, sizeof(given), "%.*s", (int)size, name);
	for (; options->name && *name; options++) {
		if (ocop_argument_nearer(&best, given, options->name))
			near = options->name;
		if (strncmp(options->name, given, size) == 0 &&
		    strlen(names) + strlen(options->name) + 5 < sizeof(names)) {
			strcat(names, many++ ? ", --" : "--");
			strcat(names, options->name);
		}
	}
	if (strncmp(word, "--", 2) == 0 && near && best == 0)
		cli_usage(cli, "%s: takes no value", word);
	if (strncmp(word, "--", 2) == 0 && many > 1)
		cli_usage(cli, "%s: not clear which: %s", word, names);
	if (strncmp(word, "--", 2) == 0 && near)
		cli_usage(cli,
		    "%s: no such option; did you mean --%s? see %s --help",
		    word, near, cli->tool->name);
	cli_usage(
	    cli, "%s: no such option; see %s --help", word, cli->tool->name);
}

static void
set_format(struct cli *cli, const char *name)
{
	const char *formats = cli->tool->formats;
	size_t size = strlen(name);
	char there[96];

	for (const char *p = formats; size && (p = strstr(p, name)); p++)
		if ((p == formats || p[-1] == ' ') &&
		    (p[size] == ' ' || p[size] == '\0') &&
		    ocop_format_find(&cli->format, name) == 0) {
			cli->format_given = true;
			return;
		}
	cli_list_formats(cli->tool, there, sizeof(there));
	cli_usage(cli, "-t %s: want one of: %s", name, there);
}

static void
set_as_of(struct cli *cli, const char *text)
{
	if (!ocop_date_parse(&cli->as_of, text))
		cli_usage(
		    cli, "--as-of %s: want a date such as 2026-08-05", text);
	cli_check(cli, "as-of", text, OCOP_DATE);
}

/* Whether the value of an option is the name of a file, and no text. */
static bool
is_path(const char *arg)
{
	return strstr(arg, "FILE") || strstr(arg, "DIR");
}

static void
set_encoding(struct cli *cli, const char *name)
{
	char names[160] = "";
	size_t used = 0;

	if (ocop_encoding_find(&cli->encoding, name) == 0)
		return;
	for (unsigned i = 0; ocop_encoding_listed(i); i++)
		used += (size_t)snprintf(names + used, sizeof(names) - used,
		    " %s", ocop_encoding_listed(i));
	cli_usage(cli, "--encoding %s: want one of:%s", name, names);
}

/* A value that takes the place of another would do so in silence. */
static void
check_again(struct cli *cli, int letter, const char *arg)
{
	const struct cli_option *extra =
	    letter >= EXTRA ? &cli->tool->extras[letter - EXTRA] : NULL;
	const char *name = extra ? extra->name : "";
	size_t size = extra && extra->arg ? strlen(extra->arg) : 0;

	if (size > 3 && strcmp(extra->arg + size - 3, "...") == 0) {
		if (cli->again_count == CLI_AGAIN)
			cli_usage(cli, "--%s: given more than %d times", name,
			    CLI_AGAIN);
		cli->again[cli->again_count++] = arg;
		return;
	}
	for (size_t i = 0; !extra && i < SHARED; i++)
		if (shared[i].letter == letter)
			name = shared[i].name;
	if (arg && cli->seen[letter])
		cli_usage(cli, "--%s: given twice; give it once", name);
	cli->seen[letter] = true;
}

static void
set_option(struct cli *cli, int letter, char *arg)
{
	const struct cli_option *extra;

	for (size_t i = 0; i < SHARED; i++)
		if (shared[i].letter == letter) {
			cli->given |= shared[i].group;
			if (arg && !is_path(shared[i].arg))
				cli_text(cli, shared[i].name, arg);
		}
	switch (letter) {
	case 'd':
		cli->catalog = arg;
		break;
	case 'o':
		cli->output = arg;
		break;
	case 't':
		set_format(cli, arg);
		break;
	case 'n':
		cli->dry_run = true;
		break;
	case 'q':
		cli->quiet = true;
		break;
	case 'v':
		cli->verbose++;
		break;
	case ACTOR:
		cli->actor = arg;
		break;
	case REASON:
		cli->reason = arg;
		break;
	case AS_OF:
		set_as_of(cli, arg);
		break;
	case ERRORS:
		cli->errors = arg;
		break;
	case REJECTS:
		cli->rejects = arg;
		break;
	case MOST:
		if (cli_number(arg) < 0)
			cli_usage(cli, "--max-errors %s: want a number", arg);
		cli->most = (size_t)cli_number(arg);
		break;
	case WAIT:
		if ((cli->wait = cli_number(arg)) < 0)
			cli_usage(
			    cli, "--wait %s: want a number of seconds", arg);
		break;
	case ENCODING:
		set_encoding(cli, arg);
		break;
	case LANGUAGE:
		cli_lang(cli, arg);
		break;
	case 'h':
		cli->help = true;
		break;
	case VERSION:
		printf("%s %s\n", cli->tool->name, OCOP_VERSION);
		cli_end_printed(cli->tool);
	default:
		extra = &cli->tool->extras[letter - EXTRA];
		if (arg && !is_path(extra->arg))
			cli_text(cli, extra->name, arg);
		cli->values[letter - EXTRA] = arg ? arg : "";
		break;
	}
}

/* Today by the clock of the machine; --as-of overrides it. */
static void
set_today(struct cli *cli)
{
	time_t now = time(NULL);
	struct tm tm;

	if (localtime_r(&now, &tm))
		cli->as_of = (struct ocop_date){ tm.tm_year + 1900,
			tm.tm_mon + 1, tm.tm_mday };
}

void
cli_parse(struct cli *cli, const struct cli_tool *tool, int argc, char *argv[])
{
	struct option options[SHARED + CLI_EXTRAS + 1] = { 0 };
	char letters[3 * SHARED + 2] = ":";
	const char *env;
	size_t count = 0;
	int got;

	cli_signals();
	memset(cli, 0, sizeof(*cli));
	cli->tool = tool;
	cli->wait = OCOP_WAIT;
	set_today(cli);
	cli_lang(cli, NULL);
	cli_memory(cli);
	for (size_t i = 0; i < SHARED; i++) {
		if (!has_shared(tool, i))
			continue;
		options[count++] = (struct option){ shared[i].name,
			shared[i].arg ? required_argument : no_argument, NULL,
			shared[i].letter };
		if (shared[i].letter < CLI_LETTERS_FROM)
			snprintf(letters + strlen(letters), 3, "%c%s",
			    shared[i].letter, shared[i].arg ? ":" : "");
	}
	for (int i = 0; i < CLI_EXTRAS && tool->extras[i].name; i++)
		if (cli_is_built(tool, &tool->extras[i]))
			options[count++] =
			    (struct option){ tool->extras[i].name,
				    tool->extras[i].arg ? required_argument :
							  no_argument,
				    NULL, EXTRA + i };
	while ((got = getopt_long(argc, argv, letters, options, NULL)) != -1) {
		if (got == '?')
			no_option(cli, options, argv[optind - 1]);
		if (got == ':')
			cli_usage(cli, "%s: wants a value", argv[optind - 1]);
		check_again(cli, got, optarg);
		set_option(cli, got, optarg);
	}
	cli_memory(cli);
	if (cli->help)
		cli_help(tool);
	if (tool->table_on_terminal && !cli->format_given && !cli->output &&
	    isatty(STDOUT_FILENO))
		cli->format = OCOP_TABLE;
	if (cli->format == OCOP_XLSX && !cli->output && isatty(STDOUT_FILENO))
		cli_usage(cli,
		    "-t xlsx: a workbook cannot be shown on a terminal; name a "
		    "file with -o");
	cli->argc = argc - optind;
	cli->argv = argv + optind;
	env = getenv("OCOP_CATALOG");
	if (!cli->catalog)
		cli->catalog = env && *env ? env : "ocop.db";
	env = getenv("USER");
	if (!cli->actor) {
		snprintf(cli->user, sizeof(cli->user), "%s",
		    env && *env ? env : "unknown");
		cli->actor = cli->user;
	}
	ocop_date_format(cli->as_of_text, cli->as_of);
}
