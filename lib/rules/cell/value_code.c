/* Cells that hold a code, a unit or a list of codes. */
#include <string.h>

#include "base/letters/misleading.h"
#include "rules/cell/product_code.h"
#include "rules/cell/value.h"

enum {
	CODE_MAX = 100,
	GROWING_MIN = 6,
	GROWING_MAX = 30,
};

static const char digits[] = "0123456789";

/* 1.2E+10, 5,80E+09: what a spreadsheet makes of a code of digits. */
static bool
is_scientific(const char *text)
{
	if (strspn(text, digits) != 1)
		return false;
	text++;
	if (*text == '.' || *text == ',') {
		text++;
		if (strspn(text, digits) == 0)
			return false;
		text += strspn(text, digits);
	}
	if ((text[0] != 'E' && text[0] != 'e') ||
	    (text[1] != '+' && text[1] != '-'))
		return false;
	text += 2;
	return *text && strspn(text, digits) == strlen(text);
}

/* 24805.0: what a program makes of a code that it takes for a number. */
static bool
is_fraction(const char *text)
{
	size_t whole = strspn(text, digits);

	return whole > 0 && text[whole] == '.' && text[whole + 1] &&
	    strspn(text + whole + 1, "0") == strlen(text + whole + 1);
}

static bool
has_misleading(const struct value *value, enum odd wanted)
{
	unsigned long code;
	size_t at = 0;
	enum odd kind;

	do {
		at +=
		    odd_find(value->text + at, value->size - at, &kind, &code);
		if (kind == wanted)
			return true;
		at++;
	} while (kind != ODD_NONE);
	return false;
}

/* Letters and digits; what is not ASCII may be a letter. */
static bool
has_letter(const char *text)
{
	for (; *text; text++)
		if ((unsigned char)*text >= 0x80 ||
		    (*text >= '0' && *text <= '9') ||
		    (*text >= 'a' && *text <= 'z') ||
		    (*text >= 'A' && *text <= 'Z'))
			return true;
	return false;
}

/* Two words or more with small letters, or such as ASCII lacks: HTX 07 is a
 * code with a blank, "Mứt dâu" a name. */
static bool
is_name(const char *text)
{
	size_t words = 0, letters = 0;

	for (size_t blank;; text += blank ? blank : 1) {
		blank = value_blank(text);
		if (blank || !*text) {
			words += letters > 0;
			letters = 0;
		}
		if (!*text)
			return words > 1;
		if (!blank)
			letters += (unsigned char)*text >= 0x80 ||
			    (*text >= 'a' && *text <= 'z');
	}
}

/* What a program makes of a code that it takes for a number. */
static int
check_damage(struct value *value)
{
	if (is_scientific(value->text))
		return value_refuse(value, OCOP_E_DAMAGED,
		    "is a code that a spreadsheet took for a number, and its "
		    "digits are lost; format the column as text and fill it "
		    "in again");
	if (is_fraction(value->text))
		return value_refuse(value, OCOP_E_DAMAGED,
		    "is a code that a program took for a number, and zeros in "
		    "front may be lost; keep the column as text");
	return 0;
}

int
value_code(struct value *value)
{
	if (check_damage(value) < 0)
		return -1;
	if (strpbrk(value->text, " \t\n") || has_misleading(value, ODD_BLANK))
		return is_name(value->text) ?
		    value_refuse(value, OCOP_E_CODE,
			"is a name and no code; a code is short, has no blank "
			"and stays the same, as SP01 or TV01: write the one it has, "
			"or give it one") :
		    value_refuse(value, OCOP_E_CODE,
			"is no code: it has a blank; join its parts with a hyphen");
	if (value->text[0] == '\'')
		return value_refuse(value, OCOP_E_CODE,
		    "is no code: it begins with an apostrophe, as spreadsheets "
		    "mark text; take it out");
	if (!has_letter(value->text))
		return value_refuse(value, OCOP_E_CODE,
		    "is no code: it has neither letter nor digit; write the "
		    "code, or leave the cell blank");
	if (has_misleading(value, ODD_WIDE))
		return value_refuse(value, OCOP_E_CODE,
		    "is no code: it has letters of full width; type it again");
	if (value->size > CODE_MAX)
		return value_refuse(value, OCOP_E_CODE,
		    "is no code: more than %d bytes; shorten it", CODE_MAX);
	value->out = value->text;
	return 0;
}

/* The catalog knows what a name may stand for. */
int
value_unit(struct value *value)
{
	value->out = value->text;
	return check_damage(value);
}

/* The codes of the list with one blank between. */
int
value_list(struct value *value)
{
	const char *text = value->text;
	size_t used = 0, size;

	for (; (size = value_next(value, &text)) > 0; text += size) {
		if (used > 0)
			value->room[used++] = ' ';
		memcpy(value->room + used, text, size);
		used += size;
	}
	value->room[used] = '\0';
	value->out = value->room;
	return 0;
}

/* Numbers are written with and without zeros before them, and mean one. */
int
value_law_code(struct value *value)
{
	if (value_code(value) < 0)
		return -1;
	if (!ocop_product_code_read(value->room, value->text))
		return value_refuse(value, OCOP_E_LAW_CODE,
		    "is no product code of the law; write province, commune, "
		    "number and year as 68-24931-1-2026, or with the former "
		    "district as 68-675-24931-1-2024");
	value->out = value->room;
	return 0;
}

/* Its form differs by market and year, so only its alphabet and length are
 * checked. */
int
value_growing_code(struct value *value)
{
	size_t count = 0;

	for (size_t i = 0; i <= value->size; i++) {
		char byte = value->text[i];

		if (byte >= 'a' && byte <= 'z')
			byte = (char)(byte - 'a' + 'A');
		count += byte >= '0' && byte <= '9';
		value->room[i] = byte;
	}
	if (value->size < GROWING_MIN || value->size > GROWING_MAX ||
	    count < 3 ||
	    strspn(value->room, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.") !=
		value->size)
		return value_refuse(value, OCOP_E_GROWING_CODE,
		    "is no growing-area code; write it as it was issued: "
		    "letters, digits, hyphens and points, as VN-LDOR-0123");
	value->out = value->room;
	return 0;
}
