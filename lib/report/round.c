/* The report round: figures for the minutes of a council. */
#include <stdio.h>
#include <string.h>

#include <ocop/catalog.h>
#include <ocop/standings.h>

#include "report/read/council_seats.h"
#include "report/reports.h"

enum { SECTION, ITEM, COUNT, DETAIL, COLUMNS };

static const char *const columns[COLUMNS] = {
	[SECTION] = "section",
	[ITEM] = "item",
	[COUNT] = "count",
	[DETAIL] = "detail",
};

static int
write_line(struct ocop_writer *writer, const char *section, const char *item,
    long long count, const char *detail, struct ocop_error *err)
{
	struct count_text text;
	const char *cells[COLUMNS] = { section, item, count_write(&text, count),
		detail };

	return ocop_writer_row(writer, cells, err);
}

static int
write_row(void *ctx, const char *const *row, struct ocop_error *err)
{
	return ocop_writer_row(ctx, row, err);
}

/* Sections the catalog counts by itself: members, dossiers, decisions. */
static int
write_counts(const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	char day[OCOP_DATE_TEXT];
	const struct ocop_argument arguments[] = { { ":round", q->round },
		{ ":as_of", q->as_of.year > 0 ? day : NULL }, { NULL, NULL } };

	ocop_date_format(day, q->as_of);
	return ocop_list_each(
	    q->store, "round_counts", arguments, write_row, writer, err);
}

/* Who is there of the members who score, and how many it takes. */
static int
write_quorum(const struct ocop_question *q, const struct ocop_edition *edition,
    struct ocop_writer *writer, struct ocop_error *err)
{
	struct roll roll;
	char percent[32];

	if (roll_call(&roll, q->store, q->round, edition, NULL, NULL, err) < 0)
		return -1;
	snprintf(percent, sizeof(percent), "%d %% of %zu",
	    edition->quorum_percent, roll.entitled);
	if (write_line(writer, "quorum", "attending", (long long)roll.attending,
		NULL, err) < 0 ||
	    write_line(writer, "quorum", "needed", (long long)roll.needed,
		percent, err) < 0)
		return -1;
	return write_line(writer, "quorum", "chair",
	    roll.chair == OCOP_CHAIR_THERE,
	    edition->quorum_chair ? "needed" : NULL, err);
}

/* What the council came to, product by product. */
struct outcome {
	size_t states[OCOP_ELIMINATED + 1];
	size_t stars[OCOP_STARS_MAX + 1];
	size_t points_stars[OCOP_STARS_MAX + 1];
	size_t split;
};

static void
count(struct outcome *outcome, const struct ocop_standing *standing)
{
	outcome->states[standing->totals.state]++;
	outcome->stars[standing->stars]++;
	if (standing->stars > 0 && standing->stars < standing->points_stars)
		outcome->points_stars[standing->points_stars]++;
	outcome->split += standing->totals.split;
}

static int
write_outcome(struct ocop_writer *writer, const struct outcome *outcome,
    struct ocop_error *err)
{
	struct count_text text;

	for (int i = 0; i <= OCOP_ELIMINATED; i++)
		if (write_line(writer, "evaluated",
			ocop_state_name((enum ocop_state)i),
			(long long)outcome->states[i], NULL, err) < 0)
			return -1;
	for (int i = OCOP_STARS_MAX; i > 0; i--)
		if (write_line(writer, "stars", count_write(&text, i),
			(long long)outcome->stars[i], NULL, err) < 0)
			return -1;
	for (int i = OCOP_STARS_MAX; i > 0; i--)
		if (outcome->points_stars[i] > 0 &&
		    write_line(writer, "held_by_minima", count_write(&text, i),
			(long long)outcome->points_stars[i], NULL, err) < 0)
			return -1;
	return write_line(writer, "disagreements", "products",
	    (long long)outcome->split, NULL, err);
}

/* The products of a state, and why. */
static int
write_named(struct ocop_writer *writer, struct ocop_standings *standings,
    enum ocop_state state, struct ocop_error *err)
{
	for (size_t i = 0; i < ocop_standings_count(standings); i++) {
		const struct ocop_totals *totals =
		    &ocop_standings_get(standings, i)->totals;

		if (totals->state == state &&
		    write_line(writer, ocop_state_name(state), totals->product,
			1, totals->reason, err) < 0)
			return -1;
	}
	return 0;
}

/* The products near a boundary, which one, and how far from it. */
static int
write_near(struct ocop_writer *writer, struct ocop_standings *standings,
    const struct ocop_fraction *within, struct ocop_error *err)
{
	const char *const *names;
	size_t count;

	ocop_standings_near(standings, within);
	ocop_standings_columns(standings, &names, &count);
	for (size_t i = 0; i < ocop_standings_count(standings); i++) {
		const char *const *cells = ocop_standings_cells(standings, i);
		char detail[64];

		/* boundary and distance stand last */
		snprintf(detail, sizeof(detail), "%s%s", cells[count - 2],
		    *cells[count - 1] == '-' ? "" : "+");
		snprintf(detail + strlen(detail),
		    sizeof(detail) - strlen(detail), "%s", cells[count - 1]);
		if (write_line(writer, "boundary",
			ocop_standings_get(standings, i)->totals.product, 1,
			detail, err) < 0)
			return -1;
	}
	return 0;
}

static int
write(const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	struct ocop_standings *standings;
	struct outcome outcome = { 0 };
	int got = -1;

	if (ocop_standings_round(&standings, q->store, q->round, NULL, NULL,
		q->report, q->ctx, err) < 0)
		return -1;
	for (size_t i = 0; i < ocop_standings_count(standings); i++)
		count(&outcome, ocop_standings_get(standings, i));
	if (write_counts(q, writer, err) == 0 &&
	    write_quorum(q, ocop_standings_edition(standings), writer, err) ==
		0 &&
	    write_outcome(writer, &outcome, err) == 0 &&
	    write_named(writer, standings, OCOP_ELIMINATED, err) == 0 &&
	    write_named(writer, standings, OCOP_INCOMPLETE, err) == 0 &&
	    (!q->near || write_near(writer, standings, q->near, err) == 0))
		got = 0;
	ocop_standings_free(standings);
	return got;
}

const struct ocop_report report_round = { "round", N_("A round in numbers"),
	columns, COLUMNS, true, write };
