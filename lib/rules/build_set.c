#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "rules/build.h"

/* Rows of a table that belong to the set. */
static size_t
count_rows(struct build *build, const struct ocop_table *table, int set)
{
	struct build_rows rows = build_rows_of(build, table, set);
	size_t count = 0;

	for (size_t row = rows.first; row < rows.end; row++)
		count += rows.sets[row] == set;
	return count;
}

static void
read_leaves(struct build *build, struct ocop_set *set)
{
	const struct ocop_table *table =
	    ocop_pack_table(build->pack, "criteria");
	struct build_rows rows = build_rows_of(build, table, set->set);
	size_t count = count_rows(build, table, set->set);

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

/* Options of the set stand together by leaf, as the sheet prints them. */
static void
read_options(struct build *build, struct ocop_set *set)
{
	const struct ocop_table *table =
	    ocop_pack_table(build->pack, "options");
	struct build_rows rows = build_rows_of(build, table, set->set);
	size_t count = count_rows(build, table, set->set);

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

			/* A code that stands twice takes its options twice. */
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

/* Criteria named in a cell, blanks between, as bits; a fault for others. */
static uint64_t
leaves_of(struct build *build, const struct ocop_set *set,
    const struct ocop_table *table, size_t row, const char *column)
{
	const char *p = ocop_table_cell(table, row, column);
	uint64_t leaves = 0;

	for (p += strspn(p, " "); *p; p += strspn(p, " ")) {
		size_t size = strcspn(p, " ");
		int leaf = ocop_set_leaf(set, p, size);

		if (leaf < 0)
			build_fault(build, table, row, column,
			    "set %d does not score %.*s", set->set, (int)size,
			    p);
		else
			leaves |= UINT64_C(1) << leaf;
		p += size;
	}
	return leaves;
}

static int
lowest_bit(uint64_t bits)
{
	int bit = 0;

	while (bits && !(bits & 1)) {
		bits >>= 1;
		bit++;
	}
	return bits ? bit : -1;
}

static void
read_conditions(struct build *build, struct ocop_set *set)
{
	static const struct {
		const char *word;
		enum ocop_effect effect;
		const char *criteria; /* the column that names them */
	} effects[] = {
		{ "eliminate", OCOP_ELIMINATE, NULL },
		{ "stop", OCOP_STOP, NULL },
		{ "stop_if_zero", OCOP_STOP_IF_ZERO, "depends_on" },
		{ "requires", OCOP_REQUIRES, NULL },
		{ "zero", OCOP_ZERO, "code" },
	};
	static const char *const others[] = { "variant", "evidence", "info" };
	enum { EFFECTS = sizeof(effects) / sizeof(effects[0]) };
	const struct ocop_table *table =
	    ocop_pack_table(build->pack, "conditions");
	struct build_rows rows = build_rows_of(build, table, set->set);
	size_t count = count_rows(build, table, set->set);

	set->conditions = build_array(build, count, sizeof(*set->conditions));
	for (size_t row = rows.first; set->conditions && row < rows.end;
	     row++) {
		const char *word = ocop_table_cell(table, row, "effect");
		struct ocop_condition *condition =
		    &set->conditions[set->condition_count];
		size_t i = 0;

		if (rows.sets[row] != set->set)
			continue;
		if (strcmp(word, "depends") == 0) {
			int leaf = lowest_bit(
			    leaves_of(build, set, table, row, "code"));
			int on = lowest_bit(
			    leaves_of(build, set, table, row, "depends_on"));

			if (leaf >= 0 && on >= 0) {
				set->leaves[leaf].depends_on = on;
				set->leaves[on].governs |= UINT64_C(1) << leaf;
			}
			continue;
		}
		while (i < EFFECTS && strcmp(effects[i].word, word) != 0)
			i++;
		if (i == EFFECTS) {
			if (strcmp(word, others[0]) != 0 &&
			    strcmp(word, others[1]) != 0 &&
			    strcmp(word, others[2]) != 0)
				build_fault(build, table, row, "effect",
				    "no such effect");
			continue;
		}
		if (set->condition_count == OCOP_RAISABLE_MAX) {
			build_fault(build, table, row, "condition",
			    "more than %d conditions in set %d",
			    OCOP_RAISABLE_MAX, set->set);
			return;
		}
		condition->condition =
		    build_text(build, ocop_table_cell(table, row, "condition"));
		condition->label_vi =
		    build_text(build, ocop_table_cell(table, row, "label_vi"));
		condition->label_en =
		    build_text(build, ocop_table_cell(table, row, "label_en"));
		condition->effect = effects[i].effect;
		if (effects[i].criteria)
			condition->leaves = leaves_of(
			    build, set, table, row, effects[i].criteria);
		set->condition_count++;
	}
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
	read_conditions(build, set);
}
