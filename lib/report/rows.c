/* The rows of a list of the catalog as the lines of a report. */
#include <stdio.h>
#include <string.h>

#include <ocop/catalog.h>
#include <ocop/column.h>

#include "report/figures.h"
#include "report/reports.h"

enum { COLUMNS_MAX = 32 };
#include "rules/cell/money.h"
#include "rules/time/day.h"

const char *
count_write(struct count_text *out, long long count)
{
	snprintf(out->text, sizeof(out->text), "%lld", count);
	return out->text;
}

/* The number of the column of that name, or of columns where there is none. */
static size_t
find_column(const struct ocop_list *list, const char *name)
{
	const char *const *columns = ocop_list_columns(list);
	size_t count = ocop_list_count(list), i = 0;

	while (i < count && (!name || strcmp(columns[i], name) != 0))
		i++;
	return i;
}

static const char *
find_text(
    const struct ocop_list *list, const char *const *row, const char *name)
{
	size_t at = find_column(list, name);

	return at < ocop_list_count(list) ? row[at] : "";
}

/* Reads a number: money is kept as text, whole numbers as such. */
static int
read_number(struct figure *figure, size_t which, struct ocop_list *list,
    const char *const *row, const char *name, struct ocop_error *err)
{
	size_t at = find_column(list, name);

	figure->known[which] = at < ocop_list_count(list) && *row[at];
	if (!figure->known[which])
		return 0;
	if (ocop_column_type(name) != OCOP_DECIMAL)
		figure->numbers[which] = ocop_list_number(list, at);
	else if (!ocop_money_read(&figure->numbers[which], row[at]))
		return ocop_fail(err, OCOP_ECATALOG,
		    "column %s: \"%s\" is not money", name, row[at]);
	return 0;
}

/* Money that is none is found out, drawn or not. */
static int
add_figure(struct ocop_figures *figures, struct ocop_list *list,
    const char *const *row, const struct rows_figure *of,
    struct ocop_error *err)
{
	struct figure figure = { .partial =
				     *find_text(list, row, "partial") == '1' };

	if (!of)
		return 0;
	for (size_t i = 0; i < 2; i++)
		if (read_number(&figure, i, list, row, of->numbers[i], err) < 0)
			return -1;
	figure.year = figures_text(figures, find_text(list, row, of->year));
	figure.section =
	    figures_text(figures, find_text(list, row, of->section));
	figure.item = figures_text(figures, find_text(list, row, of->item));
	return figures_add(figures, &figure, sizeof(figure), err);
}

/* Days that are none would be passed over where they are counted with. */
static int
check_days(struct ocop_list *list, const char *const *row, const bool *is_day,
    size_t columns, struct ocop_error *err)
{
	struct ocop_date day;

	for (size_t i = 0; i < columns; i++)
		if (is_day[i] && *row[i] && !ocop_date_parse(&day, row[i]))
			return ocop_fail(err, OCOP_ECATALOG,
			    "column %s: \"%s\" is no date",
			    ocop_list_columns(list)[i], row[i]);
	return 0;
}

int
rows_write(const struct ocop_question *q, const char *name, size_t columns,
    const struct rows_figure *figure, struct ocop_writer *writer,
    struct ocop_error *err)
{
	const struct day_text day = day_text(q->as_of);
	const struct ocop_argument arguments[] = {
		{ ":round", q->round },
		{ ":as_of", q->as_of.year > 0 ? day.text : NULL },
		{ ":key", q->operand_count > 0 ? q->operands[0] : NULL },
		{ ":never", q->never ? "1" : NULL },
		{ NULL, NULL },
	};
	bool is_day[COLUMNS_MAX];
	struct ocop_list *list;
	const char *const *row;
	int rows = 0, due = 0, got;
	size_t at;

	if (ocop_list_open(&list, q->store, name, arguments, err) < 0)
		return -1;
	at = find_column(list, "due");
	for (size_t i = 0; i < columns; i++)
		is_day[i] =
		    ocop_column_type(ocop_list_columns(list)[i]) == OCOP_DATE;
	while ((got = ocop_list_next(list, &row, err)) > 0) {
		if ((got = check_days(list, row, is_day, columns, err)) < 0 ||
		    (got = ocop_writer_row(writer, row, err)) < 0 ||
		    (got = add_figure(q->figures, list, row, figure, err)) < 0)
			break;
		rows++;
		due += at >= columns && at < ocop_list_count(list) &&
		    *row[at] == '1';
	}
	at = at >= columns && at < ocop_list_count(list);
	ocop_list_close(list);
	return got < 0 ? -1 : at ? due : rows;
}
