/* What is said of a value that is refused, or taken with a warning. */
#include <stdarg.h>
#include <stdio.h>

#include <ocop/language.h>

#include "rules/cell/value.h"

static int
set_fault(struct value *value, enum ocop_fault_code code, const char *why)
{
	ocop_fault_about(
	    value->fault, code, value->column->name, value->text, "%s", why);
	value->fault->personal = value->column->flags & OCOP_PERSONAL;
	return -1;
}

int
value_refuse(
    struct value *value, enum ocop_fault_code code, const char *why, ...)
{
	char text[sizeof(value->fault->text)];
	va_list ap;

	va_start(ap, why);
	vsnprintf(text, sizeof(text), ocop_gettext(why), ap);
	va_end(ap);
	return set_fault(value, code, text);
}

int
value_warn(struct value *value, enum ocop_fault_code code, const char *why)
{
	set_fault(value, code, ocop_gettext(why));
	value->fault->warning = true;
	return 0;
}
