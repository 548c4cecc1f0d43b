/*
 * Private to lib: administrative units by their names, as people write them.
 *
 *	places_new, places_add_type ..., places_add ..., places_link ...,
 *	then places_find and places_address
 *
 * A name is compared without case, with or without its type word (xã, P.),
 * and with its accents unless none are written; the tone mark may be on
 * either letter.  Nothing is guessed: what fits several units is answered
 * with all of them.
 */
#ifndef OCOP_RULES_PLACE_PLACE_H
#define OCOP_RULES_PLACE_PLACE_H

#include <stdbool.h>
#include <stddef.h>

#include <ocop/error.h>

struct places;

/* A unit; all texts are copied. */
struct place {
	const char *unit;      /* its key: 24931, or 68-672-24769 when old */
	const char *name;      /* without its type where full_name has it */
	const char *full_name; /* Xã Đơn Dương; NULL: as name */
	const char *type;      /* Xã, where no name says so; or NULL */
	const char *province;  /* key of its province; NULL: it is one */
	const char *district_name, *province_name; /* when old, else NULL */
	const char *from, *until; /* days in force, both included; NULL: open */
};

struct place_successor {
	size_t unit;      /* number of the place that took it over */
	const char *from; /* since when */
	bool part;        /* a part of it only */
};

int places_new(struct places **out, struct ocop_error *err);
void places_free(struct places *places); /* NULL is allowed */

/*
 * A type of unit: words with "|" between, and the levels it may be at
 * with blanks between: province, district, commune.
 */
OCOP_CHECKED int places_add_type(struct places *places, const char *type,
    const char *words, const char *levels, struct ocop_error *err);
OCOP_CHECKED int places_add(
    struct places *places, const struct place *place, struct ocop_error *err);

/* unit was taken over; keys that are not among the places are left out. */
OCOP_CHECKED int places_link(struct places *places, const char *unit,
    const char *successor, const char *from, bool part, struct ocop_error *err);

size_t places_count(const struct places *places);
const struct place *places_get(const struct places *places, size_t number);
size_t places_successors(const struct places *places, size_t number,
    const struct place_successor **out);

/*
 * The unit of today's list that a place is as a whole: itself, or the only
 * one that took it over.  PLACE_NOT when that cannot be said.
 */
enum { PLACE_NOT = -1 };
ptrdiff_t places_now(const struct places *places, size_t number);

/* What all units of an answer are now, if that is one; PLACE_NOT else. */
struct place_answer;
ptrdiff_t places_all_now(
    const struct places *places, const struct place_answer *answer);

enum place_outcome {
	PLACE_NONE,    /* no such name; list: the nearest */
	PLACE_ONE,     /* list: the unit */
	PLACE_SEVERAL, /* list: all that fit */
	PLACE_ENDED,   /* list: those that were it before or will be */
};

struct place_answer {
	enum place_outcome outcome;
	const size_t *list; /* numbers, borrowed until the next question */
	size_t count;
	size_t others; /* behind them: units of the name at other times */
	bool asked;    /* the text has the name of a commune at all */
};

/*
 * The unit that a text names on a day: a name, with its district and
 * province behind commas if need be, or the code of an old unit.  province
 * is the key of the one meant where the text names none; "" for any.
 */
OCOP_CHECKED int places_find(struct places *places, const char *text,
    const char *province, const char *day, struct place_answer *answer,
    struct ocop_error *err);

/* Likewise a province, with or without its type. */
OCOP_CHECKED int places_find_province(struct places *places, const char *text,
    const char *day, struct place_answer *answer, struct ocop_error *err);

/*
 * The unit of today's list that an address of any year lies in, where that is
 * beyond doubt: PLACE_ONE, and *named is the unit as the address has it,
 * today's or an old one.  Else the list has all it may be: PLACE_SEVERAL, or
 * PLACE_ENDED for one that was divided or whose successor is not recorded.
 * A commune is only seen where its type comes before its name.
 */
OCOP_CHECKED int places_address(struct places *places, const char *address,
    const char *province, struct place_answer *answer, size_t *named,
    struct ocop_error *err);

#endif
