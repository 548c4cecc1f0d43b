/* A decision on a round: what becomes of each product. */
#include <stdio.h>

#include <ocop/decision.h>
#include <ocop/standings.h>

#include "report/late.h"
#include "report/read/former_dossiers.h"
#include "report/read/round_products.h"
#include "store/decide/recognise.h"

const char *const ocop_decision_columns[OCOP_DECISION_COLUMNS] = { "product",
	"code", "stars", "kind", "decision", "issued", "expires", "outcome" };

enum { DECISION = 4, ISSUED };

static int
write_outcome(struct ocop_decision_job *job, const char *product,
    const struct ocop_certificate *done, struct ocop_writer *writer,
    struct ocop_error *err)
{
	char stars[4], issued[OCOP_DATE_TEXT];
	const char *cells[OCOP_DECISION_COLUMNS] = { product, done->code,
		done->stars ? stars : NULL, done->kind, job->decision->decision,
		issued, done->expires, ocop_recognised_name(done->outcome) };

	if (done->rules.code)
		job->report(job->ctx, &done->rules);
	if (done->dossier.code)
		job->report(job->ctx, &done->dossier);
	if (done->warning.code) {
		struct ocop_fault warning = done->warning;

		warning.column = NULL; /* of no file */
		job->report(job->ctx, &warning);
	}
	job->counts[done->outcome]++;
	snprintf(stars, sizeof(stars), "%d", done->stars);
	ocop_date_format(issued, job->decision->issued);
	if (done->outcome != OCOP_RECOGNISED && done->outcome != OCOP_KNOWN)
		cells[DECISION] = cells[ISSUED] = NULL;
	return ocop_writer_row(writer, cells, err);
}

/* Decides on one product of the ranking. */
static int
decide_product(struct ocop_decision_job *job,
    struct ocop_recogniser *recogniser, const struct ocop_standing *standing,
    struct late *late, const struct former *former, struct ocop_writer *writer,
    struct ocop_error *err)
{
	const char *product = standing->totals.product;
	struct ocop_fault rules;
	struct ocop_filed filed = { .late = late_of(late, product) };
	struct ocop_certificate done;

	former_allows(former, product, job->decision->accepted, &rules);
	if (rules.code)
		filed.rules = &rules;
	if (ocop_recognise(recogniser, standing, &filed, &done, err) < 0)
		return -1;
	return write_outcome(job, product, &done, writer, err);
}

/* What the province decides: the ranking, best first. */
static int
decide_ranking(struct ocop_decision_job *job, struct ocop_store *store,
    struct ocop_writer *writer, struct ocop_error *err)
{
	struct ocop_standings *standings = NULL;
	struct ocop_recogniser *recogniser = NULL;
	struct late late = { .dossiers = NULL };
	struct former former = { .dossiers = NULL };
	int got = ocop_standings_round(&standings, store, job->decision->round,
	    NULL, job->decision->accepted, job->report, job->ctx, err);

	if (got == 0)
		got = ocop_recogniser_open(&recogniser, store,
		    ocop_standings_edition(standings), job->decision,
		    job->change, job->ctx, err);
	if (got == 0)
		got = late_open(&late, store, job->decision->round,
		    job->decision->issued, err);
	if (got == 0)
		got = former_read(&former, store, job->decision->round,
		    job->decision->issued, err);
	if (got == 0)
		former_tell(&former, job->report, job->ctx);
	for (size_t i = 0; got >= 0 && i < ocop_standings_count(standings);
	     i++) {
		const struct ocop_standing *standing =
		    ocop_standings_get(standings, i);

		if (job->returned) {
			got = ocop_recogniser_returned(
			    recogniser, standing->totals.product, err);
			if (got <= 0)
				continue;
		}
		got = decide_product(
		    job, recogniser, standing, &late, &former, writer, err);
	}
	former_free(&former);
	late_close(&late);
	ocop_recogniser_close(recogniser);
	ocop_standings_free(standings);
	return got < 0 ? -1 : 0;
}

/* What the centre decided: its answers on what was sent up. */
static int
decide_answers(struct ocop_decision_job *job, struct ocop_store *store,
    struct ocop_writer *writer, struct ocop_error *err)
{
	const struct ocop_argument arguments[] = {
		{ ":round", job->decision->round }, { NULL, NULL }
	};
	struct ocop_recogniser *recogniser = NULL;
	struct ocop_edition *edition = NULL;
	struct ocop_list *list = NULL;
	const char *const *row;
	int got = -1;

	if (round_edition(&edition, store, job->decision->round, job->report,
		job->ctx, err) < 0 ||
	    ocop_recogniser_open(&recogniser, store, edition, job->decision,
		job->change, job->ctx, err) < 0 ||
	    ocop_list_open(&list, store, "round_referrals", arguments, err) < 0)
		goto out;
	while ((got = ocop_list_next(list, &row, err)) > 0) {
		struct ocop_certificate done;

		if ((got = ocop_recognise_answer(
			 recogniser, row[0], &done, err)) < 0 ||
		    (got = write_outcome(job, row[0], &done, writer, err)) < 0)
			break;
	}
out:
	ocop_list_close(list);
	ocop_recogniser_close(recogniser);
	ocop_edition_free(edition);
	return got;
}

int
ocop_decision_run(struct ocop_decision_job *job, struct ocop_store *store,
    struct ocop_writer *writer, struct ocop_error *err)
{
	int got = job->decision->centre ?
	    decide_answers(job, store, writer, err) :
	    decide_ranking(job, store, writer, err);

	return got < 0 ?
	    -1 :
	    (int)(job->counts[OCOP_DECIDED_ELSE] + job->counts[OCOP_NOWHERE] +
		job->counts[OCOP_DOSSIER_LACKS] +
		job->counts[OCOP_OTHER_RULES]);
}
