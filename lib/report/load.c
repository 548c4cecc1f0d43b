#include <stdio.h>
#include <string.h>

#include "report/round.h"
#include "report/score.h"

/* Every line is of the round that is being loaded, or names none. */
static int
same_round(void *ctx, const struct ocop_line *line, const char *line_round,
    struct ocop_fault *fault, struct ocop_error *err)
{
	const char *round = ctx;

	(void)line;
	(void)err;
	if (!*line_round || strcmp(line_round, round) == 0)
		return OCOP_ROW;
	ocop_fault_set(fault, OCOP_E_ROUND, "round", line_round,
	    "this line is of round %s, and %s is being loaded; load each "
	    "round by itself",
	    line_round, round);
	return OCOP_ROW_BAD;
}

int
ocop_score_load(struct ocop_score_job *job, struct ocop_store *store,
    const char *round, struct ocop_error *err)
{
	struct ocop_council *council = NULL;
	struct ocop_edition *edition = NULL;
	struct ocop_sheets *sheets = NULL;
	struct ocop_gate gate;
	char wanted[16];
	int got = -1;

	snprintf(wanted, sizeof(wanted), "%s", round);
	if (round_edition(&edition, store, round, job->report, job->ctx, err) <
		0 ||
	    ocop_council_open(&council, store, round, err) < 0)
		goto out;
	ocop_council_receive(council, job->kind);
	gate = ocop_council_gate(council);
	if (ocop_sheets_new(&sheets, edition, &gate, err) < 0 ||
	    score_gather(job, sheets, same_round, wanted, err) < 0)
		goto out;
	got = job->faults ? 0 :
			    ocop_council_store(council, sheets, job->counts,
				job->change, job->report, job->ctx, err);
	if (got > 0) {
		job->faults += (size_t)got;
		got = 0;
	}
out:
	ocop_sheets_free(sheets);
	ocop_council_close(council);
	ocop_edition_free(edition);
	return got;
}
