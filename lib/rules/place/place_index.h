/*
 * Private to lib/rules: the units and their names, as place.c builds them
 * and place_find.c looks into them.
 */
#ifndef OCOP_RULES_PLACE_PLACE_INDEX_H
#define OCOP_RULES_PLACE_PLACE_INDEX_H

#include "base/map.h"
#include "rules/place/place.h"

enum {
	LEVEL_PROVINCE = 1 << 0,
	LEVEL_DISTRICT = 1 << 1,
	LEVEL_COMMUNE = 1 << 2,
};

struct type_word {
	const char *word; /* "thi tran", "p." */
	const char *type; /* township */
	unsigned levels;
};

/* A name taken apart; letters only, nothing between them. */
struct place_name {
	const char *plain;    /* without accents */
	const char *accented; /* with them */
	bool accents;         /* some were written, in its type at least */
	const char *type;     /* what its first word says, or NULL */
	unsigned levels;      /* that such a type is at */
};

struct place_entry {
	struct place place;
	struct place_name names[2]; /* of name and of full_name */
	struct place_name district, province;
	struct place_successor *successors;
	size_t successor_count;
};

/* Places by a text: those of the same text are a chain of links. */
struct place_link {
	size_t place;
	size_t next; /* number + 1, or 0 */
};

struct place_map {
	struct map keys;
	size_t *first; /* by number of the key: link + 1 */
	struct place_link *links;
	size_t count;
};

struct places {
	struct type_word *words; /* the longest first, once they are asked */
	size_t word_count;
	struct place_entry *entries;
	size_t count;
	struct place_map names; /* plain */
	struct place_map codes; /* keys, and the last part of an old one */
	struct map provinces, districts; /* their names, plain */
	struct place_reach {
		const char *old; /* code of a province of then */
		size_t province; /* that one of its units lies in now */
	} * reaches;
	size_t reach_count;
	size_t *answer; /* of the last question */
	size_t answer_room;
	struct arena arena;
	struct arena scratch; /* of one question */
};

/* The first link of a text + 1, or 0. */
size_t place_map_first(const struct place_map *map, const char *key);

/*
 * Takes a name apart, its type word off if it may be at one of the
 * levels; texts in the arena.  -1 when there is no memory.
 */
int place_name_read(struct places *places, struct arena *arena,
    struct place_name *out, const char *text, unsigned levels);

/* Where the unit must lie: by key, by a name that was written, or anywhere. */
struct place_within {
	const char *key;               /* "" for any */
	const struct place_name *name; /* NULL: none was written */
	bool unknown; /* old provinces of which nothing is known, too */
};

/* What a question asks for. */
struct place_question {
	struct place_name commune;
	const struct place_name *district; /* NULL: none was written */
	struct place_within within;
};

/* Whether a name that was written may be this one. */
bool place_same_spelling(
    const struct place_name *asked, const struct place_name *name);

/* Adds a place to the answer, once; -1 when there is no memory. */
int place_answer_add(
    struct places *places, struct place_answer *answer, size_t number);

/*
 * All units that fit.  A district may have changed its type (huyện, thị xã)
 * and nothing else, so the type counts only if it finds one.
 */
int place_gather(struct places *places, const struct place_question *asked,
    struct place_answer *answer);

/* Keeps those in force on the day; if there are none, all have ended. */
void place_judge(
    struct places *places, const char *day, struct place_answer *answer);

/*
 * The units in force whose names are nearest: one or two letters away, or
 * none where only accents or the type differ.
 */
int place_gather_near(struct places *places, const struct place_question *asked,
    const char *day, struct place_answer *answer);

#endif
