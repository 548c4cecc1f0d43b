/* Characters that mislead the eye, described in a message. */
#include <stdio.h>
#include <string.h>

#include <ocop/language.h>

#include "base/letters/misleading.h"
#include "base/letters/utf8.h"

void
odd_describe(
    char out[ODD_TEXT], const char *text, size_t at, unsigned long code)
{
	const char *name = odd_name(code);
	char before[24] = "", shown[64], form[8] = "";
	size_t from = at, kept = 0;

	/* the last few characters before it, whole ones */
	while (from > 0 && at - from < 12) {
		from--;
		while (from > 0 && ((unsigned char)text[from] & 0xc0) == 0x80)
			from--;
	}
	snprintf(shown, sizeof(shown), "%s", ocop_gettext("at the start"));
	kept = at - from;
	if (kept > 0 && kept < sizeof(before)) {
		char cut[24];

		memcpy(cut, text + from, kept);
		cut[kept] = '\0';
		utf8_printable(before, sizeof(before), cut);
		snprintf(
		    shown, sizeof(shown), ocop_gettext("after \"%s\""), before);
	}
	if (odd_kind(code) == ODD_WIDE)
		snprintf(form, sizeof(form), " %c", (char)(code - 0xfee0));
	if (*name)
		snprintf(out, ODD_TEXT, ocop_gettext("U+%04lX (%s%s) %s"), code,
		    ocop_gettext(name), form, shown);
	else
		snprintf(
		    out, ODD_TEXT, ocop_gettext("U+%04lX %s"), code, shown);
}
