/* Score sheets of files stored in a round. */
#include <stdio.h>
#include <string.h>

#include "report/read/round_products.h"
#include "report/read/sheet_tasks.h"

/* What a line is held against. */
struct loading {
	const char *round;
	struct ocop_council *council;
};

/* Every line is of the round that is being loaded, or names none; a product
 * that was merged into another is read as that one. */
static int
admit_line(void *ctx, struct ocop_line *line, const char *line_round,
    struct ocop_fault *fault, struct ocop_error *err)
{
	const struct loading *loading = ctx;
	const char *round = loading->round;

	if (!*line_round || strcmp(line_round, round) == 0)
		return ocop_council_meant(
		    loading->council, &line->product, fault, err);
	ocop_fault_set(fault, OCOP_E_ROUND, "round", line_round,
	    "this line is of round %s, and %s is being loaded; load each "
	    "round by itself",
	    line_round, round);
	return OCOP_ROW_BAD;
}

/* Why the rows of a sheet that is not whole are rejected. */
static void
say_why(void *ctx, struct ocop_group group, struct ocop_fault *why)
{
	struct ocop_place place = { group.product, group.member };
	const struct ocop_fault *fault;
	char text[OCOP_MESSAGE_MAX];

	if (place.product == OCOP_NOBODY ||
	    !(fault = ocop_sheets_spoilt(ctx, place)))
		return;
	ocop_fault_message(text, fault, false);
	ocop_fault_set(why, fault->code, NULL, NULL,
	    "its sheet is rejected for %s:%zu: %s", fault->file, fault->line,
	    text);
}

static int
ready_rejects(struct ocop_score_job *job, struct ocop_sheets *sheets,
    struct ocop_error *err)
{
	if (ocop_rejects_settle(job->rejects, say_why, sheets, err) < 0)
		return -1;
	job->rejected = ocop_rejects_count(job->rejects);
	return ocop_rejects_ready(job->rejects, err);
}

int
ocop_score_load(struct ocop_score_job *job, struct ocop_store *store,
    const char *round, struct ocop_error *err)
{
	struct ocop_council *council = NULL;
	struct ocop_edition *edition = NULL;
	struct ocop_sheets *sheets = NULL;
	struct loading loading;
	struct ocop_gate gate;
	char wanted[16];
	int got = -1;

	snprintf(wanted, sizeof(wanted), "%s", round);
	if (round_edition(&edition, store, round, job->report, job->ctx, err) <
		0 ||
	    ocop_council_open(&council, store, round, err) < 0)
		goto out;
	ocop_council_receive(council, job->kind, job->whole);
	gate = ocop_council_gate(council);
	loading = (struct loading){ wanted, council };
	if (ocop_sheets_new(&sheets, edition, &gate, err) < 0 ||
	    score_gather(job, sheets, job->rejects, admit_line, &loading, err) <
		0)
		goto out;
	got = job->faults && !job->rejects ?
	    0 :
	    ocop_council_store(council, sheets, job->counts, job->change,
		job->report, job->ctx, err);
	if (got > 0) {
		job->faults += (size_t)got;
		got = 0;
	}
	if (got == 0 && job->rejects)
		got = ready_rejects(job, sheets, err);
out:
	ocop_sheets_free(sheets);
	ocop_council_close(council);
	ocop_edition_free(edition);
	return got;
}
