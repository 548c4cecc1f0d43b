/*
 * Private to lib/rules: names taken apart for comparison.
 */
#ifndef OCOP_RULES_LIKENESS_LIKENESS_H
#define OCOP_RULES_LIKENESS_LIKENESS_H

#include "base/map.h"

#include "rules/likeness/finder.h"

enum {
	WORD_WEIGHT = 4, /* of a word that is not in the list */
	NAME_WORDS = 40, /* of a longer name the first ones count */
	NAME_NEAR = 6,   /* letters from which on one may be mistaken */
};

struct word {
	size_t plain;    /* number of its letters, without accents */
	size_t accented; /* with them */
	int weight;
	bool number; /* has a digit */
};

struct name {
	const struct word *words;
	size_t count;
	int weight;           /* of all words */
	bool accents;         /* some were written */
	const char *core;     /* letters of all words, without accents */
	const char *accented; /* with them */
};

struct ocop_likeness {
	int agree[OCOP_TRAITS], differ[OCOP_TRAITS];
	int report;
	struct map phrases; /* words with one blank between */
	struct phrase {
		const char *word; /* what it means, without accents */
		int weight;
	} * meanings;               /* by number of the phrase */
	size_t longest;             /* words of the longest phrase */
	struct map plain, accented; /* all words there are */
	struct arena texts;
};

/* Takes a name apart; texts in the arena.  -1 when there is no memory. */
int name_read(struct ocop_likeness *likeness, struct arena *arena,
    struct name *out, const char *text);

/*
 * A trait in the form in which it is compared, "" when nothing of it is left;
 * malloc'd, NULL when there is no memory.
 */
char *trait_read(enum ocop_trait trait, const char *text);
bool trait_same(enum ocop_trait trait, const char *a, const char *b);

/* How much two names are alike, 0 to 100. */
int name_compare(const struct name *a, const struct name *b);

/* Whether their numbers are the same; both have none: true. */
bool name_same_numbers(const struct name *a, const struct name *b);

#endif
