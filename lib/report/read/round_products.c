#include "report/read/round_products.h"
#include "report/read/sheet_tasks.h"

int
round_edition(struct ocop_edition **out, struct ocop_store *store,
    const char *round, ocop_fault_fn *report, void *ctx, struct ocop_error *err)
{
	struct ocop_pack *pack;

	*out = NULL;
	if (ocop_catalog_round_pack(&pack, store, round, err) < 0 ||
	    score_edition(out, pack, report, ctx, err) < 0)
		return -1;
	if (ocop_catalog_round_parameters(store, round, *out, NULL, err) == 0)
		return 0;
	ocop_edition_free(*out);
	*out = NULL;
	return -1;
}

int
round_open(struct round *out, struct ocop_store *store, const char *round,
    const struct ocop_edition *edition, enum ocop_versions versions,
    struct ocop_error *err)
{
	*out = (struct round){ .council = NULL };
	if (ocop_council_open(&out->council, store, round, err) < 0 ||
	    ocop_scoring_open(
		&out->scoring, out->council, edition, versions, err) < 0)
		return -1;
	return ocop_evaluator_new(&out->evaluator, edition, err);
}

int
round_next(struct round *r, struct ocop_error *err)
{
	int got =
	    ocop_scoring_next(r->scoring, &r->scored, &r->attendance, err);

	if (got > 0 &&
	    ocop_evaluate(
		r->evaluator, &r->scored, &r->attendance, &r->totals, err) < 0)
		return -1;
	return got;
}

void
round_close(struct round *round)
{
	ocop_evaluator_free(round->evaluator);
	ocop_scoring_close(round->scoring);
	ocop_council_close(round->council);
}
