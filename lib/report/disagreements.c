/* The criteria on which the members of a council disagree most. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/grow.h"
#include "base/number.h"
#include "base/text.h"
#include "report/read/round_products.h"
#include "report/reports.h"
#include "rules/council/disagreement.h"

enum {
	PRODUCT,
	SET,
	CRITERION,
	MAX,
	SHEETS,
	LOW,
	MEDIAN,
	HIGH,
	SPREAD,
	DIFFER,
	WEIGHT,
	SPLIT,
	LABEL_VI,
	COLUMNS
};

static const char *const columns[COLUMNS] = {
	[PRODUCT] = "product",
	[SET] = "set",
	[CRITERION] = "criterion",
	[MAX] = "max",
	[SHEETS] = "sheets",
	[LOW] = "low",
	[MEDIAN] = "median",
	[HIGH] = "high",
	[SPREAD] = "spread",
	[DIFFER] = "differ",
	[WEIGHT] = "weight",
	[SPLIT] = "split",
	[LABEL_VI] = "label_vi",
};

/* A criterion of a product on which members disagree. */
struct dispute {
	const char *product;
	int set;
	const struct ocop_leaf *leaf;
	struct ocop_disagreement found;
	const char *split; /* star minima that some reach and some do not */
};

struct disputes {
	struct dispute *list;
	size_t count, room;
	struct arena arena;
	struct text split;
	int64_t *points; /* of a leaf, by sheet that counts */
	size_t points_room;
};

/* Star minima of the leaf that not all sheets reach, nor none. */
static const char *
split_of(struct disputes *d, const struct round *round, size_t leaf)
{
	const struct ocop_set *set = round->scored.set;
	size_t sheets = round->totals.sheets;

	text_reset(&d->split);
	for (size_t m = 0; m < set->mark_count; m++) {
		const struct ocop_mark *mark = &set->marks[m];
		size_t reach = ocop_evaluated_reach(round->evaluator, m);

		if (mark->leaf != leaf || reach == 0 || reach == sheets)
			continue;
		text_printf(&d->split, "%s%d:%s>=%d %zu/%zu",
		    d->split.size ? " " : "", mark->stars,
		    set->leaves[leaf].name, mark->points, reach, sheets);
	}
	if (d->split.failed)
		return NULL;
	if (d->split.size == 0)
		return "";
	return arena_copy(&d->arena, d->split.bytes, d->split.size);
}

static int
add_dispute(struct disputes *d, const struct round *round, const char *product,
    size_t leaf, const struct ocop_disagreement *found, struct ocop_error *err)
{
	const char *split = split_of(d, round, leaf);

	if (!split || !grow(&d->list, d->count, &d->room, sizeof(*d->list)))
		return ocop_fail_memory(err);
	d->list[d->count++] = (struct dispute){ product, round->scored.set->set,
		&round->scored.set->leaves[leaf], *found, split };
	return 0;
}

/* Compares the sheets that count, leaf by leaf. */
static int
add_product(
    struct disputes *d, const struct round *round, struct ocop_error *err)
{
	const struct ocop_scored *scored = &round->scored;
	struct ocop_disagreement found;
	const char *product = NULL;

	if (!round->totals.figures)
		return 0;
	if (scored->count > d->points_room) {
		int64_t *points =
		    realloc(d->points, scored->count * sizeof(*points));

		if (!points)
			return ocop_fail_memory(err);
		d->points = points;
		d->points_room = scored->count;
	}
	for (size_t l = 0; l < scored->set->leaf_count; l++) {
		size_t count = 0;

		for (size_t i = 0; i < scored->count; i++)
			if (ocop_evaluated_total(round->evaluator, i) >= 0)
				d->points[count++] = ocop_evaluated_points(
				    round->evaluator, scored, i, l);
		if (!ocop_disagreement_find(&found, d->points, count))
			continue;
		if (!product)
			product = arena_copy(&d->arena, scored->product,
			    strlen(scored->product));
		if (!product)
			return ocop_fail_memory(err);
		if (add_dispute(d, round, product, l, &found, err) < 0)
			return -1;
	}
	return 0;
}

/* The heaviest first; a split minimum before none. */
static int
by_weight(const void *a, const void *b)
{
	const struct dispute *x = a, *y = b;
	int64_t one = x->found.weight.value * y->found.weight.scale;
	int64_t two = y->found.weight.value * x->found.weight.scale;
	int order;

	if (one != two)
		return one > two ? -1 : 1;
	if (!*x->split != !*y->split)
		return *x->split ? -1 : 1;
	order = strcmp(x->product, y->product);
	return order ? order : (x->leaf > y->leaf) - (x->leaf < y->leaf);
}

static int
write_dispute(const struct dispute *dispute, struct ocop_writer *writer,
    struct ocop_error *err)
{
	const struct ocop_disagreement *found = &dispute->found;
	const struct {
		int column, value;
	} whole[] = {
		{ SET, dispute->set },
		{ MAX, dispute->leaf->max },
		{ SHEETS, (int)found->sheets },
		{ LOW, found->low },
		{ HIGH, found->high },
		{ SPREAD, found->high - found->low },
		{ DIFFER, (int)found->differ },
	};
	char numbers[COLUMNS][NUMBER_TEXT];
	const char *cells[COLUMNS];

	for (size_t i = 0; i < sizeof(whole) / sizeof(whole[0]); i++) {
		char *number = numbers[whole[i].column];

		snprintf(number, NUMBER_TEXT, "%d", whole[i].value);
		cells[whole[i].column] = number;
	}
	number_exact(numbers[MEDIAN], found->median.value, found->median.scale);
	number_cut(numbers[WEIGHT], found->weight.value, found->weight.scale);
	cells[MEDIAN] = numbers[MEDIAN];
	cells[WEIGHT] = numbers[WEIGHT];
	cells[PRODUCT] = dispute->product;
	cells[CRITERION] = dispute->leaf->name;
	cells[SPLIT] = dispute->split;
	cells[LABEL_VI] = dispute->leaf->label_vi;
	return ocop_writer_row(writer, cells, err);
}

/* The heaviest first. */
static int
write_disagreements(const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	struct round round = { .council = NULL };
	struct ocop_edition *edition;
	struct disputes d = { .list = NULL };
	int got;

	if (round_edition(
		&edition, q->store, q->round, q->report, q->ctx, err) < 0)
		return -1;
	got =
	    round_open(&round, q->store, q->round, edition, OCOP_IN_FORCE, err);
	while (got >= 0 && (got = round_next(&round, err)) > 0)
		got = add_product(&d, &round, err);
	if (d.count > 0)
		qsort(d.list, d.count, sizeof(*d.list), by_weight);
	for (size_t i = 0; got == 0 && i < d.count && i < q->top; i++)
		got = write_dispute(&d.list[i], writer, err);
	round_close(&round);
	free(d.list);
	free(d.points);
	text_free(&d.split);
	arena_free(&d.arena);
	ocop_edition_free(edition);
	return got;
}

const struct ocop_report report_disagreements = {
	.name = "disagreements",
	.tool = "ocop-score",
	.title = N_("Where members disagree"),
	.columns = columns,
	.count = COLUMNS,
	.of = OCOP_OF_ROUND,
	.options = "top",
	.write = write_disagreements,
};
