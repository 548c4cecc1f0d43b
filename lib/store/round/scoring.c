/* The score sheets of a round, read product by product. */
#include <stdlib.h>
#include <string.h>

#include "sql.h"
#include "store/round/council_gate.h"
#include "store/round/sheet_text.h"

struct ocop_scoring {
	struct ocop_council *council;
	const struct ocop_edition *edition;
	sqlite3_stmt *stmt;
	bool row;           /* the statement is on a row not yet taken */
	struct arena arena; /* of the product at hand */
	struct ocop_sheet *sheets, agreed, self;
	const struct ocop_set *set; /* of the product at hand */
	const char *product;
	sqlite3_stmt *single; /* NULL: the round has no such sheets */
	const char **missing, **interested;
	bool *seen; /* by member number: gave a sheet for the product */
	size_t room;
};

/* Few rounds have sheets of which a product has one: it is asked once. */
static int
open_singles(
    struct ocop_scoring *s, enum ocop_versions versions, struct ocop_error *err)
{
	struct ocop_store *store = s->council->store;
	sqlite3_stmt *any = NULL;
	int got = -1;

	if (sql_prepare(&any, store, sql_has_single_sheets, err) == 0 &&
	    sql_bind(any, ":round", s->council->round, err) == 0)
		got = sql_step(any, err);
	sqlite3_finalize(any);
	if (got <= 0)
		return got;
	if (sql_prepare(&s->single, store, sql_get_single_sheet, err) < 0)
		return -1;
	return sql_bind_number(
	    s->single, ":first", versions == OCOP_FIRST, err);
}

int
ocop_scoring_open(struct ocop_scoring **out, struct ocop_council *council,
    const struct ocop_edition *edition, enum ocop_versions versions,
    struct ocop_error *err)
{
	struct ocop_scoring *scoring = calloc(1, sizeof(*scoring));
	size_t members = council->names.count ? council->names.count : 1;
	int got;

	*out = NULL;
	if (!scoring)
		return ocop_fail_memory(err);
	scoring->council = council;
	scoring->edition = edition;
	scoring->sheets = calloc(members, sizeof(*scoring->sheets));
	scoring->missing = calloc(members, sizeof(*scoring->missing));
	scoring->interested = calloc(members, sizeof(*scoring->interested));
	scoring->seen = calloc(members, sizeof(*scoring->seen));
	if (!scoring->sheets || !scoring->missing || !scoring->interested ||
	    !scoring->seen) {
		got = ocop_fail_memory(err);
	} else if ((got = sql_prepare(&scoring->stmt, council->store,
			sql_scoring, err)) == 0 &&
	    (got = sql_bind(scoring->stmt, ":round", council->round, err)) ==
		0 &&
	    (got = sql_bind_number(
		 scoring->stmt, ":first", versions == OCOP_FIRST, err)) == 0) {
		got = sql_step(scoring->stmt, err);
		scoring->row = got > 0;
	}
	if (got >= 0)
		got = open_singles(scoring, versions, err);
	if (got < 0) {
		ocop_scoring_close(scoring);
		return -1;
	}
	*out = scoring;
	return 0;
}

void
ocop_scoring_close(struct ocop_scoring *scoring)
{
	if (!scoring)
		return;
	sqlite3_finalize(scoring->stmt);
	sqlite3_finalize(scoring->single);
	arena_free(&scoring->arena);
	free(scoring->sheets);
	free(scoring->missing);
	free(scoring->interested);
	free(scoring->seen);
	free(scoring);
}

/* The columns of scoring.sql. */
enum { PRODUCT, ENTITY, SET, MEMBER, POINTS, OPTIONS, CONDITIONS };

static int
read_sheet(struct ocop_scoring *s, const struct ocop_set *set,
    struct ocop_sheet *out, struct ocop_error *err)
{
	const char *member = sql_text(s->stmt, MEMBER);
	ptrdiff_t at = map_find(&s->council->names, member, strlen(member));

	/* The schema does not let this in, but a catalog may be damaged. */
	if (at == MAP_NONE || s->seen[at])
		return ocop_fail(err, OCOP_ECATALOG,
		    "the sheet of %s in round %s does not belong to its "
		    "council; the catalog is damaged",
		    member, s->council->round);
	s->seen[at] = true;
	out->member = s->council->names.entries[at].key;
	if (sheet_read(out, &s->arena, set, sql_text(s->stmt, POINTS),
		sql_text(s->stmt, OPTIONS), sql_text(s->stmt, CONDITIONS)))
		return 0;
	return ocop_fail(err, OCOP_ECATALOG,
	    "the sheet of %s in round %s cannot be read; the catalog is "
	    "damaged",
	    member, s->council->round);
}

/* The columns of get_single_sheet.sql. */
enum {
	SINGLE_VERSION,
	SINGLE_SET,
	SINGLE_POINTS,
	SINGLE_OPTIONS,
	SINGLE_CONDITIONS
};

/* The product's sheet of a kind into room; *out is NULL when it has none. */
static int
read_single(struct ocop_scoring *s, enum ocop_sheet_kind kind,
    struct ocop_sheet *room, const struct ocop_sheet **out,
    struct ocop_error *err)
{
	const char *name = ocop_sheet_kind_name(kind);
	int got;

	*out = NULL;
	if (!s->single)
		return 0;
	sqlite3_reset(s->single);
	if (sql_bind(s->single, ":round", s->council->round, err) < 0 ||
	    sql_bind(s->single, ":product", s->product, err) < 0 ||
	    sql_bind(s->single, ":kind", name, err) < 0 ||
	    (got = sql_step(s->single, err)) < 0)
		return -1;
	if (got == 0)
		return 0;
	room->member = name;
	*out = room;
	if (sql_int(s->single, SINGLE_SET) == s->set->set &&
	    sheet_read(room, &s->arena, s->set,
		sql_text(s->single, SINGLE_POINTS),
		sql_text(s->single, SINGLE_OPTIONS),
		sql_text(s->single, SINGLE_CONDITIONS)))
		return 0;
	return ocop_fail(err, OCOP_ECATALOG,
	    "the %s sheet of %s in round %s cannot be read; the catalog is "
	    "damaged",
	    name, s->product, s->council->round);
}

int
ocop_scoring_self(struct ocop_scoring *s, const struct ocop_sheet **out,
    struct ocop_error *err)
{
	return read_single(s, OCOP_SHEETS_SELF, &s->self, out, err);
}

static void
attendance_of(
    struct ocop_scoring *s, const char *entity, struct ocop_attendance *out)
{
	*out = (struct ocop_attendance){ .missing = s->missing,
		.interested = s->interested,
		.chair = OCOP_CHAIR_NONE };
	for (size_t i = 0; i < s->council->names.count; i++) {
		const struct member *member = &s->council->members[i];

		if (!member->scores)
			continue;
		if (member->chair)
			out->chair =
			    s->seen[i] || council_interested(member, entity) ?
			    OCOP_CHAIR_THERE :
			    OCOP_CHAIR_ABSENT;
		if (council_interested(member, entity)) {
			if (s->seen[i])
				s->interested[out->interested_count++] =
				    s->council->names.entries[i].key;
			continue;
		}
		out->entitled++;
		if (member->attends && !s->seen[i])
			s->missing[out->missing_count++] =
			    s->council->names.entries[i].key;
	}
}

int
ocop_scoring_next(struct ocop_scoring *s, struct ocop_scored *scored,
    struct ocop_attendance *attendance, struct ocop_error *err)
{
	const char *product, *entity;
	int number, got = 1;

	if (!s->row)
		return 0;
	arena_free(&s->arena);
	memset(s->seen, 0, s->council->names.count * sizeof(*s->seen));
	product = sql_text(s->stmt, PRODUCT);
	entity = sql_text(s->stmt, ENTITY);
	if (!*entity)
		return ocop_store_lacks(product, err);
	product = arena_copy(&s->arena, product, strlen(product));
	entity = arena_copy(&s->arena, entity, strlen(entity));
	if (!product || !entity)
		return ocop_fail_memory(err);
	number = sql_int(s->stmt, SET);
	*scored = (struct ocop_scored){
		.product = product,
		.set = ocop_edition_set(s->edition, number),
		.sheets = s->sheets,
	};
	if (!scored->set)
		return ocop_fail(err, OCOP_ECATALOG,
		    "the sheets of %s are of set %d, which %s does not have",
		    product, number, s->edition->edition);
	do {
		if (sqlite3_column_type(s->stmt, MEMBER) != SQLITE_NULL &&
		    read_sheet(
			s, scored->set, &s->sheets[scored->count++], err) < 0)
			return -1;
		if ((got = sql_step(s->stmt, err)) < 0)
			return -1;
	} while (got > 0 && strcmp(sql_text(s->stmt, PRODUCT), product) == 0);
	s->row = got > 0;
	attendance_of(s, entity, attendance);
	s->set = scored->set;
	s->product = product;
	if (read_single(
		s, OCOP_SHEETS_AGREED, &s->agreed, &scored->agreed, err) < 0)
		return -1;
	return 1;
}
