#include "report/read/member_counts.h"

#include <stdlib.h>
#include <string.h>

#include <ocop/catalog.h>

#include "base/grow.h"
#include "rules/council/disagreement.h"

struct member_count *
member_count_of(struct member_counts *t, const char *code)
{
	ptrdiff_t at = map_add(&t->codes, code, strlen(code));

	if (at == MAP_NONE ||
	    !grow(&t->list, t->codes.count - 1, &t->room, sizeof(*t->list)))
		return NULL;
	return &t->list[at];
}

/* A row of status: a product that a member may score. */
static void
count_assigned(struct member_count *tally, const char *const *row)
{
	tally->assigned++;
	tally->scored += *row[4] == '1';
}

/* A row of conflicts: an entity, and a product of it in the round or none. */
static void
count_barred(struct member_count *tally, const char *const *row)
{
	tally->barred += *row[3] != '\0';
	tally->barred_scored += *row[6] == '1';
}

/* Counts the rows of a list for the member each names, and for all. */
static int
count_rows(struct member_counts *t, const struct ocop_question *q,
    const char *name, size_t member,
    void (*count)(struct member_count *, const char *const *),
    struct ocop_error *err)
{
	const struct ocop_argument arguments[] = { { ":round", q->round },
		{ NULL, NULL } };
	const char *const *row;
	struct ocop_list *list;
	int got;

	if (ocop_list_open(&list, q->store, name, arguments, err) < 0)
		return -1;
	while ((got = ocop_list_next(list, &row, err)) > 0) {
		struct member_count *tally = member_count_of(t, row[member]);

		if (!tally) {
			got = ocop_fail_memory(err);
			break;
		}
		count(tally, row);
		count(&t->all, row);
	}
	ocop_list_close(list);
	return got;
}

/* Room for the points of so many sheets. */
static int
make_room(struct member_counts *t, size_t count, struct ocop_error *err)
{
	if (count <= t->points_room)
		return 0;
	free(t->points);
	free(t->sorted);
	t->points = calloc(count, sizeof(*t->points));
	t->sorted = calloc(count, sizeof(*t->sorted));
	t->points_room = t->points && t->sorted ? count : 0;
	return t->points_room ? 0 : ocop_fail_memory(err);
}

/* One leaf of a product: who does not give its median. */
static int
compare_leaf(struct member_counts *t, const struct scorers *s,
    const struct round *round, size_t leaf, struct ocop_error *err)
{
	const struct ocop_scored *scored = &round->scored;
	struct ocop_disagreement found;
	size_t count = 0;

	for (size_t i = 0; i < scored->count; i++)
		if (ocop_evaluated_total(round->evaluator, i) >= 0)
			t->points[count++] = ocop_evaluated_points(
			    round->evaluator, scored, i, leaf);
	memcpy(t->sorted, t->points, count * sizeof(*t->sorted));
	if (!ocop_disagreement_find(&found, t->sorted, count))
		return 0;
	t->all.disagrees++;
	for (size_t i = 0; i < count; i++) {
		struct member_count *tally =
		    member_count_of(t, s->codes.entries[s->numbers[i]].key);

		if (!tally)
			return ocop_fail_memory(err);
		tally->disagrees +=
		    t->points[i] * found.median.scale != found.median.value;
	}
	return 0;
}

/* A product: who is further than the limit from somebody else. */
static int
compare_members(void *ctx, const struct scorers *s, const struct round *round,
    struct ocop_error *err)
{
	int limit = s->edition->deviation_limit;
	const struct ocop_totals *totals = &round->totals;
	struct member_counts *t = ctx;

	if (make_room(t, s->count, err) < 0)
		return -1;
	t->all.over_limit += totals->high - totals->low > limit;
	for (size_t i = 0; i < s->count; i++) {
		struct member_count *tally =
		    member_count_of(t, s->codes.entries[s->numbers[i]].key);

		if (!tally)
			return ocop_fail_memory(err);
		tally->over_limit += totals->high - s->totals[i] > limit ||
		    s->totals[i] - totals->low > limit;
	}
	for (size_t l = 0; l < round->scored.set->leaf_count; l++)
		if (compare_leaf(t, s, round, l, err) < 0)
			return -1;
	return 0;
}

int
member_counts_read(struct member_counts *t, struct scorers *scorers,
    const struct ocop_question *q, const struct ocop_leniency_limits *limits,
    struct ocop_error *err)
{
	if (scorers_read(scorers, q->store, q->round, limits, compare_members,
		t, q->report, q->ctx, err) < 0 ||
	    count_rows(t, q, "report/status", 3, count_assigned, err) < 0)
		return -1;
	return count_rows(t, q, "report/conflicts", 0, count_barred, err);
}

void
member_counts_free(struct member_counts *t)
{
	map_free(&t->codes);
	free(t->list);
	free(t->points);
	free(t->sorted);
}
