/* How lenient or erratic each member of a council is, by medians. */
#include <stdlib.h>

#include "base/grow.h"
#include "rules/council/leniency.h"
#include "rules/council/median.h"

/*
 * Medians of whole numbers are halves, so each step doubles what the one
 * before has: points are kept in so many parts.
 */
enum {
	DEVIATION = 2,                /* total less median of the product */
	MEMBER = 2 * DEVIATION,       /* median of deviations */
	MEMBER_MAD = 2 * MEMBER,      /* their MAD */
	COUNCIL = 2 * MEMBER,         /* median of the members' medians */
	COUNCIL_MAD = 2 * COUNCIL,    /* their MAD */
	TYPICAL_MAD = 2 * MEMBER_MAD, /* median of the members' MADs */
};

/* The deviations of one member. */
struct series {
	int64_t *values;
	size_t count, room;
};

struct ocop_leniency {
	struct ocop_leniency_limits limits;
	size_t members;
	struct series *series;               /* by member */
	struct ocop_member_leniency *result; /* by member */
	int64_t *totals;                     /* of a product, to be sorted */
	size_t room;
};

int
ocop_leniency_new(struct ocop_leniency **out, size_t members,
    const struct ocop_leniency_limits *limits, struct ocop_error *err)
{
	struct ocop_leniency *l = calloc(1, sizeof(*l));
	size_t room = members ? members : 1;

	*out = l;
	if (!l)
		return ocop_fail_memory(err);
	l->limits = *limits;
	l->members = members;
	l->series = calloc(room, sizeof(*l->series));
	l->result = calloc(room, sizeof(*l->result));
	return l->series && l->result ? 0 : ocop_fail_memory(err);
}

void
ocop_leniency_free(struct ocop_leniency *l)
{
	if (!l)
		return;
	for (size_t i = 0; l->series && i < l->members; i++)
		free(l->series[i].values);
	free(l->series);
	free(l->result);
	free(l->totals);
	free(l);
}

static int
append_value(struct series *series, int64_t value)
{
	if (!grow(&series->values, series->count, &series->room,
		sizeof(*series->values)))
		return -1;
	series->values[series->count++] = value;
	return 0;
}

int
ocop_leniency_add(struct ocop_leniency *l, const size_t *members,
    const int *totals, size_t count, struct ocop_error *err)
{
	int64_t twice;

	if (count == 0 || count < (size_t)l->limits.sheets)
		return 0;
	if (count > l->room) {
		int64_t *room = realloc(l->totals, count * sizeof(*room));

		if (!room)
			return ocop_fail_memory(err);
		l->totals = room;
		l->room = count;
	}
	for (size_t i = 0; i < count; i++)
		l->totals[i] = totals[i];
	twice = median_twice(l->totals, count);
	for (size_t i = 0; i < count; i++) {
		struct ocop_member_leniency *member = &l->result[members[i]];
		int64_t deviation = DEVIATION * (int64_t)totals[i] - twice;

		if (append_value(&l->series[members[i]], deviation) < 0)
			return ocop_fail_memory(err);
		member->compared++;
		member->above += deviation > 0;
		member->equal += deviation == 0;
		member->below += deviation < 0;
	}
	return 0;
}

/* Whether there is enough of the member to judge by. */
static bool
judged(const struct ocop_leniency *l, size_t member)
{
	size_t compared = l->result[member].compared;

	return compared > 0 && compared >= (size_t)l->limits.products;
}

/* So many MADs, mad being one times parts, or the least points if more. */
static struct ocop_fraction
limit_of(const struct ocop_fraction *mads, const struct ocop_fraction *points,
    int64_t mad, int64_t parts)
{
	int64_t by_mad = mads->value * mad * points->scale;
	int64_t least = points->value * parts * mads->scale;

	return (struct ocop_fraction){ by_mad > least ? by_mad : least,
		parts * mads->scale * points->scale };
}

/* What the judged members have in common; room is for as many values. */
static void
measure(const struct ocop_leniency *l, struct ocop_council_leniency *out,
    int64_t *room)
{
	struct ocop_fraction limit;
	int64_t median, middle;
	size_t count = 0;

	for (size_t i = 0; i < l->members; i++)
		if (judged(l, i))
			room[count++] = l->result[i].median.value;
	median = median_twice(room, count);
	limit = limit_of(&l->limits.leniency_mads, &l->limits.leniency_points,
	    median_apart(room, count, median), COUNCIL_MAD);
	middle = median * (limit.scale / COUNCIL);
	out->harsh_below =
	    (struct ocop_fraction){ middle - limit.value, limit.scale };
	out->lenient_above =
	    (struct ocop_fraction){ middle + limit.value, limit.scale };
	count = 0;
	for (size_t i = 0; i < l->members; i++)
		if (judged(l, i))
			room[count++] = l->result[i].mad.value;
	out->erratic_above = limit_of(&l->limits.erratic_mads,
	    &l->limits.erratic_points, median_twice(room, count), TYPICAL_MAD);
}

static bool
is_above(const struct ocop_fraction *a, const struct ocop_fraction *b)
{
	return a->value * b->scale > b->value * a->scale;
}

static unsigned
flags_of(const struct ocop_member_leniency *member,
    const struct ocop_council_leniency *council)
{
	unsigned flags = 0;

	if (is_above(&member->median, &council->lenient_above))
		flags |= OCOP_LENIENT;
	if (is_above(&council->harsh_below, &member->median))
		flags |= OCOP_HARSH;
	if (is_above(&member->mad, &council->erratic_above))
		flags |= OCOP_ERRATIC;
	return flags;
}

int
ocop_leniency_judge(struct ocop_leniency *l,
    struct ocop_council_leniency *council, struct ocop_error *err)
{
	int64_t *room = calloc(l->members ? l->members : 1, sizeof(*room));

	if (!room)
		return ocop_fail_memory(err);
	*council = (struct ocop_council_leniency){ 0 };
	for (size_t i = 0; i < l->members; i++) {
		struct series *series = &l->series[i];
		struct ocop_member_leniency *member = &l->result[i];

		if (series->count == 0)
			continue;
		member->median = (struct ocop_fraction){
			median_twice(series->values, series->count), MEMBER
		};
		member->mad = (struct ocop_fraction){
			median_apart(series->values, series->count,
			    member->median.value),
			MEMBER_MAD
		};
		council->judged += judged(l, i);
	}
	council->enough =
	    council->judged > 0 && council->judged >= (size_t)l->limits.members;
	if (council->enough)
		measure(l, council, room);
	for (size_t i = 0; i < l->members; i++)
		l->result[i].flags = council->enough && judged(l, i) ?
		    flags_of(&l->result[i], council) :
		    OCOP_FEW;
	free(room);
	return 0;
}

const struct ocop_member_leniency *
ocop_leniency_get(const struct ocop_leniency *l, size_t member)
{
	return &l->result[member];
}
