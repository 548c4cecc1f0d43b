/* Whether a path leads to the catalog, or to a file that goes with it. */

/* realpath() */
#define _XOPEN_SOURCE 700

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <ocop/store.h>

#include "base/draft.h"
#include "base/text.h"

/* Whether two paths lead to one file. */
static bool
is_one_file(const char *a, const char *b)
{
	struct stat x, y;

	return stat(a, &x) == 0 && stat(b, &y) == 0 && S_ISREG(x.st_mode) &&
	    x.st_dev == y.st_dev && x.st_ino == y.st_ino;
}

/* The folder a path lies in, and its name there. */
static bool
look_up(const char *path, struct stat *folder, const char **name)
{
	const char *slash = strrchr(path, '/');
	struct text text = { 0 };
	bool found;

	*name = slash ? slash + 1 : path;
	text_printf(&text, "%.*s", slash ? (int)(slash - path) + 1 : 1,
	    slash ? path : ".");
	found = stat(text_sure(&text), folder) == 0;
	text_free(&text);
	return found;
}

/* Whether two paths are of one name in one folder. */
static bool
is_one_name(const char *a, const char *b)
{
	struct stat x, y;
	const char *left, *right;

	return look_up(a, &x, &left) && look_up(b, &y, &right) &&
	    x.st_dev == y.st_dev && x.st_ino == y.st_ino &&
	    strcmp(left, right) == 0;
}

/* SQLite lays them beside the file itself, not beside a link to it. */
bool
ocop_store_is(const char *catalog, const char *path)
{
	char *real = realpath(catalog, NULL);
	struct text name = { 0 };
	bool same = false;

	if (!real && errno == ENOMEM)
		ocop_no_memory();
	for (size_t i = 0; path && !same && i < DRAFT_ENDS; i++) {
		text_reset(&name);
		text_printf(
		    &name, "%s%s", real ? real : catalog, draft_ends[i]);
		same = is_one_file(text_sure(&name), path) ||
		    is_one_name(name.bytes, path);
	}
	text_free(&name);
	free(real);
	return same;
}
