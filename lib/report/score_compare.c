/* Self-assessments of makers beside what the council gave. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/rank.h>

#include "base/number.h"
#include "base/text.h"
#include "report/read/round_products.h"
#include "report/reports.h"
#include "rules/council/median.h"

enum {
	PRODUCT,
	SET,
	SELF,
	MEAN,
	DIFFERENCE,
	STARS_SELF,
	STARS,
	DISPUTED,
	STATE,
	COLUMNS
};

static const char *const columns[COLUMNS] = {
	[PRODUCT] = "product",
	[SET] = "set",
	[SELF] = "self",
	[MEAN] = "mean",
	[DIFFERENCE] = "difference",
	[STARS_SELF] = "stars_self",
	[STARS] = "stars",
	[DISPUTED] = "disputed",
	[STATE] = "state",
};

enum {
	LINE_PRODUCT,
	LINE_SET,
	LINE_CRITERION,
	LINE_SELF,
	LINE_LOW,
	LINE_MEDIAN,
	LINE_HIGH,
	LINE_AGREED,
	LINE_COLUMNS
};

static const char *const line_columns[LINE_COLUMNS] = {
	[LINE_PRODUCT] = "product",
	[LINE_SET] = "set",
	[LINE_CRITERION] = "criterion",
	[LINE_SELF] = "self",
	[LINE_LOW] = "low",
	[LINE_MEDIAN] = "median",
	[LINE_HIGH] = "high",
	[LINE_AGREED] = "agreed",
};

struct comparing {
	struct round round;
	const struct ocop_edition *edition;
	struct ocop_evaluator *alone;  /* evaluates the maker's sheet */
	const struct ocop_sheet *self; /* of the product at hand, or NULL */
	struct ocop_writer *writer;
	struct text disputed;
	int64_t *values; /* of one criterion */
	size_t room;
};

/* What the council's sheets give a criterion. */
struct points {
	size_t sheets; /* that score it; 0: the others mean nothing */
	int low, high;
	int64_t
	    median_twice; /* between the two in the middle, where there are */
};

static struct points
points_of(struct comparing *c, size_t leaf)
{
	const struct round *round = &c->round;
	struct points out = { 0, 0, 0, 0 };

	for (size_t i = 0; i < round->scored.count; i++)
		if (ocop_evaluated_total(round->evaluator, i) >= 0)
			c->values[out.sheets++] = ocop_evaluated_points(
			    round->evaluator, &round->scored, i, leaf);
	if (out.sheets == 0)
		return out;
	out.median_twice = median_twice(c->values, out.sheets); /* sorted */
	out.low = (int)c->values[0];
	out.high = (int)c->values[out.sheets - 1];
	return out;
}

/* Room for the points of a product's sheets. */
static int
make_room(struct comparing *c, struct ocop_error *err)
{
	size_t count = c->round.scored.count;
	int64_t *values;

	if (count <= c->room)
		return 0;
	if (!(values = realloc(c->values, count * sizeof(*values))))
		return ocop_fail_memory(err);
	c->values = values;
	c->room = count;
	return 0;
}

static int
self_points(const struct comparing *c, size_t leaf)
{
	return c->self ? ocop_sheet_points(c->round.scored.set, c->self, leaf) :
			 OCOP_MISSING;
}

static int
write_lines(struct comparing *c, struct ocop_error *err)
{
	const struct ocop_scored *scored = &c->round.scored;
	char set[16];

	snprintf(set, sizeof(set), "%d", scored->set->set);
	for (size_t l = 0; l < scored->set->leaf_count; l++) {
		const char *cells[LINE_COLUMNS] = { NULL };
		char numbers[LINE_COLUMNS][NUMBER_TEXT];
		struct points points = points_of(c, l);
		const struct {
			int column, value;
			bool there;
		} whole[] = {
			{ LINE_SELF, self_points(c, l), true },
			{ LINE_LOW, points.low, points.sheets > 0 },
			{ LINE_HIGH, points.high, points.sheets > 0 },
			{ LINE_AGREED,
			    scored->agreed ? ocop_sheet_points(scored->set,
						 scored->agreed, l) :
					     OCOP_MISSING,
			    true },
		};

		cells[LINE_PRODUCT] = scored->product;
		cells[LINE_SET] = set;
		cells[LINE_CRITERION] = scored->set->leaves[l].name;
		for (size_t i = 0; i < sizeof(whole) / sizeof(whole[0]); i++) {
			if (!whole[i].there || whole[i].value == OCOP_MISSING)
				continue;
			snprintf(numbers[whole[i].column], NUMBER_TEXT, "%d",
			    whole[i].value);
			cells[whole[i].column] = numbers[whole[i].column];
		}
		if (points.sheets > 0) {
			number_exact(
			    numbers[LINE_MEDIAN], points.median_twice, 2);
			cells[LINE_MEDIAN] = numbers[LINE_MEDIAN];
		}
		if (ocop_writer_row(c->writer, cells, err) < 0)
			return -1;
	}
	return 0;
}

/* The criteria that the maker sees otherwise: "A1.3:5/3 B4.1:-/2". */
static void
name_differences(struct comparing *c)
{
	const struct ocop_set *set = c->round.scored.set;

	text_reset(&c->disputed);
	for (size_t l = 0; c->self && l < set->leaf_count; l++) {
		struct points points = points_of(c, l);
		int self = self_points(c, l);
		char median[NUMBER_TEXT];

		if (points.sheets == 0 || 2 * self == points.median_twice)
			continue;
		number_exact(median, points.median_twice, 2);
		text_printf(&c->disputed, "%s%s:", c->disputed.size ? " " : "",
		    set->leaves[l].name);
		if (self == OCOP_MISSING)
			text_printf(&c->disputed, "-/%s", median);
		else
			text_printf(&c->disputed, "%d/%s", self, median);
	}
}

/* What the maker's sheet would earn by itself. */
static int
evaluate_self(
    struct comparing *c, struct ocop_standing *out, struct ocop_error *err)
{
	struct ocop_scored scored = { .product = c->round.scored.product,
		.set = c->round.scored.set,
		.sheets = c->self,
		.count = 1,
		.agreed = c->self };

	if (ocop_evaluate(c->alone, &scored, NULL, &out->totals, err) < 0)
		return -1;
	ocop_standing_fill(out, c->edition, false);
	return 0;
}

/*
 * The total less the mean as it is printed, so that the columns add up: the
 * exact difference rounded up in its second decimal.
 */
static void
write_difference(
    char out[NUMBER_TEXT], int64_t self, const struct ocop_totals *of)
{
	int64_t mean = 100 * of->sum / (int64_t)of->sheets;

	number_toward(out, 100 * self - mean, 100);
}

static int
write_product(struct comparing *c, struct ocop_error *err)
{
	const struct ocop_totals *totals = &c->round.totals;
	struct ocop_standing own = { .rank = 0 }, council = { .rank = 0 };
	char numbers[COLUMNS][NUMBER_TEXT];
	const char *cells[COLUMNS] = { totals->product };

	council.totals = *totals;
	ocop_standing_fill(&council, c->edition, false);
	if (c->self && evaluate_self(c, &own, err) < 0)
		return -1;
	snprintf(numbers[SET], NUMBER_TEXT, "%d", totals->set);
	cells[SET] = numbers[SET];
	if (own.totals.figures) {
		snprintf(numbers[SELF], NUMBER_TEXT, "%d", (int)own.totals.sum);
		cells[SELF] = numbers[SELF];
	}
	if (totals->figures) {
		number_cut(numbers[MEAN], totals->sum, (int64_t)totals->sheets);
		cells[MEAN] = numbers[MEAN];
	}
	if (own.totals.figures && totals->figures) {
		write_difference(numbers[DIFFERENCE], own.totals.sum, totals);
		cells[DIFFERENCE] = numbers[DIFFERENCE];
	}
	if (own.stars) {
		snprintf(numbers[STARS_SELF], NUMBER_TEXT, "%d", own.stars);
		cells[STARS_SELF] = numbers[STARS_SELF];
	}
	if (council.stars) {
		snprintf(numbers[STARS], NUMBER_TEXT, "%d", council.stars);
		cells[STARS] = numbers[STARS];
	}
	name_differences(c);
	if (!(cells[DISPUTED] = text_get(&c->disputed)))
		return ocop_fail_memory(err);
	cells[STATE] = ocop_state_name(totals->state);
	return ocop_writer_row(c->writer, cells, err);
}

/* What is written of a product. */
typedef int write_fn(struct comparing *c, struct ocop_error *err);

static int
compare_round(const struct ocop_question *q, write_fn *write_each,
    struct ocop_writer *writer, struct ocop_error *err)
{
	struct comparing c = { .writer = writer };
	struct ocop_edition *edition;
	int got;

	if (round_edition(
		&edition, q->store, q->round, q->report, q->ctx, err) < 0)
		return -1;
	c.edition = edition;
	got = round_open(
	    &c.round, q->store, q->round, edition, OCOP_IN_FORCE, err);
	if (got == 0)
		got = ocop_evaluator_new(&c.alone, edition, err);
	while (got >= 0 && (got = round_next(&c.round, err)) > 0) {
		got = ocop_scoring_self(c.round.scoring, &c.self, err);
		if (got == 0)
			got = make_room(&c, err);
		if (got == 0)
			got = write_each(&c, err);
	}
	ocop_evaluator_free(c.alone);
	round_close(&c.round);
	ocop_edition_free(edition);
	text_free(&c.disputed);
	free(c.values);
	return got;
}

static int
write_compare(const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	return compare_round(q, write_product, writer, err);
}

static int
write_compare_lines(const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	return compare_round(q, write_lines, writer, err);
}

const struct ocop_report report_compare = {
	.name = "compare",
	.tool = "ocop-score",
	.title = N_("What makers and the council gave"),
	.columns = columns,
	.count = COLUMNS,
	.of = OCOP_OF_ROUND,
	.write = write_compare,
};

const struct ocop_report report_compare_lines = {
	.name = "compare_lines",
	.tool = "ocop-score",
	.command = "compare",
	.instead = "lines",
	.title = N_("What makers and the council gave, criterion by criterion"),
	.columns = line_columns,
	.count = LINE_COLUMNS,
	.of = OCOP_OF_ROUND,
	.write = write_compare_lines,
};
