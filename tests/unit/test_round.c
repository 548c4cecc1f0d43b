#include "test.h"

#include <ocop/council.h>

#include "loaded.h"

/* A round of four members; m3 has an interest in E1, m4 never comes. */
static void
settle(struct stored *s)
{
	static const char *const rows[][2] = {
		{ "entities", "entity=E1|name=A|type=farm" },
		{ "entities", "entity=E10|name=A|type=farm" },
		{ "products", "product=SP01|name=A|entity=E1|set=7" },
		{ "products", "product=SP02|name=B|entity=E10|set=26" },
		{ "products", "product=SP03|name=C|entity=E1" },
		{ "members", "round=2026-2|member=m1|name=A" },
		{ "members", "round=2026-2|member=m2|name=B" },
		{ "members", "round=2026-2|member=m3|name=C|interests=E1" },
		{ "members", "round=2026-2|member=m4|name=D|role=chair" },
		{ "members", "round=2026-1|member=m5|name=E" },
	};

	stored_make(s);
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(
		    put_row(s, rows[i][0], rows[i][1]), OCOP_CREATED);
}

static const char *
load(struct stored *s, const struct ocop_edition *edition,
    const char *const *lines)
{
	return loaded(s, edition, OCOP_SHEETS_COUNCIL, lines);
}

static void
stores_a_sheet_once_and_another_for_a_reason(void **state)
{
	static const struct ocop_actor again = { "tester", "ocop-score load",
		"talked it over" };
	static const char *const first[] = { "SP01 m1 - 3.1 1 2",
		"SP01 m1 - 4.1 - 4", "SP01 m1 - - - - stop-6.1",
		"SP01 m2 - 1.1 0", NULL };
	static const char *const second[] = { "SP01 m1 - 3.1 1 2",
		"SP01 m1 - 4.1 - 3", "SP01 m1 - - - - stop-6.1",
		"SP01 m2 - 1.1 0", NULL };
	static const char *const refused[][2] = {
		{ "SP99 m1 - 1.1 3", "0/0/0 E301 product SP99|" },
		{ "SP03 m1 - 1.1 3", "0/0/0 E406 product SP03|" },
		{ "SP01 m9 - 1.1 3", "0/0/0 E407 member m9|" },
		{ "SP01 m5 - 1.1 3", "0/0/0 E407 member m5|" },
		{ "SP01 m3 - 1.1 3", "0/0/0 E408 member m3|" },
		{ "SP02 m3 - 1.1 3", "1/0/0 " }, /* E10 is not E1 */
	};
	struct ocop_edition *edition = load_edition("qd26-2026");
	struct stored s;

	(void)state;
	settle(&s);
	assert_string_equal(load(&s, edition, first), "2/0/0 ");
	assert_string_equal(load(&s, edition, first), "0/0/2 ");
	assert_string_equal(load(&s, edition, second), "0/0/1 E409 member m1|");
	for (size_t i = 0; i < COUNT(refused); i++) {
		const char *const lines[] = { refused[i][0], NULL };

		assert_string_equal(load(&s, edition, lines), refused[i][1]);
	}
	stored_again(&s, &again);
	assert_string_equal(load(&s, edition, second), "0/1/1 ");
	assert_string_equal(
	    ask(&s,
		"SELECT group_concat(version || coalesce(reason, '-'))"
		"  FROM (SELECT * FROM sheets WHERE member = 'm1'"
		"         ORDER BY version)"),
	    "1-,2talked it over");
	/* a product that was scored keeps its set */
	assert_int_equal(put_row(&s, "products", "product=SP01|set=8"), 305);
	assert_int_equal(
	    put_row(&s, "products", "product=SP01|set=7"), OCOP_UNCHANGED);
	ocop_edition_free(edition);
	stored_remove(&s);
}

static void
gives_back_the_sheets_and_who_was_there(void **state)
{
	static const char *const lines[] = { "SP01 m1 - 3.1 1 2",
		"SP01 m1 - 4.1 - 4", "SP01 m1 - - - - stop-6.1",
		"SP01 m1 - - - - eliminate-1.1", "SP02 m2 - 8 - 3",
		"SP02 m2 - 1.1 0", "SP02 m3 - 17 2", NULL };
	struct ocop_edition *edition = load_edition("qd26-2026");
	const struct ocop_set *set = ocop_edition_set(edition, 7);
	struct ocop_attendance who;
	struct ocop_scored scored;
	struct ocop_scoring *scoring;
	struct ocop_council *council;
	const struct ocop_sheet *sheet;
	struct stored s;

	(void)state;
	settle(&s);
	assert_string_equal(load(&s, edition, lines), "3/0/0 ");
	assert_int_equal(
	    ocop_council_open(&council, s.store, "2026-2", &s.err), 0);
	assert_int_equal(ocop_scoring_open(
			     &scoring, council, edition, OCOP_IN_FORCE, &s.err),
	    0);
	assert_int_equal(ocop_scoring_next(scoring, &scored, &who, &s.err), 1);
	assert_string_equal(scored.product, "SP01");
	assert_ptr_equal(scored.set, set);
	assert_int_equal(scored.count, 1);
	sheet = &scored.sheets[0];
	assert_string_equal(sheet->member, "m1");
	assert_int_equal(sheet->raised,
	    (UINT32_C(1) << ocop_set_condition(set, "stop-6.1")) |
		(UINT32_C(1) << ocop_set_condition(set, "eliminate-1.1")));
	for (size_t l = 0; l < set->leaf_count; l++) {
		bool one = l == leaf_of(set, "3.1");
		bool two = l == leaf_of(set, "4.1");

		assert_int_equal(sheet->points[l],
		    one     ? 1 :
			two ? 5 :
			      OCOP_MISSING);
		assert_int_equal(sheet->options[l], one ? 2 : two ? 4 : 0);
	}
	/* m3 may not, m4 never came, m2 was there and gave none */
	assert_int_equal(who.entitled, 3);
	assert_int_equal(who.missing_count, 1);
	assert_string_equal(who.missing[0], "m2");
	assert_int_equal(ocop_scoring_next(scoring, &scored, &who, &s.err), 1);
	assert_string_equal(scored.product, "SP02");
	assert_int_equal(scored.set->set, 26);
	assert_int_equal(scored.count, 2);
	assert_int_equal(
	    scored.sheets[0].points[leaf_of(scored.set, "1.1")], 0);
	assert_int_equal(scored.sheets[0].options[leaf_of(scored.set, "8")], 3);
	assert_null(scored.sheets[1].options);
	assert_int_equal(who.entitled, 4);
	assert_int_equal(who.missing_count, 1);
	assert_string_equal(who.missing[0], "m1");
	assert_int_equal(ocop_scoring_next(scoring, &scored, &who, &s.err), 0);
	ocop_scoring_close(scoring);
	ocop_council_close(council);
	ocop_edition_free(edition);
	stored_remove(&s);
}

/* The points of m1 in the first criterion and who gave a sheet. */
static const char *
seen(struct stored *s, const struct ocop_edition *edition,
    enum ocop_versions versions)
{
	static struct text text;
	struct ocop_attendance who;
	struct ocop_scored scored;
	struct ocop_scoring *scoring;
	struct ocop_council *council;

	text_reset(&text);
	assert_int_equal(
	    ocop_council_open(&council, s->store, "2026-2", &s->err), 0);
	assert_int_equal(
	    ocop_scoring_open(&scoring, council, edition, versions, &s->err),
	    0);
	while (ocop_scoring_next(scoring, &scored, &who, &s->err) > 0)
		for (size_t i = 0; i < scored.count; i++)
			text_printf(&text, "%s/%s %d, ", scored.product,
			    scored.sheets[i].member,
			    scored.sheets[i].points[0]);
	ocop_scoring_close(scoring);
	ocop_council_close(council);
	return text_get(&text);
}

static void
gives_back_the_first_version_when_asked(void **state)
{
	static const struct ocop_actor again = { "tester", "ocop-score load",
		"talked it over" };
	static const char *const loads[][3] = {
		{ "SP01 m1 - 1.1 3", "SP01 m2 - 1.1 1", NULL },
		{ "SP01 m1 - 1.1 0", "SP02 m2 - 1.1 0", NULL },
		{ "SP01 m1 - 1.1 1", "SP01 m2 - 1.1 1", NULL },
	};
	struct ocop_edition *edition = load_edition("qd26-2026");
	struct stored s;

	(void)state;
	settle(&s);
	stored_again(&s, &again);
	assert_string_equal(load(&s, edition, loads[0]), "2/0/0 ");
	assert_string_equal(
	    seen(&s, edition, OCOP_FIRST), "SP01/m1 3, SP01/m2 1, ");
	assert_string_equal(
	    seen(&s, edition, OCOP_IN_FORCE), "SP01/m1 3, SP01/m2 1, ");
	assert_string_equal(load(&s, edition, loads[1]), "1/1/0 ");
	assert_string_equal(load(&s, edition, loads[2]), "0/1/1 ");
	/* the first of each sheet, whichever load it came with */
	assert_string_equal(
	    seen(&s, edition, OCOP_FIRST), "SP01/m1 3, SP01/m2 1, SP02/m2 0, ");
	assert_string_equal(seen(&s, edition, OCOP_IN_FORCE),
	    "SP01/m1 1, SP01/m2 1, SP02/m2 0, ");
	ocop_edition_free(edition);
	stored_remove(&s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(stores_a_sheet_once_and_another_for_a_reason),
		cmocka_unit_test(gives_back_the_sheets_and_who_was_there),
		cmocka_unit_test(gives_back_the_first_version_when_asked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
