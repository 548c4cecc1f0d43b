/* What changed in a round, as tables: by product, and by criterion. */
#include <stdio.h>
#include <string.h>

#include "task/diff.h"

enum {
	PRODUCT,
	SET,
	SHEETS_CHANGED,
	MEAN_BEFORE,
	MEAN_AFTER,
	MET_BEFORE,
	MET_AFTER,
	STARS_BEFORE,
	STARS_AFTER,
	RANK_BEFORE,
	RANK_AFTER,
	STATE_BEFORE,
	STATE_AFTER,
	REASON
};

const char *const ocop_diff_names[OCOP_DIFF_COLUMNS] = {
	[PRODUCT] = "product",
	[SET] = "set",
	[SHEETS_CHANGED] = "sheets_changed",
	[MEAN_BEFORE] = "mean_before",
	[MEAN_AFTER] = "mean_after",
	[MET_BEFORE] = "met_before",
	[MET_AFTER] = "met_after",
	[STARS_BEFORE] = "stars_before",
	[STARS_AFTER] = "stars_after",
	[RANK_BEFORE] = "rank_before",
	[RANK_AFTER] = "rank_after",
	[STATE_BEFORE] = "state_before",
	[STATE_AFTER] = "state_after",
	[REASON] = "reason",
};

/* A product at one time, as the cells of a line. */
struct side {
	struct ocop_rank_cells row;
	char met[4];
};

static void
put_side(const char **cells, int first, struct side *side,
    const struct shot_product *product, const struct ocop_edition *edition)
{
	static const int columns[] = { OCOP_RANK_MEAN, OCOP_RANK_STARS,
		OCOP_RANK_RANK, OCOP_RANK_STATE };
	const int places[] = { MEAN_BEFORE, STARS_BEFORE, RANK_BEFORE,
		STATE_BEFORE };

	if (!product)
		return;
	ocop_standing_write(&side->row, product->standing, edition);
	for (size_t i = 0; i < 4; i++)
		cells[places[i] + first] = side->row.cells[columns[i]];
	if (!product->standing->totals.figures)
		return;
	snprintf(
	    side->met, sizeof(side->met), "%d", product->standing->totals.met);
	cells[MET_BEFORE + first] = side->met;
}

/* Whether the place of a product is another; means are compared exactly. */
static bool
stands_otherwise(const struct pair *pair)
{
	const struct ocop_standing *x, *y;

	if (!pair->before || !pair->after)
		return true;
	x = pair->before->standing;
	y = pair->after->standing;
	if (x->rank != y->rank || x->stars != y->stars ||
	    x->totals.state != y->totals.state ||
	    x->totals.figures != y->totals.figures)
		return true;
	return x->totals.figures &&
	    (x->totals.met != y->totals.met ||
		x->totals.sum * (int64_t)y->totals.sheets !=
		    y->totals.sum * (int64_t)x->totals.sheets);
}

static int
write_pair(const struct ocop_diff *diff, const struct pair *pair,
    struct ocop_writer *writer, struct ocop_error *err)
{
	const struct shot_product *any =
	    pair->after ? pair->after : pair->before;
	const char *cells[OCOP_DIFF_COLUMNS] = { NULL };
	char set[16], changed[24];
	struct side before, after;

	snprintf(set, sizeof(set), "%d", any->set->set);
	snprintf(changed, sizeof(changed), "%zu", pair->sheets_changed);
	cells[PRODUCT] = any->product;
	cells[SET] = set;
	cells[SHEETS_CHANGED] = changed;
	cells[REASON] = pair->reason;
	put_side(
	    cells, 0, &before, pair->before, diff->before.standings->edition);
	put_side(cells, 1, &after, pair->after, diff->after.standings->edition);
	return ocop_writer_row(writer, cells, err);
}

int
ocop_diff_write(const struct ocop_diff *diff, struct ocop_writer *writer,
    struct ocop_error *err)
{
	for (size_t i = 0; i < diff->count; i++) {
		const struct pair *pair = &diff->list[i];

		if (!pair->rescored && pair->sheets_changed == 0 &&
		    !stands_otherwise(pair))
			continue;
		if (write_pair(diff, pair, writer, err) < 0)
			return -1;
	}
	return 0;
}

/* Columns of a line. */
enum {
	LINE_PRODUCT,
	LINE_MEMBER,
	LINE_CRITERION,
	POINTS_BEFORE,
	POINTS_AFTER,
	OPTION_BEFORE,
	OPTION_AFTER,
	CONDITION_BEFORE,
	CONDITION_AFTER
};

const char *const ocop_diff_line_names[OCOP_DIFF_LINE_COLUMNS] = {
	[LINE_PRODUCT] = "product",
	[LINE_MEMBER] = "member",
	[LINE_CRITERION] = "criterion",
	[POINTS_BEFORE] = "points_before",
	[POINTS_AFTER] = "points_after",
	[OPTION_BEFORE] = "option_before",
	[OPTION_AFTER] = "option_after",
	[CONDITION_BEFORE] = "condition_before",
	[CONDITION_AFTER] = "condition_after",
};

/* What a sheet has of a leaf, where there is a sheet. */
static int
points_of(const struct ocop_sheet *sheet, size_t leaf)
{
	return sheet ? sheet->points[leaf] : OCOP_MISSING;
}

static int
option_of(const struct ocop_sheet *sheet, size_t leaf)
{
	return sheet && sheet->options ? sheet->options[leaf] : 0;
}

static int
write_score(const char **cells, const int values[4], struct ocop_writer *writer,
    struct ocop_error *err)
{
	char numbers[4][8];

	for (int i = 0; i < 4; i++) {
		bool blank = values[i] == (i < 2 ? OCOP_MISSING : 0);

		snprintf(numbers[i], sizeof(numbers[i]), "%d", values[i]);
		cells[POINTS_BEFORE + i] = blank ? NULL : numbers[i];
	}
	return ocop_writer_row(writer, cells, err);
}

/* The criteria and conditions in which two sheets of a member differ. */
static int
write_sheet(const struct ocop_set *set, const char *product,
    const struct ocop_sheet *before, const struct ocop_sheet *after,
    struct ocop_writer *writer, struct ocop_error *err)
{
	const char *cells[OCOP_DIFF_LINE_COLUMNS] = { product,
		after ? after->member : before->member };
	uint32_t one = before ? before->raised : 0;
	uint32_t two = after ? after->raised : 0;

	for (size_t l = 0; l < set->leaf_count; l++) {
		const int values[4] = { points_of(before, l),
			points_of(after, l), option_of(before, l),
			option_of(after, l) };

		cells[LINE_CRITERION] = set->leaves[l].name;
		if ((values[0] != values[1] || values[2] != values[3]) &&
		    write_score(cells, values, writer, err) < 0)
			return -1;
	}
	memset(cells + LINE_CRITERION, 0,
	    (OCOP_DIFF_LINE_COLUMNS - LINE_CRITERION) * sizeof(*cells));
	for (size_t c = 0; c < set->condition_count; c++) {
		const char *condition = set->conditions[c].condition;

		if (((one ^ two) >> c & 1) == 0)
			continue;
		cells[CONDITION_BEFORE] = one >> c & 1 ? condition : NULL;
		cells[CONDITION_AFTER] = two >> c & 1 ? condition : NULL;
		if (ocop_writer_row(writer, cells, err) < 0)
			return -1;
	}
	return 0;
}

int
ocop_diff_write_lines(const struct ocop_diff *diff, struct ocop_writer *writer,
    struct ocop_error *err)
{
	for (size_t p = 0; p < diff->count; p++) {
		const struct pair *pair = &diff->list[p];
		const struct shot_product *any =
		    pair->after ? pair->after : pair->before;
		struct step step = { .i = 0 };

		while (pair->sheets_changed > 0 && diff_next_sheet(pair, &step))
			if (write_sheet(any->set, any->product, step.before,
				step.after, writer, err) < 0)
				return -1;
	}
	return 0;
}
