#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "text/magic.h"

#define SAVE "; save it as \"CSV UTF-8\" and load that"

static const struct magic {
	size_t size;
	const char *bytes;
	const char *what;
} kinds[] = {
	{ 4, "PK\3\4", "an Excel workbook, not CSV" SAVE },
	{ 4, "\xd0\xcf\x11\xe0", "an old Excel workbook, not CSV" SAVE },
	{ 4, "%PDF",
	    "a PDF document, not CSV; load the table it was "
	    "printed from" },
	{ 2, "\x1f\x8b",
	    "a gzip archive, not CSV; unpack it and load "
	    "what is inside" },
	{ 2, "\xff\xfe", "UTF-16 text, not UTF-8" SAVE },
	{ 2, "\xfe\xff", "UTF-16 text, not UTF-8" SAVE },
};

static const char html[] = "a web page, not CSV; open it in a spreadsheet"
			   " and save that as \"CSV UTF-8\"";

/* A zip archive whose first member, named at byte 30, is "mimetype". */
static bool
is_opendocument(const char *bytes, size_t size)
{
	return size >= 38 && memcmp(bytes, "PK\3\4", 4) == 0 &&
	    memcmp(bytes + 30, "mimetype", 8) == 0;
}

static bool
is_html(const char *bytes, size_t size)
{
	static const char *const starts[] = { "<html", "<!doctype" };

	if (size >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0) {
		bytes += 3;
		size -= 3;
	}
	while (size > 0 && *bytes != '\0' && strchr(" \t\r\n", *bytes)) {
		bytes++;
		size--;
	}
	for (size_t i = 0; i < sizeof(starts) / sizeof(*starts); i++)
		if (size >= strlen(starts[i]) &&
		    strncasecmp(bytes, starts[i], strlen(starts[i])) == 0)
			return true;
	return false;
}

const char *
magic_find(const char *bytes, size_t size)
{
	if (is_opendocument(bytes, size))
		return "a LibreOffice document, not CSV" SAVE;
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (size >= kinds[i].size &&
		    memcmp(bytes, kinds[i].bytes, kinds[i].size) == 0)
			return kinds[i].what;
	return is_html(bytes, size) ? html : NULL;
}
