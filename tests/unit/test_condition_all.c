/*
 * Every row of conditions.tsv, on the set it stands in: what its effect does,
 * and that evidence and advice do nothing.
 */
#include "test.h"

#include "council.h"
#include "lines.h"

enum { MEMBERS = 3 };

/* A row, and the set it speaks of. */
struct row {
	const struct ocop_edition *edition;
	const struct ocop_set *set;
	const char *condition, *code, *depends_on;
};

/* Three sheets with every point there is. */
static struct council
best(const struct row *row)
{
	struct council c = council_of(row->edition, row->set->set);
	struct bounds bounds = bounds_of(row->set, 5);

	for (int i = 0; i < MEMBERS; i++)
		council_add(&c, &bounds, TOTAL_MAX);
	council_evaluate(&c, NULL);
	assert_int_equal(c.totals->state, OCOP_COMPLETE);
	assert_int_equal(c.totals->sum, MEMBERS * TOTAL_MAX);
	assert_int_equal(c.standing.stars, 5);
	assert_string_equal(c.totals->reason, "");
	return c;
}

/* The code of the fault that a line raising the condition is, or 0. */
static int
raise_in_a_file(const struct row *row)
{
	struct ocop_sheets *sheets = new_sheets(row->edition, NULL);
	struct ocop_fault fault;
	char line[128];
	int code;

	snprintf(line, sizeof(line), "SP01 m1 %d - - - %s", row->set->set,
	    row->condition);
	code = add_line(sheets, line, &fault);
	ocop_sheets_free(sheets);
	return code;
}

static void
says_why(const struct council *c, const struct row *row)
{
	int at = ocop_set_condition(row->set, row->condition);
	char want[512];

	snprintf(want, sizeof(want), "%s: %s (m2)", row->condition,
	    row->set->conditions[at].label_vi);
	assert_string_equal(c->totals->reason, want);
}

static void
eliminates(const struct row *row)
{
	struct council c = best(row);

	assert_int_equal(raise_in_a_file(row), 0);
	council_raise(&c, 1, row->condition);
	council_evaluate(&c, NULL);
	assert_int_equal(c.totals->state, OCOP_ELIMINATED);
	assert_true(c.totals->figures);
	assert_int_equal(c.totals->sum, MEMBERS * TOTAL_MAX);
	assert_int_equal(c.standing.stars, 0);
	assert_string_equal(c.standing.decided_by, "none");
	says_why(&c, row);
	council_free(&c);
}

static void
stops(const struct row *row)
{
	struct council c = best(row);

	assert_int_equal(raise_in_a_file(row), 0);
	council_raise(&c, 1, row->condition);
	council_evaluate(&c, NULL);
	assert_int_equal(c.totals->state, OCOP_ELIMINATED);
	assert_false(c.totals->figures);
	assert_string_equal(c.totals->unmet, "");
	assert_int_equal(c.standing.stars, 0);
	says_why(&c, row);
	council_free(&c);
}

/* More than half must give 0 to the same one of its criteria. */
static void
stops_at_zero(const struct row *row)
{
	char codes[128], *rest = NULL;
	size_t count = 0;

	assert_int_equal(raise_in_a_file(row), OCOP_E_CONDITION);
	snprintf(codes, sizeof(codes), "%s", row->depends_on);
	for (char *code = strtok_r(codes, " ", &rest); code;
	     code = strtok_r(NULL, " ", &rest)) {
		struct council c = best(row);
		size_t leaf = leaf_of(row->set, code);

		c.points[0][leaf] = 0;
		council_evaluate(&c, NULL);
		assert_int_not_equal(c.totals->state, OCOP_ELIMINATED);
		assert_true(c.totals->figures);
		c.points[2][leaf] = 0;
		council_evaluate(&c, NULL);
		assert_int_equal(c.totals->state, OCOP_ELIMINATED);
		assert_false(c.totals->figures);
		assert_memory_equal(
		    c.totals->reason, row->condition, strlen(row->condition));
		council_free(&c);
		count++;
	}
	assert_true(count > 0);
}

static void
counts_zero(const struct row *row)
{
	struct council c = best(row);
	size_t leaf = leaf_of(row->set, row->code);
	int left = TOTAL_MAX - row->set->leaves[leaf].max;

	assert_int_equal(raise_in_a_file(row), 0);
	council_raise(&c, 1, row->condition);
	c.points[0][leaf] = OCOP_MISSING; /* it need not be there */
	council_evaluate(&c, NULL);
	assert_int_equal(c.totals->state, OCOP_COMPLETE);
	assert_int_equal(c.totals->sum, MEMBERS * left);
	assert_int_equal(c.totals->low, left);
	says_why(&c, row);
	/* and no minimum of the criterion is met */
	for (size_t m = 0; m < row->set->mark_count; m++)
		if (row->set->marks[m].leaf == leaf)
			assert_true(c.totals->met < row->set->marks[m].stars);
	council_free(&c);
}

/* Points above 0 need points above 0 there; a blank is 0 then. */
static void
depends(const struct row *row)
{
	const struct ocop_set *set = row->set;
	size_t leaf = leaf_of(set, row->code);
	size_t on = leaf_of(set, row->depends_on);
	struct ocop_sheets *sheets = new_sheets(row->edition, NULL);
	struct council c = best(row);
	struct ocop_fault fault;
	char line[128];

	assert_int_equal(set->leaves[leaf].depends_on, (int)on);
	snprintf(
	    line, sizeof(line), "SP01 m1 %d %s 0", set->set, row->depends_on);
	assert_int_equal(add_line(sheets, line, &fault), 0);
	snprintf(line, sizeof(line), "SP01 m1 %d %s %d", set->set, row->code,
	    set->leaves[leaf].max);
	assert_int_equal(add_line(sheets, line, &fault), OCOP_E_DEPENDS);
	ocop_sheets_free(sheets);
	assert_int_equal(raise_in_a_file(row), OCOP_E_CONDITION);
	for (int i = 0; i < MEMBERS; i++) {
		c.points[i][on] = 0;
		c.points[i][leaf] = OCOP_MISSING;
	}
	council_evaluate(&c, NULL);
	assert_int_equal(c.totals->state, OCOP_COMPLETE);
	assert_int_equal(c.totals->sum,
	    MEMBERS *
		(TOTAL_MAX - set->leaves[on].max - set->leaves[leaf].max));
	council_free(&c);
}

/* The number of an option of the leaf in that case. */
static int
option_of(const struct ocop_set *set, size_t leaf, int variant)
{
	const struct ocop_leaf *at = &set->leaves[leaf];

	for (size_t i = 0; i < at->options; i++)
		if (set->options[at->option + i].variant == variant)
			return set->options[at->option + i].number;
	fail_msg("%s of set %d has no case %d", at->name, set->set, variant);
	return 0;
}

/* One case for the whole sheet, by option or by name (RULINGS R11). */
static void
chooses_a_case(const struct row *row)
{
	const struct ocop_set *set = row->set;
	size_t leaf = leaf_of(set, row->code);

	assert_int_equal(raise_in_a_file(row), OCOP_E_CONDITION);
	for (int variant = 1; variant <= 2; variant++) {
		struct ocop_sheets *sheets = new_sheets(row->edition, NULL);
		struct council c = best(row);
		struct ocop_fault fault;
		char line[128], name[24];

		snprintf(name, sizeof(name), "case-%d", variant);
		snprintf(
		    line, sizeof(line), "SP01 m1 %d - - - %s", set->set, name);
		assert_int_equal(add_line(sheets, line, &fault), 0);
		snprintf(line, sizeof(line), "SP01 m1 - %s - %d", row->code,
		    option_of(set, leaf, 3 - variant));
		assert_int_equal(
		    add_line(sheets, line, &fault), OCOP_E_VARIANT);
		snprintf(line, sizeof(line), "SP01 m1 - %s - %d", row->code,
		    option_of(set, leaf, variant));
		assert_int_equal(add_line(sheets, line, &fault), 0);
		snprintf(
		    line, sizeof(line), "SP01 m1 - - - - case-%d", 3 - variant);
		assert_int_equal(
		    add_line(sheets, line, &fault), OCOP_E_VARIANT);
		ocop_sheets_free(sheets);
		/* it changes no result, unless another says otherwise */
		council_raise(&c, 1, name);
		council_evaluate(&c, NULL);
		assert_int_equal(c.totals->state, OCOP_COMPLETE);
		assert_int_equal(c.standing.stars, 5);
		council_raise(&c, 2, variant == 1 ? "case-2" : "case-1");
		council_evaluate(&c, NULL);
		assert_int_equal(c.totals->state, OCOP_INCOMPLETE);
		assert_string_equal(c.totals->reason,
		    variant == 1 ? "cases differ: case 1 (m2), case 2 (m3)" :
				   "cases differ: case 1 (m3), case 2 (m2)");
		council_free(&c);
	}
}

/* Evidence and advice are for the reader: nothing raises them. */
static void
does_nothing(const struct row *row)
{
	struct council c = best(row);

	assert_int_equal(raise_in_a_file(row), OCOP_E_CONDITION);
	assert_int_equal(ocop_set_condition(row->set, row->condition), -1);
	for (size_t i = 0; i < row->set->condition_count; i++)
		assert_string_not_equal(
		    row->set->conditions[i].condition, row->condition);
	council_free(&c);
}

static struct {
	const char *effect;
	void (*test)(const struct row *row);
	size_t rows; /* so many QĐ 26/2026 has */
} effects[] = {
	{ "eliminate", eliminates, 49 },
	{ "requires", eliminates, 7 },
	{ "stop", stops, 17 },
	{ "stop_if_zero", stops_at_zero, 1 },
	{ "zero", counts_zero, 4 },
	{ "depends", depends, 25 },
	{ "variant", chooses_a_case, 9 },
	{ "evidence", does_nothing, 18 },
	{ "info", does_nothing, 57 },
};

static void
does_what_each_row_of_the_conditions_says(void **state)
{
	struct ocop_pack *pack = load_pack("qd26-2026");
	struct ocop_edition *edition = load_edition("qd26-2026");
	const struct ocop_table *table = ocop_pack_table(pack, "conditions");
	size_t seen[COUNT(effects)] = { 0 };

	(void)state;
	for (size_t at = 0; at < table->rows; at++) {
		const struct row row = { edition,
			ocop_edition_set(
			    edition, atoi(ocop_table_cell(table, at, "set"))),
			ocop_table_cell(table, at, "condition"),
			ocop_table_cell(table, at, "code"),
			ocop_table_cell(table, at, "depends_on") };
		const char *effect = ocop_table_cell(table, at, "effect");
		size_t i = 0;

		while (i < COUNT(effects) &&
		    strcmp(effects[i].effect, effect) != 0)
			i++;
		if (i == COUNT(effects))
			fail_msg("%s: nobody tests this effect", effect);
		assert_non_null(row.set);
		effects[i].test(&row);
		seen[i]++;
	}
	for (size_t i = 0; i < COUNT(effects); i++)
		if (seen[i] != effects[i].rows)
			fail_msg("%zu rows %s", seen[i], effects[i].effect);
	ocop_edition_free(edition);
	ocop_pack_free(pack);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(does_what_each_row_of_the_conditions_says),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
