/* The report council: what each member of a round was asked and gave. */
#include <string.h>

#include "base/number.h"
#include "report/read/council_seats.h"
#include "report/read/member_counts.h"
#include "report/reports.h"

enum {
	MEMBER,
	NAME,
	ROLE,
	ORGANISATION,
	ATTENDS,
	NEEDED,
	ASSIGNED,
	SCORED,
	MISSING,
	RESCORED,
	MEAN,
	MEDIAN_DEVIATION,
	MAD,
	FLAG,
	INTERESTS,
	BARRED,
	BARRED_SCORED,
	OVER_LIMIT,
	DISAGREES,
	COLUMNS
};

static const char *const columns[COLUMNS] = {
	[MEMBER] = "member",
	[NAME] = "name",
	[ROLE] = "role",
	[ORGANISATION] = "organisation",
	[ATTENDS] = "attends",
	[NEEDED] = "needed",
	[ASSIGNED] = "assigned",
	[SCORED] = "scored",
	[MISSING] = "missing",
	[RESCORED] = "rescored",
	[MEAN] = "mean",
	[MEDIAN_DEVIATION] = "median_deviation",
	[MAD] = "mad",
	[FLAG] = "flag",
	[INTERESTS] = "interests",
	[BARRED] = "barred",
	[BARRED_SCORED] = "barred_scored",
	[OVER_LIMIT] = "over_limit",
	[DISAGREES] = "disagrees",
};

struct line {
	const char *cells[COLUMNS];
	char numbers[COLUMNS][NUMBER_TEXT];
	char flag[FLAGS_TEXT];
};

static void
put_count(struct line *line, int column, size_t value)
{
	line->cells[column] = line->numbers[column];
	number_exact(line->numbers[column], (int64_t)value, 1);
}

static void
put_exact(struct line *line, int column, const struct ocop_fraction *value)
{
	line->cells[column] = line->numbers[column];
	number_exact(line->numbers[column], value->value, value->scale);
}

static void
put_mean(struct line *line, int64_t sum, size_t count)
{
	if (count == 0)
		return;
	line->cells[MEAN] = line->numbers[MEAN];
	number_cut(line->numbers[MEAN], sum, (int64_t)count);
}

static void
put_barred(struct line *line, const struct member_count *tally)
{
	put_count(line, BARRED, tally->barred);
	put_count(line, BARRED_SCORED, tally->barred_scored);
}

/* What those who score are asked, and gave. */
static void
put_scored(struct line *line, const struct member_count *tally, size_t rescored)
{
	put_count(line, ASSIGNED, tally->assigned);
	put_count(line, SCORED, tally->scored);
	put_count(line, MISSING, tally->assigned - tally->scored);
	put_count(line, RESCORED, rescored);
	put_count(line, OVER_LIMIT, tally->over_limit);
	put_count(line, DISAGREES, tally->disagrees);
}

static void
put_compared(struct line *line, const struct scorers *s, size_t at)
{
	const struct ocop_member_leniency *member =
	    ocop_leniency_get(s->leniency, at);

	put_mean(line, s->list[at].sum, s->list[at].counted);
	if (member->compared > 0) {
		put_exact(line, MEDIAN_DEVIATION, &member->median);
		put_exact(line, MAD, &member->mad);
	}
	flags_write(line->flag, member->flags);
	line->cells[FLAG] = line->flag;
}

static int
write_member(struct member_counts *t, const struct scorers *s,
    const struct seat *seat, struct ocop_writer *writer, struct ocop_error *err)
{
	const struct member_count *tally = member_count_of(t, seat->member);
	ptrdiff_t at = map_find(&s->codes, seat->member, strlen(seat->member));
	struct line line = { { NULL }, { { 0 } }, { 0 } };

	if (!tally)
		return ocop_fail_memory(err);
	line.cells[MEMBER] = seat->member;
	line.cells[NAME] = seat->name;
	line.cells[ROLE] = seat->role;
	line.cells[ORGANISATION] = seat->organisation;
	line.cells[INTERESTS] = seat->interests;
	put_barred(&line, tally);
	if (seat->scores) {
		put_count(&line, ATTENDS, seat->attends);
		put_scored(&line, tally, seat->rescored);
	}
	if (at != MAP_NONE)
		put_compared(&line, s, (size_t)at);
	return ocop_writer_row(writer, line.cells, err);
}

/* The last line: all together, and how many make a quorum. */
static int
write_members(const struct member_counts *t, const struct scorers *s,
    const struct council_seats *seats, struct ocop_writer *writer,
    struct ocop_error *err)
{
	struct line line = { { NULL }, { { 0 } }, { 0 } };
	size_t counted = 0;
	int64_t sum = 0;

	for (size_t i = 0; i < s->codes.count; i++) {
		sum += s->list[i].sum;
		counted += s->list[i].counted;
	}
	put_count(&line, ATTENDS, seats->attending);
	put_count(&line, NEEDED, seats->needed);
	put_scored(&line, &t->all, seats->rescored);
	put_barred(&line, &t->all);
	put_mean(&line, sum, counted);
	return ocop_writer_row(writer, line.cells, err);
}

struct writing {
	struct member_counts *counts;
	const struct scorers *scorers;
	struct ocop_writer *writer;
};

static int
each_seat(void *ctx, const struct seat *seat, struct ocop_error *err)
{
	const struct writing *w = ctx;

	return write_member(w->counts, w->scorers, seat, w->writer, err);
}

static int
write_council(const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	struct ocop_leniency_limits limits;
	struct council_seats seats;
	struct scorers scorers = { .room = 0 };
	struct member_counts counts = { .room = 0 };
	struct writing w = { &counts, &scorers, writer };
	int got = -1;

	if (ocop_leniency_limits_read(
		&limits, q->limits, q->report, q->ctx, err) == 0 &&
	    member_counts_read(&counts, &scorers, q, &limits, err) == 0 &&
	    council_seats_read(&seats, q->store, q->round, scorers.edition,
		each_seat, &w, err) == 0)
		got = write_members(&counts, &scorers, &seats, writer, err);
	scorers_free(&scorers);
	member_counts_free(&counts);
	return got;
}

const struct ocop_report report_council = {
	.name = "council",
	.title = N_("The council of a round"),
	.columns = columns,
	.count = COLUMNS,
	.of = OCOP_OF_ROUND,
	.options = "as-of limits",
	.persons = true,
	.write = write_council,
};
