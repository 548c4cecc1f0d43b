#include "test.h"

#include <ocop/council.h>
#include <ocop/rank.h>

#include "rules/edition/parameter.h"
#include "stored.h"

static size_t
number_of(const char *name)
{
	size_t i = 0;

	while (strcmp(ocop_parameter_name(i), name) != 0)
		i++;
	return i;
}

static void
takes_only_values_the_rules_know(void **state)
{
	static const struct {
		const char *name, *value;
		bool known;
	} cases[] = {
		{ "deviation_limit", "0", true },
		{ "deviation_limit", "12", true },
		{ "deviation_limit", "-1", false },
		{ "deviation_limit", "", false },
		{ "deviation_limit", "1.5", false },
		{ "quorum_percent", "0", true },
		{ "quorum_percent", "100", true },
		{ "quorum_percent", "101", false },
		{ "quorum_chair", "1", true },
		{ "quorum_chair", "0", true },
		{ "quorum_chair", "2", false },
		{ "quorum_chair", "yes", false },
		{ "minima", "majority", true },
		{ "minima", "every", true },
		{ "minima", "lowest", true },
		{ "minima", "agreed", true },
		{ "minima", "Majority", false },
		{ "minima", "", false },
		{ "send_up", "stars", true },
		{ "send_up", "points", true },
		{ "send_up", "star", false },
		{ "dossier", "warn", true },
		{ "dossier", "refuse", true },
		{ "dossier", "none", false },
		{ "level", "province", true },
		{ "level", "centre", true },
		{ "level", "district", false },
	};
	struct ocop_edition edition = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		size_t number = number_of(cases[i].name);
		char value[OCOP_PARAMETER_TEXT];
		int got = ocop_parameter_set(&edition, number, cases[i].value);

		if ((got == 0) != cases[i].known)
			fail_msg("%s \"%s\"", cases[i].name, cases[i].value);
		if (got < 0)
			continue;
		ocop_parameter_get(&edition, number, value);
		assert_string_equal(value, cases[i].value);
	}
}

static void
says_which_values_there_are(void **state)
{
	static const struct {
		const char *name, *choices;
	} cases[] = {
		{ "deviation_limit", "a whole number" },
		{ "quorum_percent", "a whole number up to 100" },
		{ "quorum_chair", "a whole number up to 1" },
		{ "minima", "majority, every, lowest or agreed" },
		{ "send_up", "stars or points" },
		{ "dossier", "warn or refuse" },
		{ "level", "province or centre" },
	};
	char choices[80];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		ocop_parameter_choices(
		    number_of(cases[i].name), choices, sizeof(choices));
		assert_string_equal(choices, cases[i].choices);
	}
}

/* A pack may have those, too, that it need not have. */
static void
comes_from_the_pack_where_it_is_there(void **state)
{
	struct ocop_edition *edition =
	    load_altered("parameters.tsv", "minima\tmajority\truling",
		"send_up\tpoints\truling\t\tx\n"
		"quorum_chair\t1\tpractice\t\tx\n"
		"minima\tagreed\truling");

	(void)state;
	assert_int_equal(edition->minima, OCOP_AGREED);
	assert_int_equal(edition->send_up, OCOP_SEND_POINTS);
	assert_int_equal(edition->quorum_chair, 1);
	assert_int_equal(edition->level, OCOP_PROVINCE);
	ocop_edition_free(edition);
}

static void
is_laid_over_the_edition_of_the_round(void **state)
{
	struct ocop_edition *edition = load_edition("qd26-2026");
	bool set[OCOP_PARAMETERS_MAX];
	struct stored s;

	(void)state;
	stored_make(&s);
	assert_int_equal(put_row(&s, "councils",
			     "round=2026-2|minima=lowest|quorum_chair=1"
			     "|deviation_limit=0|level=centre"),
	    OCOP_CREATED);
	assert_int_equal(ocop_catalog_round_parameters(
			     s.store, "2026-2", edition, set, &s.err),
	    0);
	assert_int_equal(edition->minima, OCOP_LOWEST);
	assert_int_equal(edition->quorum_chair, 1);
	assert_int_equal(edition->deviation_limit, 0);
	assert_int_equal(edition->level, OCOP_CENTRE);
	assert_int_equal(edition->quorum_percent, 75);
	assert_int_equal(edition->send_up, OCOP_SEND_STARS);
	assert_true(set[number_of("minima")]);
	assert_true(set[number_of("deviation_limit")]);
	assert_false(set[number_of("quorum_percent")]);
	assert_false(set[number_of("send_up")]);
	ocop_edition_free(edition);
	stored_remove(&s);
}

/* QĐ 26/2026 Art. 7.3e, 7.4g; RULINGS R17. */
static void
says_who_decides_on_products_with_the_points(void **state)
{
	static const struct {
		const char *send_up, *level;
		int sum, met;
		const char *decided_by;
	} cases[] = {
		{ "stars", "province", 91, 5, "centre" },
		{ "stars", "province", 91, 4, "province" },
		{ "points", "province", 91, 5, "centre" },
		{ "points", "province", 91, 4, "centre" },
		{ "points", "province", 90, 3, "centre" },
		{ "points", "province", 91, 2, "none" },
		{ "points", "province", 89, 5, "province" },
		{ "points", "province", 89, 3, "province" },
		{ "points", "province", 40, 5, "none" },
		{ "points", "centre", 91, 5, "centre" },
		{ "points", "centre", 91, 4, "province" },
		{ "stars", "centre", 91, 4, "province" },
	};
	struct ocop_edition *edition = load_edition("qd26-2026");

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ocop_standing s = { .totals = { .product = "SP01",
					       .set = 1,
					       .sheets = 1,
					       .figures = true,
					       .sum = cases[i].sum,
					       .low = cases[i].sum,
					       .high = cases[i].sum,
					       .met = cases[i].met,
					       .unmet = "",
					       .reason = "" } };

		assert_int_equal(ocop_parameter_set(edition,
				     number_of("send_up"), cases[i].send_up),
		    0);
		assert_int_equal(ocop_parameter_set(edition, number_of("level"),
				     cases[i].level),
		    0);
		ocop_standing_fill(&s, edition, false);
		assert_string_equal(s.decided_by, cases[i].decided_by);
	}
	ocop_edition_free(edition);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_only_values_the_rules_know),
		cmocka_unit_test(says_which_values_there_are),
		cmocka_unit_test(comes_from_the_pack_where_it_is_there),
		cmocka_unit_test(is_laid_over_the_edition_of_the_round),
		cmocka_unit_test(says_who_decides_on_products_with_the_points),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
