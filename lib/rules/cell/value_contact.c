/* Cells that hold telephone numbers or e-mail addresses. */
#include <stdio.h>
#include <string.h>

#include "rules/cell/value.h"

enum {
	ONE_MAX = 254,  /* bytes of one address: RFC 5321 */
	PHONE_MAX = 16, /* digits; one more than any number has */
};

/* Brings one of several to its form; the reason why not, or NULL. */
typedef const char *one_fn(char out[ONE_MAX + 1], const char *text);

/* Each of several, with "; " between; the first that is none is refused. */
static int
read_each(struct value *value, one_fn *one, enum ocop_fault_code code)
{
	const char *text = value->text;
	size_t used = 0, size;

	for (; (size = value_next(value, &text)) > 0; text += size) {
		const char *why = N_("is too long; shorten it");
		char part[ONE_MAX + 1], out[ONE_MAX + 1];

		if (size <= ONE_MAX) {
			snprintf(part, sizeof(part), "%.*s", (int)size, text);
			why = one(out, part);
		}
		if (why)
			return value_refuse(
			    value, code, "%s", ocop_gettext(why));
		if (used + strlen(out) + 3 > OCOP_VALUE_MAX)
			return value_refuse(
			    value, code, "holds too many; keep a few");
		used += (size_t)snprintf(value->room + used,
		    OCOP_VALUE_MAX - used, "%s%s", used > 0 ? "; " : "", out);
	}
	if (used == 0)
		return value_refuse(
		    value, code, "%s", ocop_gettext(one(value->room, "")));
	value->out = value->room;
	return 0;
}

/* Digits only, without what people put between them, as many as there is
 * room for; -1 for anything else. */
static int
phone_digits(char out[PHONE_MAX + 1], const char *text)
{
	int count = 0;

	while (*text && count < PHONE_MAX) {
		size_t skip = value_blank(text);

		if (strchr(".-()", *text))
			skip = 1;
		if (!skip && (*text < '0' || *text > '9'))
			return -1;
		if (!skip)
			out[count++] = *text;
		text += skip ? skip : 1;
	}
	out[count] = '\0';
	return count;
}

/* Numbers of Vietnam: 10 digits of a mobile, 11 of a landline (the plan of
 * 2017 and 2018), 1800 and 1900 with 4 or 6 digits behind. */
static const char *
check_phone(const char *number)
{
	static const struct {
		const char *starts;
		size_t least, most;
	} forms[] = { { "02", 11, 11 }, { "03", 10, 10 }, { "05", 10, 10 },
		{ "07", 10, 10 }, { "08", 10, 10 }, { "09", 10, 10 },
		{ "1800", 8, 10 }, { "1900", 8, 10 } };
	size_t size = strlen(number);

	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++)
		if (strncmp(number, forms[i].starts, strlen(forms[i].starts)) ==
		    0) {
			if (size < forms[i].least)
				return N_("is no telephone number: too few "
					  "digits; write all of them");
			if (size > forms[i].most)
				return N_("is no telephone number: too many "
					  "digits; separate two numbers with "
					  "a semicolon");
			return NULL;
		}
	if (strncmp(number, "01", 2) == 0 && size == 11)
		return N_("is a mobile number from before 2018; write the "
			  "new one, with 10 digits");
	if ((size == 9 && strchr("35789", number[0])) ||
	    (size == 10 && number[0] == '2'))
		return N_("is a telephone number without its leading 0, which "
			  "spreadsheets drop; write it with the 0");
	return N_(
	    "is no telephone number; write 10 or 11 digits, the first a 0");
}

static const char *
read_phone(char out[ONE_MAX + 1], const char *text)
{
	bool plus = *text == '+';
	char number[PHONE_MAX + 1];
	const char *at = number;
	int count;

	if (text[0] == '(' && text[1] == '+') {
		plus = true;
		text++;
	}
	count = phone_digits(number, text + plus);
	if (count < 0)
		return N_("is no telephone number: it has something other "
			  "than digits; write the number only");
	if (!plus && strncmp(at, "00", 2) == 0) {
		plus = true;
		at += 2;
	}
	if (plus && strncmp(at, "84", 2) != 0)
		return N_(
		    "is a number of another country; write one of Vietnam");
	if (plus || (count == 11 && strncmp(at, "84", 2) == 0)) {
		at += 2;
		snprintf(out, ONE_MAX + 1, "0%s", *at == '0' ? at + 1 : at);
	} else {
		snprintf(out, ONE_MAX + 1, "%s", at);
	}
	return check_phone(out);
}

int
value_phone(struct value *value)
{
	return read_each(value, read_phone, OCOP_E_PHONE);
}

/* Letters, digits and some signs, in parts with a point between. */
static bool
are_labels(const char *text, size_t size, const char *signs, size_t longest)
{
	size_t label = 0;

	for (size_t i = 0; i < size; i++) {
		unsigned char c = (unsigned char)text[i];
		bool sign = c < 0x80 && strchr(signs, c) && c;

		if (c == '.' && label == 0)
			return false;
		label = c == '.' ? 0 : label + 1;
		if (c != '.' && !sign && !(c >= '0' && c <= '9') &&
		    !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z'))
			return false;
		if (label > longest)
			return false;
	}
	return label > 0;
}

static const char *
read_email(char out[ONE_MAX + 1], const char *text)
{
	size_t size = strcspn(text, "@");
	const char *domain = text + size + (text[size] == '@');
	const char *top = strrchr(domain, '.');

	if (size > 0 && size <= 64 && top && strlen(top) > 2 &&
	    strspn(top, ".0123456789") < 2 && !strstr(domain, "-.") &&
	    !strstr(domain, ".-") && domain[0] != '-' &&
	    are_labels(text, size, "!#$%&'*+-/=?^_`{|}~", 64) &&
	    are_labels(domain, strlen(domain), "-", 63)) {
		snprintf(out, ONE_MAX + 1, "%s", text);
		return NULL;
	}
	return N_("is no e-mail address; write it as ten@mien.vn, without "
		  "accents and blanks");
}

int
value_email(struct value *value)
{
	return read_each(value, read_email, OCOP_E_EMAIL);
}
