/* Cells that hold a tax code or an identity number. */
#include <stdio.h>
#include <string.h>

#include "rules/cell/value.h"

enum {
	TAX_DIGITS = 10,
	BRANCH_DIGITS = 13,
	IDENTITY_DIGITS = 12,
	OLD_DIGITS = 9,
};

/* The tenth digit follows from the nine before it. */
static bool
has_check_digit(const char *digits)
{
	static const int weights[TAX_DIGITS - 1] = { 31, 29, 23, 19, 17, 13, 7,
		5, 3 };
	int sum = 0;

	for (int i = 0; i < TAX_DIGITS - 1; i++)
		sum += weights[i] * (digits[i] - '0');
	return digits[TAX_DIGITS - 1] - '0' == 10 - sum % 11;
}

static int
refuse_count(struct value *value, enum ocop_fault_code code, const char *what,
    int count, bool zero)
{
	if (zero)
		return value_refuse(value, code,
		    "is no %s: %d digits; a spreadsheet may have dropped the "
		    "0 in front, so write it with the 0",
		    ocop_gettext(what), count);
	return value_refuse(value, code, "is no %s: %d digits; %s",
	    ocop_gettext(what), count,
	    code == OCOP_E_TAX_CODE ?
		ocop_gettext(
		    "it has 10, or 13 as 10-3, or 12 where it is a person's") :
		ocop_gettext("it has 12, or 9 on an old card"));
}

/* A household's tax code is the identity number of its head. */
int
value_tax_code(struct value *value)
{
	char text[OCOP_VALUE_MAX], *dash;
	int count, front = TAX_DIGITS;

	snprintf(text, sizeof(text), "%s", value->text);
	if ((dash = strchr(text, '-'))) {
		*dash = '\0';
		front = value_digits(value->room, text);
		*dash = ' ';
	}
	count = value_digits(value->room, text);
	if (count < 0)
		return value_refuse(value, OCOP_E_TAX_CODE,
		    "is no tax code: it has something other than digits; "
		    "write the code only");
	if (front != TAX_DIGITS || (dash && count != BRANCH_DIGITS) ||
	    (count != TAX_DIGITS && count != BRANCH_DIGITS &&
		count != IDENTITY_DIGITS))
		return refuse_count(value, OCOP_E_TAX_CODE, N_("tax code"),
		    count,
		    count == TAX_DIGITS - 1 || count == IDENTITY_DIGITS - 1 ||
			(dash && count == BRANCH_DIGITS - 1));
	if (count == BRANCH_DIGITS) {
		memmove(value->room + TAX_DIGITS + 1, value->room + TAX_DIGITS,
		    BRANCH_DIGITS - TAX_DIGITS + 1);
		value->room[TAX_DIGITS] = '-';
	}
	value->out = value->room;
	if (count != IDENTITY_DIGITS && !has_check_digit(value->room))
		return value_warn(value, OCOP_E_CHECK_DIGIT,
		    N_("has a tenth digit that does not follow from the nine "
		       "before it; compare it with the certificate"));
	return 0;
}

/* Those of 12 digits begin with the code of a province, below 100. */
int
value_identity(struct value *value)
{
	int count = value_digits(value->room, value->text);

	if (count < 0)
		return value_refuse(value, OCOP_E_IDENTITY,
		    "is no identity number: it has something other than "
		    "digits; write the number only");
	if (count != IDENTITY_DIGITS && count != OLD_DIGITS)
		return refuse_count(value, OCOP_E_IDENTITY,
		    N_("identity number"), count,
		    count == IDENTITY_DIGITS - 1 || count == OLD_DIGITS - 1);
	if (count == IDENTITY_DIGITS && value->room[0] != '0')
		return value_refuse(value, OCOP_E_IDENTITY,
		    "is no identity number: one of 12 digits begins with a "
		    "0; correct it");
	value->out = value->room;
	return 0;
}
