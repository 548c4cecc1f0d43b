#include "test.h"

#include "rules.h"

static void
loads_every_embedded_pack(void **state)
{
	static const char *const names[] = { "qd121-1979", "qd919-2022",
		"qd19-2025", "instruments-2026", "procedure-2026", "qd26-2026",
		"terms-2026" };

	(void)state;
	for (size_t i = 0; i < COUNT(names); i++) {
		struct ocop_pack *pack = load_pack(names[i]);

		assert_string_equal(ocop_pack_embedded(i), names[i]);
		assert_string_equal(pack->edition, names[i]);
		assert_true(strlen(pack->citation) > 10);
		assert_int_not_equal(pack->citation[0], '#');
		assert_int_equal(strspn(pack->sha256, "0123456789abcdef"), 64);
		ocop_pack_free(pack);
	}
	assert_null(ocop_pack_embedded(COUNT(names)));
	assert_string_equal(ocop_pack_default(), "qd26-2026");
}

/* The list of instruments and the score sheets say the same of one law. */
static void
agrees_on_who_decides_and_for_how_long(void **state)
{
	struct ocop_edition *edition = load_edition("qd26-2026");
	struct ocop_pack *pack = load_pack("instruments-2026");
	const struct ocop_table *deciders = ocop_pack_table(pack, "deciders");
	const struct ocop_table *instruments =
	    ocop_pack_table(pack, "instruments");
	size_t stars = 0;

	(void)state;
	for (size_t row = 0; row < deciders->rows; row++) {
		int at = atoi(ocop_table_cell(deciders, row, "stars"));

		if (strcmp(ocop_table_cell(deciders, row, "instrument"),
			"qd26-2026") != 0)
			continue;
		assert_string_equal(
		    ocop_table_cell(deciders, row, "decided_by"),
		    edition->bands[at].decided_by);
		assert_true(edition->bands[at].certificate);
		stars++;
	}
	assert_int_equal(stars, OCOP_STARS_MAX - edition->free_stars);
	assert_string_equal(
	    ocop_table_cell(instruments, 4, "instrument"), "qd26-2026");
	assert_string_equal(
	    ocop_table_cell(instruments, 4, "validity_months"), "36");
	ocop_pack_free(pack);
	ocop_edition_free(edition);
}

static void
has_the_numbers_of_the_procedure(void **state)
{
	static const char *const numbers[][2] = {
		{ "validity_months", "36" },
		{ "renewal_from_days", "180" },
		{ "renewal_until_days", "120" },
		{ "renewal_decision_days", "45" },
		{ "late_extension_days", "180" },
		{ "revocation_days", "15" },
		{ "notice_days", "30" },
	};
	struct ocop_pack *pack = load_pack("qd26-2026");
	const struct ocop_table *table = ocop_pack_table(pack, "parameters");
	size_t found = 0;

	(void)state;
	for (size_t row = 0; row < table->rows; row++)
		for (size_t i = 0; i < COUNT(numbers); i++)
			if (strcmp(ocop_table_cell(table, row, "parameter"),
				numbers[i][0]) == 0) {
				assert_string_equal(
				    ocop_table_cell(table, row, "value"),
				    numbers[i][1]);
				found++;
			}
	assert_int_equal(found, COUNT(numbers));
	ocop_pack_free(pack);
}

static void
has_as_many_rows_as_the_law(void **state)
{
	static const struct {
		const char *pack, *table;
		size_t rows;
	} cases[] = {
		{ "qd26-2026", "groups", 6 },
		{ "qd26-2026", "sets", 26 },
		{ "qd26-2026", "options", 2579 },
		{ "qd26-2026", "stars", 5 },
		{ "qd26-2026", "parameters", 14 },
		{ "qd26-2026", "rounds", 4 },
		{ "qd26-2026", "doubts", 4 },
		{ "procedure-2026", "states", 11 },
		{ "procedure-2026", "transitions", 26 },
		{ "procedure-2026", "parameters", 2 },
		{ "qd26-2026", "targets", 0 },
		{ "qd919-2022", "targets", 13 },
		{ "qd919-2022", "groups", 6 },
		{ "qd919-2022", "entity_types", 7 },
		{ "qd919-2022", "funding_sources", 6 },
		{ "qd919-2022", "projects", 7 },
		{ "qd919-2022", "programme", 1 },
		{ "qd919-2022", "criteria", 0 },
		{ "qd19-2025", "provinces", 34 },
		{ "qd121-1979", "ethnic_groups", 54 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ocop_pack *pack = load_pack(cases[i].pack);
		size_t rows = ocop_pack_table(pack, cases[i].table)->rows;

		if (rows != cases[i].rows)
			fail_msg("%s: %zu rows in %s, not %zu", cases[i].pack,
			    rows, cases[i].table, cases[i].rows);
		ocop_pack_free(pack);
	}
}

static void
has_the_sets_criteria_options_and_marks_of_annex_ii(void **state)
{
	struct ocop_edition *edition = load_edition("qd26-2026");
	size_t leaves = 0, options = 0, marks[OCOP_STARS_MAX + 1] = { 0 };

	(void)state;
	assert_int_equal(edition->set_count, 26);
	for (size_t i = 0; i < edition->set_count; i++) {
		const struct ocop_set *set = &edition->sets[i];

		assert_int_equal(set->set, i + 1);
		leaves += set->leaf_count;
		options += set->option_count;
		for (size_t m = 0; m < set->mark_count; m++)
			marks[set->marks[m].stars]++;
	}
	assert_int_equal(leaves, 787);
	assert_int_equal(options, 2579);
	assert_int_equal(marks[1] + marks[2], 0);
	assert_int_equal(marks[3], 179);
	assert_int_equal(marks[4], 290);
	assert_int_equal(marks[5], 106);
	ocop_edition_free(edition);
}

static void
adds_up_to_100_and_40_25_35_in_every_set(void **state)
{
	static const int want[] = { ['A'] = 40, ['B'] = 25, ['C'] = 35 };
	struct ocop_edition *edition = load_edition("qd26-2026");

	(void)state;
	for (size_t i = 0; i < edition->set_count; i++) {
		const struct ocop_set *set = &edition->sets[i];
		int parts[128] = { 0 };

		for (size_t l = 0; l < set->leaf_count; l++) {
			const struct ocop_leaf *leaf = &set->leaves[l];

			parts[(int)leaf->name[0]] += leaf->max;
			assert_string_equal(leaf->name + 1, leaf->code);
			/* the best option is the maximum, 0 always counts */
			assert_int_equal(leaf->points >> leaf->max, 1);
			assert_int_equal(leaf->points & 1, 1);
			assert_true(leaf->options > 0);
		}
		for (int part = 'A'; part <= 'C'; part++)
			assert_int_equal(parts[part], want[part]);
		assert_int_equal(parts['A'] + parts['B'] + parts['C'], 100);
	}
	ocop_edition_free(edition);
}

/* DOMAIN 4.5: criteria with a minimum / the points they add up to. */
static void
demands_what_the_marks_of_each_set_demand(void **state)
{
	static const int want[26][3][2] = {
		{ { 7, 10 }, { 15, 37 }, { 16, 43 } },
		{ { 7, 10 }, { 16, 40 }, { 17, 52 } },
		{ { 7, 10 }, { 17, 42 }, { 18, 52 } },
		{ { 7, 10 }, { 17, 41 }, { 18, 52 } },
		{ { 8, 12 }, { 17, 42 }, { 17, 50 } },
		{ { 8, 12 }, { 17, 41 }, { 17, 48 } },
		{ { 8, 11 }, { 18, 42 }, { 18, 51 } },
		{ { 8, 11 }, { 18, 41 }, { 18, 50 } },
		{ { 8, 11 }, { 18, 41 }, { 18, 50 } },
		{ { 8, 11 }, { 18, 40 }, { 18, 49 } },
		{ { 8, 12 }, { 16, 38 }, { 16, 43 } },
		{ { 8, 12 }, { 18, 43 }, { 18, 48 } },
		{ { 8, 12 }, { 14, 34 }, { 14, 39 } },
		{ { 8, 11 }, { 14, 34 }, { 14, 39 } },
		{ { 8, 11 }, { 17, 41 }, { 17, 46 } },
		{ { 7, 10 }, { 13, 31 }, { 14, 41 } },
		{ { 8, 11 }, { 16, 39 }, { 16, 44 } },
		{ { 7, 9 }, { 13, 31 }, { 13, 36 } },
		{ { 7, 9 }, { 13, 32 }, { 13, 37 } },
		{ { 7, 9 }, { 13, 32 }, { 13, 37 } },
		{ { 7, 8 }, { 12, 29 }, { 14, 43 } },
		{ { 6, 7 }, { 11, 27 }, { 13, 41 } },
		{ { 5, 9 }, { 13, 43 }, { 13, 51 } },
		{ { 4, 7 }, { 10, 29 }, { 12, 47 } },
		{ { 4, 8 }, { 11, 39 }, { 12, 49 } },
		{ { 1, 1 }, { 2, 5 }, { 2, 5 } },
	};
	struct ocop_edition *edition = load_edition("qd26-2026");

	(void)state;
	for (int i = 0; i < 26; i++)
		for (int stars = 3; stars <= 5; stars++) {
			const struct ocop_set *set = &edition->sets[i];
			int least[OCOP_LEAVES_MAX] = { 0 }, count = 0, sum = 0;

			for (size_t m = 0; m < set->mark_count; m++) {
				const struct ocop_mark *mark = &set->marks[m];
				int *at = &least[mark->leaf];

				if (mark->stars <= stars && mark->points > *at)
					*at = mark->points;
			}
			for (size_t l = 0; l < set->leaf_count; l++) {
				count += least[l] > 0;
				sum += least[l];
			}
			if (count != want[i][stars - 3][0] ||
			    sum != want[i][stars - 3][1])
				fail_msg("set %d, %d stars: %d/%d", set->set,
				    stars, count, sum);
		}
	ocop_edition_free(edition);
}

static void
knows_the_procedure(void **state)
{
	static const struct {
		int from;
		const char *decided_by;
		bool certificate;
	} bands[] = { { 0, "none", false }, { 30, "none", false },
		{ 50, "province", true }, { 70, "province", true },
		{ 90, "centre", true } };
	struct ocop_edition *edition = load_edition("qd26-2026");

	(void)state;
	for (size_t i = 0; i < COUNT(bands); i++) {
		const struct ocop_band *band = &edition->bands[i + 1];

		assert_int_equal(band->from, bands[i].from);
		assert_string_equal(band->decided_by, bands[i].decided_by);
		assert_int_equal(band->certificate, bands[i].certificate);
	}
	assert_int_equal(edition->points_max, 100);
	assert_int_equal(edition->deviation_limit, 10);
	assert_int_equal(edition->quorum_percent, 75);
	assert_int_equal(edition->minima, OCOP_MAJORITY);
	/* the pack is silent on these */
	assert_int_equal(edition->quorum_chair, 0);
	assert_int_equal(edition->send_up, OCOP_SEND_STARS);
	assert_int_equal(edition->level, OCOP_PROVINCE);
	ocop_edition_free(edition);
}

static void
ties_conditions_to_the_criteria_they_speak_of(void **state)
{
	struct ocop_edition *edition = load_edition("qd26-2026");
	const struct ocop_set *water = ocop_edition_set(edition, 16);
	const struct ocop_set *fruit = ocop_edition_set(edition, 1);
	const struct ocop_set *tour = ocop_edition_set(edition, 26);
	uint64_t senses = 0;
	int zero = ocop_set_condition(fruit, "zero-2.1");

	(void)state;
	for (int i = 1; i <= 25; i++) {
		const struct ocop_set *set = ocop_edition_set(edition, i);
		size_t story = leaf_of(set, "5.1"), text = leaf_of(set, "5.2");

		assert_int_equal(set->leaves[text].depends_on, story);
		assert_int_equal(
		    set->leaves[story].governs, UINT64_C(1) << text);
		assert_true(ocop_set_condition(set, "eliminate") >= 0);
	}
	/* a community or an organisation: RULINGS R11 */
	assert_int_equal(tour->condition_count, 2);
	assert_int_equal(ocop_set_condition(tour, "case-1"), 0);
	assert_int_equal(ocop_set_condition(tour, "case-2"), 1);
	assert_int_equal(tour->conditions[1].effect, OCOP_CASE);
	assert_int_equal(tour->conditions[1].variant, 2);
	assert_int_equal(tour->cases, 3);
	assert_int_equal(fruit->cases, 0);
	assert_true(zero >= 0);
	assert_int_equal(fruit->conditions[zero].leaves,
	    UINT64_C(1) << leaf_of(fruit, "2.1"));
	senses |= UINT64_C(1) << leaf_of(water, "6.1");
	senses |= UINT64_C(1) << leaf_of(water, "6.2");
	senses |= UINT64_C(1) << leaf_of(water, "6.3");
	senses |= UINT64_C(1) << leaf_of(water, "6.4");
	/* points raise it, no sheet does */
	assert_int_equal(ocop_set_condition(water, "stop-6.4"), -1);
	for (size_t c = 0; c < water->condition_count; c++)
		if (strcmp(water->conditions[c].condition, "stop-6.4") == 0)
			assert_int_equal(water->conditions[c].leaves, senses);
	ocop_edition_free(edition);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(loads_every_embedded_pack),
		cmocka_unit_test(agrees_on_who_decides_and_for_how_long),
		cmocka_unit_test(has_the_numbers_of_the_procedure),
		cmocka_unit_test(has_as_many_rows_as_the_law),
		cmocka_unit_test(
		    has_the_sets_criteria_options_and_marks_of_annex_ii),
		cmocka_unit_test(adds_up_to_100_and_40_25_35_in_every_set),
		cmocka_unit_test(demands_what_the_marks_of_each_set_demand),
		cmocka_unit_test(knows_the_procedure),
		cmocka_unit_test(ties_conditions_to_the_criteria_they_speak_of),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
