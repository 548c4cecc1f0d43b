#include <stdlib.h>
#include <string.h>

#include "base/grow.h"
#include "base/text.h"
#include "report/read/round_products.h"
#include "task/diff.h"

static void *
keep_bytes(struct arena *arena, const void *bytes, size_t size)
{
	void *copy = arena_alloc(arena, size);

	if (copy)
		memcpy(copy, bytes, size);
	return copy;
}

/* Keeps a sheet, which lasts only until the next product. */
static int
keep_sheet(struct shot *shot, struct ocop_sheet *out,
    const struct ocop_sheet *sheet, size_t leaves)
{
	struct arena *arena = &shot->arena;

	*out = (struct ocop_sheet){
		.member =
		    arena_copy(arena, sheet->member, strlen(sheet->member)),
		.points = keep_bytes(arena, sheet->points, leaves),
		.options = sheet->options ?
		    keep_bytes(arena, sheet->options, leaves) :
		    NULL,
		.raised = sheet->raised,
	};
	return out->member && out->points && (out->options || !sheet->options) ?
	    0 :
	    -1;
}

static int
keep_product(
    struct shot *shot, const struct ocop_scored *scored, struct ocop_error *err)
{
	size_t leaves = scored->set->leaf_count, count = scored->count;
	struct ocop_sheet *sheets =
	    arena_alloc(&shot->arena, (count + 1) * sizeof(*sheets));
	const char *product =
	    arena_copy(&shot->arena, scored->product, strlen(scored->product));

	if (!sheets || !product ||
	    !grow(&shot->list, shot->count, &shot->room, sizeof(*shot->list)))
		return ocop_fail_memory(err);
	for (size_t i = 0; i < count; i++)
		if (keep_sheet(shot, &sheets[i], &scored->sheets[i], leaves) <
		    0)
			return ocop_fail_memory(err);
	if (scored->agreed &&
	    keep_sheet(shot, &sheets[count], scored->agreed, leaves) < 0)
		return ocop_fail_memory(err);
	shot->list[shot->count++] = (struct shot_product){
		.product = product,
		.set = scored->set,
		.sheets = sheets,
		.count = count,
		.agreed = scored->agreed ? &sheets[count] : NULL,
	};
	return 0;
}

static int
by_product(const void *a, const void *b)
{
	const struct ocop_standing *const *x = a, *const *y = b;

	return strcmp((*x)->totals.product, (*y)->totals.product);
}

/* Gives each product its standing: both lists hold the same products. */
static int
find_standings(struct shot *shot, struct ocop_error *err)
{
	struct ocop_standings *s = shot->standings;
	const struct ocop_standing **list =
	    calloc(s->count ? s->count : 1, sizeof(*list));

	if (!list)
		return ocop_fail_memory(err);
	for (size_t i = 0; i < s->count; i++)
		list[i] = &s->list[i];
	qsort(list, s->count, sizeof(*list), by_product);
	for (size_t i = 0; i < s->count; i++)
		shot->list[i].standing = list[i];
	free(list);
	return 0;
}

/* Evaluates and ranks the round, and keeps its sheets. */
static int
take_shot(struct shot *shot, struct ocop_store *store, const char *name,
    enum ocop_versions versions, ocop_fault_fn *report, void *ctx,
    struct ocop_error *err)
{
	struct round round = { .council = NULL };
	struct ocop_edition *edition;
	int got;

	if (round_edition(&edition, store, name, report, ctx, err) < 0 ||
	    standings_create(&shot->standings, edition, NULL, err) < 0)
		return -1;
	got = round_open(
	    &round, store, name, shot->standings->edition, versions, err);
	while (got >= 0 && (got = round_next(&round, err)) > 0)
		if ((got = keep_product(shot, &round.scored, err)) == 0)
			got =
			    standings_add(shot->standings, &round.totals, err);
	round_close(&round);
	if (got < 0)
		return -1;
	ocop_standings_sort(shot->standings->list, shot->standings->count);
	return find_standings(shot, err);
}

/* Whether two sheets of a set say the same; NULL is no sheet. */
static bool
is_same(const struct ocop_set *set, const struct ocop_sheet *before,
    const struct ocop_sheet *after)
{
	if (!before || !after || before->raised != after->raised ||
	    memcmp(before->points, after->points, set->leaf_count) != 0)
		return false;
	for (size_t l = 0; l < set->leaf_count; l++)
		if ((before->options ? before->options[l] : 0) !=
		    (after->options ? after->options[l] : 0))
			return false;
	return true;
}

bool
diff_next_sheet(const struct pair *pair, struct step *step)
{
	const struct shot_product *one = pair->before, *two = pair->after;
	bool left = one && step->i < one->count;
	bool right = two && step->j < two->count;
	int order = !left ? 1 : -1;

	if (!left && !right) {
		step->before = one ? one->agreed : NULL;
		step->after = two ? two->agreed : NULL;
		if (step->agreed || (!step->before && !step->after))
			return false;
		return step->agreed = true;
	}
	if (left && right)
		order = strcmp(
		    one->sheets[step->i].member, two->sheets[step->j].member);
	step->before = order <= 0 ? &one->sheets[step->i++] : NULL;
	step->after = order >= 0 ? &two->sheets[step->j++] : NULL;
	return true;
}

static void
count_changed(struct pair *pair)
{
	const struct ocop_set *set =
	    pair->after ? pair->after->set : pair->before->set;
	struct step step = { .i = 0 };

	while (diff_next_sheet(pair, &step))
		pair->sheets_changed += !is_same(set, step.before, step.after);
}

/* Puts the two times side by side. */
static int
make_pairs(struct ocop_diff *diff, struct ocop_error *err)
{
	const struct shot *one = &diff->before, *two = &diff->after;
	size_t i = 0, j = 0;

	diff->list = calloc(one->count + two->count + 1, sizeof(*diff->list));
	if (!diff->list)
		return ocop_fail_memory(err);
	while (i < one->count || j < two->count) {
		struct pair *pair = &diff->list[diff->count++];
		int order = i == one->count ?
		    1 :
		    j == two->count ?
		    -1 :
		    strcmp(one->list[i].product, two->list[j].product);

		pair->reason = "";
		if (order <= 0)
			pair->before = &one->list[i++];
		if (order >= 0)
			pair->after = &two->list[j++];
		count_changed(pair);
	}
	return 0;
}

/* One more reason of a product, after those it has. */
static int
add_reason(struct ocop_diff *diff, struct pair *pair, const char *reason,
    struct ocop_error *err)
{
	struct text all = { 0 };

	pair->rescored = true;
	text_printf(&all, "%s%s%s", pair->reason,
	    *pair->reason && *reason ? "; " : "", reason);
	pair->reason = text_get(&all) ?
	    arena_copy(&diff->arena, all.bytes, all.size) :
	    NULL;
	text_free(&all);
	return pair->reason ? 0 : ocop_fail_memory(err);
}

/* The reasons of stored re-scores; they come in order of product. */
static int
read_reasons(struct ocop_diff *diff, struct ocop_store *store,
    const char *round, struct ocop_error *err)
{
	const struct ocop_argument arguments[] = { { ":round", round },
		{ NULL, NULL } };
	const char *const *cells;
	struct ocop_list *list;
	size_t at = 0;
	int got;

	if (ocop_list_open(&list, store, "rescores", arguments, err) < 0)
		return -1;
	while ((got = ocop_list_next(list, &cells, err)) > 0) {
		while (at < diff->count &&
		    strcmp(diff->list[at].after->product, cells[0]) != 0)
			at++;
		if (at == diff->count)
			got = ocop_fail(err, OCOP_ECATALOG,
			    "%s has sheets and is missing from its round; "
			    "the catalog is damaged",
			    cells[0]);
		else
			got = add_reason(diff, &diff->list[at], cells[1], err);
		if (got < 0)
			break;
	}
	ocop_list_close(list);
	return got;
}

static int
create_diff(struct ocop_diff **out, struct ocop_error *err)
{
	*out = calloc(1, sizeof(**out));
	return *out ? 0 : ocop_fail_memory(err);
}

int
ocop_diff_stored(struct ocop_diff **out, struct ocop_store *store,
    const char *round, ocop_fault_fn *report, void *ctx, struct ocop_error *err)
{
	if (create_diff(out, err) < 0 ||
	    take_shot(&(*out)->before, store, round, OCOP_FIRST, report, ctx,
		err) < 0 ||
	    take_shot(&(*out)->after, store, round, OCOP_IN_FORCE, report, ctx,
		err) < 0 ||
	    make_pairs(*out, err) < 0)
		return -1;
	return read_reasons(*out, store, round, err);
}

int
ocop_diff_files(struct ocop_diff **out, struct ocop_score_job *job,
    struct ocop_store *store, const char *round, const char *reason,
    struct ocop_error *err)
{
	if (create_diff(out, err) < 0 ||
	    take_shot(&(*out)->before, store, round, OCOP_IN_FORCE, job->report,
		job->ctx, err) < 0 ||
	    ocop_score_load(job, store, round, err) < 0)
		return -1;
	if (job->faults > 0)
		return ocop_fail(err, OCOP_ENO,
		    "there were faults; what the files would change is not "
		    "known");
	if (take_shot(&(*out)->after, store, round, OCOP_IN_FORCE, job->report,
		job->ctx, err) < 0 ||
	    make_pairs(*out, err) < 0)
		return -1;
	for (size_t i = 0; i < (*out)->count; i++)
		if ((*out)->list[i].sheets_changed > 0 && reason)
			(*out)->list[i].reason = reason;
	return 0;
}

void
ocop_diff_free(struct ocop_diff *diff)
{
	if (!diff)
		return;
	ocop_standings_free(diff->before.standings);
	ocop_standings_free(diff->after.standings);
	arena_free(&diff->before.arena);
	arena_free(&diff->after.arena);
	free(diff->before.list);
	free(diff->after.list);
	free(diff->list);
	arena_free(&diff->arena);
	free(diff);
}
