/* The report gaps: the criteria that must rise for a product's next star. */
#include <stdio.h>
#include <string.h>

#include "base/number.h"
#include "report/figures.h"
#include "report/page/html.h"
#include "report/read/round_products.h"
#include "report/reports.h"
#include "rules/score/gap.h"

enum {
	PRODUCT,
	SET,
	STARS,
	NEXT_STAR,
	MEAN,
	POINTS_SHORT,
	CRITERION,
	PART,
	LOW,
	TO,
	GAIN,
	WHY,
	REACHED,
	LABEL_VI,
	COLUMNS
};

static const char *const columns[COLUMNS] = {
	[PRODUCT] = "product",
	[SET] = "set",
	[STARS] = "stars",
	[NEXT_STAR] = "next_star",
	[MEAN] = "mean",
	[POINTS_SHORT] = "points_short",
	[CRITERION] = "criterion",
	[PART] = "part",
	[LOW] = "low",
	[TO] = "to",
	[GAIN] = "gain",
	[WHY] = "why",
	[REACHED] = "reached",
	[LABEL_VI] = "label_vi",
};

/* What the lines of one product share. */
struct line {
	struct count_text set, stars, next_star, low, to;
	char mean[NUMBER_TEXT], points_short[NUMBER_TEXT], gain[NUMBER_TEXT];
	char part[2];
	const char *cells[COLUMNS];
};

static void
begin_line(struct line *line, const struct ocop_standing *standing,
    const struct ocop_gap *gap)
{
	int64_t n = (int64_t)standing->totals.sheets;

	memset(line->cells, 0, sizeof(line->cells));
	line->cells[PRODUCT] = standing->totals.product;
	line->cells[SET] = count_write(&line->set, standing->totals.set);
	line->cells[STARS] = count_write(&line->stars, standing->stars);
	line->cells[NEXT_STAR] = count_write(&line->next_star, gap->stars);
	number_cut(line->mean, standing->totals.sum, n);
	line->cells[MEAN] = line->mean;
	number_up(line->points_short, gap->short_sum, n);
	line->cells[POINTS_SHORT] = line->points_short;
	line->cells[REACHED] = gap->reached ? "1" : "0";
}

/* A line for each criterion that has to rise; one if nothing could. */
static int
write_gap(const struct ocop_question *q, struct ocop_writer *writer,
    const struct ocop_set *set, const struct ocop_standing *standing,
    const struct ocop_gap *gap, struct ocop_error *err)
{
	struct line line;

	begin_line(&line, standing, gap);
	if (gap->count == 0)
		return ocop_writer_row(writer, line.cells, err);
	for (size_t i = 0; i < gap->count; i++) {
		const struct ocop_gap_step *step = &gap->steps[i];
		const struct ocop_leaf *leaf = &set->leaves[step->leaf];

		line.cells[CRITERION] = leaf->name;
		snprintf(line.part, sizeof(line.part), "%.1s", leaf->name);
		line.cells[PART] = line.part;
		line.cells[LOW] = count_write(&line.low, step->low);
		line.cells[TO] = count_write(&line.to, step->to);
		number_cut(
		    line.gain, step->gain, (int64_t)standing->totals.sheets);
		line.cells[GAIN] = line.gain;
		line.cells[WHY] = step->minimum ? "minimum" : "points";
		line.cells[LABEL_VI] = leaf->label_vi;
		if (ocop_writer_row(writer, line.cells, err) < 0 ||
		    figures_add_count(
			q->figures, line.part, line.cells[WHY], 1, err) < 0)
			return -1;
	}
	return 0;
}

static int
write_round(const struct ocop_question *q, struct round *round,
    const struct ocop_edition *edition, struct ocop_writer *writer,
    struct ocop_error *err)
{
	int got;

	while ((got = round_next(round, err)) > 0) {
		struct ocop_standing standing = { .totals = round->totals };
		struct ocop_gap gap;

		ocop_standing_fill(&standing, edition, false);
		if (ocop_gap_find(&gap, edition, &round->scored, &standing) &&
		    write_gap(
			q, writer, round->scored.set, &standing, &gap, err) < 0)
			return -1;
	}
	return got;
}

static int
write_gaps(const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	struct ocop_edition *edition = NULL;
	struct round round = { 0 };
	int got = -1;

	if (round_edition(
		&edition, q->store, q->round, q->report, q->ctx, err) == 0 &&
	    round_open(
		&round, q->store, q->round, edition, OCOP_IN_FORCE, err) == 0)
		got = write_round(q, &round, edition, writer, err);
	round_close(&round);
	ocop_edition_free(edition);
	return got;
}

const struct ocop_report report_gaps = {
	.name = "gaps",
	.title = N_("What the next star asks for"),
	.columns = columns,
	.count = COLUMNS,
	.of = OCOP_OF_ROUND,
	.options = "as-of",
	.write = write_gaps,
	.draw = html_draw_gaps,
};
