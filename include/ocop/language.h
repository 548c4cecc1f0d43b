/*
 * The language of messages, of tables and of pages for people.  Data for
 * programs is the same in every language.
 *
 * Message ids are the English sentences themselves, the catalog of the other
 * language is data/locale/vi.po.  What reports failures takes a literal as
 * its format and translates it; a sentence that is chosen first and said
 * later is marked with N_() where it stands, and translated where it is said.
 */
#ifndef OCOP_LANGUAGE_H
#define OCOP_LANGUAGE_H

#include <stdbool.h>

#define N_(id) id
#define OCOP_FORMAT_OF(argument) __attribute__((format_arg(argument)))

enum ocop_lang { OCOP_EN, OCOP_VI };

/* vi or en; false for anything else. */
bool ocop_lang_find(enum ocop_lang *out, const char *name);

/* What the environment asks for, as gettext reads it; else English. */
enum ocop_lang ocop_lang_of_locale(void);

/*
 * The language of the process, once, before anything else runs.  Directory
 * holds vi/LC_MESSAGES/ocop.mo and must stay; false, and English, when there
 * is none.  No other part of the locale is ever set.
 */
bool ocop_lang_set(enum ocop_lang lang, const char *directory);

/* The sentence in that language; the id itself where it has none. */
const char *ocop_gettext(const char *id) OCOP_FORMAT_OF(1);

/* The same for a count; English has two forms. */
const char *ocop_ngettext(const char *one, const char *many, unsigned long n)
    OCOP_FORMAT_OF(1) OCOP_FORMAT_OF(2);

#endif
