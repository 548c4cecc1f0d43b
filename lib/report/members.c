/* How each member of a council scored beside the others. */
#include <stdio.h>

#include "base/number.h"
#include "report/read/scorers.h"
#include "report/reports.h"

enum {
	MEMBER,
	NAME,
	SHEETS,
	COUNTED,
	COMPARED,
	ABOVE,
	EQUAL,
	BELOW,
	MEDIAN_DEVIATION,
	MAD,
	HARSH_BELOW,
	LENIENT_ABOVE,
	ERRATIC_ABOVE,
	FLAG,
	COLUMNS
};

static const char *const columns[COLUMNS] = {
	[MEMBER] = "member",
	[NAME] = "name",
	[SHEETS] = "sheets",
	[COUNTED] = "counted",
	[COMPARED] = "compared",
	[ABOVE] = "above",
	[EQUAL] = "equal",
	[BELOW] = "below",
	[MEDIAN_DEVIATION] = "median_deviation",
	[MAD] = "mad",
	[HARSH_BELOW] = "harsh_below",
	[LENIENT_ABOVE] = "lenient_above",
	[ERRATIC_ABOVE] = "erratic_above",
	[FLAG] = "flag",
};

struct line {
	const char *cells[COLUMNS];
	char numbers[COLUMNS][NUMBER_TEXT];
	char flag[FLAGS_TEXT];
};

static void
put_count(struct line *line, int column, size_t value)
{
	snprintf(line->numbers[column], NUMBER_TEXT, "%zu", value);
	line->cells[column] = line->numbers[column];
}

static void
put_points(struct line *line, int column, const struct ocop_fraction *points)
{
	number_exact(line->numbers[column], points->value, points->scale);
	line->cells[column] = line->numbers[column];
}

static int
write_member(const struct scorers *scorers, size_t at,
    struct ocop_writer *writer, struct ocop_error *err)
{
	const struct ocop_council_leniency *council = &scorers->council;
	const struct scorer *scorer = &scorers->list[at];
	const struct ocop_member_leniency *member =
	    ocop_leniency_get(scorers->leniency, at);
	struct line line = { { NULL }, { { 0 } }, { 0 } };

	line.cells[MEMBER] = scorers->codes.entries[at].key;
	line.cells[NAME] = scorer->name;
	put_count(&line, SHEETS, scorer->sheets);
	put_count(&line, COUNTED, scorer->counted);
	put_count(&line, COMPARED, member->compared);
	put_count(&line, ABOVE, member->above);
	put_count(&line, EQUAL, member->equal);
	put_count(&line, BELOW, member->below);
	if (member->compared > 0) {
		put_points(&line, MEDIAN_DEVIATION, &member->median);
		put_points(&line, MAD, &member->mad);
	}
	if (council->enough) {
		put_points(&line, HARSH_BELOW, &council->harsh_below);
		put_points(&line, LENIENT_ABOVE, &council->lenient_above);
		put_points(&line, ERRATIC_ABOVE, &council->erratic_above);
	}
	flags_write(line.flag, member->flags);
	line.cells[FLAG] = line.flag;
	return ocop_writer_row(writer, line.cells, err);
}

/* Flags for the chair, never a changed score (RULINGS R25). */
static int
write_members(const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	struct ocop_leniency_limits limits;
	struct scorers scorers = { .room = 0 };
	int got = ocop_leniency_limits_read(
	    &limits, q->limits, q->report, q->ctx, err);

	if (got == 0)
		got = scorers_read(&scorers, q->store, q->round, &limits, NULL,
		    NULL, q->report, q->ctx, err);
	for (size_t i = 0; got == 0 && i < scorers.codes.count; i++)
		got = write_member(&scorers, i, writer, err);
	scorers_free(&scorers);
	return got;
}

const struct ocop_report report_members = {
	.name = "members",
	.tool = "ocop-score",
	.title = N_("How members score"),
	.columns = columns,
	.count = COLUMNS,
	.of = OCOP_OF_ROUND,
	.options = "limits",
	.persons = true,
	.write = write_members,
};
