#include <string.h>

#include <ocop/date.h>
#include <ocop/kind.h>

#include "base/number.h"

enum {
	CODE_MAX = 100,
	/* What lies outside is a slip of the hand. */
	YEAR_FIRST = 1900,
	YEAR_LAST = 2199,
};

static int
read_code(const char **out, const struct ocop_column *column, const char *text,
    struct ocop_fault *fault)
{
	if (strpbrk(text, " \t\n"))
		return ocop_fault_set(fault, OCOP_E_CODE, column->name, text,
		    "a code has no blanks; join its parts with a hyphen");
	if (strlen(text) > CODE_MAX)
		return ocop_fault_set(fault, OCOP_E_CODE, column->name, text,
		    "a code of more than %d bytes; shorten it", CODE_MAX);
	*out = text;
	return 0;
}

/* Digits, without leading zeros; stars also as 3*, 3 sao or ★★★. */
static int
read_whole(const char **out, char room[OCOP_VALUE_MAX],
    const struct ocop_column *column, const char *text,
    struct ocop_fault *fault)
{
	static const char star[] = "★";
	size_t size = strlen(text), stars = 0;

	if (strcmp(column->name, "stars") == 0) {
		while (strncmp(text + stars * strlen(star), star,
			   strlen(star)) == 0)
			stars++;
		if (stars > 0 && stars < 10 && stars * strlen(star) == size) {
			room[0] = (char)('0' + stars);
			room[1] = '\0';
			*out = room;
			return 0;
		}
		size = strspn(text, "0123456789");
		if (strcmp(text + size, "*") != 0 &&
		    strcmp(text + size, " sao") != 0)
			size = strlen(text);
	}
	if (number_parse(text, size) < 0)
		return ocop_fault_set(fault, OCOP_E_WHOLE, column->name, text,
		    "\"%s\" is not a whole number; write digits only", text);
	while (size > 1 && *text == '0') {
		text++;
		size--;
	}
	memcpy(room, text, size);
	room[size] = '\0';
	*out = room;
	return 0;
}

static int
read_date(const char **out, char room[OCOP_VALUE_MAX],
    const struct ocop_column *column, const char *text,
    struct ocop_fault *fault)
{
	struct ocop_date date;

	if (!ocop_date_parse(&date, text) || date.year < YEAR_FIRST ||
	    date.year > YEAR_LAST)
		return ocop_fault_set(fault, OCOP_E_DATE, column->name, text,
		    "\"%s\" is no date; write 2026-08-05 or 05/08/2026", text);
	ocop_date_format(room, date);
	*out = room;
	return 0;
}

/* 2026-2: four digits of a year and the number of the round in it. */
static int
read_round(const char **out, const struct ocop_column *column, const char *text,
    struct ocop_fault *fault)
{
	size_t size = strlen(text);

	if (size < 6 || size > 7 || strspn(text, "0123456789") != 4 ||
	    text[4] != '-' || text[5] == '0' ||
	    number_parse(text + 5, size - 5) < 1)
		return ocop_fault_set(fault, OCOP_E_ROUND, column->name, text,
		    "\"%s\" is no round; write the year and its number, as "
		    "2026-2",
		    text);
	*out = text;
	return 0;
}

/* The codes of the list with one blank between. */
static int
read_list(const char **out, char room[OCOP_VALUE_MAX],
    const struct ocop_column *column, const char *text,
    struct ocop_fault *fault)
{
	static const char between[] = " ,;\t\n";
	size_t used = 0;

	if (strlen(text) >= OCOP_VALUE_MAX)
		return ocop_fault_set(fault, OCOP_E_LENGTH, column->name, text,
		    "a list of more than %d bytes", OCOP_VALUE_MAX - 1);
	for (text += strspn(text, between); *text;
	     text += strspn(text, between)) {
		size_t size = strcspn(text, between);

		if (used > 0)
			room[used++] = ' ';
		memcpy(room + used, text, size);
		used += size;
		text += size;
	}
	room[used] = '\0';
	*out = room;
	return 0;
}

int
ocop_value_read(const char **out, char room[OCOP_VALUE_MAX],
    const struct ocop_column *column, const char *text,
    struct ocop_fault *fault)
{
	switch (column->type) {
	case OCOP_CODE:
		return read_code(out, column, text, fault);
	case OCOP_WHOLE:
		return read_whole(out, room, column, text, fault);
	case OCOP_DATE:
		return read_date(out, room, column, text, fault);
	case OCOP_ROUND:
		return read_round(out, column, text, fault);
	case OCOP_LIST:
		return read_list(out, room, column, text, fault);
	case OCOP_TEXT:
	case OCOP_DECIMAL:
	case OCOP_YESNO:
	default:
		if (strlen(text) >= OCOP_VALUE_MAX)
			return ocop_fault_set(fault, OCOP_E_LENGTH,
			    column->name, text,
			    "%zu bytes where %d are the most; shorten it",
			    strlen(text), OCOP_VALUE_MAX - 1);
		*out = text;
		return 0;
	}
}
