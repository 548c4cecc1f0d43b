/* The list that goes with a decision: checked, with means, in its order. */
#include <stdlib.h>
#include <string.h>

#include <ocop/fraction.h>

#include "base/number.h"
#include "export/layout.h"
#include "report/read/round_products.h"

/* What the list is sorted by. */
struct place {
	const char **row;
	const char *product;
	int stars;
	int64_t sum, n; /* the mean; n is 0 where there is none */
};

/* Every row must be of one decision. */
static int
check_one(const struct ocop_layout_job *job, const struct layout_rows *rows,
    struct ocop_error *err)
{
	const char *decision, *issued;

	if (rows->count == 0)
		return ocop_fail(err, OCOP_EUSAGE,
		    "no recognition is of this decision%s%s; ocop-export "
		    "recognitions lists them",
		    job->decision ? ": " : "",
		    job->decision ? job->decision : "");
	decision = layout_cell(rows, 0, "recognitions.decision");
	issued = layout_cell(rows, 0, "recognitions.issued");
	for (size_t r = 1; r < rows->count; r++) {
		const char *other =
		    layout_cell(rows, r, "recognitions.decision");
		const char *day = layout_cell(rows, r, "recognitions.issued");

		if (strcmp(other, decision) != 0 || strcmp(day, issued) != 0)
			return ocop_fail(err, OCOP_EUSAGE,
			    "there are %s of %s and %s of %s; say which one, "
			    "with --decision and --date",
			    decision, issued, other, day);
	}
	return 0;
}

static int
set_mean(struct ocop_layout *layout, const struct layout_rows *rows, size_t r,
    struct place *place, struct ocop_error *err)
{
	char mean[NUMBER_TEXT] = "";

	if (place->n > 0)
		number_cut(mean, place->sum, place->n);
	return layout_set(layout, rows, r, "mean", mean, err);
}

/* The means of a round's sheets, for the rows of that round. */
static int
add_round(struct place *places, const struct map *products,
    const struct layout_rows *rows, const char *name,
    const struct ocop_layout_job *job, struct ocop_store *store,
    struct ocop_error *err)
{
	struct ocop_edition *edition;
	struct round round;
	int got;

	if (round_edition(&edition, store, name, job->report, job->ctx, err) <
	    0)
		return -1;
	got = round_open(&round, store, name, edition, OCOP_IN_FORCE, err);
	while (got >= 0 && (got = round_next(&round, err)) > 0) {
		const struct ocop_totals *totals = &round.totals;
		ptrdiff_t r = map_find(
		    products, totals->product, strlen(totals->product));

		if (r == MAP_NONE || !totals->figures ||
		    strcmp(layout_cell(rows, (size_t)r, "round"), name) != 0)
			continue;
		places[r].sum = totals->sum;
		places[r].n = (int64_t)totals->sheets;
	}
	round_close(&round);
	ocop_edition_free(edition);
	return got;
}

/* The centre's answer goes before the sheets of the round that sent it up. */
static void
take_answer(struct place *place, const struct layout_rows *rows, size_t r)
{
	struct ocop_fraction mean;

	if (!*layout_cell(rows, r, "answered"))
		return;
	place->n = 0;
	if (ocop_fraction_read(&mean, layout_cell(rows, r, "mean"))) {
		place->sum = mean.value;
		place->n = mean.scale;
	}
}

/* More stars, then more points, exactly; the product's key settles the rest. */
static int
by_place(const void *left, const void *right)
{
	const struct place *a = left, *b = right;

	if (a->stars != b->stars)
		return b->stars - a->stars;
	if ((a->n > 0) != (b->n > 0))
		return a->n > 0 ? -1 : 1;
	if (a->n > 0 && a->sum * b->n != b->sum * a->n)
		return a->sum * b->n > b->sum * a->n ? -1 : 1;
	return strcmp(a->product, b->product);
}

static int
add_means(struct place *places, const struct layout_rows *rows,
    const struct ocop_layout_job *job, struct ocop_store *store,
    struct ocop_error *err)
{
	struct map products = { 0 }, rounds = { 0 };
	int got = 0;

	for (size_t r = 0; got == 0 && r < rows->count; r++) {
		const char *product = places[r].product;
		const char *round = layout_cell(rows, r, "round");

		if (map_add(&products, product, strlen(product)) == MAP_NONE ||
		    (*round &&
			map_add(&rounds, round, strlen(round)) == MAP_NONE))
			got = ocop_fail_memory(err);
	}
	for (size_t i = 0; got == 0 && i < rounds.count; i++)
		got = add_round(places, &products, rows, rounds.entries[i].key,
		    job, store, err);
	map_free(&products);
	map_free(&rounds);
	return got;
}

int
layout_decision(struct ocop_layout *layout, struct ocop_layout_job *job,
    struct ocop_store *store, struct layout_rows *rows, struct ocop_error *err)
{
	struct place *places;
	int got = check_one(job, rows, err);

	if (got < 0)
		return -1;
	places = calloc(rows->count, sizeof(*places));
	if (!places)
		return ocop_fail_memory(err);
	for (size_t r = 0; r < rows->count; r++) {
		places[r].row = rows->list[r];
		places[r].product = layout_cell(rows, r, "products.product");
		places[r].stars =
		    atoi(layout_cell(rows, r, "recognitions.stars"));
	}
	got = add_means(places, rows, job, store, err);
	for (size_t r = 0; got == 0 && r < rows->count; r++) {
		take_answer(&places[r], rows, r);
		got = set_mean(layout, rows, r, &places[r], err);
	}
	if (got == 0)
		qsort(places, rows->count, sizeof(*places), by_place);
	for (size_t r = 0; got == 0 && r < rows->count; r++)
		rows->list[r] = places[r].row;
	free(places);
	return got;
}
