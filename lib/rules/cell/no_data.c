#include <stdlib.h>
#include <string.h>

#include "base/letters/alike.h"
#include "base/letters/utf8.h"
#include "base/number.h"
#include "rules/cell/no_data.h"

static const char digits[] = "0123456789";

/* In small letters, without blanks and hyphens. */
static const char *const totals[] = { "tổng", "cộng", "tổngcộng", "tổngsố",
	"tổngđiểm", "tổngtoàntỉnh", "cộngtoàntỉnh", "toàntỉnh", "cảnước",
	"cộngdồn", "lũykế", "luỹkế", "trungbình", "điểmtrungbình", "điểmtb",
	"bìnhquân", "điểmbìnhquân", "tongcong", "trungbinh", "diemtrungbinh",
	"total", "totals", "grandtotal", "subtotal", "sum", "mean", "average",
	"avg" };

/* More may be behind these. */
static const char *const beginnings[] = { "tổngcộng", "trungbìnhcộng",
	"điểmtrungbình" };

/* Up to a bracket or colon; "" for what has a digit before. */
static const char *
fold(struct text *out, const char *text)
{
	struct text lower = { 0 };
	size_t size = strcspn(text, "([:0123456789"), blank;
	bool digit = text[size] >= '0' && text[size] <= '9';

	if (digit || size == 0)
		return "";
	alike_add(&lower, text, false);
	for (const char *at = text_sure(&lower); *at && !strchr("([:", *at);) {
		blank = utf8_blank(at, strlen(at));
		if (!blank && strchr("-_.*", *at))
			blank = 1;
		if (!blank)
			text_add(out, at, 1);
		at += blank ? blank : 1;
	}
	text_free(&lower);
	return text_sure(out);
}

bool
no_data_total(const char *text)
{
	struct text folded = { 0 };
	const char *word = fold(&folded, text);
	bool found = false;

	for (size_t i = 0; !found && i < sizeof(totals) / sizeof(*totals); i++)
		found = strcmp(word, totals[i]) == 0;
	for (size_t i = 0;
	     !found && i < sizeof(beginnings) / sizeof(*beginnings); i++)
		found =
		    strncmp(word, beginnings[i], strlen(beginnings[i])) == 0;
	text_free(&folded);
	return found;
}

int
no_data_place(const char *text)
{
	static const char brackets[] = "()[]";
	const char *close = NULL;
	size_t size;
	int place;

	for (size_t i = 0; *text && i < sizeof(brackets) - 1; i += 2)
		if (*text == brackets[i])
			close = &brackets[i + 1];
	text += close != NULL;
	size = strspn(text, digits);
	if (size == 1 || size == 2)
		place = number_parse(text, size);
	else if (size == 0 &&
	    ((*text >= 'A' && *text <= 'Z') || (*text >= 'a' && *text <= 'z')))
		place = (*text | 0x20) - 'a' + (int)(size = 1);
	else
		return 0;
	text += size;
	if (close && *text++ != *close)
		return 0;
	/* how it follows from others */
	text += *text == ' ';
	if (*text == '=' &&
	    strspn(text, "=()+-*/:x., 0123456789") == strlen(text))
		return place;
	return *text == '\0' ? place : 0;
}

/* One of the Roman numbers up to 39, its digits in order. */
static bool
is_roman(const char *text, size_t size)
{
	static const char *const units[] = { "", "I", "II", "III", "IV", "V",
		"VI", "VII", "VIII", "IX" };
	size_t tens = strspn(text, "X");

	if (tens == size && size > 0)
		return tens <= 3;
	/* IX begins with an I, so the tens are all in front */
	for (size_t i = 1; tens <= 3 && i < sizeof(units) / sizeof(*units); i++)
		if (strlen(units[i]) == size - tens &&
		    strncmp(text + tens, units[i], size - tens) == 0)
			return true;
	return false;
}

bool
no_data_numeral(const char *text, bool loose)
{
	size_t size = strcspn(text, "./)");
	bool marked = text[size] != '\0';

	if (size == 0 || (marked && text[size + 1] != '\0'))
		return false;
	if (is_roman(text, size))
		return true;
	if (size == 1 && *text >= 'A' && *text <= 'Z')
		return marked || loose;
	return marked && size <= 2 && strspn(text, digits) == size;
}
