#include <stdlib.h>
#include <string.h>

#include <ocop/catalog.h>
#include <ocop/disagreement.h>

#include "base/number.h"
#include "report/reports.h"
#include "report/roll.h"
#include "report/scorers.h"

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

/* Of one member, and of all together. */
struct tally {
	size_t assigned, scored;
	size_t barred, barred_scored;
	size_t over_limit; /* products */
	size_t disagrees;  /* criteria of products */
};

/* The council while it is counted; tallies by the number of a code. */
struct council {
	struct map codes;
	struct tally *tallies;
	size_t room;
	struct tally all;
	int64_t *points, *sorted; /* of a leaf, by sheet that counts */
	size_t points_room;
};

static struct tally *
tally_of(struct council *c, const char *code)
{
	ptrdiff_t at = map_add(&c->codes, code, strlen(code));

	if (at == MAP_NONE)
		return NULL;
	if (c->codes.count > c->room) {
		size_t room = c->room ? 2 * c->room : 16;
		struct tally *tallies =
		    realloc(c->tallies, room * sizeof(*tallies));

		if (!tallies)
			return NULL;
		memset(
		    tallies + c->room, 0, (room - c->room) * sizeof(*tallies));
		c->tallies = tallies;
		c->room = room;
	}
	return &c->tallies[at];
}

/* A row of status: a product that a member may score. */
static void
count_assigned(struct tally *tally, const char *const *row)
{
	tally->assigned++;
	tally->scored += *row[4] == '1';
}

/* A row of conflicts: an entity, and a product of it in the round or none. */
static void
count_barred(struct tally *tally, const char *const *row)
{
	tally->barred += *row[3] != '\0';
	tally->barred_scored += *row[6] == '1';
}

/* Counts the rows of a list for the member each names, and for all. */
static int
count_rows(struct council *c, const struct ocop_question *q, const char *name,
    size_t member, void (*count)(struct tally *, const char *const *),
    struct ocop_error *err)
{
	const struct ocop_argument arguments[] = { { ":round", q->round },
		{ NULL, NULL } };
	const char *const *row;
	struct ocop_list *list;
	int got;

	if (ocop_list_open(&list, q->store, name, arguments, err) < 0)
		return -1;
	while ((got = ocop_list_next(list, &row, err)) > 0) {
		struct tally *tally = tally_of(c, row[member]);

		if (!tally) {
			got = ocop_fail_memory(err);
			break;
		}
		count(tally, row);
		count(&c->all, row);
	}
	ocop_list_close(list);
	return got;
}

/* Room for the points of so many sheets. */
static int
make_room(struct council *c, size_t count, struct ocop_error *err)
{
	if (count <= c->points_room)
		return 0;
	free(c->points);
	free(c->sorted);
	c->points = calloc(count, sizeof(*c->points));
	c->sorted = calloc(count, sizeof(*c->sorted));
	c->points_room = c->points && c->sorted ? count : 0;
	return c->points_room ? 0 : ocop_fail_memory(err);
}

/* One leaf of a product: who does not give its median. */
static int
compare_leaf(struct council *c, const struct scorers *s,
    const struct round *round, size_t leaf, struct ocop_error *err)
{
	const struct ocop_scored *scored = &round->scored;
	struct ocop_disagreement found;
	size_t count = 0;

	for (size_t i = 0; i < scored->count; i++)
		if (ocop_evaluated_total(round->evaluator, i) >= 0)
			c->points[count++] = ocop_evaluated_points(
			    round->evaluator, scored, i, leaf);
	memcpy(c->sorted, c->points, count * sizeof(*c->sorted));
	if (!ocop_disagreement_find(&found, c->sorted, count))
		return 0;
	c->all.disagrees++;
	for (size_t i = 0; i < count; i++) {
		struct tally *tally =
		    tally_of(c, s->codes.entries[s->numbers[i]].key);

		if (!tally)
			return ocop_fail_memory(err);
		tally->disagrees +=
		    c->points[i] * found.median.scale != found.median.value;
	}
	return 0;
}

/* A product: who is further than the limit from somebody else. */
static int
compare(void *ctx, const struct scorers *s, const struct round *round,
    struct ocop_error *err)
{
	int limit = s->edition->deviation_limit;
	const struct ocop_totals *totals = &round->totals;
	struct council *c = ctx;

	if (make_room(c, s->count, err) < 0)
		return -1;
	c->all.over_limit += totals->high - totals->low > limit;
	for (size_t i = 0; i < s->count; i++) {
		struct tally *tally =
		    tally_of(c, s->codes.entries[s->numbers[i]].key);

		if (!tally)
			return ocop_fail_memory(err);
		tally->over_limit += totals->high - s->totals[i] > limit ||
		    s->totals[i] - totals->low > limit;
	}
	for (size_t l = 0; l < round->scored.set->leaf_count; l++)
		if (compare_leaf(c, s, round, l, err) < 0)
			return -1;
	return 0;
}

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
put_barred(struct line *line, const struct tally *tally)
{
	put_count(line, BARRED, tally->barred);
	put_count(line, BARRED_SCORED, tally->barred_scored);
}

/* What those who score are asked, and gave. */
static void
put_scored(struct line *line, const struct tally *tally, size_t rescored)
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
write_member(struct council *c, const struct scorers *s,
    const struct seat *seat, struct ocop_writer *writer, struct ocop_error *err)
{
	const struct tally *tally = tally_of(c, seat->member);
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
write_all(const struct council *c, const struct scorers *s,
    const struct roll *roll, struct ocop_writer *writer, struct ocop_error *err)
{
	struct line line = { { NULL }, { { 0 } }, { 0 } };
	size_t counted = 0;
	int64_t sum = 0;

	for (size_t i = 0; i < s->codes.count; i++) {
		sum += s->list[i].sum;
		counted += s->list[i].counted;
	}
	put_count(&line, ATTENDS, roll->attending);
	put_count(&line, NEEDED, roll->needed);
	put_scored(&line, &c->all, roll->rescored);
	put_barred(&line, &c->all);
	put_mean(&line, sum, counted);
	return ocop_writer_row(writer, line.cells, err);
}

struct writing {
	struct council *council;
	const struct scorers *scorers;
	struct ocop_writer *writer;
};

static int
each_seat(void *ctx, const struct seat *seat, struct ocop_error *err)
{
	const struct writing *w = ctx;

	return write_member(w->council, w->scorers, seat, w->writer, err);
}

static int
write(const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	struct ocop_leniency_limits limits;
	struct roll roll;
	struct scorers scorers = { .room = 0 };
	struct council council = { .room = 0 };
	struct writing w = { &council, &scorers, writer };
	int got = -1;

	if (ocop_leniency_limits_read(
		&limits, q->limits, q->report, q->ctx, err) == 0 &&
	    scorers_read(&scorers, q->store, q->round, &limits, compare,
		&council, q->report, q->ctx, err) == 0 &&
	    count_rows(&council, q, "status", 3, count_assigned, err) == 0 &&
	    count_rows(&council, q, "conflicts", 0, count_barred, err) == 0 &&
	    roll_call(&roll, q->store, q->round, scorers.edition, each_seat, &w,
		err) == 0)
		got = write_all(&council, &scorers, &roll, writer, err);
	scorers_free(&scorers);
	map_free(&council.codes);
	free(council.tallies);
	free(council.points);
	free(council.sorted);
	return got;
}

const struct ocop_report report_council = { "council", columns, COLUMNS, true,
	write };
