/* The language of messages, and their translations by gettext. */
#include <libintl.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <ocop/language.h>

#include "base/text.h"

#define DOMAIN "ocop"

/* English needs no look-up: bad files make many messages. */
static bool translates;

bool
ocop_lang_find(enum ocop_lang *out, const char *name)
{
	*out = strcmp(name, "vi") == 0 ? OCOP_VI : OCOP_EN;
	return *out == OCOP_VI || strcmp(name, "en") == 0;
}

/* The first of the variables that says something. */
static const char *
locale_name(void)
{
	static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		const char *value = getenv(names[i]);

		if (value && *value)
			return value;
	}
	return "C";
}

enum ocop_lang
ocop_lang_of_locale(void)
{
	const char *locale = locale_name(), *list = getenv("LANGUAGE");

	if (list && *list && strcmp(locale, "C") != 0 &&
	    strcmp(locale, "POSIX") != 0)
		locale = list;
	return strncmp(locale, "vi", 2) == 0 ? OCOP_VI : OCOP_EN;
}

static bool
has_catalog(const char *directory)
{
	struct text path = { 0 };
	bool has;

	text_printf(&path, "%s/vi/LC_MESSAGES/" DOMAIN ".mo", directory);
	has = access(text_sure(&path), R_OK) == 0;
	text_free(&path);
	return has;
}

bool
ocop_lang_set(enum ocop_lang lang, const char *directory)
{
	translates = false;
	if (lang == OCOP_EN)
		return true;
	/* A Vietnamese locale need not be installed: gettext heeds LANGUAGE
	 * in any locale other than C, and this one is always there. */
	translates = has_catalog(directory) &&
	    setenv("LANGUAGE", "vi", 1) == 0 &&
	    setlocale(LC_MESSAGES, "C.UTF-8") &&
	    bindtextdomain(DOMAIN, directory) &&
	    bind_textdomain_codeset(DOMAIN, "UTF-8") &&
	    bind_textdomain_codeset("libc", "UTF-8");
	return translates;
}

const char *
ocop_gettext(const char *id)
{
	/* "" has the head of the catalog */
	return translates && *id ? dgettext(DOMAIN, id) : id;
}

const char *
ocop_ngettext(const char *one, const char *many, unsigned long n)
{
	if (translates)
		return dngettext(DOMAIN, one, many, n);
	return n == 1 ? one : many;
}
