/* The report funding: money planned and disbursed, by year and source. */
#include <string.h>

#include <ocop/catalog.h>
#include <ocop/money.h>

#include "base/number.h"
#include "report/figures.h"
#include "report/page/bars.h"
#include "report/page/html.h"
#include "report/reports.h"

enum { YEAR, SOURCE, LABEL, PLANNED, DISBURSED, LEFT, PERCENT, COLUMNS };

static const char *const columns[COLUMNS] = {
	[YEAR] = "year",
	[SOURCE] = "source",
	[LABEL] = "label_vi",
	[PLANNED] = "planned",
	[DISBURSED] = "disbursed",
	[LEFT] = "left",
	[PERCENT] = "percent",
};

/* Money that was planned and spent, in đồng. */
struct money {
	int64_t planned, disbursed;
	bool has_planned, has_disbursed;
	bool lacks; /* of some source one of the two */
};

static int
add_money(struct money *money, const char *const *row, struct ocop_error *err)
{
	int64_t planned = 0, disbursed = 0;

	if ((*row[PLANNED] && !ocop_money_read(&planned, row[PLANNED])) ||
	    (*row[DISBURSED] && !ocop_money_read(&disbursed, row[DISBURSED])))
		return ocop_fail(err, OCOP_ECATALOG,
		    "funding of %s, %s: \"%s\" and \"%s\" are not money",
		    row[YEAR], row[SOURCE], row[PLANNED], row[DISBURSED]);
	money->planned += planned;
	money->disbursed += disbursed;
	money->has_planned = money->has_planned || *row[PLANNED];
	money->has_disbursed = money->has_disbursed || *row[DISBURSED];
	money->lacks = money->lacks || !*row[PLANNED] || !*row[DISBURSED];
	return 0;
}

/* What is too large to be multiplied is told without its last digits; false
 * when nothing of the whole is left then. */
static bool
write_percent(char out[NUMBER_TEXT], int64_t part, int64_t whole)
{
	while (part > INT64_MAX / 10000) {
		part /= 10;
		whole /= 10;
	}
	if (whole > 0)
		number_cut(out, 100 * part, whole);
	return whole > 0;
}

/* What is not recorded is blank, which is not 0; nor is there a rest of it. */
static int
write_line(const struct ocop_question *q, struct ocop_writer *writer,
    const char *const *line, const struct money *money, struct ocop_error *err)
{
	const struct figure figure = {
		figures_text(q->figures, line[YEAR]),
		"",
		figures_text(q->figures, line[SOURCE]),
		{ money->planned, money->disbursed },
		{ money->has_planned, money->has_disbursed },
		money->lacks,
	};
	char planned[OCOP_MONEY_TEXT], disbursed[OCOP_MONEY_TEXT],
	    left[OCOP_MONEY_TEXT], percent[NUMBER_TEXT];
	const char *cells[COLUMNS] = { line[YEAR], line[SOURCE], line[LABEL] };

	ocop_money_write(planned, money->planned);
	ocop_money_write(disbursed, money->disbursed);
	ocop_money_write(left, money->planned - money->disbursed);
	cells[PLANNED] = money->has_planned ? planned : NULL;
	cells[DISBURSED] = money->has_disbursed ? disbursed : NULL;
	cells[LEFT] = money->lacks ? NULL : left;
	cells[PERCENT] = !money->lacks &&
		write_percent(percent, money->disbursed, money->planned) ?
	    percent :
	    NULL;
	if (ocop_writer_row(writer, cells, err) < 0)
		return -1;
	return figures_add(q->figures, &figure, sizeof(figure), err);
}

/* A line for each year and source, and for each year, source blank. */
static int
write_funding(const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	char day[OCOP_DATE_TEXT], year[8] = "";
	const struct ocop_argument arguments[] = { { ":as_of", day },
		{ NULL, NULL } };
	const char *const of_year[] = { year, NULL, NULL };
	struct money whole = { 0 };
	struct ocop_list *list;
	const char *const *row;
	int got;

	ocop_date_format(day, q->as_of);
	if (ocop_list_open(&list, q->store, "funding_lines", arguments, err) <
	    0)
		return -1;
	while ((got = ocop_list_next(list, &row, err)) > 0) {
		struct money line = { 0 };

		if (*year && strncmp(year, row[YEAR], sizeof(year)) != 0) {
			if ((got = write_line(
				 q, writer, of_year, &whole, err)) < 0)
				break;
			whole = (struct money){ 0 };
		}
		memcpy(
		    year, row[YEAR], strnlen(row[YEAR], sizeof(year) - 1) + 1);
		if ((got = add_money(&line, row, err)) < 0 ||
		    (got = add_money(&whole, row, err)) < 0 ||
		    (got = write_line(q, writer, row, &line, err)) < 0)
			break;
	}
	ocop_list_close(list);
	if (got == 0 && *year)
		got = write_line(q, writer, of_year, &whole, err);
	return got;
}

const struct ocop_report report_funding = {
	.name = "funding",
	.title = N_("Funding by year"),
	.columns = columns,
	.count = COLUMNS,
	.write = write_funding,
	.beside = "disbursed",
	.bars = bars_of_shares,
	.draw = html_draw_funding,
};
