#include <ctype.h>
#include <string.h>

#include "text/encoding/encoding.h"

static const struct encoding encodings[] = {
	{ OCOP_UTF8, "utf-8", "utf8", NULL, false },
	{ OCOP_UTF16, "utf-16", "utf16 unicode ucs2", NULL, false },
	{ OCOP_UTF16LE, "utf-16le", "utf16le ucs2le", NULL, false },
	{ OCOP_UTF16BE, "utf-16be", "utf16be ucs2be", NULL, false },
	{ OCOP_CP1258, "windows-1258", "windows1258 cp1258 1258",
	    "encodings/cp1258.tsv", false },
	{ OCOP_TCVN3, "tcvn3", "tcvn3 tcvn abc vn3 tcvn57123",
	    "encodings/tcvn3.tsv", true },
	{ OCOP_VISCII, "viscii", "viscii", "encodings/viscii.tsv", false },
	{ OCOP_VNI, "vni", "vni vniwin vniwindows vnitimes",
	    "encodings/vni.tsv", true },
};

enum { COUNT = sizeof(encodings) / sizeof(encodings[0]), NAME_MAX_SIZE = 16 };

/* Small letters and digits only, so that CP-1258 and cp1258 are one. */
static bool
simplify(char out[NAME_MAX_SIZE], const char *name)
{
	size_t used = 0;

	for (; *name; name++) {
		if (strchr("-_ ", *name))
			continue;
		if (used + 1 == NAME_MAX_SIZE)
			return false;
		out[used++] = (char)tolower((unsigned char)*name);
	}
	out[used] = '\0';
	return used > 0;
}

int
ocop_encoding_find(enum ocop_encoding *out, const char *name)
{
	char simple[NAME_MAX_SIZE];

	if (!simplify(simple, name))
		return -1;
	for (size_t i = 0; i < COUNT; i++) {
		const char *at = encodings[i].aliases;
		size_t size = strlen(simple);

		for (; (at = strstr(at, simple)) != NULL; at++)
			if ((at == encodings[i].aliases || at[-1] == ' ') &&
			    (at[size] == ' ' || at[size] == '\0')) {
				*out = encodings[i].encoding;
				return 0;
			}
	}
	return -1;
}

const struct encoding *
encoding_of(unsigned flags)
{
	for (size_t i = 0; i < COUNT; i++)
		if (encodings[i].encoding == (flags & OCOP_ENCODING))
			return &encodings[i];
	return &encodings[0];
}

const char *
ocop_encoding_name(unsigned flags)
{
	return encoding_of(flags)->name;
}

const char *
ocop_encoding_listed(unsigned number)
{
	return number < COUNT ? encodings[number].name : NULL;
}
