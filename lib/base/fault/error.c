/* Errors: a code and a message in the user's language. */
#include <stdarg.h>
#include <stdio.h>

#include <ocop/error.h>
#include <ocop/language.h>

#include "base/letters/utf8.h"

int
ocop_fail(struct ocop_error *err, enum ocop_errc code, const char *fmt, ...)
{
	char text[2 * sizeof(err->text)];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), ocop_gettext(fmt), ap);
	va_end(ap);
	/* names of files and what others wrote may hold anything */
	utf8_printable(err->text, sizeof(err->text), text);
	err->code = code;
	return -1;
}

int
ocop_fail_memory(struct ocop_error *err)
{
	return ocop_fail(err, OCOP_EOUTPUT, "out of memory");
}
