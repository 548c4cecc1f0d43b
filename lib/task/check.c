/* Totals of score sheets in files, without a catalog. */
#include <string.h>

#include "report/read/sheet_tasks.h"

struct checking {
	struct ocop_score_job *job;
	struct ocop_sheets *sheets;
	struct ocop_evaluator *evaluator;
	struct ocop_writer *writer;
};

/* Writes the totals of what was gathered. */
static int
write_gathered(struct checking *c, struct ocop_error *err)
{
	struct ocop_scored scored;
	struct ocop_totals totals;

	for (size_t i = 0; i < ocop_sheets_count(c->sheets); i++) {
		if (ocop_sheets_get(c->sheets, i, &scored, err) < 0)
			return -1;
		c->job->spoiled += scored.spoiled;
		if (!scored.spoiled &&
		    (ocop_evaluate(c->evaluator, &scored, NULL, &totals, err) <
			    0 ||
			score_write(c->writer, &totals, err) < 0))
			return -1;
	}
	return 0;
}

/* In order of product: when another one begins, the last is done with. */
static int
write_before(void *ctx, struct ocop_line *line, const char *round,
    struct ocop_fault *fault, struct ocop_error *err)
{
	const char *product = line->product.text;
	struct checking *c = ctx;
	struct ocop_scored last;
	int order;

	(void)round;
	if (ocop_sheets_count(c->sheets) == 0)
		return OCOP_ROW;
	if (ocop_sheets_get(c->sheets, 0, &last, err) < 0)
		return -1;
	order = strcmp(product, last.product);
	if (order < 0) {
		ocop_fault_set(fault, OCOP_E_ORDER, "product", product,
		    "%s comes after %s; sort the file by product (LC_ALL=C "
		    "sort), or leave --sorted out",
		    product, last.product);
		return OCOP_ROW_BAD;
	}
	if (order > 0) {
		if (write_gathered(c, err) < 0)
			return -1;
		ocop_sheets_reset(c->sheets);
	}
	return OCOP_ROW;
}

int
ocop_score_check(struct ocop_score_job *job, const char *name, bool sorted,
    struct ocop_writer *writer, struct ocop_error *err)
{
	struct checking c = { .job = job, .writer = writer };
	struct ocop_edition *edition = NULL;
	struct ocop_pack *pack;
	int got = -1;

	if (ocop_pack_load(&pack, name, job->report, job->ctx, err) == 0 &&
	    score_edition(&edition, pack, job->report, job->ctx, err) == 0 &&
	    ocop_sheets_new(&c.sheets, edition, NULL, err) == 0 &&
	    ocop_evaluator_new(&c.evaluator, edition, err) == 0 &&
	    score_gather(job, c.sheets, NULL, sorted ? write_before : NULL, &c,
		err) == 0)
		got = write_gathered(&c, err);
	ocop_evaluator_free(c.evaluator);
	ocop_sheets_free(c.sheets);
	ocop_edition_free(edition);
	return got;
}
