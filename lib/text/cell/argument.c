/* Words of the command line, checked as cells are. */
#include <stdlib.h>
#include <string.h>

#include <ocop/argument.h>
#include <ocop/kind.h>

#include "base/letters/edit_distance.h"
#include "base/letters/misleading.h"
#include "base/letters/utf8.h"
#include "text/read/clean.h"

/* A line feed and a tab are no part of an argument, either. */
static int
check_controls(const char *text, size_t size, struct ocop_fault *fault)
{
	char what[ODD_TEXT];
	unsigned long code;
	enum odd kind;

	for (size_t at = 0; at < size; at++) {
		size_t low = strcspn(text, "\t\n");

		at += odd_find(text + at, size - at, &kind, &code);
		if (low < at) {
			at = low;
			code = (unsigned char)text[at];
			kind = ODD_CONTROL;
		}
		if (kind != ODD_CONTROL)
			continue;
		odd_describe(what, text, at, code);
		return ocop_fault_set(fault, OCOP_E_CONTROL, NULL, text,
		    "control character %s; take it out", what);
	}
	return 0;
}

static int
compose(char *text, size_t size, struct ocop_fault *fault)
{
	char *composed = utf8_nfc(text, size);
	bool fits = composed && strlen(composed) <= size;

	if (composed == text)
		return 0;
	if (fits)
		memcpy(text, composed, strlen(composed) + 1);
	free(composed);
	return fits ? 0 :
		      ocop_fault_set(fault, OCOP_E_INVISIBLE, NULL, text,
			  "characters that cannot be composed; type it again");
}

int
ocop_argument_read(char *text, struct ocop_fault *fault)
{
	static const struct ocop_column any = { NULL, OCOP_TEXT, 0, NULL };
	size_t size = strlen(text), at = utf8_valid(text, size);
	char *start = text;

	if (at < size)
		return ocop_fault_set(fault, OCOP_E_UTF8, NULL, text,
		    "byte %zu is 0x%02x, which is not UTF-8; type it again",
		    at + 1, (unsigned char)text[at]);
	clean_trim(&start, &size);
	memmove(text, start, size);
	text[size] = '\0';
	if (size == 0)
		return ocop_fault_set(fault, OCOP_E_REQUIRED, NULL, "",
		    "blank; write something, or leave it out");
	if (check_controls(text, size, fault) < 0 ||
	    compose(text, size, fault) < 0)
		return -1;
	return ocop_value_check(&any, text, fault);
}

bool
ocop_argument_nearer(size_t *best, const char *word, const char *name)
{
	size_t away = near_distance(name, word);

	/* of short words nearly everything is near */
	if (away >= *best || away * 2 >= strlen(name))
		return false;
	*best = away;
	return true;
}
