/* Reading one cell: what no column may hold, then the reader of its type. */
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include <ocop/language.h>

#include "base/letters/misleading.h"
#include "base/letters/utf8.h"
#include "rules/cell/value.h"

enum { LOST = 0xfffd }; /* the mark that stands for a lost letter */

static int
read_text(struct value *value)
{
	value->out = value->text;
	return 0;
}

static value_read_fn *const readers[OCOP_TYPES] = {
	[OCOP_TEXT] = read_text,
	[OCOP_CODE] = value_code,
	[OCOP_WHOLE] = value_whole,
	[OCOP_DECIMAL] = value_decimal,
	[OCOP_DATE] = value_date,
	[OCOP_ROUND] = value_round,
	[OCOP_YESNO] = value_yesno,
	[OCOP_LIST] = value_list,
	[OCOP_YEAR] = value_year,
	[OCOP_STARS] = value_stars,
	[OCOP_PHONE] = value_phone,
	[OCOP_EMAIL] = value_email,
	[OCOP_TAX_CODE] = value_tax_code,
	[OCOP_GROWING_CODE] = value_growing_code,
	[OCOP_IDENTITY] = value_identity,
	[OCOP_UNIT] = value_unit,
	[OCOP_LAW_CODE] = value_law_code,
};

/* What a spreadsheet writes where it has no value, as #REF! or Err:502, or
 * a formula that was saved in place of what it comes to. */
static bool
is_leftover(const char *text, size_t size)
{
	static const char *const errors[] = { "#REF!", "#N/A", "#VALUE!",
		"#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
		"#FIELD!", "#BLOCKED!", "#GETTING_DATA" };

	if (size > 1 && *text == '=')
		return text[1] != '=' && text[1] != '>' &&
		    !utf8_blank(text + 1, size - 1);
	if (size > 1 && *text == '#') {
		for (size_t i = 0; i < sizeof(errors) / sizeof(errors[0]); i++)
			if (strlen(errors[i]) == size &&
			    strncasecmp(text, errors[i], size) == 0)
				return true;
		return size > 2 && strspn(text, "#") >= size;
	}
	return size == 7 && strncasecmp(text, "Err:", 4) == 0 &&
	    strspn(text + 4, "0123456789") >= 3;
}

/* Whether the cell is one, or one of its list is. */
static bool
has_leftover(const struct value *value)
{
	const char *at = value->text;
	size_t size;

	if (is_leftover(at, value->size))
		return true;
	for (; (size = value_next(value, &at)) > 0; at += size)
		if (is_leftover(at, size))
			return true;
	return false;
}

/* What nobody sees, and the mark that stands for a lost letter. */
static int
check_characters(struct value *value)
{
	size_t at = 0;
	unsigned long code;
	char what[ODD_TEXT];
	enum odd kind;

	do {
		at +=
		    odd_find(value->text + at, value->size - at, &kind, &code);
		if (kind == ODD_INVISIBLE) {
			/* what comes before it may be of a person */
			if (value->column->flags & OCOP_PERSONAL)
				snprintf(what, sizeof(what), "U+%04lX", code);
			else
				odd_describe(what, value->text, at, code);
			return value_refuse(value, OCOP_E_INVISIBLE,
			    code == LOST ?
				"has lost a letter, %s; type it again from "
				"the source" :
				N_("has an invisible character, %s; type the "
				   "cell again"),
			    what);
		}
		at++;
	} while (kind != ODD_NONE);
	return 0;
}

/* What no column may hold. */
static int
check_any_value(struct value *value)
{
	if (has_leftover(value))
		return value_refuse(value, OCOP_E_SPREADSHEET,
		    "is what a spreadsheet leaves where it has no value; "
		    "correct the formula, or write the value");
	if (value->size >= OCOP_VALUE_MAX)
		return value_refuse(value, OCOP_E_LENGTH,
		    "has %zu bytes where %d are the most; shorten it",
		    value->size, OCOP_VALUE_MAX - 1);
	return check_characters(value);
}

int
ocop_value_check(const struct ocop_column *column, const char *text,
    struct ocop_fault *fault)
{
	struct value value = { .column = column,
		.text = text,
		.size = strlen(text),
		.fault = fault };

	return check_any_value(&value);
}

int
ocop_value_read(const char **out, char room[OCOP_VALUE_MAX],
    const struct ocop_column *column, const char *text, unsigned flags,
    struct ocop_fault *fault)
{
	struct value value = { .column = column,
		.text = text,
		.size = strlen(text),
		.flags = flags,
		.room = room,
		.fault = fault };

	if (check_any_value(&value) < 0 || readers[column->type](&value) < 0)
		return -1;
	*out = value.out;
	return 0;
}
