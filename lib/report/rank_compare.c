/* A round under its own edition and under another, product by product. */
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "report/read/round_products.h"
#include "report/read/sheet_tasks.h"
#include "report/read/standings.h"
#include "report/reports.h"
#include "rules/score/across.h"

enum {
	PRODUCT,
	SET,
	MEAN,
	STARS,
	EDITION,
	MEAN_OTHER,
	STARS_OTHER,
	EDITION_OTHER,
	CHANGE,
	REASON,
	STATE,
	STATE_OTHER,
	COMPARED
};

static const char *const columns[COMPARED] = {
	[PRODUCT] = "product",
	[SET] = "set",
	[MEAN] = "mean",
	[STARS] = "stars",
	[EDITION] = "edition",
	[MEAN_OTHER] = "mean_other",
	[STARS_OTHER] = "stars_other",
	[EDITION_OTHER] = "edition_other",
	[CHANGE] = "change",
	[REASON] = "reason",
	[STATE] = "state",
	[STATE_OTHER] = "state_other",
};

/* The edition of that name in the catalog, else a pack of the tools or a
 * folder. */
static int
find_pack(struct ocop_pack **out, const struct ocop_question *q,
    struct ocop_error *err)
{
	if (!strchr(q->edition, '/')) {
		if (ocop_catalog_get_pack(out, q->store, q->edition, err) == 0)
			return 0;
		if (err->code != OCOP_ENO)
			return -1;
		*err = (struct ocop_error){ OCOP_OK, "" };
	}
	return ocop_pack_load(out, q->edition, q->report, q->ctx, err);
}

/* One product as it is under the other edition. */
static int
add_other(struct ocop_standings *other, struct ocop_across *across,
    struct ocop_evaluator *evaluator, const struct round *round,
    struct ocop_error *err)
{
	struct ocop_totals totals = { .product = round->totals.product,
		.set = round->totals.set,
		.unmet = "",
		.state = OCOP_INCOMPLETE };
	struct text reason = { 0 };
	struct ocop_scored scored;
	const char *why;
	int got =
	    ocop_across_scored(across, &round->scored, &scored, &why, err);

	if (got > 0)
		got = ocop_evaluate(
		    evaluator, &scored, &round->attendance, &totals, err);
	if (got < 0)
		return -1;
	text_printf(&reason, "%s", why);
	if (totals.reason && *totals.reason && totals.state != OCOP_COMPLETE)
		text_printf(
		    &reason, "%s%s", reason.size ? "; " : "", totals.reason);
	totals.reason = text_get(&reason);
	if (!totals.reason ||
	    map_add(&other->products, totals.product, strlen(totals.product)) ==
		MAP_NONE)
		got = ocop_fail_memory(err);
	else
		got = standings_add(other, &totals, err);
	text_free(&reason);
	return got;
}

/* Evaluates the round's sheets under the edition of `other`. */
static int
read_other(struct ocop_standings *other, struct ocop_store *store,
    const char *name, const struct ocop_edition *own, struct ocop_error *err)
{
	struct ocop_evaluator *evaluator = NULL;
	struct ocop_across *across = NULL;
	struct round round = { .council = NULL };
	int got = -1;

	if (ocop_across_new(&across, own, other->edition, err) == 0 &&
	    ocop_evaluator_new(&evaluator, other->edition, err) == 0)
		got = round_open(&round, store, name, own, OCOP_IN_FORCE, err);
	while (got >= 0 && (got = round_next(&round, err)) > 0)
		got = add_other(other, across, evaluator, &round, err);
	round_close(&round);
	ocop_evaluator_free(evaluator);
	ocop_across_free(across);
	return got;
}

/* up, down or same in stars; open where one of the two has none.  What is
 * eliminated under both is the same. */
static const char *
change_of(const struct ocop_standing *own, const struct ocop_standing *other)
{
	if (own->totals.state == OCOP_ELIMINATED &&
	    other->totals.state == OCOP_ELIMINATED)
		return "same";
	if (own->stars == 0 || other->stars == 0)
		return "open";
	return other->stars > own->stars ? "up" :
	    other->stars < own->stars    ? "down" :
					   "same";
}

/* Why a product has fewer stars here than there. */
static void
explain_stars(struct text *out, const struct ocop_standing *here,
    const char *edition, int there)
{
	bool any = false;

	if (here->points_stars < there)
		text_printf(out, "%s%s: %d by points", out->size ? "; " : "",
		    edition, here->points_stars);
	for (const char *item = here->totals.unmet; *item;) {
		size_t size = strcspn(item, " ");

		if (*item - '0' <= there) {
			if (!any)
				text_printf(out, "%s%s: unmet",
				    out->size ? "; " : "", edition);
			text_printf(out, " %.*s", (int)size, item);
			any = true;
		}
		item += size + strspn(item + size, " ");
	}
}

static void
give_reason(struct text *out, const struct ocop_standing *own,
    const struct ocop_edition *edition, const struct ocop_standing *other,
    const struct ocop_edition *other_edition)
{
	const char *here =
	    own->totals.state == OCOP_COMPLETE ? "" : own->totals.reason;
	const char *there = other->totals.reason;

	text_reset(out);
	if (*here && strcmp(here, there) == 0) {
		text_printf(out, "%s, %s: %s", edition->edition,
		    other_edition->edition, here);
	} else {
		if (*here)
			text_printf(out, "%s: %s", edition->edition, here);
		if (*there)
			text_printf(out, "%s%s: %s", out->size ? "; " : "",
			    other_edition->edition, there);
	}
	if (own->stars > 0 && other->stars > own->stars)
		explain_stars(out, own, edition->edition, other->stars);
	if (other->stars > 0 && own->stars > other->stars)
		explain_stars(out, other, other_edition->edition, own->stars);
}

static int
write_line(struct ocop_standings *own, struct ocop_standings *other, size_t at,
    struct text *reason, struct ocop_writer *writer, struct ocop_error *err)
{
	const struct ocop_standing *here = &own->list[at];
	const char *product = here->totals.product;
	ptrdiff_t found = map_find(&other->products, product, strlen(product));
	const struct ocop_standing *there;
	struct ocop_rank_cells one, two;
	const char *cells[COMPARED];

	if (found == MAP_NONE)
		return ocop_store_lacks(product, err);
	there = &other->list[found];
	ocop_standing_write(&one, here, own->edition);
	ocop_standing_write(&two, there, other->edition);
	give_reason(reason, here, own->edition, there, other->edition);
	if (!text_get(reason))
		return ocop_fail_memory(err);
	cells[PRODUCT] = product;
	cells[SET] = one.cells[OCOP_RANK_SET];
	cells[MEAN] = one.cells[OCOP_RANK_MEAN];
	cells[STARS] = one.cells[OCOP_RANK_STARS];
	cells[EDITION] = own->edition->edition;
	cells[MEAN_OTHER] = two.cells[OCOP_RANK_MEAN];
	cells[STARS_OTHER] = two.cells[OCOP_RANK_STARS];
	cells[EDITION_OTHER] = other->edition->edition;
	cells[CHANGE] = change_of(here, there);
	cells[REASON] = text_get(reason);
	cells[STATE] = one.cells[OCOP_RANK_STATE];
	cells[STATE_OTHER] = two.cells[OCOP_RANK_STATE];
	return ocop_writer_row(writer, cells, err);
}

/* The other edition; what the council has set holds under it, too. */
static int
find_edition(struct ocop_edition **out, const struct ocop_question *q,
    const struct ocop_edition *own, struct ocop_error *err)
{
	struct ocop_pack *pack;
	int got;

	if (find_pack(&pack, q, err) < 0 ||
	    score_edition(out, pack, q->report, q->ctx, err) < 0)
		return -1;
	/* Two columns would bear one name and mean two things. */
	if (strcmp((*out)->edition, own->edition) == 0 &&
	    strcmp((*out)->sha256, own->sha256) != 0)
		got = ocop_fail(err, OCOP_EINPUT,
		    "%s: the round has an edition of this name with other "
		    "bytes; give the folder another name",
		    own->edition);
	else
		got = ocop_catalog_round_parameters(
		    q->store, q->round, *out, NULL, err);
	if (got < 0)
		ocop_edition_free(*out);
	return got;
}

/* In the order of the ranking; nothing is ranked anew and nothing stored. */
static int
write_rank_compare(const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	struct ocop_standings *own = NULL, *other = NULL;
	struct ocop_edition *under = NULL;
	struct text reason = { 0 };
	int got = ocop_standings_round(&own, q->store, q->round, NULL,
	    q->accepted, q->report, q->ctx, err);

	if (got == 0)
		got = find_edition(&under, q, own->edition, err);
	if (got == 0)
		got = standings_create(&other, under, q->accepted, err);
	if (got == 0)
		got = read_other(other, q->store, q->round, own->edition, err);
	for (size_t i = 0; got == 0 && i < own->count; i++)
		got = write_line(own, other, i, &reason, writer, err);
	text_free(&reason);
	ocop_standings_free(other);
	ocop_standings_free(own);
	return got;
}

const struct ocop_report report_rank_compare = {
	.name = "compare",
	.tool = "ocop-rank",
	.title = N_("A round under another edition"),
	.columns = columns,
	.count = COMPARED,
	.of = OCOP_OF_ROUND,
	.options = "edition! accept-incomplete",
	.write = write_rank_compare,
};
