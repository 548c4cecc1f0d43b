/* Checks of a pack: keys that name one row, and maxima that add up. */
#include <stdio.h>
#include <string.h>

#include "base/map.h"
#include "base/number.h"
#include "rules/edition/build.h"

/* Every table's key columns name a row once. */
static void
check_keys_of(struct build *build, const struct ocop_table *table)
{
	const struct ocop_column *columns = table->file->columns;
	struct map seen = { 0 };

	for (size_t row = 0; row < table->rows; row++) {
		size_t before = seen.count;
		char key[256];

		ocop_table_key(table, row, key, sizeof(key));
		if (map_add(&seen, key, strlen(key)) == MAP_NONE)
			build->no_memory = true;
		else if (seen.count == before)
			build_fault(build, table, row, columns[0].name,
			    "the key %s appears twice", key);
	}
	map_free(&seen);
}

void
build_check_keys(struct build *build)
{
	for (size_t i = 0; i < OCOP_PACK_FILES; i++)
		check_keys_of(build, &build->pack->tables[i]);
}

/* The greatest total, from the parameters; 0 when it is not given. */
static int
points_max(const struct ocop_pack *pack)
{
	const struct ocop_table *table = ocop_pack_table(pack, "parameters");

	for (size_t row = 0; row < table->rows; row++)
		if (strcmp(ocop_table_cell(table, row, "parameter"),
			"points_max") == 0)
			return number_parse(
			    ocop_table_cell(table, row, "value"),
			    strlen(ocop_table_cell(table, row, "value")));
	return 0;
}

static bool
is_leaf(const struct ocop_table *table, size_t row)
{
	return strcmp(ocop_table_cell(table, row, "leaf"), "1") == 0;
}

/* The sum of the maxima of the rows below one; top rows have no parent. */
static int
sum_below(struct build *build, const struct ocop_table *table, int set,
    const char *parent)
{
	struct build_rows rows = build_rows_of(build, table, set);
	int sum = 0;

	for (size_t row = rows.first; row < rows.end; row++)
		if (rows.sets[row] == set &&
		    strcmp(ocop_table_cell(table, row, "parent"), parent) == 0)
			sum += build_number(build, table, row, "max");
	return sum;
}

/* Whether the set has a row of that code that is no leaf. */
static bool
is_branch(struct build *build, const struct ocop_table *table, int set,
    const char *code)
{
	struct build_rows rows = build_rows_of(build, table, set);

	for (size_t row = rows.first; row < rows.end; row++)
		if (rows.sets[row] == set && !is_leaf(table, row) &&
		    strcmp(ocop_table_cell(table, row, "code"), code) == 0)
			return true;
	return false;
}

void
build_check_tree(struct build *build, int set)
{
	const struct ocop_table *table =
	    ocop_pack_table(build->pack, "criteria");
	int total = sum_below(build, table, set, "");
	int want = points_max(build->pack);
	struct build_rows rows = build_rows_of(build, table, set);

	for (size_t row = rows.first; row < rows.end; row++) {
		const char *code = ocop_table_cell(table, row, "code");
		const char *parent = ocop_table_cell(table, row, "parent");
		int sum, max;

		if (rows.sets[row] != set)
			continue;
		if (*parent && !is_branch(build, table, set, parent))
			build_fault(build, table, row, "parent",
			    "set %d has no branch %s for %s to be under", set,
			    parent, code);
		if (is_leaf(table, row))
			continue;
		sum = sum_below(build, table, set, code);
		max = build_number(build, table, row, "max");
		if (sum != max)
			build_fault(build, table, row, "max",
			    "set %d: what is under %s adds up to %d, not %d",
			    set, code, sum, max);
	}
	if (rows.first == rows.end)
		build_fault(build, table, table->rows, NULL,
		    "set %d has no criteria", set);
	else if (total != want)
		build_fault(build, table, rows.first, NULL,
		    "set %d: the parts add up to %d, not %d", set, total, want);
}
