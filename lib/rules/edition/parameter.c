/* Council parameters: their names, and the values they may have. */
#include <stdio.h>
#include <string.h>

#include "base/number.h"
#include "rules/edition/parameter.h"

static const char *const minima[] = {
	[OCOP_MAJORITY] = "majority",
	[OCOP_EVERY] = "every",
	[OCOP_LOWEST] = "lowest",
	[OCOP_AGREED] = "agreed",
	NULL,
};

static const char *const send_up[] = {
	[OCOP_SEND_STARS] = "stars",
	[OCOP_SEND_POINTS] = "points",
	NULL,
};

static const char *const dossier[] = {
	[OCOP_DOSSIER_WARN] = "warn",
	[OCOP_DOSSIER_REFUSE] = "refuse",
	NULL,
};

static const char *const level[] = {
	[OCOP_PROVINCE] = "province",
	[OCOP_CENTRE] = "centre",
	NULL,
};

const char *
ocop_level_name(int number)
{
	return level[number];
}

/* A number up to the most, or one of the words by its place. */
static const struct {
	const char *name;
	size_t field; /* an int of struct ocop_edition */
	bool required;
	int most; /* 0: no limit */
	const char *const *words;
} parameters[] = {
#define FIELD(name) #name, offsetof(struct ocop_edition, name)
	{ FIELD(level), false, 0, level },
	{ FIELD(deviation_limit), true, 0, NULL },
	{ FIELD(quorum_percent), true, 100, NULL },
	{ FIELD(quorum_chair), false, 1, NULL },
	{ FIELD(minima), true, 0, minima },
	{ FIELD(send_up), false, 0, send_up },
	{ FIELD(dossier), false, 0, dossier },
#undef FIELD
	{ NULL, 0, false, 0, NULL },
};

static int *
field(struct ocop_edition *edition, size_t number)
{
	return (int *)(void *)((char *)edition + parameters[number].field);
}

const char *
ocop_parameter_name(size_t number)
{
	return parameters[number].name;
}

bool
ocop_parameter_required(size_t number)
{
	return parameters[number].required;
}

int
ocop_parameter_set(
    struct ocop_edition *edition, size_t number, const char *value)
{
	const char *const *words = parameters[number].words;
	int most = parameters[number].most, given = 0;

	if (words) {
		while (words[given] && strcmp(words[given], value) != 0)
			given++;
		if (!words[given])
			return -1;
	} else {
		given = number_parse(value, strlen(value));
		if (given < 0 || (most > 0 && given > most))
			return -1;
	}
	*field(edition, number) = given;
	return 0;
}

void
ocop_parameter_choices(size_t number, char *out, size_t size)
{
	const char *const *words = parameters[number].words;
	size_t used = 0;

	if (!words && parameters[number].most == 0)
		snprintf(out, size, "%s", ocop_gettext("a whole number"));
	else if (!words)
		snprintf(out, size, ocop_gettext("a whole number up to %d"),
		    parameters[number].most);
	for (size_t i = 0; words && words[i] && used < size; i++)
		used += (size_t)snprintf(out + used, size - used, "%s%s",
		    i == 0           ? "" :
			words[i + 1] ? ", " :
				       ocop_gettext(" or "),
		    words[i]);
}

void
ocop_parameter_get(const struct ocop_edition *edition, size_t number,
    char out[OCOP_PARAMETER_TEXT])
{
	const char *const *words = parameters[number].words;
	int value = *(const int *)(const void *)((const char *)edition +
	    parameters[number].field);

	if (words)
		snprintf(out, OCOP_PARAMETER_TEXT, "%s", words[value]);
	else
		snprintf(out, OCOP_PARAMETER_TEXT, "%d", value);
}
