/* The totals of a round in the catalog. */
#include "report/read/round_products.h"
#include "report/read/score.h"

const char *const ocop_totals_names[OCOP_TOTALS_COLUMNS] = { "product", "set",
	"sheets", "sum", "mean", "low", "high", "spread", "met", "unmet",
	"state", "reason" };

int
ocop_score_totals(struct ocop_store *store, const char *name,
    struct ocop_writer *writer, ocop_fault_fn *report, void *ctx,
    struct ocop_error *err)
{
	struct round round = { .council = NULL };
	struct ocop_edition *edition;
	int got;

	if (round_edition(&edition, store, name, report, ctx, err) < 0)
		return -1;
	got = round_open(&round, store, name, edition, OCOP_IN_FORCE, err);
	while (got >= 0 && (got = round_next(&round, err)) > 0)
		got = score_write(writer, &round.totals, err);
	round_close(&round);
	ocop_edition_free(edition);
	return got;
}
