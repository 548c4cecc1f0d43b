#include <string.h>

#include <ocop/lines.h>

#include "report/enough.h"
#include "report/score.h"

static void
count_fault(void *ctx, const struct ocop_fault *fault)
{
	struct ocop_score_job *job = ctx;

	job->faults += !fault->warning;
	job->report(job->ctx, fault);
}

static int
gather_file(struct ocop_score_job *job, struct ocop_sheets *sheets,
    const char *path, score_gate_fn *gate, void *ctx, struct ocop_error *err)
{
	struct ocop_lines *lines;
	struct ocop_fault fault;
	struct ocop_line line = { .file = path };
	bool single = job->kind != OCOP_SHEETS_COUNCIL;
	const char *name = ocop_sheet_kind_name(job->kind);
	const char *round;
	int got;

	if (strcmp(path, "-") == 0)
		line.file = "<stdin>";
	if (ocop_lines_open(&lines, path,
		job->encoding | (single ? OCOP_LINES_SINGLE : 0), count_fault,
		job, err) < 0)
		return -1;
	while ((got = ocop_lines_next(lines, &line, &round, &fault, err)) > 0) {
		job->lines++;
		if (single && line.member.size == 0)
			line.member = (struct ocop_cell){ name, strlen(name) };
		if (got == OCOP_ROW && gate)
			got = gate(ctx, &line, round, &fault, err);
		if (got == OCOP_ROW)
			got = ocop_sheets_add(sheets, &line, &fault, err);
		if (got < 0)
			break;
		if (got == OCOP_ROW_BAD) {
			ocop_lines_place(lines, &fault);
			count_fault(job, &fault);
			got = enough_faults(job->faults, job->most, err);
			if (got < 0)
				break;
		}
	}
	ocop_lines_close(lines);
	return got;
}

int
score_gather(struct ocop_score_job *job, struct ocop_sheets *sheets,
    score_gate_fn *gate, void *ctx, struct ocop_error *err)
{
	for (int i = 0; i < job->count; i++)
		if (gather_file(job, sheets, job->paths[i], gate, ctx, err) < 0)
			return -1;
	return 0;
}

int
score_edition(struct ocop_edition **out, struct ocop_pack *pack,
    ocop_fault_fn *report, void *ctx, struct ocop_error *err)
{
	int got = ocop_edition_new(out, pack, report, ctx, err);

	ocop_pack_free(pack);
	return got;
}

int
score_write(struct ocop_writer *writer, const struct ocop_totals *totals,
    struct ocop_error *err)
{
	struct ocop_totals_cells cells;

	ocop_totals_write(&cells, totals);
	return ocop_writer_row(writer, cells.cells, err);
}
