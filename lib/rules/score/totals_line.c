/* Lines of totals, written and read. */
#include <stdio.h>
#include <string.h>

#include <ocop/totals.h>

#include "base/number.h"

enum {
	PRODUCT,
	SET,
	SHEETS,
	SUM,
	MEAN,
	LOW,
	HIGH,
	SPREAD,
	MET,
	UNMET,
	STATE,
	REASON
};

/* The columns that ocop-score writes and ocop-rank reads. */
const struct ocop_column ocop_totals_columns[OCOP_TOTALS_COLUMNS] = {
	[PRODUCT] = { "product", OCOP_CODE, OCOP_KEY | OCOP_REQUIRED, NULL },
	[SET] = { "set", OCOP_WHOLE, OCOP_REQUIRED, NULL },
	[SHEETS] = { "sheets", OCOP_WHOLE, OCOP_REQUIRED, NULL },
	[SUM] = { "sum", OCOP_WHOLE, OCOP_REQUIRED, NULL },
	[MEAN] = { "mean", OCOP_DECIMAL, OCOP_REQUIRED, NULL },
	[LOW] = { "low", OCOP_WHOLE, OCOP_REQUIRED, NULL },
	[HIGH] = { "high", OCOP_WHOLE, OCOP_REQUIRED, NULL },
	[SPREAD] = { "spread", OCOP_WHOLE, OCOP_REQUIRED, NULL },
	[MET] = { "met", OCOP_WHOLE, OCOP_REQUIRED, NULL },
	[UNMET] = { "unmet", OCOP_TEXT, OCOP_REQUIRED, NULL },
	[STATE] = { "state", OCOP_CODE, OCOP_REQUIRED, NULL },
	[REASON] = { "reason", OCOP_TEXT, OCOP_REQUIRED, NULL },
};

static const char *const states[] = {
	[OCOP_COMPLETE] = "complete",
	[OCOP_INCOMPLETE] = "incomplete",
	[OCOP_ELIMINATED] = "eliminated",
};

const char *
ocop_state_name(enum ocop_state state)
{
	return states[state];
}

static void
write_number(struct ocop_totals_cells *out, int column, long long value)
{
	snprintf(
	    out->numbers[column], sizeof(out->numbers[column]), "%lld", value);
	out->cells[column] = out->numbers[column];
}

void
ocop_totals_write(
    struct ocop_totals_cells *out, const struct ocop_totals *totals)
{
	for (int i = 0; i < OCOP_TOTALS_COLUMNS; i++)
		out->cells[i] = NULL;
	out->cells[PRODUCT] = totals->product;
	write_number(out, SET, totals->set);
	write_number(out, SHEETS, (long long)totals->sheets);
	if (totals->figures) {
		write_number(out, SUM, totals->sum);
		number_cut(
		    out->numbers[MEAN], totals->sum, (int64_t)totals->sheets);
		out->cells[MEAN] = out->numbers[MEAN];
		write_number(out, LOW, totals->low);
		write_number(out, HIGH, totals->high);
		write_number(out, SPREAD, totals->high - totals->low);
		write_number(out, MET, totals->met);
		out->cells[UNMET] = totals->unmet;
	}
	out->cells[STATE] = states[totals->state];
	out->cells[REASON] = totals->reason;
}

/* A cell that must be a whole number; -1 with a fault. */
static int
whole(const char *const *cells, int column, struct ocop_fault *fault)
{
	int value = number_parse(cells[column], strlen(cells[column]));

	if (value < 0)
		ocop_fault_about(fault, OCOP_E_WHOLE,
		    ocop_totals_columns[column].name, cells[column],
		    "is not a whole number; take the line as ocop-score wrote "
		    "it");
	return value;
}

/* The highest stars without an unmet minimum: "4:A2.1>=3 5:A1.3>=3" is 3;
 * 0 when an item is none. */
static int
met_of(const char *unmet)
{
	int met = OCOP_STARS_MAX;

	while (*unmet) {
		int mark = number_parse(unmet, strcspn(unmet, ":"));

		if (mark < 1 || !strstr(unmet, ">="))
			return 0;
		if (mark <= met)
			met = mark - 1;
		unmet += strcspn(unmet, " ");
		unmet += strspn(unmet, " ");
	}
	return met;
}

static int
read_figures(
    struct ocop_totals *out, const char *const *cells, struct ocop_fault *fault)
{
	char mean[NUMBER_TEXT];
	int sum, low, high, met;

	if ((sum = whole(cells, SUM, fault)) < 0 ||
	    (low = whole(cells, LOW, fault)) < 0 ||
	    (high = whole(cells, HIGH, fault)) < 0 ||
	    (met = whole(cells, MET, fault)) < 0)
		return -1;
	if (out->sheets == 0)
		return ocop_fault_set(fault, OCOP_E_TOTALS, "sheets",
		    cells[SHEETS],
		    "a sum of no sheets; take the line as "
		    "ocop-score wrote it");
	number_cut(mean, sum, (int64_t)out->sheets);
	if (strcmp(mean, cells[MEAN]) != 0)
		return ocop_fault_set(fault, OCOP_E_TOTALS, "mean", cells[MEAN],
		    "%d points on %zu sheets have the mean %s, not \"%s\"; "
		    "take the line as ocop-score wrote it",
		    sum, out->sheets, mean, cells[MEAN]);
	if (met != met_of(cells[UNMET]))
		return ocop_fault_set(fault, OCOP_E_TOTALS, "met", cells[MET],
		    "the unmet minima leave %d stars, not \"%s\"; take the "
		    "line as ocop-score wrote it",
		    met_of(cells[UNMET]), cells[MET]);
	if (high < low || (out->sheets == 1 && high != low) ||
	    (int64_t)low * (int64_t)out->sheets > sum ||
	    (int64_t)high * (int64_t)out->sheets < sum ||
	    number_parse(cells[SPREAD], strlen(cells[SPREAD])) != high - low)
		return ocop_fault_set(fault, OCOP_E_TOTALS, "spread",
		    cells[SPREAD],
		    "lowest %d, highest %d and spread %s do not go with a "
		    "mean of %s; take the line as ocop-score wrote it",
		    low, high, cells[SPREAD], mean);
	if (met < 1 || met > OCOP_STARS_MAX)
		return ocop_fault_about(fault, OCOP_E_RANGE, "met", cells[MET],
		    "is not 1 to %d stars", OCOP_STARS_MAX);
	out->figures = true;
	out->sum = sum;
	out->low = low;
	out->high = high;
	out->met = met;
	return 0;
}

int
ocop_totals_read(
    struct ocop_totals *out, const char *const *cells, struct ocop_fault *fault)
{
	size_t state = 0;
	int sheets, set;

	memset(out, 0, sizeof(*out));
	if (!*cells[PRODUCT])
		return ocop_fault_set(fault, OCOP_E_REQUIRED, "product", "",
		    "blank; every line names its product");
	while (state < 3 && strcmp(states[state], cells[STATE]) != 0)
		state++;
	if (state == 3)
		return ocop_fault_about(fault, OCOP_E_CHOICE, "state",
		    cells[STATE], "is not complete, incomplete or eliminated");
	if ((set = whole(cells, SET, fault)) < 0 ||
	    (sheets = whole(cells, SHEETS, fault)) < 0)
		return -1;
	out->product = cells[PRODUCT];
	out->set = set;
	out->sheets = (size_t)sheets;
	out->unmet = cells[UNMET];
	out->state = (enum ocop_state)state;
	out->reason = cells[REASON];
	if (*cells[SUM])
		return read_figures(out, cells, fault);
	if (out->state == OCOP_COMPLETE)
		return ocop_fault_set(fault, OCOP_E_TOTALS, "sum", "",
		    "blank on a complete product; take the line as ocop-score "
		    "wrote it");
	return 0;
}
