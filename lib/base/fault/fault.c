/* Faults: what is wrong with a cell or row, and how messages show it. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <ocop/fault.h>
#include <ocop/language.h>

#include "base/letters/utf8.h"

enum {
	UNCUT = 2 * OCOP_MESSAGE_MAX,
	SHOWN = 48, /* of a value within a message */
};

static int
fill_fault(struct ocop_fault *fault, enum ocop_fault_code code,
    const char *column, const char *value, const char *text)
{
	memset(fault, 0, sizeof(*fault));
	fault->code = code;
	fault->column = column;
	utf8_printable(fault->value, sizeof(fault->value), value ? value : "");
	utf8_printable(fault->text, sizeof(fault->text), text);
	return -1;
}

int
ocop_fault_set(struct ocop_fault *fault, enum ocop_fault_code code,
    const char *column, const char *value, const char *fmt, ...)
{
	char text[UNCUT];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), ocop_gettext(fmt), ap);
	va_end(ap);
	return fill_fault(fault, code, column, value, text);
}

int
ocop_fault_about(struct ocop_fault *fault, enum ocop_fault_code code,
    const char *column, const char *value, const char *fmt, ...)
{
	char text[UNCUT];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), ocop_gettext(fmt), ap);
	va_end(ap);
	fill_fault(fault, code, column, value, text);
	fault->about = true;
	return -1;
}

void
ocop_message_text(char out[OCOP_MESSAGE_MAX], const char *text)
{
	utf8_printable(out, OCOP_MESSAGE_MAX, text);
}

void
ocop_fault_column(char out[OCOP_MESSAGE_MAX], const struct ocop_fault *fault)
{
	utf8_printable(out, SHOWN, fault->column ? fault->column : "");
}

void
ocop_message_cut(char *out, size_t size, const char *text)
{
	utf8_printable(out, size, text);
}

/* Two characters tell a clerk which value it is; a short one shows none. */
void
ocop_fault_value(
    char out[OCOP_MESSAGE_MAX], const struct ocop_fault *fault, bool masked)
{
	const char *value = fault->value;
	size_t shown = 0;

	if (!masked || !fault->personal || !*value) {
		snprintf(out, OCOP_MESSAGE_MAX, "%s", value);
		return;
	}
	if (strlen(value) > 5)
		for (int i = 0; i < 2; i++)
			do
				shown++;
			while (((unsigned char)value[shown] & 0xc0) == 0x80);
	snprintf(out, OCOP_MESSAGE_MAX, "%.*s***", (int)shown, value);
}

/* Hides what is in quotes: part of what a person wrote. */
static void
mask_quoted(char *text)
{
	char *out = text;

	while (*text) {
		char *end = *text == '"' ? strchr(text + 1, '"') : NULL;

		if (end && end - text > 4) {
			out += snprintf(out, 6, "\"***\"");
			text = end + 1;
		} else {
			*out++ = *text++;
		}
	}
	*out = '\0';
}

void
ocop_fault_message(
    char out[OCOP_MESSAGE_MAX], const struct ocop_fault *fault, bool masked)
{
	char value[OCOP_MESSAGE_MAX], some[SHOWN];

	ocop_fault_value(value, fault, masked);
	utf8_printable(some, sizeof(some), value);
	if (fault->about)
		snprintf(out, OCOP_MESSAGE_MAX, "\"%s\" %s", some, fault->text);
	else
		snprintf(out, OCOP_MESSAGE_MAX, "%s", fault->text);
	if (masked && fault->personal && !fault->about)
		mask_quoted(out);
}

int
ocop_fail_fault(struct ocop_error *err, enum ocop_errc code, const char *key,
    const struct ocop_fault *fault)
{
	char text[OCOP_MESSAGE_MAX];

	ocop_fault_message(text, fault, true);
	return ocop_fail(
	    err, code, "%s%s%s", key ? key : "", key ? ": " : "", text);
}
