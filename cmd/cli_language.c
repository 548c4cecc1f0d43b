/* The language of a tool, and the folder that has its messages. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"

/* Where messages may be, seen from the folder of the executable: installed,
 * or as built. */
static const char *const places[] = { "../share/locale", "locale" };

enum { PLACES = sizeof(places) / sizeof(places[0]) };

/* The folder of the executable, so that a moved installation finds its own;
 * "" when it cannot be told. */
static void
own_folder(char *out, size_t size)
{
	ssize_t got = readlink("/proc/self/exe", out, size);
	char *slash;

	out[got > 0 && (size_t)got < size ? got : 0] = '\0';
	slash = strrchr(out, '/');
	if (slash)
		slash[1] = '\0';
}

static bool
set_lang(enum ocop_lang lang)
{
	char folder[4096], path[sizeof(folder) + 32];

	own_folder(folder, sizeof(folder));
	for (size_t i = 0; i < PLACES; i++) {
		snprintf(path, sizeof(path), "%s%s", folder, places[i]);
		if (*folder && ocop_lang_set(lang, path))
			return true;
	}
	return false;
}

void
cli_lang(struct cli *cli, const char *name)
{
	cli->lang = ocop_lang_of_locale();
	if (name && !ocop_lang_find(&cli->lang, name))
		cli_usage(cli, "--lang %s: want vi or en", name);
	if (!set_lang(cli->lang) && name && cli->lang != OCOP_EN)
		cli_usage(
		    cli, "--lang %s: its messages are not installed", name);
}
