#include <stdlib.h>
#include <string.h>

#include "base/letters/edit_distance.h"
#include "base/letters/utf8.h"
#include "base/text.h"
#include "rules/likeness/likeness.h"

static const char *const traits[OCOP_TRAITS] = {
	[OCOP_TRAIT_NAME] = "name",
	[OCOP_TRAIT_TAX_CODE] = "tax_code",
	[OCOP_TRAIT_PHONE] = "phone",
	[OCOP_TRAIT_LEADER] = "leader",
	[OCOP_TRAIT_ENTITY] = "entity",
	[OCOP_TRAIT_SET] = "set",
	[OCOP_TRAIT_UNIT] = "unit",
	[OCOP_TRAIT_NUMBER] = "number",
};

const char *
ocop_trait_name(enum ocop_trait trait)
{
	return traits[trait];
}

enum ocop_trait
ocop_trait_find(const char *name)
{
	int i = 0;

	while (i < OCOP_TRAITS && strcmp(traits[i], name) != 0)
		i++;
	return (enum ocop_trait)i;
}

int
ocop_likeness_new(struct ocop_likeness **out, struct ocop_error *err)
{
	*out = calloc(1, sizeof(**out));
	return *out ? 0 : ocop_fail_memory(err);
}

void
ocop_likeness_free(struct ocop_likeness *likeness)
{
	if (!likeness)
		return;
	map_free(&likeness->phrases);
	map_free(&likeness->plain);
	map_free(&likeness->accented);
	arena_free(&likeness->texts);
	free(likeness->meanings);
	free(likeness);
}

void
ocop_likeness_points(struct ocop_likeness *likeness, enum ocop_trait trait,
    int agree, int differ)
{
	likeness->agree[trait] = agree;
	likeness->differ[trait] = differ;
}

void
ocop_likeness_report(struct ocop_likeness *likeness, int report)
{
	likeness->report = report;
}

int
ocop_likeness_reported(const struct ocop_likeness *likeness)
{
	return likeness->report;
}

/*
 * The words of a text, one blank between and no dots; y is i, since both are
 * written for the one sound (Quy, Qui).  The caller's to free.
 */
static char *
words_of(const char *text, bool accents)
{
	char *words = utf8_words(text, accents), *to = words;

	for (char *at = words; *at; at++)
		if (*at != '.')
			*to++ = *at == 'y' ? 'i' : *at;
	*to = '\0';
	return words;
}

static size_t
count_words(const char *words)
{
	size_t count = *words != '\0';

	for (; *words; words++)
		count += *words == ' ';
	return count;
}

static int
add_phrase(struct ocop_likeness *likeness, const char *words,
    const char *meaning, int weight)
{
	size_t before = likeness->phrases.count, count = count_words(words);
	ptrdiff_t at = map_add(&likeness->phrases, words, strlen(words));
	struct phrase *more;

	if (at == MAP_NONE)
		return -1;
	if (likeness->phrases.count == before)
		return 0; /* an earlier row says it */
	if (count > likeness->longest)
		likeness->longest = count;
	if ((before & (before - 1)) == 0) {
		more = realloc(likeness->meanings,
		    (before ? 2 * before : 1) * sizeof(*more));
		if (!more)
			return -1;
		likeness->meanings = more;
	}
	likeness->meanings[at] = (struct phrase){ meaning, weight };
	return 0;
}

/* Each phrase with its accents, and without for names that have none. */
int
ocop_likeness_word(struct ocop_likeness *likeness, const char *words,
    int weight, struct ocop_error *err)
{
	char *copy = strdup(words), *rest = NULL;
	const char *meaning = NULL;
	int got = copy ? 0 : -1;

	for (char *one = copy ? strtok_r(copy, "|", &rest) : NULL;
	     one && got == 0; one = strtok_r(NULL, "|", &rest))
		for (int accents = 0; accents <= 1 && got == 0; accents++) {
			char *phrase = words_of(one, accents);

			if (phrase && !meaning)
				meaning = arena_copy(
				    &likeness->texts, phrase, strlen(phrase));
			got = phrase && meaning ?
			    add_phrase(likeness, phrase, meaning, weight) :
			    -1;
			free(phrase);
		}
	free(copy);
	return got < 0 ? ocop_fail_memory(err) : 0;
}

/* A name on its way: its words with their accents and without. */
struct reading {
	struct ocop_likeness *likeness;
	const char *plain, *accented;
	bool accents;
	struct word words[NAME_WORDS];
	size_t count;
};

/* The bytes of so many words at the start; 0 when there are fewer. */
static size_t
span(const char *words, size_t count)
{
	const char *at = words;

	while (count-- > 0) {
		if (!*at)
			return 0;
		at += strcspn(at, " ");
		if (count > 0 && *at)
			at++;
	}
	return (size_t)(at - words);
}

static int
add_word(struct reading *reading, const char *plain, size_t plain_size,
    const char *accented, size_t accented_size, int weight)
{
	struct ocop_likeness *likeness = reading->likeness;
	ptrdiff_t p = map_add(&likeness->plain, plain, plain_size);
	ptrdiff_t a = map_add(&likeness->accented, accented, accented_size);
	bool number = false;

	if (p == MAP_NONE || a == MAP_NONE)
		return -1;
	for (size_t i = 0; i < plain_size; i++)
		number = number || (plain[i] >= '0' && plain[i] <= '9');
	if (reading->count < NAME_WORDS)
		reading->words[reading->count++] =
		    (struct word){ (size_t)p, (size_t)a, weight, number };
	return 0;
}

/* The longest phrase of the list that comes first: how many words, or 0. */
static size_t
phrase_first(const struct reading *reading, struct phrase *out)
{
	const char *words =
	    reading->accents ? reading->accented : reading->plain;

	for (size_t n = reading->likeness->longest; n > 0; n--) {
		size_t size = span(words, n);
		ptrdiff_t at = size == 0 ?
		    MAP_NONE :
		    map_find(&reading->likeness->phrases, words, size);

		if (at == MAP_NONE)
			continue;
		*out = reading->likeness->meanings[at];
		return n;
	}
	return 0;
}

static void
skip_word(const char **words, size_t count)
{
	*words += span(*words, count);
	*words += **words == ' ';
}

/* Words of the list become their row's; with listed false, all count. */
static int
take_words(struct reading *reading, bool listed)
{
	while (*reading->plain) {
		struct phrase phrase;
		size_t n = listed ? phrase_first(reading, &phrase) : 0, size;
		int got = 0;

		if (n == 0) {
			got = add_word(reading, reading->plain,
			    span(reading->plain, 1), reading->accented,
			    span(reading->accented, 1), WORD_WEIGHT);
			n = 1;
		} else if (phrase.weight > 0) {
			size = strlen(phrase.word);
			got = add_word(reading, phrase.word, size, phrase.word,
			    size, phrase.weight);
		}
		if (got < 0)
			return -1;
		skip_word(&reading->plain, n);
		skip_word(&reading->accented, n);
	}
	return 0;
}

/* The letters of all words, as a copy in the arena. */
static const char *
core(const struct reading *reading, struct arena *arena, bool accents)
{
	const struct ocop_likeness *likeness = reading->likeness;
	struct text text = { 0 };
	const char *made = NULL;

	for (size_t i = 0; i < reading->count; i++) {
		const struct word *word = &reading->words[i];
		const struct map_entry *entry = accents ?
		    &likeness->accented.entries[word->accented] :
		    &likeness->plain.entries[word->plain];

		text_add(&text, entry->key, entry->size);
	}
	if (text_get(&text))
		made = arena_copy(arena, text_get(&text), text.size);
	text_free(&text);
	return made;
}

static int
keep_name(struct reading *reading, struct arena *arena, struct name *out)
{
	size_t size = reading->count * sizeof(*reading->words);
	struct word *words = arena_alloc(arena, size ? size : 1);

	if (!words)
		return -1;
	memcpy(words, reading->words, size);
	out->words = words;
	out->count = reading->count;
	out->accents = reading->accents;
	for (size_t i = 0; i < out->count; i++)
		out->weight += words[i].weight;
	out->core = core(reading, arena, false);
	out->accented = core(reading, arena, true);
	return out->core && out->accented ? 0 : -1;
}

int
name_read(struct ocop_likeness *likeness, struct arena *arena, struct name *out,
    const char *text)
{
	char *plain = words_of(text, false), *accented = words_of(text, true);
	struct reading reading = { .likeness = likeness };
	int got = -1;

	*out = (struct name){ .words = NULL };
	if (!plain || !accented)
		goto out;
	/* a name of nothing but such words has to do with them */
	for (int listed = 1; listed >= 0 && reading.count == 0; listed--) {
		reading.plain = plain;
		reading.accented = accented;
		reading.accents = strcmp(plain, accented) != 0;
		if (take_words(&reading, listed) < 0)
			goto out;
	}
	got = keep_name(&reading, arena, out);
out:
	free(plain);
	free(accented);
	return got;
}

/* What a word in both is worth: less when its accents differ. */
static int
shared(const struct name *a, size_t i, const struct name *b, size_t j)
{
	const struct word *x = &a->words[i], *y = &b->words[j];

	if (x->plain != y->plain)
		return 0;
	return a->accents && b->accents && x->accented != y->accented ?
	    x->weight * 3 / 4 :
	    x->weight;
}

/* The weight of the words they share, in any order. */
static int
common(const struct name *a, const struct name *b)
{
	bool used[NAME_WORDS] = { false };
	int sum = 0;

	for (size_t i = 0; i < a->count; i++) {
		size_t best = b->count;
		int most = 0;

		for (size_t j = 0; j < b->count; j++)
			if (!used[j] && shared(a, i, b, j) > most) {
				most = shared(a, i, b, j);
				best = j;
			}
		if (best < b->count)
			used[best] = true;
		sum += most;
	}
	return sum;
}

/* The same of the words that are in one order in both. */
static int
common_in_order(const struct name *a, const struct name *b)
{
	int most[2][NAME_WORDS + 1] = { { 0 } };

	for (size_t i = 0; i < a->count; i++)
		for (size_t j = 0; j < b->count; j++) {
			const int *above = most[i % 2];
			int *row = most[(i + 1) % 2];
			int with = above[j] + shared(a, i, b, j);

			row[j + 1] = with > above[j + 1] ? with : above[j + 1];
			if (row[j] > row[j + 1])
				row[j + 1] = row[j];
		}
	return most[a->count % 2][b->count];
}

static int
share(int common, const struct name *a, const struct name *b)
{
	int all = a->weight + b->weight - common;

	return all > 0 ? 100 * common / all : 0;
}

int
name_compare(const struct name *a, const struct name *b)
{
	int score = (4 * share(common(a, b), a, b) +
			share(common_in_order(a, b), a, b)) /
	    5;
	size_t size = strlen(a->core), other = strlen(b->core);
	int near = 0;

	/* blanks are put anywhere, and letters are mistaken */
	if (size > 0 && strcmp(a->core, b->core) == 0)
		near = !a->accents || !b->accents ||
			strcmp(a->accented, b->accented) == 0 ?
		    100 :
		    0;
	else if (size >= NAME_NEAR && other >= NAME_NEAR &&
	    near_distance(a->core, b->core) == 1)
		near = 100 - 100 / (int)(size > other ? size : other);
	return near > score ? near : score;
}

/* The next word with a digit from *at on, or NULL. */
static const struct word *
next_number(const struct name *name, size_t *at)
{
	while (*at < name->count)
		if (name->words[(*at)++].number)
			return &name->words[*at - 1];
	return NULL;
}

bool
name_same_numbers(const struct name *a, const struct name *b)
{
	const struct word *x, *y;
	size_t i = 0, j = 0;

	do {
		x = next_number(a, &i);
		y = next_number(b, &j);
		if (!x != !y || (x && x->plain != y->plain))
			return false;
	} while (x);
	return true;
}
