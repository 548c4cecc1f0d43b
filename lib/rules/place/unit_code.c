/* How many digits codes of units have. */
#include <string.h>

#include "rules/place/unit_code.h"

size_t
unit_code_digits(enum unit_code kind)
{
	static const size_t digits[] = {
		[UNIT_PROVINCE] = 2,
		[UNIT_COMMUNE] = 5,
		[UNIT_OLD_PROVINCE] = 2,
		[UNIT_OLD_DISTRICT] = 3,
		[UNIT_OLD_COMMUNE] = 5,
	};

	return digits[kind];
}

bool
unit_code_is(enum unit_code kind, const char *text)
{
	static const char digits[] = "0123456789";
	size_t size = strlen(text);

	return strcspn(text, digits) == size ||
	    (size == unit_code_digits(kind) && strspn(text, digits) == size);
}
