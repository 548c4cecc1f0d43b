/*
 * Private to the library: the codes of administrative units.
 *
 * Law: QĐ 19/2025/QĐ-TTg (units since July 2025), 124/2004/QĐ-TTg (before).
 */
#ifndef OCOP_RULES_PLACE_UNIT_CODE_H
#define OCOP_RULES_PLACE_UNIT_CODE_H

#include <stdbool.h>
#include <stddef.h>

enum unit_code {
	UNIT_PROVINCE,
	UNIT_COMMUNE,
	UNIT_OLD_PROVINCE,
	UNIT_OLD_DISTRICT,
	UNIT_OLD_COMMUNE,
};

/* How many digits it has, zeros in front among them. */
size_t unit_code_digits(enum unit_code kind);

/* Whether a text may be one: a text without digits is of a list of one's own;
 * with digits, others have lost zeros, or are no codes of the lists. */
bool unit_code_is(enum unit_code kind, const char *text);

#endif
