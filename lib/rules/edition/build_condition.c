/* The conditions and cases of a set, read from a pack. */
#include <stdio.h>
#include <string.h>

#include "rules/edition/build.h"

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
	size_t count = build_count(build, table, set->set);

	set->conditions = build_array(
	    build, count + BUILD_CASES_MAX, sizeof(*set->conditions));
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

/*
 * A sheet chooses one case for all criteria that have options of two (set
 * 26).  Points alone do not tell it, so that it may be raised: case-1.
 */
static void
add_cases(struct build *build, struct ocop_set *set)
{
	unsigned seen = 0;

	for (size_t i = 0; i < set->option_count; i++)
		seen |= 1U << set->options[i].variant;
	for (int variant = 1; set->conditions && variant <= BUILD_CASES_MAX;
	     variant++) {
		struct ocop_condition *condition =
		    &set->conditions[set->condition_count];
		char name[16], vi[24], en[16];

		if (!(seen >> variant & 1))
			continue;
		if (set->condition_count == OCOP_RAISABLE_MAX) {
			build_fault(build,
			    ocop_pack_table(build->pack, "conditions"),
			    SIZE_MAX, NULL,
			    "more than %d conditions and cases in set %d",
			    OCOP_RAISABLE_MAX, set->set);
			return;
		}
		snprintf(name, sizeof(name), "case-%d", variant);
		snprintf(vi, sizeof(vi), "Trường hợp %d", variant);
		snprintf(en, sizeof(en), "Case %d", variant);
		*condition = (struct ocop_condition){
			.condition = build_text(build, name),
			.label_vi = build_text(build, vi),
			.label_en = build_text(build, en),
			.effect = OCOP_CASE,
			.variant = variant,
		};
		set->cases |= UINT32_C(1) << set->condition_count++;
	}
}

void
build_conditions(struct build *build, struct ocop_set *set)
{
	read_conditions(build, set);
	add_cases(build, set);
}
