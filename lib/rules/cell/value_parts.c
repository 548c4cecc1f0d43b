/* The values of a cell that has several, and the digits of one. */
#include <string.h>

#include "base/letters/utf8.h"
#include "rules/cell/value.h"

size_t
value_blank(const char *text)
{
	return utf8_blank(text, strnlen(text, UTF8_LONGEST));
}

static const char *
marks_between(const struct value *value)
{
	static const char *const marks[OCOP_TYPES] = {
		[OCOP_LIST] = ",;",
		[OCOP_PHONE] = "/;,\n",
		[OCOP_EMAIL] = ";,\n",
	};

	return marks[value->column->type];
}

size_t
value_next(const struct value *value, const char **at)
{
	const char *marks = marks_between(value), *end = *at;
	size_t size, blank;

	while (*end &&
	    ((blank = value_blank(end)) || (marks && strchr(marks, *end))))
		end += blank ? blank : 1;
	*at = end;
	if (!marks)
		end += strlen(end);
	while (*end && !strchr(marks, *end) &&
	    !(value->column->type == OCOP_LIST && value_blank(end)))
		end++;
	size = (size_t)(end - *at);
	while ((blank = utf8_blank_before(*at, size)) > 0)
		size -= blank;
	return size;
}

int
value_digits(char *out, const char *text)
{
	int count = 0;

	while (*text) {
		size_t blank = value_blank(text);

		if (!blank && (*text < '0' || *text > '9'))
			return -1;
		if (!blank)
			out[count++] = *text;
		text += blank ? blank : 1;
	}
	out[count] = '\0';
	return count;
}
