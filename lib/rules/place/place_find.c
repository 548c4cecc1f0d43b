/* Finding the administrative unit that a text or an address names. */
#include <string.h>

#include "rules/place/place_index.h"

enum { SEGMENTS = 16 }; /* of an address; it ends with the commune */

/* A text cut at its commas, blanks around taken off; how many, or -1. */
static int
cut(struct places *places, const char *text, const char *segments[SEGMENTS])
{
	char *copy = arena_copy(&places->scratch, text, strlen(text));
	char *rest = NULL;
	size_t count = 0;

	if (!copy)
		return -1;
	for (char *one = strtok_r(copy, ",;", &rest); one;
	     one = strtok_r(NULL, ",;", &rest)) {
		one += strspn(one, " \t\n");
		if (!*one)
			continue;
		/* what comes first is the house: it may be any length */
		if (count == SEGMENTS) {
			memmove(segments, segments + 1,
			    (SEGMENTS - 1) * sizeof(*segments));
			count--;
		}
		segments[count++] = one;
	}
	return (int)count;
}

static bool
is_code(const char *text)
{
	return *text && text[strspn(text, "0123456789-")] == '\0';
}

static int
find_code(struct places *places, const char *text, const char *day,
    struct place_answer *answer)
{
	size_t link = place_map_first(&places->codes, text);

	for (; link > 0; link = places->codes.links[link - 1].next)
		if (place_answer_add(places, answer,
			places->codes.links[link - 1].place) < 0)
			return -1;
	place_judge(places, day, answer);
	if (answer->outcome != PLACE_ENDED)
		return 0;
	/* of those that had the code, the unit of today's list had it last */
	for (size_t i = 0; i < answer->count; i++)
		if (!places->entries[places->answer[i]].place.district_name) {
			places->answer[0] = places->answer[i];
			answer->count = 1;
		}
	return 0;
}

static int
find_province(struct places *places, const char *text, const char *day,
    bool typed, struct place_answer *answer)
{
	struct place_name name;
	size_t link = 0;

	if (place_name_read(
		places, &places->scratch, &name, text, LEVEL_PROVINCE) < 0)
		return -1;
	if (name.type || !typed)
		link = place_map_first(&places->names, name.plain);
	answer->count = 0;
	for (; link > 0; link = places->names.links[link - 1].next) {
		size_t at = places->names.links[link - 1].place;
		const struct place_entry *entry = &places->entries[at];

		if (!entry->place.province &&
		    (place_same_spelling(&name, &entry->names[0]) ||
			place_same_spelling(&name, &entry->names[1])) &&
		    place_answer_add(places, answer, at) < 0)
			return -1;
	}
	place_judge(places, day, answer);
	return 0;
}

/* The parts of an address that name units; each NULL where it has none. */
struct parts {
	struct place_name names[3];
	const struct place_name *commune, *district, *province;
};

static bool
is_in(const struct map *map, const struct place_name *name)
{
	return map_find(map, name->plain, strlen(name->plain)) != MAP_NONE;
}

/*
 * Finds the parts from the end, where they stand.  Without a type word only
 * the commune of a cell that holds nothing else is taken at its word.
 */
static int
read_parts(struct places *places, struct parts *parts,
    const char *const *segments, size_t count, bool typed)
{
	struct arena *arena = &places->scratch;
	struct place_name *names = parts->names;

	*parts = (struct parts){ .commune = NULL };
	for (size_t i = count; i > (typed ? 0U : 1U) && !parts->province; i--) {
		if (place_name_read(places, arena, &names[2], segments[i - 1],
			LEVEL_PROVINCE) < 0)
			return -1;
		if (is_in(&places->provinces, &names[2])) {
			parts->province = &names[2];
			count = i - 1;
		}
	}
	if (count == 0)
		return 0;
	if (place_name_read(places, arena, &names[0], segments[count - 1],
		LEVEL_COMMUNE) < 0)
		return -1;
	if (names[0].type || (count == 1 && !typed)) {
		parts->commune = &names[0];
		return 0;
	}
	if (count == 1)
		return 0;
	if (place_name_read(places, arena, &names[0], segments[count - 2],
		LEVEL_COMMUNE) < 0 ||
	    place_name_read(places, arena, &names[1], segments[count - 1],
		LEVEL_DISTRICT) < 0)
		return -1;
	if (typed &&
	    (!names[0].type ||
		(!names[1].type && !is_in(&places->districts, &names[1]))))
		return 0;
	parts->commune = &names[0];
	parts->district = &names[1];
	return 0;
}

/* What the text asks for; answer->asked says whether it names a commune. */
static int
read_question(struct places *places, const char *text, const char *province,
    bool typed, struct parts *parts, struct place_question *asked,
    struct place_answer *answer)
{
	const char *segments[SEGMENTS];
	int count;

	arena_free(&places->scratch);
	*answer = (struct place_answer){ .outcome = PLACE_NONE };
	count = cut(places, text, segments);
	if (count < 0 ||
	    read_parts(places, parts, segments, (size_t)count, typed) < 0)
		return -1;
	answer->asked = parts->commune != NULL;
	if (answer->asked)
		*asked = (struct place_question){ *parts->commune,
			parts->district, { province, parts->province, false } };
	return 0;
}

int
places_find(struct places *places, const char *text, const char *province,
    const char *day, struct place_answer *answer, struct ocop_error *err)
{
	struct place_question asked;
	struct parts parts;

	if (read_question(
		places, text, province, false, &parts, &asked, answer) < 0)
		return ocop_fail_memory(err);
	if (is_code(text) || place_map_first(&places->codes, text) > 0)
		return find_code(places, text, day, answer) < 0 ?
		    ocop_fail_memory(err) :
		    0;
	if (!answer->asked)
		return 0;
	if (place_gather(places, &asked, answer) < 0)
		return ocop_fail_memory(err);
	if (answer->count == 0) {
		/* nothing says where most former provinces are now */
		asked.within.unknown = true;
		if (place_gather(places, &asked, answer) < 0)
			return ocop_fail_memory(err);
	}
	place_judge(places, day, answer);
	if (answer->outcome == PLACE_NONE && !parts.province &&
	    find_province(places, text, day, true, answer) < 0)
		return ocop_fail_memory(err);
	if (answer->outcome == PLACE_NONE &&
	    place_gather_near(places, &asked, day, answer) < 0)
		return ocop_fail_memory(err);
	return 0;
}

int
places_find_province(struct places *places, const char *text, const char *day,
    struct place_answer *answer, struct ocop_error *err)
{
	arena_free(&places->scratch);
	*answer = (struct place_answer){ .asked = true };
	if (find_province(places, text, day, false, answer) < 0)
		return ocop_fail_memory(err);
	return 0;
}

/*
 * Of what an address may mean, the one unit of today: *named is where the
 * address says it lies.  A unit of today goes before an old one of its name
 * unless that is known to lie elsewhere.
 */
static void
settle(struct places *places, struct place_answer *answer, size_t *named)
{
	ptrdiff_t now = PLACE_NOT;
	size_t today = 0;
	bool doubt = false;

	for (size_t i = 0; i < answer->count; i++)
		if (!places->entries[places->answer[i]].place.district_name) {
			*named = places->answer[i];
			now = (ptrdiff_t)*named;
			today++;
		}
	for (size_t i = 0; i < answer->count; i++) {
		ptrdiff_t one = places_now(places, places->answer[i]);

		if (today == 0 && i == 0) {
			*named = places->answer[0];
			now = one;
		}
		if (one == PLACE_NOT ? today == 0 : one != now)
			doubt = true;
	}
	answer->outcome = today > 1 || (doubt && answer->count > 1) ?
	    PLACE_SEVERAL :
	    doubt ? PLACE_ENDED :
		    PLACE_ONE;
	if (answer->outcome != PLACE_ONE)
		return;
	places->answer[0] = (size_t)now;
	answer->count = 1;
}

int
places_address(struct places *places, const char *address, const char *province,
    struct place_answer *answer, size_t *named, struct ocop_error *err)
{
	struct place_question asked;
	struct parts parts;

	if (read_question(
		places, address, province, true, &parts, &asked, answer) < 0)
		return ocop_fail_memory(err);
	if (!answer->asked)
		return 0;
	if (place_gather(places, &asked, answer) < 0)
		return ocop_fail_memory(err);
	if (answer->count > 0)
		settle(places, answer, named);
	return 0;
}
