/* What the steps of making an edition share. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <ocop/date.h>
#include <ocop/language.h>

#include "base/number.h"
#include "rules/edition/build.h"

void
build_fault(struct build *build, const struct ocop_table *table, size_t row,
    const char *column, const char *fmt, ...)
{
	struct ocop_fault fault;
	char file[64], text[480];
	const char *value;
	va_list ap;

	build->faults++;
	value = column && row < table->rows ?
	    ocop_table_cell(table, row, column) :
	    "";
	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), ocop_gettext(fmt), ap);
	va_end(ap);
	ocop_fault_set(&fault, OCOP_E_PACK, column, value, "%s", text);
	snprintf(file, sizeof(file), "%s/%s.tsv", build->pack->edition,
	    table->file->name);
	fault.file = file;
	fault.line = row < table->rows ? table->lines[row] : 0;
	build->report(build->ctx, &fault);
}

int
build_refuse(const struct build *build, struct ocop_error *err)
{
	if (build->no_memory)
		return ocop_fail_memory(err);
	return ocop_fail(err, OCOP_EINPUT,
	    ocop_ngettext("%s: the pack contradicts itself in %zu place; "
			  "nothing of it is used",
		"%s: the pack contradicts itself in %zu places; nothing of it "
		"is used",
		build->faults),
	    build->pack->edition, build->faults);
}

int
build_number(struct build *build, const struct ocop_table *table, size_t row,
    const char *column)
{
	const char *cell = ocop_table_cell(table, row, column);
	int number = *cell ? number_parse(cell, strlen(cell)) : 0;

	if (number < 0) {
		build_fault(build, table, row, column,
		    "\"%s\" is not a whole number", cell);
		return 0;
	}
	return number;
}

const char *
build_text(struct build *build, const char *text)
{
	const char *copy = arena_copy(build->arena, text, strlen(text));

	if (!copy)
		build->no_memory = true;
	return copy ? copy : "";
}

void *
build_array(struct build *build, size_t count, size_t size)
{
	void *array = arena_alloc(build->arena, (count ? count : 1) * size);

	if (array)
		memset(array, 0, (count ? count : 1) * size);
	else
		build->no_memory = true;
	return array;
}

/* The set of every row of a table, read once. */
static const int *
sets_of(struct build *build, const struct ocop_table *table)
{
	size_t at = (size_t)(table - build->pack->tables);
	int *sets;

	if (build->sets[at])
		return build->sets[at];
	sets = build_array(build, table->rows, sizeof(*sets));
	for (size_t row = 0; sets && row < table->rows; row++)
		sets[row] = build_number(build, table, row, "set");
	return build->sets[at] = sets;
}

struct build_rows
build_rows_of(struct build *build, const struct ocop_table *table, int set)
{
	struct build_rows rows = { 0, 0, sets_of(build, table) };

	if (!rows.sets)
		return rows;
	rows.end = table->rows;
	while (rows.first < rows.end && rows.sets[rows.first] != set)
		rows.first++;
	while (rows.end > rows.first && rows.sets[rows.end - 1] != set)
		rows.end--;
	return rows;
}

size_t
build_count(struct build *build, const struct ocop_table *table, int set)
{
	struct build_rows rows = build_rows_of(build, table, set);
	size_t count = 0;

	for (size_t row = rows.first; row < rows.end; row++)
		count += rows.sets[row] == set;
	return count;
}

bool
build_is_day(const char *text)
{
	char iso[OCOP_DATE_TEXT];
	struct ocop_date date;

	if (!ocop_date_parse(&date, text))
		return false;
	ocop_date_format(iso, date);
	return strcmp(iso, text) == 0;
}

void
build_check_day(struct build *build, const struct ocop_table *table, size_t row,
    const char *column)
{
	const char *cell = ocop_table_cell(table, row, column);

	if (*cell && !build_is_day(cell))
		build_fault(build, table, row, column,
		    "\"%s\" is no date; write 2026-08-05", cell);
}
