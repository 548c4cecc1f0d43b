#include <stddef.h>
#include <string.h>

#include "text/table/tint.h"

#define GREEN "32"
#define YELLOW "33"
#define CYAN "36"
#define RED "31"
#define MAGENTA "35"

static const struct {
	const char *column, *word, *tint;
} tints[] = {
	{ "status", "met", GREEN },
	{ "status", "on_track", CYAN },
	{ "status", "behind", RED },
	{ "state", "running", GREEN },
	{ "state", "in_window", YELLOW },
	{ "state", "filed", CYAN },
	{ "state", "late", RED },
	{ "state", "extended", YELLOW },
	{ "state", "expired", RED },
	{ "state", "revoked", MAGENTA },
};

const char *
tint_of(const char *column, const char *word)
{
	for (size_t i = 0; i < sizeof(tints) / sizeof(tints[0]); i++)
		if (strcmp(tints[i].column, column) == 0 &&
		    strcmp(tints[i].word, word) == 0)
			return tints[i].tint;
	return NULL;
}
