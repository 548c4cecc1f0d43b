/* Cells that hold a number or stars. */
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "rules/cell/value.h"

enum {
	WHOLE_MAX = 9,    /* digits */
	DECIMAL_MAX = 15, /* likewise, in front of the mark and behind it */
	GROUPS_MAX = DECIMAL_MAX,
	MILLIONS_MAX = 9, /* digits of money in front of the mark, and behind */
	MILLIONS_DECIMALS = 6,
};

/* A number as people write it: groups of digits with marks between. */
struct number {
	char digits[DECIMAL_MAX + 1]; /* of all groups */
	int sizes[GROUPS_MAX];        /* of each group */
	char marks[GROUPS_MAX];       /* behind each but the last: . , blank */
	int groups;
};

/* Reads digits and marks; false if there is something else, or too much. */
static bool
parse_number(struct number *number, const char *text)
{
	size_t used = 0;

	number->groups = 0;
	for (;;) {
		size_t size = strspn(text, "0123456789"), blank;

		if (size == 0 || used + size > DECIMAL_MAX)
			return false;
		memcpy(number->digits + used, text, size);
		used += size;
		number->digits[used] = '\0';
		number->sizes[number->groups] = (int)size;
		text += size;
		if (*text == '\0') {
			number->groups++;
			return true;
		}
		blank = value_blank(text);
		if (!blank && *text != '.' && *text != ',')
			return false;
		number->marks[number->groups++] = blank ? ' ' : *text;
		text += blank ? blank : 1;
	}
}

/* Whether the first groups are thousands with one mark between. */
static bool
is_grouped(const struct number *number, int groups)
{
	if (number->sizes[0] > 3 || number->digits[0] == '0')
		return false;
	for (int i = 1; i < groups; i++)
		if (number->sizes[i] != 3 ||
		    number->marks[i - 1] != number->marks[0])
			return false;
	return groups > 1;
}

/* As --decimal has it. */
static const char *
mark_word(char mark)
{
	return mark == '.' ? "point" : "comma";
}

static const char *
mark_name(char mark)
{
	return mark == '.' ? ocop_gettext("point") :
	    mark == ','    ? ocop_gettext("comma") :
			     ocop_gettext("blank");
}

/* Without zeros in front. */
static const char *
trimmed(const char *text)
{
	while (text[0] == '0' && text[1] >= '0' && text[1] <= '9')
		text++;
	return text;
}

/* The digits with the last group behind a decimal mark. */
static void
write_decimal(char out[DECIMAL_MAX + 3], const struct number *number, char mark)
{
	int rest = number->sizes[number->groups - 1];
	int whole = (int)strlen(number->digits) - rest;

	snprintf(out, DECIMAL_MAX + 3, "%.*s%c%s", whole, number->digits, mark,
	    number->digits + whole);
}

/* Thousands with marks between, for certain: 1.234.567 or 1.234,5. */
static int
refuse_grouped(struct value *value, const struct number *number)
{
	bool comma = value->flags & OCOP_DECIMAL_COMMA;
	char meant[DECIMAL_MAX + 3];

	if (is_grouped(number, number->groups))
		snprintf(meant, sizeof(meant), "%s", number->digits);
	else
		write_decimal(meant, number, comma ? ',' : '.');
	return value_refuse(value, OCOP_E_GROUPED,
	    "has a %s between thousands; write %s", mark_name(number->marks[0]),
	    meant);
}

/* One mark, which may be that of decimals or be between thousands. */
static int
refuse_mark(struct value *value, const struct number *number, const char *cure)
{
	char decimal[DECIMAL_MAX + 3];
	char mark = number->marks[0];

	if (mark == ' ')
		return value_refuse(value, OCOP_E_GROUPED,
		    "is %s if the blank separates thousands, and two numbers "
		    "if not; write %s",
		    number->digits, number->digits);
	write_decimal(decimal, number, '.');
	return value_refuse(value, OCOP_E_GROUPED,
	    "is %s if the %s is a decimal mark, and %s if it separates "
	    "thousands; %s",
	    decimal, mark_name(mark), trimmed(number->digits), cure);
}

/* Thousands with decimals behind another mark: 1.234,5. */
static bool
is_grouped_decimal(const struct number *number)
{
	int last = number->groups - 1;

	return last >= 2 && is_grouped(number, last) &&
	    number->marks[last - 1] != number->marks[0] &&
	    number->marks[last - 1] != ' ';
}

static bool
only_zeros(const struct number *number, int group)
{
	int rest = number->sizes[group];
	size_t at = strlen(number->digits) - (size_t)rest;

	return strspn(number->digits + at, "0") == (size_t)rest;
}

int
value_whole(struct value *value)
{
	static const char *const not_whole =
	    N_("is not a whole number; write digits only");
	struct number number;
	char cure[DECIMAL_MAX + 16];

	if (!parse_number(&number, value->text))
		return value_refuse(
		    value, OCOP_E_WHOLE, "%s", ocop_gettext(not_whole));
	if (number.groups == 1) {
		if (value->size > WHOLE_MAX)
			return value_refuse(value, OCOP_E_WHOLE,
			    "has more than %d digits; correct it", WHOLE_MAX);
		snprintf(
		    value->room, OCOP_VALUE_MAX, "%s", trimmed(number.digits));
		value->out = value->room;
		return 0;
	}
	snprintf(cure, sizeof(cure), ocop_gettext("write %s"), number.digits);
	if (number.groups == 2 && is_grouped(&number, 2))
		return refuse_mark(value, &number, cure);
	if (is_grouped(&number, number.groups))
		return refuse_grouped(value, &number);
	if (number.groups == 2 && number.marks[0] != ' ' &&
	    only_zeros(&number, 1))
		return value_refuse(value, OCOP_E_WHOLE,
		    "is not a whole number; write %.*s", number.sizes[0],
		    number.digits);
	return value_refuse(value, OCOP_E_WHOLE, "%s", ocop_gettext(not_whole));
}

/* One mark: that of decimals, unless it may be between thousands. */
static int
read_marked(struct value *value, const struct number *number)
{
	unsigned said =
	    value->flags & (OCOP_DECIMAL_POINT | OCOP_DECIMAL_COMMA);
	char wanted = said == OCOP_DECIMAL_COMMA ? ',' : '.';
	char cure[128], decimal[DECIMAL_MAX + 3], *end;

	if (number->marks[0] == ' ')
		return is_grouped(number, 2) ?
		    refuse_mark(value, number, "") :
		    value_refuse(value, OCOP_E_DECIMAL,
			"is no number: it has a blank; take it out");
	if (number->marks[0] != wanted || (!said && is_grouped(number, 2))) {
		write_decimal(decimal, number, wanted);
		if (said)
			snprintf(cure, sizeof(cure),
			    ocop_gettext("with --decimal=%s write %s"),
			    mark_word(wanted), decimal);
		else
			snprintf(cure, sizeof(cure),
			    ocop_gettext("say --decimal=%s, or write %s"),
			    mark_word(number->marks[0]),
			    number->marks[0] == '.' ? number->digits : decimal);
		return refuse_mark(value, number, cure);
	}
	write_decimal(decimal, number, '.');
	end = decimal + strlen(decimal);
	while (end[-1] == '0')
		*--end = '\0';
	if (end[-1] == '.')
		*--end = '\0';
	snprintf(value->room, OCOP_VALUE_MAX, "%s", trimmed(decimal));
	value->out = value->room;
	return 0;
}

static int
read_decimal(struct value *value)
{
	struct number number;

	if (value->text[0] == '-' && parse_number(&number, value->text + 1))
		return value_refuse(value, OCOP_E_DECIMAL,
		    "is below 0, which nothing here can be; correct it");
	if (!parse_number(&number, value->text))
		return value_refuse(value, OCOP_E_DECIMAL,
		    "is no number; write digits, and a decimal mark where one "
		    "is needed");
	if (number.groups == 1) {
		snprintf(
		    value->room, OCOP_VALUE_MAX, "%s", trimmed(number.digits));
		value->out = value->room;
		return 0;
	}
	if (number.groups == 2)
		return read_marked(value, &number);
	if (is_grouped(&number, number.groups) || is_grouped_decimal(&number))
		return refuse_grouped(value, &number);
	return value_refuse(value, OCOP_E_DECIMAL,
	    "is no number: its marks make no sense; write digits, and one "
	    "decimal mark where it is needed");
}

/* The stars that come one by one, up to 9; 0 when there is anything else. */
static int
count_stars(const char *text)
{
	static const char *const stars[] = { "★", "⭐", "*" };

	for (size_t i = 0; i < sizeof(stars) / sizeof(stars[0]); i++) {
		size_t size = strlen(stars[i]), count = 0;

		while (strncmp(text + count * size, stars[i], size) == 0)
			count++;
		if (count > 0 && count <= 9 && text[count * size] == '\0')
			return (int)count;
	}
	return 0;
}

/* Digits, which may have a star or its name behind them. */
int
value_stars(struct value *value)
{
	static const char *const names[] = { "", "*", "★", "⭐", "sao", "star",
		"stars" };
	size_t size = strspn(value->text, "0123456789");
	const char *rest = value->text + size;
	int stars = count_stars(value->text);

	if (stars > 0) {
		snprintf(value->room, OCOP_VALUE_MAX, "%d", stars);
		value->out = value->room;
		return 0;
	}
	while (value_blank(rest))
		rest += value_blank(rest);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (size > 0 && size <= 2 && strcasecmp(rest, names[i]) == 0) {
			snprintf(value->room, OCOP_VALUE_MAX, "%.*s", (int)size,
			    value->text);
			memmove(value->room, trimmed(value->room),
			    strlen(trimmed(value->room)) + 1);
			value->out = value->room;
			return 0;
		}
	return value_refuse(
	    value, OCOP_E_WHOLE, "is no number of stars; write 3, 3* or 3 sao");
}

/* Money must be such that reports can add it up; what has ten digits is đồng
 * where million đồng are asked for. */
int
value_decimal(struct value *value)
{
	const char *point;

	if (read_decimal(value) < 0)
		return -1;
	if (!(value->column->flags & OCOP_MILLIONS))
		return 0;
	point = strchr(value->out, '.');
	if (strcspn(value->out, ".") > MILLIONS_MAX ||
	    (point && strlen(point + 1) > MILLIONS_DECIMALS))
		return value_refuse(value, OCOP_E_RANGE,
		    "is no amount in million đồng, which has up to 9 digits "
		    "and 6 decimals; write 1250.5 for 1 250 500 000 đồng");
	return 0;
}
