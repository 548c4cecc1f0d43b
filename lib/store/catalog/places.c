#include <string.h>

#include "sql.h"
#include "store/catalog/places.h"

enum { TOLD_MAX = 210 }; /* bytes of a list in a message, about */

/* "" for NULL is no value here. */
static const char *
text_or_null(sqlite3_stmt *stmt, int column)
{
	const char *text = sql_text(stmt, column);

	return *text ? text : NULL;
}

static int
add_type(struct places *places, sqlite3_stmt *row, struct ocop_error *err)
{
	return places_add_type(
	    places, sql_text(row, 0), sql_text(row, 1), sql_text(row, 2), err);
}

static int
add_unit(struct places *places, sqlite3_stmt *row, struct ocop_error *err)
{
	const struct place place = {
		.unit = sql_text(row, 0),
		.name = sql_text(row, 1),
		.full_name = text_or_null(row, 2),
		.type = text_or_null(row, 3),
		.province = text_or_null(row, 4),
		.district_name = text_or_null(row, 5),
		.province_name = text_or_null(row, 6),
		.from = text_or_null(row, 7),
		.until = text_or_null(row, 8),
	};

	return places_add(places, &place, err);
}

static int
add_successor(struct places *places, sqlite3_stmt *row, struct ocop_error *err)
{
	return places_link(places, sql_text(row, 0), sql_text(row, 1),
	    sql_text(row, 2), sql_int(row, 3), err);
}

static int
add_rows(struct ocop_store *store, struct places *places, const char *sql,
    int (*add)(struct places *, sqlite3_stmt *, struct ocop_error *),
    struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	int got = sql_prepare(&stmt, store, sql, err);

	while (got == 0 && (got = sql_step(stmt, err)) > 0)
		got = add(places, stmt, err);
	sqlite3_finalize(stmt);
	return got;
}

int
store_places(
    struct places **out, struct ocop_store *store, struct ocop_error *err)
{
	struct places *places = store->places;

	if (!places &&
	    (ocop_store_setting(store, "province", store->province,
		 sizeof(store->province), err) < 0 ||
		places_new(&places, err) < 0 ||
		add_rows(store, places, sql_place_types, add_type, err) < 0 ||
		add_rows(store, places, sql_place_units, add_unit, err) < 0 ||
		add_rows(store, places, sql_place_successors, add_successor,
		    err) < 0)) {
		places_free(places);
		return -1;
	}
	*out = store->places = places;
	return 0;
}

void
store_forget_places(struct ocop_store *store)
{
	places_free(store->places);
	store->places = NULL;
}

const char *
store_province(const struct ocop_store *store)
{
	return store->province;
}

static const char *
full_name(const struct place *place)
{
	return place->full_name ? place->full_name : place->name;
}

/* The province of today with the key, or NULL. */
static const struct place *
province_of(const struct places *places, const char *key)
{
	for (size_t i = 0; i < places_count(places); i++) {
		const struct place *place = places_get(places, i);

		if (place->province)
			break; /* provinces come first */
		if (strcmp(place->unit, key) == 0)
			return place;
	}
	return NULL;
}

void
place_tell(struct text *out, const struct places *places, size_t number,
    bool with_province)
{
	const struct place *place = places_get(places, number), *province;

	if (place->district_name) {
		text_printf(out, "%s, %s, %s (%s)", place->name,
		    place->district_name, place->province_name, place->unit);
		return;
	}
	text_printf(out, "%s %s", place->unit, full_name(place));
	if (with_province && place->province &&
	    (province = province_of(places, place->province)) != NULL)
		text_printf(out, ", %s", full_name(province));
}

/* Whether units of today are in more than one province. */
static bool
spread_out(const struct places *places, const size_t *list, size_t count)
{
	const char *first = places_get(places, list[0])->province;

	for (size_t i = 1; first && i < count; i++) {
		const char *other = places_get(places, list[i])->province;

		if (!other || strcmp(first, other) != 0)
			return true;
	}
	return false;
}

/* The code, and what it lies in: room for more of them. */
static void
tell_short(struct text *out, const struct places *places, size_t number)
{
	const struct place *place = places_get(places, number);
	const struct place *province =
	    place->province ? province_of(places, place->province) : NULL;

	text_printf(out, "%s", place->unit);
	if (place->district_name)
		text_printf(out, " (%s)", place->district_name);
	else if (province)
		text_printf(out, " (%s)", province->name);
}

/* Whether all were told. */
static bool
tell_list(struct text *out, const struct places *places, const size_t *list,
    size_t count, bool shortly)
{
	bool wide = count > 0 && spread_out(places, list, count);
	size_t start = out->size;

	for (size_t i = 0; i < count; i++) {
		size_t before = out->size;

		if (i > 0)
			text_add(out, "; ", 2);
		if (shortly)
			tell_short(out, places, list[i]);
		else
			place_tell(out, places, list[i], wide);
		if (out->size - start > TOLD_MAX) {
			out->size = before;
			text_printf(
			    out, ocop_gettext("; and %zu more"), count - i);
			return false;
		}
	}
	return true;
}

void
place_tell_all(struct text *out, const struct places *places,
    const size_t *list, size_t count)
{
	size_t start = out->size;

	if (tell_list(out, places, list, count, false))
		return;
	out->size = start;
	tell_list(out, places, list, count, true);
}

void
place_tell_end(struct text *out, const struct places *places, size_t number,
    const char *day)
{
	const struct place *place = places_get(places, number);
	const struct place_successor *successors;
	size_t count = places_successors(places, number, &successors);

	place_tell(out, places, number, false);
	if (place->from && strcmp(day, place->from) < 0) {
		text_printf(
		    out, ocop_gettext(" is in force from %s on"), place->from);
		return;
	}
	if (count == 0) {
		text_printf(out,
		    ocop_gettext(
			" ended on %s, and its successor is not recorded"),
		    place->until ? place->until :
				   ocop_gettext("a day not recorded"));
		return;
	}
	text_printf(out, ocop_gettext(" %s on %s: now "),
	    count > 1 || successors[0].part ? ocop_gettext("was divided") :
					      ocop_gettext("was merged"),
	    successors[0].from);
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			text_add(out, "; ", 2);
		place_tell(out, places, successors[i].unit, false);
	}
}
