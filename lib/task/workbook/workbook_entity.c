/* The entity of a workbook's row: found or new, checked and stored. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "task/workbook/workbook_put.h"

int
workbook_say(struct workbook_put *put, bool warning, enum ocop_fault_code code,
    size_t column, const char *value, const char *text)
{
	struct ocop_fault fault = { 0 };

	ocop_fault_set(&fault, code, ocop_workbook_columns[column].name, value,
	    "%s", ocop_gettext(text));
	fault.warning = warning;
	fault.personal = ocop_workbook_columns[column].flags & OCOP_PERSONAL;
	ocop_workbook_fault(put->book, &fault);
	return warning ? OCOP_ROW : OCOP_ROW_BAD;
}

const char *
workbook_where(char out[WORKBOOK_WHERE], const struct workbook_put *put,
    const struct known *known)
{
	if (known->path == put->path)
		snprintf(out, WORKBOOK_WHERE, ocop_gettext("on line %zu"),
		    known->line);
	else
		snprintf(out, WORKBOOK_WHERE, ocop_gettext("in %s:%zu"),
		    known->path, known->line);
	return out;
}

int
workbook_refuse_two(struct workbook_put *put, size_t column, const char *name,
    struct known *const found[2], const char *cure)
{
	char text[480];

	snprintf(text, sizeof(text),
	    ocop_gettext("\"%s\" may be %s or %s of the catalog; %s"), name,
	    found[1]->key, found[0]->key, ocop_gettext(cure));
	return workbook_say(put, false, OCOP_E_TWICE, column, name, text);
}

/* The unit that F names, as its code; "" where it is blank. */
static int
find_unit(struct workbook_put *put, const char *const *values,
    char code[OCOP_UNIT_CODE], struct ocop_error *err)
{
	struct ocop_fault fault = { 0 };
	int got;

	code[0] = '\0';
	if (!values[OCOP_BOOK_UNIT])
		return OCOP_ROW;
	got = ocop_catalog_find_unit(put->store, values[OCOP_BOOK_UNIT],
	    values[OCOP_BOOK_ADDRESS], put->job->day, code, &fault, err);
	if (got >= 0 && fault.code) {
		fault.column = ocop_workbook_columns[OCOP_BOOK_UNIT].name;
		ocop_workbook_fault(put->book, &fault);
	}
	return got;
}

/* Whether a row that names an entity again says the same of it. */
static int
compare_entity(struct workbook_put *put, const struct known *entity,
    const struct ocop_workbook_row *row, const char *unit)
{
	int got = OCOP_ROW;
	char text[480], place[WORKBOOK_WHERE];

	workbook_where(place, put, entity);
	if (strcmp(entity->name, row->values[OCOP_BOOK_ENTITY]) != 0) {
		snprintf(text, sizeof(text),
		    ocop_gettext(
			"\"%s\" is \"%s\" %s; write one entity in one way"),
		    row->values[OCOP_BOOK_ENTITY], entity->name, place);
		got = workbook_say(put, false, OCOP_E_CONTRADICTS,
		    OCOP_BOOK_ENTITY, row->values[OCOP_BOOK_ENTITY], text);
	}
	for (size_t i = OCOP_BOOK_TYPE; i <= OCOP_BOOK_PHONE; i++) {
		const char *here = row->values[i], *there = entity->cells[i];

		if (!here || i == OCOP_BOOK_ENTITY ||
		    (there && strcmp(here, there) == 0) ||
		    (i == OCOP_BOOK_UNIT && strcmp(unit, entity->place) == 0))
			continue;
		snprintf(text, sizeof(text),
		    ocop_gettext(
			"not what is %s for the same entity, %s; write the "
			"same, or leave this blank"),
		    place, entity->key);
		if (!there)
			snprintf(text, sizeof(text),
			    ocop_gettext(
				"blank %s, where the entity, %s, appears "
				"first; write it there"),
			    place, entity->key);
		got =
		    workbook_say(put, false, OCOP_E_CONTRADICTS, i, here, text);
	}
	return got;
}

/* Who first had the likeness of an entity, perhaps itself; NULL when there is
 * no memory. */
static struct known *
first_alike(
    struct workbook_put *put, struct known *entity, struct ocop_error *err)
{
	char *like = ocop_workbook_likeness(put->book, entity->name);
	size_t before = put->alike.count;
	ptrdiff_t at =
	    like ? map_add(&put->alike, like, strlen(like)) : MAP_NONE;

	free(like);
	if (at == MAP_NONE) {
		ocop_fail_memory(err);
		return NULL;
	}
	if (put->alike.count > before &&
	    workbook_first_alike(put, (size_t)at, entity, err) < 0)
		return NULL;
	return put->first_alike[at];
}

int
workbook_know_alike(struct workbook_put *put, struct ocop_error *err)
{
	for (size_t i = 0; i < put->entities.count; i++)
		if (!first_alike(put, put->entities.list[i], err))
			return -1;
	return 0;
}

/* Warns of a new entity that may be one that has another name or commune. */
static int
look_alike(
    struct workbook_put *put, struct known *entity, struct ocop_error *err)
{
	struct known *other = first_alike(put, entity, err);
	char text[480];

	if (!other || other == entity)
		return other ? OCOP_ROW : -1;
	snprintf(text, sizeof(text),
	    ocop_gettext(
		"\"%s\" may be %s, \"%s\" in %s; if so, write it as that, if "
		"not, let it be"),
	    entity->name, other->key, other->name,
	    *other->place ? other->place : ocop_gettext("no commune"));
	return workbook_say(
	    put, true, OCOP_E_ALIKE, OCOP_BOOK_ENTITY, entity->name, text);
}

/* One that has no key yet. */
static int
new_entity(struct workbook_put *put, struct known **out, const char *name,
    const char *unit, struct ocop_error *err)
{
	char key[WORKBOOK_KEY];

	if (!workbook_key(key, name, unit, false))
		return ocop_fail_memory(err);
	if (!*key)
		return workbook_say(put, false, OCOP_E_CODE, OCOP_BOOK_ENTITY,
		    name,
		    N_("no letter and no digit to make a key of; write the name"));
	if ((*out = known_by_key(&put->entities, key))) {
		char text[480];

		snprintf(text, sizeof(text),
		    ocop_gettext(
			"\"%s\" would have the key %s, which is that of \"%s\" in "
			"%s; write it as there, or register it under another key"),
		    name, key, (*out)->name,
		    *(*out)->place ? (*out)->place :
				     ocop_gettext("no commune"));
		return workbook_say(
		    put, false, OCOP_E_TWICE, OCOP_BOOK_ENTITY, name, text);
	}
	*out = known_add(&put->entities, key, name, unit, err);
	return *out ? OCOP_ROW : -1;
}

static int
keep_cells(struct workbook_put *put, struct known *entity,
    const struct ocop_workbook_row *row, const char *unit,
    struct ocop_error *err)
{
	struct arena *arena = &put->entities.arena;

	for (size_t i = OCOP_BOOK_TYPE; i <= OCOP_BOOK_PHONE; i++)
		if (row->values[i] &&
		    !(entity->cells[i] = arena_copy(
			  arena, row->values[i], strlen(row->values[i]))))
			return ocop_fail_memory(err);
	entity->line = row->entity_line;
	entity->path = put->path;
	entity->name = entity->cells[OCOP_BOOK_ENTITY];
	if (*unit && !*entity->place &&
	    !(entity->place = arena_copy(arena, unit, strlen(unit))))
		return ocop_fail_memory(err);
	return OCOP_ROW;
}

/* The entity of a row that names one, stored once. */
static int
take_named(struct workbook_put *put, const struct ocop_workbook_row *row,
    struct known **out, struct ocop_error *err)
{
	const char *name = row->values[OCOP_BOOK_ENTITY];
	struct known *found[2];
	char unit[OCOP_UNIT_CODE];
	int got;

	if ((got = find_unit(put, row->values, unit, err)) != OCOP_ROW)
		return got;
	known_find(found, &put->entities, name, unit, true);
	if (found[1])
		return workbook_refuse_two(put, OCOP_BOOK_ENTITY, name, found,
		    N_("write its commune in F, or merge the two"));
	if (found[0] && found[0]->line > 0) {
		*out = found[0];
		return compare_entity(put, *out, row, unit);
	}
	*out = found[0];
	if (!*out && (got = new_entity(put, out, name, unit, err)) != OCOP_ROW)
		return got;
	if ((got = workbook_put_entity(put, *out, row, unit, err)) !=
		OCOP_ROW ||
	    keep_cells(put, *out, row, unit, err) < 0)
		return got == OCOP_ROW ? -1 : got;
	return found[0] ? OCOP_ROW : look_alike(put, *out, err);
}

int
workbook_take_entity(struct workbook_put *put,
    const struct ocop_workbook_row *row, struct known **out,
    struct ocop_error *err)
{
	int got;

	if (row->line != row->entity_line) {
		*out = put->last;
		return *out ?
		    OCOP_ROW :
		    workbook_say(put, false, OCOP_E_REQUIRED, OCOP_BOOK_ENTITY,
			"",
			N_("blank, and the entity of the row above is "
			   "refused; correct that first"));
	}
	put->last = NULL;
	if ((got = take_named(put, row, out, err)) == OCOP_ROW)
		put->last = *out;
	return got;
}
