#include <stdlib.h>
#include <string.h>

#include "base/number.h"
#include "sql.h"
#include "store/council.h"

struct ocop_scoring {
	struct ocop_council *council;
	const struct ocop_edition *edition;
	sqlite3_stmt *stmt;
	bool row;           /* the statement stands on a row not yet taken */
	struct arena arena; /* of the product at hand */
	struct ocop_sheet *sheets;
	const char **missing, **interested;
	bool *seen; /* by member number: gave a sheet for the product */
	size_t room;
};

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
	arena_free(&scoring->arena);
	free(scoring->sheets);
	free(scoring->missing);
	free(scoring->interested);
	free(scoring->seen);
	free(scoring);
}

/*
 * Reads [3,null,2] into so many small numbers; null becomes none.  NULL when
 * it is anything else, or a leaf has no option of the points.
 */
static signed char *
read_array(
    struct arena *arena, const char *json, const struct ocop_set *set, int none)
{
	signed char *values = arena_alloc(arena, set->leaf_count);
	char before = '[';

	for (size_t i = 0; values && i < set->leaf_count; i++) {
		size_t size;
		int value;

		if (*json++ != before)
			return NULL;
		before = ',';
		size = strcspn(json, ",]");
		value = number_parse(json, size);
		if (size == 4 && strncmp(json, "null", size) == 0)
			value = none;
		else if (value < 0 || value > OCOP_POINTS_MAX ||
		    (none == OCOP_MISSING &&
			!(set->leaves[i].points >> value & 1)))
			return NULL;
		values[i] = (signed char)value;
		json += size;
	}
	return values && strcmp(json, "]") == 0 ? values : NULL;
}

static uint32_t
read_conditions(const struct ocop_set *set, const char *json)
{
	uint32_t raised = 0;

	for (size_t c = 0; *json && c < set->condition_count; c++) {
		const char *at = strstr(json, set->conditions[c].condition);
		size_t size = strlen(set->conditions[c].condition);

		for (; at; at = strstr(at + 1, set->conditions[c].condition))
			if (at[-1] == '"' && at[size] == '"') {
				raised |= UINT32_C(1) << c;
				break;
			}
	}
	return raised;
}

/* The columns of scoring.sql. */
enum { PRODUCT, ENTITY, SET, MEMBER, POINTS, OPTIONS, CONDITIONS };

static int
read_sheet(struct ocop_scoring *s, const struct ocop_set *set,
    struct ocop_sheet *out, struct ocop_error *err)
{
	const char *member = sql_text(s->stmt, MEMBER);
	const char *options = sql_text(s->stmt, OPTIONS);
	ptrdiff_t at = map_find(&s->council->names, member, strlen(member));

	/* The schema does not let this in, but a catalog may be damaged. */
	if (at == MAP_NONE || s->seen[at])
		return ocop_fail(err, OCOP_ECATALOG,
		    "the sheet of %s in round %s does not belong to its "
		    "council; the catalog is damaged",
		    member, s->council->round);
	s->seen[at] = true;
	*out = (struct ocop_sheet){
		.member = s->council->names.entries[at].key,
		.points = read_array(
		    &s->arena, sql_text(s->stmt, POINTS), set, OCOP_MISSING),
		.options =
		    *options ? read_array(&s->arena, options, set, 0) : NULL,
		.raised = read_conditions(set, sql_text(s->stmt, CONDITIONS)),
	};
	if (out->points && (out->options || !*options))
		return 0;
	return ocop_fail(err, OCOP_ECATALOG,
	    "the sheet of %s in round %s cannot be read; the catalog is "
	    "damaged",
	    member, s->council->round);
}

static void
attendance_of(
    struct ocop_scoring *s, const char *entity, struct ocop_attendance *out)
{
	*out = (struct ocop_attendance){ .missing = s->missing,
		.interested = s->interested };
	for (size_t i = 0; i < s->council->names.count; i++) {
		const struct member *member = &s->council->members[i];

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
	product = arena_copy(&s->arena, product, strlen(product));
	entity = arena_copy(&s->arena, entity, strlen(entity));
	if (!product || !entity)
		return ocop_fail_memory(err);
	number = sqlite3_column_int(s->stmt, SET);
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
	return 1;
}
