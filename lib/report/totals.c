/* The totals of a round in the catalog. */
#include "report/read/round_products.h"
#include "report/read/sheet_tasks.h"
#include "report/reports.h"

const char *const ocop_totals_names[OCOP_TOTALS_COLUMNS] = { "product", "set",
	"sheets", "sum", "mean", "low", "high", "spread", "met", "unmet",
	"state", "reason" };

static int
write_totals(const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	struct round round = { .council = NULL };
	struct ocop_edition *edition;
	int got;

	if (round_edition(
		&edition, q->store, q->round, q->report, q->ctx, err) < 0)
		return -1;
	got =
	    round_open(&round, q->store, q->round, edition, OCOP_IN_FORCE, err);
	while (got >= 0 && (got = round_next(&round, err)) > 0)
		got = score_write(writer, &round.totals, err);
	round_close(&round);
	ocop_edition_free(edition);
	return got;
}

const struct ocop_report report_totals = {
	.name = "totals",
	.tool = "ocop-score",
	.title = N_("Totals of a round"),
	.columns = ocop_totals_names,
	.count = OCOP_TOTALS_COLUMNS,
	.of = OCOP_OF_ROUND,
	.write = write_totals,
};
