#include <stdio.h>
#include <string.h>

#include <ocop/cell.h>

#include "sql.h"
#include "store/catalog/places.h"
#include "store/rows/resolve_unit.h"
#include "store/rows/unit_tell.h"

int
unit_question_open(struct unit_question *question, struct ocop_store *store,
    struct ocop_error *err)
{
	question->store = store;
	return sql_prepare(&question->find, store, sql_find_unit, err);
}

void
unit_question_close(struct unit_question *question)
{
	sqlite3_finalize(question->find);
	map_free(&question->found);
}

/* Whether the text is the code of a unit of today's list that is in force on
 * the day; what was found is remembered as long as the day stays. */
static int
is_in_force(
    struct unit_question *question, const char *text, struct ocop_error *err)
{
	int got;

	if (strcmp(question->found_on, question->day) != 0) {
		map_free(&question->found);
		memset(&question->found, 0, sizeof(question->found));
		snprintf(question->found_on, sizeof(question->found_on), "%s",
		    question->day);
	}
	if (map_find(&question->found, text, strlen(text)) != MAP_NONE)
		return 1;
	if (sql_bind(question->find, ":value", text, err) < 0 ||
	    sql_bind(question->find, ":day", question->day, err) < 0)
		return -1;
	got = sql_step(question->find, err);
	if (got > 0 &&
	    map_add(&question->found, text, strlen(text)) == MAP_NONE)
		got = ocop_fail_memory(err);
	sqlite3_reset(question->find);
	return got;
}

/* The key of a unit that the row may hold: an old one only where a
 * succession names it; else what became of it.  NULL when in doubt. */
static const char *
code_of(const struct unit_question *question, const struct places *places,
    size_t number)
{
	ptrdiff_t now = strcmp(question->column->refers, OCOP_UNITS_EVER) == 0 ?
	    (ptrdiff_t)number :
	    places_now(places, number);

	return now == PLACE_NOT ? NULL : places_get(places, (size_t)now)->unit;
}

/* Of the units that had the name before, one that is another unit now: an
 * older file may mean that. */
static ptrdiff_t
meant_before(const struct places *places, const struct place_answer *answer)
{
	if (places_get(places, answer->list[0])->district_name)
		return PLACE_NOT;
	for (size_t i = 0; i < answer->others; i++) {
		size_t number = answer->list[answer->count + i];
		ptrdiff_t now = places_now(places, number);

		if (now != PLACE_NOT && (size_t)now != answer->list[0])
			return (ptrdiff_t)number;
	}
	return PLACE_NOT;
}

static int
take_unit(struct unit_question *question, const char *text,
    struct places *places, const struct place_answer *answer, const char **code,
    struct ocop_fault *fault, struct ocop_error *err)
{
	struct text why = { 0 };
	ptrdiff_t before;
	int got;

	*code = code_of(question, places, answer->list[0]);
	if (!*code)
		return unit_refuse_ended(
		    question, text, places, answer, fault, err);
	if (strcmp(places_get(places, answer->list[0])->unit, text) == 0)
		return OCOP_ROW;
	if ((before = meant_before(places, answer)) != PLACE_NOT) {
		text_printf(&why, ocop_gettext("; in an older file: "));
		unit_tell_placed(&why, places, (size_t)before,
		    places_now(places, (size_t)before));
	}
	got = unit_note_placed(question, text, places, answer->list[0],
	    text_sure(&why), fault, err);
	text_free(&why);
	return got;
}

/* Of several, the one that the row's address lies in; else it is in doubt. */
static int
take_by_address(struct unit_question *question, const char *text,
    struct places *places, struct place_answer *answer, const char **code,
    struct ocop_fault *fault, struct ocop_error *err)
{
	struct place_answer by_address;
	size_t list[64], count = answer->count, named;

	if (!question->address || count > sizeof(list) / sizeof(list[0]))
		return unit_refuse_several(
		    question, text, places, answer, fault, err);
	memcpy(list, answer->list, count * sizeof(*list));
	if (places_address(places, question->address,
		store_province(question->store), &by_address, &named, err) < 0)
		return -1;
	for (size_t i = 0; i < count; i++)
		if (by_address.outcome == PLACE_ONE &&
		    by_address.list[0] == list[i]) {
			*code = places_get(places, list[i])->unit;
			return unit_note_placed(question, text, places, list[i],
			    ocop_gettext(", by the address"), fault, err);
		}
	answer->list = list;
	return unit_refuse_several(question, text, places, answer, fault, err);
}

/* Only digits: a code, which has no names near it. */
static bool
is_code(const char *text)
{
	return text[strspn(text, "0123456789-")] == '\0';
}

/* Whether the text is the whole path of the old unit that was found, which
 * leaves no doubt. */
static bool
is_path(const char *text, const struct places *places, size_t number)
{
	const struct place *place = places_get(places, number);

	return place->district_name && strcmp(place->unit, text) == 0;
}

static int
judge_answer(struct unit_question *question, const char *text,
    struct places *places, struct place_answer *answer, const char **code,
    struct ocop_fault *fault, struct ocop_error *err)
{
	switch (answer->outcome) {
	case PLACE_ONE:
		return take_unit(
		    question, text, places, answer, code, fault, err);
	case PLACE_SEVERAL:
		if (places_all_now(places, answer) != PLACE_NOT &&
		    strcmp(question->column->refers, OCOP_UNITS_EVER) != 0)
			return take_unit(
			    question, text, places, answer, code, fault, err);
		return take_by_address(
		    question, text, places, answer, code, fault, err);
	case PLACE_ENDED:
		if (strcmp(question->column->refers, OCOP_UNITS_EVER) == 0 &&
		    is_path(text, places, answer->list[0]))
			return OCOP_ROW;
		return unit_refuse_ended(
		    question, text, places, answer, fault, err);
	case PLACE_NONE:
	default:
		return is_code(text) ? OCOP_ROW :
				       unit_refuse_unknown(question, text,
					   places, answer, fault, err);
	}
}

int
unit_ask(struct unit_question *question, const char *text, const char **code,
    struct ocop_fault *fault, struct ocop_error *err)
{
	struct place_answer answer;
	struct places *places;
	int got = is_in_force(question, text, err);

	*code = text;
	if (got != 0)
		return got < 0 ? -1 : OCOP_ROW;
	if (store_places(&places, question->store, err) < 0)
		return -1;
	got = strcmp(question->column->refers, "provinces") == 0 &&
		!is_code(text) ?
	    places_find_province(places, text, question->day, &answer, err) :
	    places_find(places, text, store_province(question->store),
		question->day, &answer, err);
	if (got < 0)
		return -1;
	return judge_answer(question, text, places, &answer, code, fault, err);
}

int
unit_by_address(struct unit_question *question, const char *address,
    const char **code, struct ocop_fault *note, struct ocop_error *err)
{
	struct place_answer answer;
	struct places *places;
	size_t named;

	*code = NULL;
	if (store_places(&places, question->store, err) < 0 ||
	    places_address(places, address, store_province(question->store),
		&answer, &named, err) < 0)
		return -1;
	if (answer.outcome != PLACE_ONE)
		return 0;
	*code = places_get(places, answer.list[0])->unit;
	return unit_note_placed(
		   question, address, places, named, "", note, err) < 0 ?
	    -1 :
	    0;
}

int
unit_compare(struct unit_question *question, const char *address,
    const char *code, struct ocop_fault *fault, struct ocop_error *err)
{
	const struct place *place;
	struct place_answer answer;
	struct places *places;
	size_t named;

	if (store_places(&places, question->store, err) < 0 ||
	    places_address(places, address, store_province(question->store),
		&answer, &named, err) < 0)
		return -1;
	if (answer.count == 0)
		return 0;
	if (!code)
		return unit_warn_blank(
		    question, places, &answer, named, fault, err);
	if (answer.outcome != PLACE_ONE)
		return 0;
	place = places_get(places, answer.list[0]);
	/* a unit may be given as its whole province */
	if (strcmp(place->unit, code) == 0 ||
	    (place->province && strcmp(place->province, code) == 0))
		return 0;
	return unit_warn_elsewhere(
	    question, code, places, &answer, named, fault, err);
}
