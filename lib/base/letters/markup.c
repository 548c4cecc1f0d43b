#include <string.h>

#include "base/letters/markup.h"

void
markup_put(struct text *out, const char *markup)
{
	text_add(out, markup, strlen(markup));
}

void
markup_text(struct text *out, const char *text)
{
	for (; *text; text++)
		switch (*text) {
		case '&':
			markup_put(out, "&amp;");
			break;
		case '<':
			markup_put(out, "&lt;");
			break;
		case '>':
			markup_put(out, "&gt;");
			break;
		case '"':
			markup_put(out, "&quot;");
			break;
		default:
			text_add(out, text, 1);
		}
}

void
markup_css(struct text *out, const char *text)
{
	text_add(out, "\"", 1);
	for (; *text; text++)
		/* what would end the string, the line, or the element */
		if (strchr("\"\\<>&", *text) || (unsigned char)*text < ' ')
			text_printf(out, "\\%x ", (unsigned)*text);
		else
			text_add(out, text, 1);
	text_add(out, "\"", 1);
}
