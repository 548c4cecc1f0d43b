/* Keys that bring together rows which may be the same. */
#include <stdlib.h>
#include <string.h>

#include "base/grow.h"
#include "rules/likeness/pairs.h"

enum { CORE_LONGEST = 60 };

/*
 * Traits that make two rows worth a look, the most telling first.  What agrees
 * in one of them is found by its keys; those of the later ones, and of none,
 * are for rows that agree in none of the earlier ones.
 */
static const enum ocop_trait telling[] = { OCOP_TRAIT_TAX_CODE,
	OCOP_TRAIT_PHONE, OCOP_TRAIT_LEADER, OCOP_TRAIT_ENTITY };

enum { TELLING = sizeof(telling) / sizeof(telling[0]) };

/* How much names must be alike, in percent, for two rows to come to so many
 * points: 0 not at all, above 100 they never do. */
struct needed {
	int name[TELLING + 1]; /* with the first so many traits not agreeing */
	bool core;             /* rows that agree in none may be a pair */
};

/* FNV-1a, going on from a value; what collides is compared for nothing. */
static uint64_t
hash(uint64_t value, const char *bytes, size_t size, size_t without)
{
	for (size_t i = 0; i < size; i++)
		if (i != without)
			value = (value ^ (unsigned char)bytes[i]) *
			    UINT64_C(0x100000001b3);
	return value;
}

/* Where the keys of one kind begin. */
static uint64_t
hash_kind(unsigned kind)
{
	return (UINT64_C(0xcbf29ce484222325) ^ kind) * UINT64_C(0x100000001b3);
}

static int
add_key(struct ocop_pairs *pairs, size_t row, uint64_t value)
{
	if (!grow(&pairs->keys, pairs->key_count, &pairs->key_room,
		sizeof(*pairs->keys)))
		return -1;
	pairs->keys[pairs->key_count++] =
	    (struct key){ .hash = value, .row = row };
	return 0;
}

/* The letters of the name, and with each of them left out: two that differ
 * in a letter share one of these. */
static int
add_core_keys(struct ocop_pairs *pairs, size_t row, uint64_t from)
{
	const char *core = pairs->rows[row].name.core;
	size_t size = strlen(core);

	if (add_key(pairs, row, hash(from, core, size, size)) < 0)
		return -1;
	if (size < NAME_NEAR || size > CORE_LONGEST)
		return 0;
	for (size_t i = 0; i < size; i++)
		if (add_key(pairs, row, hash(from, core, size, i)) < 0)
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
add_word_keys(struct ocop_pairs *pairs, size_t row, uint64_t from, int least)
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
			hash(from, (const char *)&plain, sizeof(plain),
			    sizeof(plain))) < 0)
			return -1;
		before += words[i]->weight;
	}
	return 0;
}

static bool
everyone_has(const struct ocop_pairs *pairs, enum ocop_trait trait)
{
	for (size_t i = 0; i < pairs->count; i++)
		if (!pairs->rows[i].traits[trait])
			return false;
	return true;
}

/* Points that names bring, in percent of a name that is the same. */
static int
in_percent(const struct ocop_likeness *likeness, int points)
{
	int name = likeness->agree[OCOP_TRAIT_NAME];

	return points <= 0 || name <= 0 ? 0 : (100 * points + name - 1) / name;
}

static struct needed
find_needed(const struct ocop_pairs *pairs, int least)
{
	const struct ocop_likeness *likeness = pairs->likeness;
	struct needed needed;

	for (int t = OCOP_TRAIT_NAME + 1; t < OCOP_TRAITS; t++)
		least -= likeness->agree[t];
	for (size_t i = 0; i < TELLING; i++) {
		needed.name[i] = in_percent(likeness, least);
		least += likeness->agree[telling[i]];
		/* it differs, then, where nobody lacks it */
		if (everyone_has(pairs, telling[i]))
			least += likeness->differ[telling[i]];
	}
	needed.name[TELLING] = in_percent(likeness, least);
	needed.core = needed.name[TELLING] <= 100;
	return needed;
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

/* Keys of what agrees in one value of a trait: alone, if that may do, else
 * with what its name must share. */
static int
add_value_keys(struct ocop_pairs *pairs, size_t row, uint64_t value,
    const struct needed *needed, size_t trait)
{
	int name = needed->name[trait];

	if (name <= 0)
		return add_key(pairs, row, value);
	if (name > 100)
		return 0;
	/* keys for all rows find the letters of these, too */
	if (!needed->core && add_core_keys(pairs, row, value) < 0)
		return -1;
	return add_word_keys(pairs, row, value, name);
}

/* Each value of a trait; only a telephone has several. */
static int
add_trait_keys(struct ocop_pairs *pairs, size_t row,
    const struct needed *needed, size_t trait)
{
	const char *at = pairs->rows[row].traits[telling[trait]];
	uint64_t from = hash_kind(2 + (unsigned)telling[trait]);

	while (at && *at) {
		size_t size = telling[trait] == OCOP_TRAIT_PHONE ?
		    strcspn(at, " ") :
		    strlen(at);

		if (add_value_keys(pairs, row, hash(from, at, size, size),
			needed, trait) < 0)
			return -1;
		at += size + (at[size] == ' ');
	}
	return 0;
}

static int
add_keys(struct ocop_pairs *pairs, size_t row, const struct needed *needed)
{
	for (size_t t = 0; t < TELLING; t++)
		if (add_trait_keys(pairs, row, needed, t) < 0)
			return -1;
	if (!needed->core)
		return 0;
	if (add_core_keys(pairs, row, hash_kind(0)) < 0)
		return -1;
	return add_word_keys(pairs, row, hash_kind(1), needed->name[TELLING]);
}

static int
by_hash(const void *left, const void *right)
{
	const struct key *a = left, *b = right;

	if (a->hash != b->hash)
		return a->hash < b->hash ? -1 : 1;
	return (a->row > b->row) - (a->row < b->row);
}

int
pairs_make_keys(struct ocop_pairs *pairs, int least)
{
	struct needed needed = find_needed(pairs, least);

	pairs->key_count = 0;
	if (count_words(pairs) < 0)
		return -1;
	for (size_t i = 0; i < pairs->count; i++) {
		pairs->rows[i].head = 0;
		if (add_keys(pairs, i, &needed) < 0)
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
