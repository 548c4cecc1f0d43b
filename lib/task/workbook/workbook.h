/*
 * Private to lib/task: what the rows of a workbook are in the catalog.
 */
#ifndef OCOP_TASK_WORKBOOK_WORKBOOK_H
#define OCOP_TASK_WORKBOOK_WORKBOOK_H

#include "base/arena.h"

#include "base/map.h"
#include "text/intake/workbook.h"

/* Number of the column that holds a recognition's, the first or second. */
size_t workbook_at(bool second, enum ocop_workbook_recognition column);

/*
 * Whether the cells of a row bear each other out; every fault goes to the
 * book.  OCOP_ROW or OCOP_ROW_BAD.
 */
int workbook_judge(
    struct ocop_workbook *book, const struct ocop_workbook_row *row);

/* An entity or product that the catalog or a row above has. */
struct known {
	const char *key, *name, *words;
	const char *place; /* the unit of an entity, the entity of a product */
	const char *set;   /* of a product, "" where it has none */
	size_t line;       /* where a workbook names it; 0: nowhere yet */
	const char *path;  /* of the file with that line */
	const char
	    *cells[OCOP_WORKBOOK_COLUMNS]; /* D to I, as there; or NULL */
	size_t next; /* one of the same words, number + 1, or 0 */
};

struct known_list {
	struct known **list;
	size_t count, room;
	struct map names, keys; /* numbers as in first, and as in list */
	size_t *first;          /* of the words: number + 1 */
	size_t first_room;
	struct arena arena;
};

/* Adds a copy; NULL when there is no memory. */
struct known *known_add(struct known_list *known, const char *key,
    const char *name, const char *place, struct ocop_error *err);
void known_free(struct known_list *known);

/* The one of that key, or NULL. */
struct known *known_by_key(const struct known_list *known, const char *key);

/*
 * Those of the same words at a place, or, when there are none and loose is
 * set, where either place is blank.  Up to two, NULL behind them.
 */
void known_find(struct known *found[2], const struct known_list *known,
    const char *name, const char *place, bool loose);

/* Another of the same words, at the same place or where either has none; NULL
 * when there is none, or no such key. */
const struct known *known_twin(const struct known_list *known, const char *key);

enum { WORKBOOK_KEY = 41 }; /* 40 bytes and a NUL */

/*
 * Makes a key of a name: its words in capitals without accents, hyphens
 * between; behind it the place.  What is longer is cut at a word and has the
 * first eight digits of a SHA-256 of name and place, and so has a key whose
 * place is to be hidden in it.  False when there is no memory, "" when the
 * name has neither letter nor digit.
 */
bool workbook_key(
    char out[WORKBOOK_KEY], const char *name, const char *place, bool hidden);

#endif
