#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <ocop/fault.h>

#include "base/utf8.h"

int
ocop_fault_set(struct ocop_fault *fault, enum ocop_fault_code code,
    const char *column, const char *value, const char *fmt, ...)
{
	va_list ap;

	memset(fault, 0, sizeof(*fault));
	fault->code = code;
	fault->column = column;
	utf8_printable(fault->value, sizeof(fault->value), value ? value : "");
	va_start(ap, fmt);
	vsnprintf(fault->text, sizeof(fault->text), fmt, ap);
	va_end(ap);
	return -1;
}
