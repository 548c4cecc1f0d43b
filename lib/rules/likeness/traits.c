/* Traits by which rows are compared, such as telephone and tax code. */
#include <stdlib.h>
#include <string.h>

#include "base/letters/utf8.h"
#include "rules/likeness/likeness.h"

enum {
	PHONE_DIGITS = 9, /* without the 0 or 84 in front */
	TAX_DIGITS = 10,  /* of the firm; its branches have three more */
};

/* The last digits of each number, one blank between. */
static void
read_phones(char *out, const char *text)
{
	char *to = out;

	while (*text) {
		size_t size = strcspn(text, ";,/");
		char *start = to;

		for (size_t i = 0; i < size; i++)
			if (text[i] >= '0' && text[i] <= '9')
				*to++ = text[i];
		if (to - start > PHONE_DIGITS) {
			memmove(start, to - PHONE_DIGITS, PHONE_DIGITS);
			to = start + PHONE_DIGITS;
		}
		if (to > start)
			*to++ = ' ';
		text += size + (text[size] != '\0');
	}
	if (to > out)
		to--;
	*to = '\0';
}

static void
read_tax_code(char *out, const char *text)
{
	char *to = out;

	for (; *text; text++)
		if (*text >= '0' && *text <= '9')
			*to++ = *text;
	*to = '\0';
	if (to - out == TAX_DIGITS + 3)
		out[TAX_DIGITS] = '\0';
}

char *
trait_read(enum ocop_trait trait, const char *text)
{
	char *made;

	if (trait == OCOP_TRAIT_LEADER)
		return utf8_words(text, false);
	if (!(made = malloc(strlen(text) + 2)))
		return NULL;
	switch (trait) {
	case OCOP_TRAIT_PHONE:
		read_phones(made, text);
		break;
	case OCOP_TRAIT_TAX_CODE:
		read_tax_code(made, text);
		break;
	default:
		strcpy(made, text);
		break;
	}
	return made;
}

bool
trait_same(enum ocop_trait trait, const char *a, const char *b)
{
	if (trait != OCOP_TRAIT_PHONE)
		return strcmp(a, b) == 0;
	while (*a) {
		size_t size = strcspn(a, " ");

		for (const char *at = b; *at; at += *at == ' ') {
			size_t other = strcspn(at, " ");

			if (other == size && strncmp(a, at, size) == 0)
				return true;
			at += other;
		}
		a += size + (a[size] == ' ');
	}
	return false;
}
