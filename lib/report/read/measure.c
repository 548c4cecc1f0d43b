#include <stdlib.h>
#include <string.h>

#include "base/grow.h"
#include "report/read/measure.h"
#include "report/read/unit_successors.h"
#include "rules/time/day.h"

int
measure_open(struct ocop_list **out, struct ocop_store *store,
    const char *measure, const char *argument, struct ocop_date as_of,
    struct ocop_error *err)
{
	const struct day_text day = day_text(as_of);
	const struct ocop_argument arguments[] = { { ":as_of", day.text },
		{ ":argument", argument }, { NULL, NULL } };

	*out = NULL;
	if (!ocop_list_has(measure))
		return 0;
	if (ocop_list_open(out, store, measure, arguments, err) < 0)
		return -1;
	if (ocop_list_count(*out) == OCOP_MEASURE_COLUMNS)
		return 1;
	/* A list there is, but not one of a measure. */
	ocop_list_close(*out);
	*out = NULL;
	return 0;
}

static int
add_to_part(struct parts *parts, const char *key, size_t size,
    const char *const *row, struct ocop_error *err)
{
	ptrdiff_t at = map_add(&parts->keys, key, size);

	if (at == MAP_NONE ||
	    !grow(&parts->tallies, parts->keys.count - 1, &parts->room,
		sizeof(*parts->tallies)))
		return ocop_fail_memory(err);
	ocop_tally_add(&parts->tallies[at], atoll(row[OCOP_MEASURE_COUNTED]),
	    atoll(row[OCOP_MEASURE_OF]), *row[OCOP_MEASURE_KNOWN] == '1');
	return 0;
}

/* Adds a row to its part, that of a unit that is no more to what it is now;
 * one of several groups to each of them. */
static int
add_row(struct parts *parts, const char *const *row, enum ocop_by by,
    const struct unit_successors *successors, struct ocop_error *err)
{
	const char *groups = row[OCOP_MEASURE_GROUPS];
	const char *unit = row[OCOP_MEASURE_UNIT];
	const char *province = row[OCOP_MEASURE_PROVINCE];
	size_t size;

	switch (by) {
	case OCOP_BY_PROVINCE:
		unit_successor_of(successors, unit, &province);
		return add_to_part(parts, province, strlen(province), row, err);
	case OCOP_BY_COMMUNE:
		unit = unit_successor_of(successors, unit, &province);
		return add_to_part(parts, unit, strlen(unit), row, err);
	case OCOP_BY_GROUP:
		do {
			size = strcspn(groups, " ");
			if (add_to_part(parts, groups, size, row, err) < 0)
				return -1;
			groups += size + strspn(groups + size, " ");
		} while (*groups);
		return 0;
	case OCOP_BY_YEAR:
	case OCOP_BY_NOTHING:
	default:
		return add_to_part(parts, "", 0, row, err);
	}
}

int
measure_parts(struct parts *parts, struct ocop_store *store,
    const char *measure, const char *argument, struct ocop_date as_of,
    enum ocop_by by, struct ocop_error *err)
{
	const char *const *row;
	struct unit_successors successors = { 0 };
	struct ocop_list *list;
	int got = measure_open(&list, store, measure, argument, as_of, err);

	memset(parts, 0, sizeof(*parts));
	if (got <= 0)
		return got;
	if (by == OCOP_BY_PROVINCE || by == OCOP_BY_COMMUNE)
		got = unit_successors_read(&successors, store, as_of, err);
	while (got >= 0 && (got = ocop_list_next(list, &row, err)) > 0)
		got = add_row(parts, row, by, &successors, err);
	unit_successors_free(&successors);
	ocop_list_close(list);
	return got < 0 ? -1 : 1;
}

void
parts_free(struct parts *parts)
{
	map_free(&parts->keys);
	free(parts->tallies);
	memset(parts, 0, sizeof(*parts));
}

struct ocop_measured
parts_get(const struct parts *parts, const char *key, enum ocop_adds_up adds_up)
{
	ptrdiff_t at = map_find(&parts->keys, key, strlen(key));

	if (at == MAP_NONE)
		return (struct ocop_measured){ .known = false };
	return ocop_tally_measured(&parts->tallies[at], adds_up);
}
