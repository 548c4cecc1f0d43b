/* Taking the score sheets of files, line by line; writing their totals. */
#include <string.h>

#include "report/read/sheet_tasks.h"
#include "task/fault_limit.h"
#include "text/intake/sheet_lines.h"

static void
count_fault(void *ctx, const struct ocop_fault *fault)
{
	struct ocop_score_job *job = ctx;

	job->faults += !fault->warning;
	job->report(job->ctx, fault);
}

/* Who takes the lines of the files. */
struct gathering {
	struct ocop_score_job *job;
	struct ocop_sheets *sheets;
	struct ocop_rejects *rejects; /* or NULL */
	score_gate_fn *gate;
	void *ctx;
	struct ocop_lines *lines;
	struct ocop_place place; /* of the row at hand, if it is known */
	size_t unplaced; /* lines of which it cannot be told whose they are */
};

/* The row that is done with waits for the verdict on its sheet. */
static int
hold_row(struct gathering *g, struct ocop_error *err)
{
	struct ocop_group group = { g->place.product, g->place.member };

	g->place = (struct ocop_place){ OCOP_NOBODY, OCOP_NOBODY };
	return ocop_rejects_hold(
	    g->rejects, ocop_lines_reader(g->lines), group, err);
}

/*
 * Notes whose line it is (NULL: it could not be read), and that it spoils the
 * sheet when there is a fault.  A wide row is a sheet of its own and may be
 * anybody's, but a long line that names nobody would leave a hole in a sheet
 * unseen.
 */
static int
place_line(struct gathering *g, const struct ocop_line *line,
    const struct ocop_fault *fault, struct ocop_error *err)
{
	bool wide = ocop_lines_wide(g->lines);

	if (fault)
		ocop_rejects_fault(g->rejects, fault);
	if (!line || line->product.size == 0 ||
	    (wide && line->member.size == 0)) {
		g->unplaced += !wide;
		return 0;
	}
	if (ocop_sheets_place(
		&g->place, g->sheets, &line->product, &line->member, err) < 0)
		return -1;
	return fault ? ocop_sheets_spoil(g->sheets, g->place, fault, err) : 0;
}

/* Takes what was got: a line, or OCOP_ROW_BAD and its fault. */
static int
take_line(struct gathering *g, int got, struct ocop_line *line,
    const char *round, struct ocop_fault *fault, struct ocop_error *err)
{
	const struct ocop_line *read = got == OCOP_ROW ? line : NULL;

	if (got == OCOP_ROW && g->gate) {
		fault->code = 0;
		got = g->gate(g->ctx, line, round, fault, err);
	}
	if (got == OCOP_ROW && g->gate && fault->code) {
		ocop_lines_place(g->lines, fault);
		count_fault(g->job, fault);
	}
	if (got == OCOP_ROW)
		got = ocop_sheets_add(g->sheets, line, fault, err);
	if (got < 0)
		return -1;
	if (got == OCOP_ROW_BAD) {
		ocop_lines_place(g->lines, fault);
		count_fault(g->job, fault);
	}
	if (g->rejects &&
	    (place_line(g, read, got == OCOP_ROW_BAD ? fault : NULL, err) < 0 ||
		(ocop_lines_row_done(g->lines) && hold_row(g, err) < 0)))
		return -1;
	return got == OCOP_ROW ?
	    0 :
	    enough_faults(g->job->faults, g->job->most, err);
}

static int
gather_file(struct gathering *g, const char *path, struct ocop_error *err)
{
	bool single = g->job->kind != OCOP_SHEETS_COUNCIL;
	const char *name = ocop_sheet_kind_name(g->job->kind);
	struct ocop_line line = { .file = path };
	struct ocop_fault fault;
	unsigned flags = g->job->said;
	const char *round;
	int got = -1;

	if (strcmp(path, "-") == 0)
		line.file = "<stdin>";
	if (single)
		flags |= OCOP_LINES_SINGLE;
	if (g->rejects)
		flags |= OCOP_LINES_KEPT;
	if (ocop_lines_open(&g->lines, path, flags, count_fault, g->job, err) <
	    0)
		return -1;
	if (g->rejects &&
	    ocop_rejects_file(g->rejects, ocop_lines_reader(g->lines), err) < 0)
		goto out;
	while (
	    (got = ocop_lines_next(g->lines, &line, &round, &fault, err)) > 0) {
		g->job->lines++;
		if (single && line.member.size == 0)
			line.member = (struct ocop_cell){ name, strlen(name) };
		got = take_line(g, got, &line, round, &fault, err);
		if (got < 0)
			break;
	}
out:
	ocop_lines_close(g->lines);
	return got;
}

int
score_gather(struct ocop_score_job *job, struct ocop_sheets *sheets,
    struct ocop_rejects *rejects, score_gate_fn *gate, void *ctx,
    struct ocop_error *err)
{
	struct gathering g = { .job = job,
		.sheets = sheets,
		.rejects = rejects,
		.gate = gate,
		.ctx = ctx,
		.place = { OCOP_NOBODY, OCOP_NOBODY } };

	for (int i = 0; i < job->count; i++)
		if (gather_file(&g, job->paths[i], err) < 0)
			return -1;
	if (g.unplaced > 0)
		return ocop_fail(err, OCOP_ENO,
		    ocop_ngettext("%zu line does not say whose sheet it is "
				  "of, so nothing was stored or rejected; "
				  "correct it first",
			"%zu lines do not say whose sheet they are of, so "
			"nothing was stored or rejected; correct them first",
			g.unplaced),
		    g.unplaced);
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
