#include <ocop/council.h>

#include "report/score.h"

const char *const ocop_totals_names[OCOP_TOTALS_COLUMNS] = { "product", "set",
	"sheets", "sum", "mean", "low", "high", "spread", "met", "unmet",
	"state", "reason" };

int
ocop_score_totals(struct ocop_store *store, const char *round,
    struct ocop_writer *writer, ocop_fault_fn *report, void *ctx,
    struct ocop_error *err)
{
	struct ocop_evaluator *evaluator = NULL;
	struct ocop_scoring *scoring = NULL;
	struct ocop_council *council = NULL;
	struct ocop_edition *edition = NULL;
	struct ocop_attendance attendance;
	struct ocop_scored scored;
	struct ocop_pack *pack;
	int got = -1;

	if (ocop_catalog_round_pack(&pack, store, round, err) < 0 ||
	    score_edition(&edition, pack, report, ctx, err) < 0 ||
	    ocop_council_open(&council, store, round, err) < 0 ||
	    ocop_scoring_open(&scoring, council, edition, err) < 0 ||
	    ocop_evaluator_new(&evaluator, edition, err) < 0)
		goto out;
	while (
	    (got = ocop_scoring_next(scoring, &scored, &attendance, err)) > 0)
		if (score_write(writer, evaluator, &scored, &attendance, err) <
		    0) {
			got = -1;
			break;
		}
out:
	ocop_evaluator_free(evaluator);
	ocop_scoring_close(scoring);
	ocop_council_close(council);
	ocop_edition_free(edition);
	return got;
}
