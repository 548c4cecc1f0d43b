#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "rules/likeness.h"

enum { CORE_LONGEST = 60, LETTERS = 256 /* above it are traits */ };

struct row {
	struct name name;
	const char *traits[OCOP_TRAITS]; /* as trait_read() has them; or NULL */
	size_t head;                     /* its first key + 1, or 0 */
};

/* What two rows must have in common to be compared. */
struct key {
	uint64_t hash;
	size_t row;
	size_t next; /* of the row: number + 1, or 0 */
	size_t end;  /* of the keys with this hash */
};

struct ocop_pairs {
	struct ocop_likeness *likeness;
	struct row *rows;
	size_t count, room;
	size_t *often; /* by number of a word: in how many rows it is */
	struct key *keys;
	size_t key_count, key_room;
	size_t *compared; /* by row: the last it was compared with, + 1 */
	struct ocop_pair *found;
	size_t found_count, found_room;
	struct arena arena;
};

/* Traits that alone make two rows worth a look. */
static const enum ocop_trait telling[] = { OCOP_TRAIT_TAX_CODE,
	OCOP_TRAIT_PHONE, OCOP_TRAIT_LEADER, OCOP_TRAIT_ENTITY };

enum { TELLING = sizeof(telling) / sizeof(telling[0]) };

int
ocop_pairs_new(struct ocop_pairs **out, struct ocop_likeness *likeness,
    struct ocop_error *err)
{
	if (!(*out = calloc(1, sizeof(**out))))
		return ocop_fail_memory(err);
	(*out)->likeness = likeness;
	return 0;
}

void
ocop_pairs_free(struct ocop_pairs *pairs)
{
	if (!pairs)
		return;
	free(pairs->rows);
	free(pairs->often);
	free(pairs->keys);
	free(pairs->compared);
	free(pairs->found);
	arena_free(&pairs->arena);
	free(pairs);
}

/* Makes room for one more; the list stays as it is on no memory. */
static int
grow(void **list, size_t count, size_t *room, size_t size)
{
	size_t more = *room ? 2 * *room : 64;
	void *moved;

	if (count < *room)
		return 0;
	if (!(moved = realloc(*list, more * size)))
		return -1;
	*list = moved;
	*room = more;
	return 0;
}

static int
read_traits(
    struct ocop_pairs *pairs, struct row *row, const char *const *traits)
{
	for (int t = 0; t < OCOP_TRAITS; t++) {
		char *made;

		if (!traits[t] || !*traits[t])
			continue;
		if (!(made = trait_read((enum ocop_trait)t, traits[t])))
			return -1;
		if (*made)
			row->traits[t] =
			    arena_copy(&pairs->arena, made, strlen(made));
		if (*made && !row->traits[t]) {
			free(made);
			return -1;
		}
		free(made);
	}
	return 0;
}

int
ocop_pairs_add(struct ocop_pairs *pairs, const char *name,
    const char *const traits[OCOP_TRAITS], struct ocop_error *err)
{
	struct row *row;

	if (grow((void **)&pairs->rows, pairs->count, &pairs->room,
		sizeof(*pairs->rows)) < 0)
		return ocop_fail_memory(err);
	row = &pairs->rows[pairs->count];
	*row = (struct row){ .head = 0 };
	if (name_read(pairs->likeness, &pairs->arena, &row->name, name) < 0 ||
	    read_traits(pairs, row, traits) < 0)
		return ocop_fail_memory(err);
	pairs->count++;
	return 0;
}

/* FNV-1a; what collides is compared for nothing. */
static uint64_t
hash(unsigned kind, const char *bytes, size_t size, size_t without)
{
	uint64_t value =
	    (UINT64_C(0xcbf29ce484222325) ^ kind) * UINT64_C(0x100000001b3);

	for (size_t i = 0; i < size; i++)
		if (i != without)
			value = (value ^ (unsigned char)bytes[i]) *
			    UINT64_C(0x100000001b3);
	return value;
}

static int
add_key(struct ocop_pairs *pairs, size_t row, uint64_t value)
{
	if (grow((void **)&pairs->keys, pairs->key_count, &pairs->key_room,
		sizeof(*pairs->keys)) < 0)
		return -1;
	pairs->keys[pairs->key_count++] =
	    (struct key){ .hash = value, .row = row };
	return 0;
}

/* Each value of a trait; only a telephone has several. */
static int
add_trait_keys(struct ocop_pairs *pairs, size_t row, enum ocop_trait trait)
{
	const char *at = pairs->rows[row].traits[trait];

	while (at && *at) {
		size_t size =
		    trait == OCOP_TRAIT_PHONE ? strcspn(at, " ") : strlen(at);

		if (add_key(pairs, row,
			hash(LETTERS + (unsigned)trait, at, size, size)) < 0)
			return -1;
		at += size + (at[size] == ' ');
	}
	return 0;
}

/* The letters of the name, and with each of them left out: two that differ
 * in a letter share one of these. */
static int
add_core_keys(struct ocop_pairs *pairs, size_t row)
{
	const char *core = pairs->rows[row].name.core;
	size_t size = strlen(core);

	if (add_key(pairs, row, hash(0, core, size, size)) < 0)
		return -1;
	if (size < NAME_NEAR || size > CORE_LONGEST)
		return 0;
	for (size_t i = 0; i < size; i++)
		if (add_key(pairs, row, hash(0, core, size, i)) < 0)
			return -1;
	return 0;
}

/* Rare words first; the number decides among equals. */
static bool
is_before(
    const struct ocop_pairs *pairs, const struct word *a, const struct word *b)
{
	size_t x = pairs->often[a->plain], y = pairs->often[b->plain];

	return x != y ? x < y : a->plain < b->plain;
}

/*
 * So many of the rarest words that names which are alike to `least` percent
 * share one of them: what is common to two such names weighs at least that
 * part of either, so that the words before the first common one weigh no more
 * than the rest.
 */
static int
add_word_keys(struct ocop_pairs *pairs, size_t row, int least)
{
	const struct name *name = &pairs->rows[row].name;
	const struct word *words[NAME_WORDS];
	int before = 0;

	for (size_t i = 0; i < name->count; i++) {
		size_t at = i;

		for (;
		     at > 0 && is_before(pairs, &name->words[i], words[at - 1]);
		     at--)
			words[at] = words[at - 1];
		words[at] = &name->words[i];
	}
	for (size_t i = 0;
	     i < name->count && 100 * before <= (100 - least) * name->weight;
	     i++) {
		uint64_t plain = words[i]->plain;

		if (add_key(pairs, row,
			hash(1, (const char *)&plain, sizeof(plain),
			    sizeof(plain))) < 0)
			return -1;
		before += words[i]->weight;
	}
	return 0;
}

/* How much names must be alike, in percent, for two rows to come to so many
 * points without a telling trait; 0: not at all. */
static int
least_name(const struct ocop_likeness *likeness, int least)
{
	int others = 0, name = likeness->agree[OCOP_TRAIT_NAME];

	for (int t = OCOP_TRAIT_NAME + 1; t < OCOP_TRAITS; t++)
		others += likeness->agree[t];
	for (size_t i = 0; i < TELLING; i++)
		others -= likeness->agree[telling[i]];
	if (least <= others || name <= 0)
		return 0;
	least = (100 * (least - others) + name - 1) / name;
	return least < 100 ? least : 100;
}

static int
count_words(struct ocop_pairs *pairs)
{
	free(pairs->often);
	pairs->often =
	    calloc(pairs->likeness->plain.count + 1, sizeof(*pairs->often));
	if (!pairs->often)
		return -1;
	for (size_t i = 0; i < pairs->count; i++)
		for (size_t w = 0; w < pairs->rows[i].name.count; w++)
			pairs->often[pairs->rows[i].name.words[w].plain]++;
	return 0;
}

static int
by_hash(const void *left, const void *right)
{
	const struct key *a = left, *b = right;

	if (a->hash != b->hash)
		return a->hash < b->hash ? -1 : 1;
	return (a->row > b->row) - (a->row < b->row);
}

/* All keys, those of one hash together, chained by row. */
static int
make_keys(struct ocop_pairs *pairs, int least)
{
	int name = least_name(pairs->likeness, least);

	pairs->key_count = 0;
	if (count_words(pairs) < 0)
		return -1;
	for (size_t i = 0; i < pairs->count; i++) {
		pairs->rows[i].head = 0;
		for (size_t t = 0; t < TELLING; t++)
			if (add_trait_keys(pairs, i, telling[t]) < 0)
				return -1;
		if (add_core_keys(pairs, i) < 0 ||
		    add_word_keys(pairs, i, name) < 0)
			return -1;
	}
	if (pairs->key_count > 0)
		qsort(pairs->keys, pairs->key_count, sizeof(*pairs->keys),
		    by_hash);
	for (size_t i = pairs->key_count; i-- > 0;) {
		struct key *key = &pairs->keys[i];
		struct row *row = &pairs->rows[key->row];
		bool last = i + 1 == pairs->key_count ||
		    pairs->keys[i + 1].hash != key->hash;

		key->end = last ? i + 1 : pairs->keys[i + 1].end;
		key->next = row->head;
		row->head = i + 1;
	}
	return 0;
}

static struct ocop_pair
compare(const struct ocop_pairs *pairs, size_t a, size_t b)
{
	const struct ocop_likeness *likeness = pairs->likeness;
	const struct row *x = &pairs->rows[a], *y = &pairs->rows[b];
	struct ocop_pair pair = { .a = a, .b = b };

	pair.name = name_compare(&x->name, &y->name);
	pair.score = pair.name * likeness->agree[OCOP_TRAIT_NAME] / 100;
	for (int t = OCOP_TRAIT_NAME + 1; t < OCOP_TRAITS; t++) {
		bool same = t == OCOP_TRAIT_NUMBER ?
		    name_same_numbers(&x->name, &y->name) :
		    x->traits[t] && y->traits[t] &&
			trait_same(
			    (enum ocop_trait)t, x->traits[t], y->traits[t]);
		bool known =
		    t == OCOP_TRAIT_NUMBER || (x->traits[t] && y->traits[t]);

		if (same && likeness->agree[t] > 0)
			pair.agree |= 1U << t;
		if (known && !same && likeness->differ[t] > 0)
			pair.differ |= 1U << t;
		pair.score += same ? likeness->agree[t] :
		    known          ? -likeness->differ[t] :
				     0;
	}
	if (pair.score > 100)
		pair.score = 100;
	return pair;
}

/* Compares a row with all later ones that share a key with it. */
static int
compare_row(struct ocop_pairs *pairs, size_t row, int least)
{
	for (size_t k = pairs->rows[row].head; k > 0;
	     k = pairs->keys[k - 1].next)
		for (size_t i = k; i < pairs->keys[k - 1].end; i++) {
			size_t other = pairs->keys[i].row;
			struct ocop_pair pair;

			if (other == row || pairs->compared[other] == row + 1)
				continue;
			pairs->compared[other] = row + 1;
			pair = compare(pairs, row, other);
			if (pair.score < least)
				continue;
			if (grow((void **)&pairs->found, pairs->found_count,
				&pairs->found_room, sizeof(*pairs->found)) < 0)
				return -1;
			pairs->found[pairs->found_count++] = pair;
		}
	return 0;
}

int
ocop_pairs_find(struct ocop_pairs *pairs, int least,
    const struct ocop_pair **out, size_t *count, struct ocop_error *err)
{
	pairs->found_count = 0;
	free(pairs->compared);
	pairs->compared = calloc(pairs->count + 1, sizeof(*pairs->compared));
	if (!pairs->compared || make_keys(pairs, least) < 0)
		return ocop_fail_memory(err);
	for (size_t i = 0; i < pairs->count; i++)
		if (compare_row(pairs, i, least) < 0)
			return ocop_fail_memory(err);
	*out = pairs->found;
	*count = pairs->found_count;
	return 0;
}
