/* The criteria, options and star marks of a set, read from a pack. */
#include <stdio.h>
#include <string.h>

#include "rules/edition/build.h"

static void
read_leaves(struct build *build, struct ocop_set *set)
{
	const struct ocop_table *table =
	    ocop_pack_table(build->pack, "criteria");
	struct build_rows rows = build_rows_of(build, table, set->set);
	size_t count = build_count(build, table, set->set);

	set->leaves = build_array(build, count, sizeof(*set->leaves));
	build->leaf_rows = build_array(build, count, sizeof(*build->leaf_rows));
	if (build->no_memory)
		return;
	for (size_t row = rows.first; row < rows.end; row++) {
		struct ocop_leaf *leaf = &set->leaves[set->leaf_count];
		const char *part = ocop_table_cell(table, row, "part");
		const char *code = ocop_table_cell(table, row, "code");
		char name[32];

		if (rows.sets[row] != set->set ||
		    build_number(build, table, row, "leaf") == 0)
			continue;
		if (set->leaf_count == OCOP_LEAVES_MAX) {
			build_fault(build, table, row, "code",
			    "more than %d scored criteria in set %d",
			    OCOP_LEAVES_MAX, set->set);
			return;
		}
		snprintf(name, sizeof(name), "%s%s", part, code);
		leaf->code = build_text(build, code);
		leaf->name = build_text(build, name);
		leaf->label_vi =
		    build_text(build, ocop_table_cell(table, row, "label_vi"));
		leaf->label_en =
		    build_text(build, ocop_table_cell(table, row, "label_en"));
		leaf->max = build_number(build, table, row, "max");
		leaf->points = 1; /* 0: no option is reached */
		leaf->depends_on = -1;
		build->leaf_rows[set->leaf_count++] = row;
	}
}

/* Options of the set are together by leaf, as the sheet prints them. */
static void
read_options(struct build *build, struct ocop_set *set)
{
	const struct ocop_table *table =
	    ocop_pack_table(build->pack, "options");
	struct build_rows rows = build_rows_of(build, table, set->set);
	size_t count = build_count(build, table, set->set);

	set->options = build_array(build, count, sizeof(*set->options));
	build->option_rows =
	    build_array(build, count, sizeof(*build->option_rows));
	if (build->no_memory)
		return;
	for (size_t at = 0; at < set->leaf_count; at++) {
		struct ocop_leaf *leaf = &set->leaves[at];

		leaf->option = set->option_count;
		for (size_t row = rows.first; row < rows.end; row++) {
			struct ocop_option *option =
			    &set->options[set->option_count];

			/* A code that appears twice takes its options twice. */
			if (rows.sets[row] != set->set ||
			    set->option_count == count ||
			    strcmp(ocop_table_cell(table, row, "code"),
				leaf->code) != 0)
				continue;
			option->leaf = at;
			option->number =
			    build_number(build, table, row, "option");
			option->points =
			    build_number(build, table, row, "points");
			option->min_star =
			    build_number(build, table, row, "min_star");
			option->variant =
			    build_number(build, table, row, "variant");
			if (option->points > leaf->max ||
			    option->points > OCOP_POINTS_MAX) {
				build_fault(build, table, row, "points",
				    "set %d: %d points are above the maximum "
				    "of %s, %d",
				    set->set, option->points, leaf->name,
				    leaf->max);
				continue;
			}
			if (option->variant > BUILD_CASES_MAX) {
				build_fault(build, table, row, "variant",
				    "a criterion has %d cases at most",
				    BUILD_CASES_MAX);
				continue;
			}
			if (option->min_star > OCOP_STARS_MAX ||
			    (option->min_star &&
				option->min_star <=
				    build->edition->free_stars)) {
				build_fault(build, table, row, "min_star",
				    "no certificate has %d stars",
				    option->min_star);
				continue;
			}
			leaf->points |= UINT64_C(1) << option->points;
			build->option_rows[set->option_count++] = row;
		}
		leaf->options = set->option_count - leaf->option;
	}
	if (set->option_count < count && !build->faults)
		build_fault(build, table, table->rows, NULL,
		    "set %d has options for a criterion that is not scored",
		    set->set);
}

/* The highest option is the maximum, and more stars never ask for less. */
static void
check_options(struct build *build, const struct ocop_set *set)
{
	const struct ocop_table *table =
	    ocop_pack_table(build->pack, "options");

	for (size_t at = 0; at < set->leaf_count; at++) {
		const struct ocop_leaf *leaf = &set->leaves[at];
		const struct ocop_option *o = set->options + leaf->option;
		int highest = 0;

		for (size_t i = 0; i < leaf->options; i++) {
			if (o[i].points > highest)
				highest = o[i].points;
			for (size_t j = 0; j < leaf->options; j++)
				if (o[i].min_star && o[j].min_star &&
				    o[i].min_star < o[j].min_star &&
				    o[i].points > o[j].points)
					build_fault(build, table,
					    build
						->option_rows[leaf->option + j],
					    "points",
					    "set %d, %s: the minimum falls "
					    "from %d points for %d stars to "
					    "%d for %d",
					    set->set, leaf->name, o[i].points,
					    o[i].min_star, o[j].points,
					    o[j].min_star);
		}
		if (highest != leaf->max)
			build_fault(build,
			    ocop_pack_table(build->pack, "criteria"),
			    build->leaf_rows[at], "max",
			    "set %d: the highest option of %s is %d, its "
			    "maximum %d",
			    set->set, leaf->name, highest, leaf->max);
	}
}

static void
collect_marks(struct build *build, struct ocop_set *set)
{
	set->marks = build_array(build, set->option_count, sizeof(*set->marks));
	for (int stars = 1; set->marks && stars <= OCOP_STARS_MAX; stars++)
		for (size_t i = 0; i < set->option_count; i++)
			if (set->options[i].min_star == stars)
				set->marks[set->mark_count++] =
				    (struct ocop_mark){ stars,
					    set->options[i].leaf,
					    set->options[i].points };
	if (set->mark_count > OCOP_MARKS_MAX)
		build_fault(build, ocop_pack_table(build->pack, "options"),
		    SIZE_MAX, NULL, "more than %d star minima in set %d",
		    OCOP_MARKS_MAX, set->set);
}

void
build_set(struct build *build, struct ocop_set *set)
{
	read_leaves(build, set);
	read_options(build, set);
	if (build->no_memory)
		return;
	check_options(build, set);
	collect_marks(build, set);
	build_conditions(build, set);
}
