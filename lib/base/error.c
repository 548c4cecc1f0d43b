#include <stdarg.h>
#include <stdio.h>

#include <ocop/error.h>
#include <ocop/language.h>

int
ocop_fail(struct ocop_error *err, enum ocop_errc code, const char *fmt, ...)
{
	va_list ap;

	err->code = code;
	va_start(ap, fmt);
	vsnprintf(err->text, sizeof(err->text), ocop_gettext(fmt), ap);
	va_end(ap);
	return -1;
}

int
ocop_fail_memory(struct ocop_error *err)
{
	return ocop_fail(err, OCOP_EOUTPUT, "out of memory");
}
