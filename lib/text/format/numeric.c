#include "text/format/numeric.h"

#include <string.h>

enum { EXACT_DIGITS = 15 }; /* of a number, that every reader keeps */

/* Moves past digits; false when there are none. */
static bool
digits(const char **at)
{
	size_t count = strspn(*at, "0123456789");

	*at += count;
	return count > 0;
}

bool
format_number(const char *cell)
{
	const char *at = cell;

	if (*at == '-')
		at++;
	if (at[0] == '0' && at[1] >= '0' && at[1] <= '9')
		return false;
	if (!digits(&at))
		return false;
	if (*at == '.') {
		at++;
		if (!digits(&at))
			return false;
	}
	return *at == '\0';
}

bool
format_is_number(enum ocop_type type, const char *cell)
{
	if (type == OCOP_WHOLE || type == OCOP_DECIMAL)
		return format_number(cell);
	return type == OCOP_YESNO &&
	    (strcmp(cell, "0") == 0 || strcmp(cell, "1") == 0);
}

bool
format_is_exact(enum ocop_type type, const char *cell)
{
	size_t count = 0;

	for (const char *at = cell; *at; at++)
		count += *at >= '0' && *at <= '9';
	return count <= EXACT_DIGITS && format_is_number(type, cell);
}
