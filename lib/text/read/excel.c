#include <string.h>

#include "base/letters/utf8.h"
#include "text/read/excel.h"

enum { DIGITS = 15 }; /* that a number keeps */

bool
excel_starts_formula(const char *text)
{
	static const char *const starts[] = { "=", "+", "-", "@", "\t", "\r",
		"\n", "\xef\xbc\x9d", "\xef\xbc\x8b", "\xef\xbc\x8d",
		"\xef\xbc\xa0" };
	size_t blank;

	text += strspn(text, "'");
	while (*text != '\t' && *text != '\r' && *text != '\n' &&
	    (blank = utf8_blank(text, strlen(text))) > 0)
		text += blank;
	for (size_t i = 0; i < sizeof(starts) / sizeof(starts[0]); i++)
		if (strncmp(text, starts[i], strlen(starts[i])) == 0)
			return text[strlen(starts[i])] != '\0';
	return false;
}

/* Moves past one to most digits; false where there are more, or none. */
static bool
digits(const char **at, size_t most)
{
	size_t count = strspn(*at, "0123456789");

	*at += count;
	return count > 0 && count <= most;
}

/* 1.2, 2026-2, 12/5/2025; there is more than digits. */
static bool
is_date_like(const char *text)
{
	char between;

	if (!digits(&text, 4) || !strchr("./-", *text))
		return false;
	between = *text++;
	if (!digits(&text, 4))
		return false;
	if (*text == '\0')
		return true;
	return *text++ == between && digits(&text, 4) && *text == '\0';
}

/* 1E5, 12e-3. */
static bool
is_scientific(const char *text)
{
	if (!digits(&text, strlen(text)) || (*text != 'e' && *text != 'E'))
		return false;
	text++;
	if (*text == '+' || *text == '-')
		text++;
	return digits(&text, 3) && *text == '\0';
}

bool
excel_alters(const char *text)
{
	size_t size = strlen(text), count = strspn(text, "0123456789");

	if (size == 0)
		return false;
	if (count == size)
		return count > DIGITS || (count > 1 && *text == '0');
	return is_date_like(text) || is_scientific(text) ||
	    (text[count] == '.' && count > 0 &&
		count + 1 + strspn(text + count + 1, "0123456789") == size);
}
