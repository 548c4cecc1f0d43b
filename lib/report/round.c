/* The report round: figures for the minutes of a council. */
#include <stdio.h>
#include <string.h>

#include <ocop/catalog.h>
#include <ocop/standings.h>

#include "report/figures.h"
#include "report/page/bars.h"
#include "report/page/html.h"
#include "report/read/council_seats.h"
#include "report/reports.h"

enum { SECTION, ITEM, COUNT, DETAIL, COLUMNS };

static const char *const columns[COLUMNS] = {
	[SECTION] = "section",
	[ITEM] = "item",
	[COUNT] = "count",
	[DETAIL] = "detail",
};

/* What the lines are written for, and to. */
struct writing {
	const struct ocop_question *question;
	struct ocop_writer *writer;
};

static int
write_line(const struct writing *w, const char *section, const char *item,
    long long count, const char *detail, struct ocop_error *err)
{
	struct count_text text;
	const char *cells[COLUMNS] = { section, item, count_write(&text, count),
		detail };

	if (ocop_writer_row(w->writer, cells, err) < 0)
		return -1;
	return figures_add_count(
	    w->question->figures, section, item, count, err);
}

/* Sections the catalog counts by itself: members, dossiers, decisions. */
static int
write_counts(const struct writing *w, struct ocop_error *err)
{
	static const struct rows_figure counts = { NULL, "section", "item",
		{ "count" } };

	return rows_write(
	    w->question, "round_counts", COLUMNS, &counts, w->writer, err);
}

/* Who is there of the members who score, and how many it takes. */
static int
write_quorum(const struct writing *w, const struct ocop_edition *edition,
    struct ocop_error *err)
{
	const struct ocop_question *q = w->question;
	struct council_seats seats;
	char percent[32];

	if (council_seats_read(
		&seats, q->store, q->round, edition, NULL, NULL, err) < 0)
		return -1;
	snprintf(percent, sizeof(percent), "%d %% of %zu",
	    edition->quorum_percent, seats.entitled);
	if (write_line(w, "quorum", "attending", (long long)seats.attending,
		NULL, err) < 0 ||
	    write_line(w, "quorum", "needed", (long long)seats.needed, percent,
		err) < 0)
		return -1;
	return write_line(w, "quorum", "chair", seats.chair == OCOP_CHAIR_THERE,
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
add_standing(struct outcome *outcome, const struct ocop_standing *standing)
{
	outcome->states[standing->totals.state]++;
	outcome->stars[standing->stars]++;
	if (standing->stars > 0 && standing->stars < standing->points_stars)
		outcome->points_stars[standing->points_stars]++;
	outcome->split += standing->totals.split;
}

static int
write_outcome(const struct writing *w, const struct outcome *outcome,
    struct ocop_error *err)
{
	struct count_text text;

	for (int i = 0; i <= OCOP_ELIMINATED; i++)
		if (write_line(w, "evaluated",
			ocop_state_name((enum ocop_state)i),
			(long long)outcome->states[i], NULL, err) < 0)
			return -1;
	for (int i = OCOP_STARS_MAX; i > 0; i--)
		if (write_line(w, "stars", count_write(&text, i),
			(long long)outcome->stars[i], NULL, err) < 0)
			return -1;
	for (int i = OCOP_STARS_MAX; i > 0; i--)
		if (outcome->points_stars[i] > 0 &&
		    write_line(w, "held_by_minima", count_write(&text, i),
			(long long)outcome->points_stars[i], NULL, err) < 0)
			return -1;
	return write_line(w, "disagreements", "products",
	    (long long)outcome->split, NULL, err);
}

/* The products of a state, and why. */
static int
write_named(const struct writing *w, struct ocop_standings *standings,
    enum ocop_state state, struct ocop_error *err)
{
	for (size_t i = 0; i < ocop_standings_count(standings); i++) {
		const struct ocop_totals *totals =
		    &ocop_standings_get(standings, i)->totals;

		if (totals->state == state &&
		    write_line(w, ocop_state_name(state), totals->product, 1,
			totals->reason, err) < 0)
			return -1;
	}
	return 0;
}

/* The products near a boundary, which one, and how far from it. */
static int
write_near(const struct writing *w, struct ocop_standings *standings,
    const struct ocop_fraction *within, struct ocop_error *err)
{
	const char *const *names;
	size_t count;

	ocop_standings_near(standings, within);
	ocop_standings_columns(standings, &names, &count);
	for (size_t i = 0; i < ocop_standings_count(standings); i++) {
		const char *const *cells = ocop_standings_cells(standings, i);
		char detail[64];

		/* boundary and distance come last */
		snprintf(detail, sizeof(detail), "%s%s", cells[count - 2],
		    *cells[count - 1] == '-' ? "" : "+");
		snprintf(detail + strlen(detail),
		    sizeof(detail) - strlen(detail), "%s", cells[count - 1]);
		if (write_line(w, "boundary",
			ocop_standings_get(standings, i)->totals.product, 1,
			detail, err) < 0)
			return -1;
	}
	return 0;
}

static int
write_round(const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	const struct writing w = { q, writer };
	struct ocop_standings *standings;
	struct outcome outcome = { 0 };
	int got = -1;

	if (ocop_standings_round(&standings, q->store, q->round, NULL, NULL,
		q->report, q->ctx, err) < 0)
		return -1;
	for (size_t i = 0; i < ocop_standings_count(standings); i++)
		add_standing(&outcome, ocop_standings_get(standings, i));
	if (write_counts(&w, err) >= 0 &&
	    write_quorum(&w, ocop_standings_edition(standings), err) == 0 &&
	    write_outcome(&w, &outcome, err) == 0 &&
	    write_named(&w, standings, OCOP_ELIMINATED, err) == 0 &&
	    write_named(&w, standings, OCOP_INCOMPLETE, err) == 0 &&
	    (!q->near || write_near(&w, standings, q->near, err) == 0))
		got = 0;
	ocop_standings_free(standings);
	return got;
}

const struct ocop_report report_round = {
	.name = "round",
	.title = N_("A round in numbers"),
	.columns = columns,
	.count = COLUMNS,
	.of = OCOP_OF_ROUND,
	.options = "as-of near",
	.write = write_round,
	.beside = "count",
	.bars = bars_of_stars,
	.draw = html_draw_round,
};
