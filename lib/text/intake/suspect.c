#include <stdlib.h>
#include <string.h>

#include <ocop/language.h>

#include "base/letters/utf8.h"
#include "text/intake/suspect.h"

/* What people part cells by, and how to put it right. */
static const struct parting {
	const char *text, *name;
} partings[] = {
	{ ",", N_("commas") },
	{ ";", N_("semicolons") },
	{ "\t", N_("tabs") },
	{ "|", "|" },
	{ "^", "^" },
	{ "~", "~" },
	{ ":", N_("colons") },
	{ "  ", N_("blanks") },
	{ " ", N_("blanks") },
};

enum { PARTINGS = sizeof(partings) / sizeof(partings[0]) };

/* Whether a part of the text between these separators names a column. */
static bool
names_column(const char *text, const char *separator,
    const struct spellings *spellings, size_t none)
{
	char *copy = strdup(text), *at = copy;
	bool found = false;

	if (!copy)
		ocop_no_memory();
	while (at && !found) {
		char *end = strstr(at, separator), *key;

		if (end)
			*end = '\0';
		at[strcspn(at, "\"")] = '\0';
		key = spelling_key(at);
		found = spellings_find(spellings, key, none) != none;
		free(key);
		at = end ? end + strlen(separator) : NULL;
	}
	free(copy);
	return found;
}

/* How the one cell of the header was meant to be separated, or NULL. */
static const struct parting *
find_parting(const char *text, const struct spellings *spellings, size_t none)
{
	for (size_t i = 0; i < PARTINGS; i++)
		if (strstr(text, partings[i].text) &&
		    names_column(text, partings[i].text, spellings, none))
			return &partings[i];
	/* without a name that is known, only what is in no name */
	for (size_t i = 0; i < PARTINGS; i++)
		if (strchr(",;\t|^~", *partings[i].text) &&
		    strstr(text, partings[i].text))
			return &partings[i];
	return NULL;
}

static bool
is_value(const char *text)
{
	size_t size = strlen(text), digits = 0;

	for (size_t i = 0; i < size; i++)
		digits += text[i] >= '0' && text[i] <= '9';
	return digits > 0 && strspn(text, "0123456789.,/-+:% ") == size;
}

static void
shorten(char out[48], const char *text)
{
	utf8_printable(out, 48, text);
}

/* Its cells are one, though something is between names. */
static bool
is_parted(const char *text, const struct spellings *spellings, size_t none,
    struct ocop_fault *fault)
{
	const struct parting *parting = find_parting(text, spellings, none);
	const char *name;
	char shown[48];

	if (!parting)
		return false;
	name = ocop_gettext(parting->name);
	shorten(shown, text);
	if (strchr(",;\t", *parting->text))
		ocop_fault_set(fault, OCOP_E_PARTED, NULL, text,
		    "the header is one cell, \"%s\", with %s inside: whole "
		    "lines are in quotes, or sep= gives another separator; "
		    "remove that, and let %s separate the cells",
		    shown, name, name);
	else
		ocop_fault_set(fault, OCOP_E_PARTED, NULL, text,
		    "the header is one cell, \"%s\": cells are separated by "
		    "commas, semicolons or tabs, not by %s; save the table "
		    "as CSV",
		    shown, name);
	return true;
}

bool
suspect_header(const struct ocop_row *header, const struct spellings *spellings,
    size_t none, const char *choices, struct ocop_fault *fault)
{
	const struct ocop_cell *only = NULL;
	size_t filled = 0;
	char shown[48];

	for (size_t i = 0; i < header->count; i++) {
		const struct ocop_cell *cell = &header->cells[i];

		if (cell->size == 0)
			continue;
		filled++;
		only = cell;
		if (!is_value(cell->text))
			continue;
		shorten(shown, cell->text);
		ocop_fault_set(fault, OCOP_E_HEADER, NULL, cell->text,
		    "the first row holds values such as \"%s\" and names no "
		    "column; put a header above it: %s",
		    shown, choices);
		return true;
	}
	if (filled != 1)
		return false;
	if (header->count == 1 && is_parted(only->text, spellings, none, fault))
		return true;
	if (header->count == 1 && !strchr(only->text, ' '))
		return false;
	shorten(shown, only->text);
	ocop_fault_set(fault, OCOP_E_HEADER, NULL, only->text,
	    "the first row is a title, \"%s\"; delete what is above the "
	    "header, which names the columns: %s",
	    shown, choices);
	return true;
}
