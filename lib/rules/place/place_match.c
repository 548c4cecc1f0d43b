/* Which administrative units fit a name, and which of them is meant. */
#include <stdlib.h>
#include <string.h>

#include "base/grow.h"
#include "base/letters/edit_distance.h"
#include "rules/place/place_index.h"

enum { LONG_NAME = 10 };

ptrdiff_t
places_now(const struct places *places, size_t number)
{
	const struct place_entry *entry = &places->entries[number];

	if (!entry->place.district_name)
		return (ptrdiff_t)number;
	if (entry->successor_count != 1 || entry->successors[0].part)
		return PLACE_NOT;
	return (ptrdiff_t)entry->successors[0].unit;
}

ptrdiff_t
places_all_now(const struct places *places, const struct place_answer *answer)
{
	ptrdiff_t now = places_now(places, answer->list[0]);

	for (size_t i = 1; i < answer->count; i++)
		if (places_now(places, answer->list[i]) != now)
			return PLACE_NOT;
	return now;
}

bool
place_same_spelling(
    const struct place_name *asked, const struct place_name *name)
{
	if (strcmp(asked->plain, name->plain) != 0)
		return false;
	/* whoever writes accents writes all of them */
	return !asked->accents || strcmp(asked->accented, name->accented) == 0;
}

/* A type that is not known contradicts none. */
static bool
same_type(const struct place_name *asked, const struct place_name *name)
{
	return !asked->type || !name->type ||
	    strcmp(asked->type, name->type) == 0;
}

/* Whether a province of today's list has the name. */
static bool
province_named(
    const struct places *places, const char *key, const struct place_name *name)
{
	size_t link = place_map_first(&places->names, name->plain);

	for (; link > 0; link = places->names.links[link - 1].next) {
		size_t at = places->names.links[link - 1].place;
		const struct place_entry *entry = &places->entries[at];

		if (!entry->place.province &&
		    strcmp(entry->place.unit, key) == 0)
			return place_same_spelling(name, &entry->names[0]) ||
			    place_same_spelling(name, &entry->names[1]);
	}
	return false;
}

static bool
key_within(const struct places *places, const char *key,
    const struct place_within *within)
{
	if (within->name)
		return province_named(places, key, within->name);
	return strcmp(key, within->key) == 0;
}

/* An old unit lies in its former province, and may lie in any that another
 * unit of that one lies in now: in 2025 provinces were merged whole. */
static bool
is_within(const struct places *places, const struct place_entry *entry,
    const struct place_within *within)
{
	const struct place *place = &entry->place;
	bool known = false;

	if (!within->name && !*within->key)
		return true;
	if (!place->district_name)
		return key_within(places,
		    place->province ? place->province : place->unit, within);
	for (size_t i = 0; i < places->reach_count; i++) {
		const struct place_reach *reach = &places->reaches[i];
		const char *key = places->entries[reach->province].place.unit;

		if (strcmp(reach->old, place->province) != 0)
			continue;
		if (key_within(places, key, within))
			return true;
		known = true;
	}
	if (within->unknown && !known)
		return true;
	if (within->name)
		return place_same_spelling(within->name, &entry->province);
	return strcmp(place->province, within->key) == 0;
}

int
place_answer_add(
    struct places *places, struct place_answer *answer, size_t number)
{
	for (size_t i = 0; i < answer->count; i++)
		if (places->answer[i] == number)
			return 0;
	if (!grow(&places->answer, answer->count, &places->answer_room,
		sizeof(*places->answer)))
		return -1;
	places->answer[answer->count++] = number;
	answer->list = places->answer;
	return 0;
}

static bool
fits(const struct places *places, const struct place_entry *entry,
    const struct place_question *asked, bool district_type)
{
	const struct place_name *names = entry->names;

	if (!entry->place.province ||
	    !((place_same_spelling(&asked->commune, &names[0]) &&
		  same_type(&asked->commune, &names[0])) ||
		(place_same_spelling(&asked->commune, &names[1]) &&
		    same_type(&asked->commune, &names[1]))))
		return false;
	if (asked->district &&
	    (!entry->place.district_name ||
		!place_same_spelling(asked->district, &entry->district) ||
		(district_type &&
		    !same_type(asked->district, &entry->district))))
		return false;
	return is_within(places, entry, &asked->within);
}

int
place_gather(struct places *places, const struct place_question *asked,
    struct place_answer *answer)
{
	size_t first = place_map_first(&places->names, asked->commune.plain);

	answer->count = 0;
	for (int strict = 1; strict >= 0 && answer->count == 0; strict--)
		for (size_t link = first; link > 0;
		     link = places->names.links[link - 1].next) {
			size_t at = places->names.links[link - 1].place;

			if (fits(places, &places->entries[at], asked, strict) &&
			    place_answer_add(places, answer, at) < 0)
				return -1;
		}
	return 0;
}

static int
by_number(const void *left, const void *right)
{
	const size_t *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}

/* In the order in which the places were added. */
static void
sort(struct places *places, const struct place_answer *answer)
{
	if (answer->count > 0)
		qsort(places->answer, answer->count, sizeof(*places->answer),
		    by_number);
}

static bool
in_force(const struct place *place, const char *day)
{
	return (!place->from || strcmp(place->from, day) <= 0) &&
	    (!place->until || strcmp(place->until, day) >= 0);
}

void
place_judge(struct places *places, const char *day, struct place_answer *answer)
{
	size_t kept = 0;

	sort(places, answer);
	for (size_t i = 0; i < answer->count; i++) {
		size_t number = places->answer[i];

		if (!in_force(&places->entries[number].place, day))
			continue;
		places->answer[i] = places->answer[kept];
		places->answer[kept++] = number;
	}
	answer->outcome = kept == 1 ? PLACE_ONE :
	    kept > 1                ? PLACE_SEVERAL :
	    answer->count > 0       ? PLACE_ENDED :
				      PLACE_NONE;
	answer->others = kept > 0 ? answer->count - kept : 0;
	answer->count -= answer->others;
}

int
place_gather_near(struct places *places, const struct place_question *asked,
    const char *day, struct place_answer *answer)
{
	/* another letter in a short name is another name */
	size_t best = strlen(asked->commune.plain) < LONG_NAME ? 1 : 2;

	answer->count = 0;
	for (size_t i = 0; i < places->count; i++) {
		const struct place_entry *entry = &places->entries[i];
		size_t away = NEAR_NOT;

		if (!entry->place.province || !in_force(&entry->place, day) ||
		    !is_within(places, entry, &asked->within))
			continue;
		for (size_t n = 0; n < 2; n++) {
			size_t one = near_distance(
			    asked->commune.plain, entry->names[n].plain);

			if (one < away)
				away = one;
		}
		if (away < best) {
			best = away;
			answer->count = 0;
		}
		if (away == best && place_answer_add(places, answer, i) < 0)
			return -1;
	}
	sort(places, answer);
	return 0;
}
